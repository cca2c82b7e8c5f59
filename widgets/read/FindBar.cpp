// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/read/FindBar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace vermilion::read {

FindBar::FindBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("chrome"));
    setAttribute(Qt::WA_StyledBackground);
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setPlaceholderText(tr("Find in this article"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("dim"));
    const auto button = [this](const QString& icon, const QString& text, bool backwards) {
        auto* button = new QToolButton(this);
        button->setIcon(QIcon::fromTheme(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, [this, backwards] { Q_EMIT searched(words(), backwards); });
        return button;
    };
    auto* closeButton = new QToolButton(this);
    closeButton->setIcon(QIcon::fromTheme(QStringLiteral("dialog-close")));
    closeButton->setToolTip(tr("Close (Esc)"));
    closeButton->setAccessibleName(tr("Close"));
    connect(closeButton, &QToolButton::clicked, this, &FindBar::close);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 14, 8);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    row->addWidget(button(QStringLiteral("go-up"), tr("Previous (Shift+F3)"), true));
    row->addWidget(button(QStringLiteral("go-down"), tr("Next (F3)"), false));
    row->addWidget(closeButton);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { Q_EMIT searched(words(), false); });
    connect(m_field, &QLineEdit::textEdited, this, [this] { Q_EMIT searched(words(), false); });
    hide();
}

void FindBar::open(const QString& words)
{
    show();
    if (!words.isEmpty())
        m_field->setText(words);
    m_field->setFocus();
    m_field->selectAll();
    if (!m_field->text().isEmpty())
        Q_EMIT searched(this->words(), false);
}

QString FindBar::words() const
{
    return m_field->text();
}

void FindBar::showCount(int count)
{
    m_count->setText(words().isEmpty() ? QString() : count == 0 ? tr("nowhere") : tr("%n place(s)", nullptr, count));
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace vermilion::read
