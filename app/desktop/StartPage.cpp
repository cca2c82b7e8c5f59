// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/StartPage.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vermilion::desktop {

StartPage::StartPage(const common::Theme& theme, QAction* sample, QAction* create, QAction* open, QWidget* parent) : QWidget(parent)
{
    auto* seal = new QLabel(QStringLiteral("朱批"), this);
    seal->setObjectName(QStringLiteral("seal"));
    QFont sealFont = common::articleFont(30);
    sealFont.setBold(true);
    seal->setFont(sealFont);
    auto* name = new QLabel(QStringLiteral("Vermilion"), this);
    name->setFont(common::articleFont(20));
    auto* idea = new QLabel(tr("Read news articles beside their original pages, mark people, places and commitments, and "
                               "take the result with you as a table."), this);
    idea->setObjectName(QStringLiteral("dim"));
    idea->setWordWrap(true);
    idea->setFixedWidth(400);

    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(seal);
    column->addWidget(name);
    column->addWidget(idea);
    column->addSpacing(18);
    const auto button = [&](QAction* action, const char* style) {
        auto* button = new QPushButton(action->text(), this);
        button->setObjectName(QString::fromLatin1(style));
        button->setToolTip(action->toolTip());
        button->setMinimumWidth(240);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        column->addWidget(button, 0, Qt::AlignLeft);
        return button;
    };
    button(sample, "primary")->setDefault(true);
    button(create, "");
    button(open, "");
    m_recentBox = new QWidget(this);
    m_recent = new QVBoxLayout(m_recentBox);
    m_recent->setContentsMargins(0, 18, 0, 0);
    m_recent->setSpacing(2);
    column->addWidget(m_recentBox);

    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addLayout(column);
    across->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->addStretch(2);
    whole->addLayout(across);
    whole->addStretch(3);
    setPalette(theme.palette());
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void StartPage::setRecent(const QStringList& paths)
{
    qDeleteAll(m_recentBox->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    m_recentBox->setVisible(!paths.isEmpty());
    if (paths.isEmpty())
        return;
    auto* heading = new QLabel(tr("Recent"), m_recentBox);
    heading->setObjectName(QStringLiteral("caption"));
    m_recent->addWidget(heading);
    for (const QString& path : paths) {
        auto* button = new QPushButton(QFileInfo(path).completeBaseName(), m_recentBox);
        button->setObjectName(QStringLiteral("quiet"));
        button->setToolTip(path);
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT projectChosen(path); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
}

}  // namespace vermilion::desktop
