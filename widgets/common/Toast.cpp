// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Toast.h"

#include <QAction>
#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace vermilion::common {

using namespace std::chrono_literals;

Toast::Toast(QWidget* window) : QFrame(window)
{
    setObjectName(QStringLiteral("popup"));
    setAccessibleName(tr("Message"));
    m_label = new QLabel(this);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_button = new QPushButton(this);
    m_button->setObjectName(QStringLiteral("quiet"));
    m_close = new QPushButton(tr("Close"), this);
    m_close->setObjectName(QStringLiteral("quiet"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 8, 8);
    row->addWidget(m_label, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (m_action)
            m_action->trigger();
    });
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(18);
    shadow->setOffset(0, 3);
    shadow->setColor(QColor(0, 0, 0, 50));
    setGraphicsEffect(shadow);
    window->installEventFilter(this);
    hide();
}

void Toast::say(const QString& sentence, QAction* action)
{
    open(sentence, action, false);
}

void Toast::warn(const QString& sentence)
{
    open(sentence, nullptr, true);
}

QString Toast::sentence() const
{
    return isHidden() ? QString() : m_label->text();
}

void Toast::open(const QString& sentence, QAction* action, bool stays)
{
    m_label->setText(sentence);
    if (m_action)
        m_action->disconnect(this);
    m_action = action;
    // Done another way (by its key), what it offers would be something else.
    if (action)
        connect(action, &QAction::triggered, this, &QWidget::hide);
    m_button->setVisible(action != nullptr);
    if (action)
        m_button->setText(action->iconText());
    m_close->setVisible(stays);
    m_timer->stop();
    if (!stays)
        m_timer->start(6s);
    show();
    raise();
    place();
}

void Toast::place()
{
    const int width = std::min(parentWidget()->width() - 40, 520);
    setFixedWidth(std::min(width, std::max(240, m_label->fontMetrics().horizontalAdvance(m_label->text()) + 140)));
    adjustSize();
    move(20, parentWidget()->height() - height() - 44);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

}  // namespace vermilion::common
