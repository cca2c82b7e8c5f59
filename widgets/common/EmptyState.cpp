// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/EmptyState.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vermilion::common {

EmptyState::EmptyState(const QString& sentence, QWidget* parent) : QWidget(parent)
{
    auto* label = new QLabel(sentence, this);
    label->setObjectName(QStringLiteral("dim"));
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    label->setFixedWidth(420);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_buttons = new QVBoxLayout;
    m_buttons->setSpacing(8);
    m_buttons->setAlignment(Qt::AlignHCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    column->addStretch(2);
    column->addWidget(label, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    column->addLayout(m_buttons);
    column->addStretch(3);
}

void EmptyState::addAction(QAction* action)
{
    auto* button = new QPushButton(action->text(), this);
    button->setToolTip(action->toolTip());
    if (m_buttons->isEmpty())
        button->setObjectName(QStringLiteral("primary"));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
}

}  // namespace vermilion::common
