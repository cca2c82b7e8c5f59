// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/entities/EntityPopup.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vermilion::entities {
namespace {

constexpr int preferredWidth = 460;
constexpr int margin = 14;

}  // namespace

EntityPopup::EntityPopup(const common::Theme& theme, QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("popup"));
    setAccessibleName(tr("Entity"));
    auto* heading = new QLabel(tr("Entity"), this);
    heading->setObjectName(QStringLiteral("caption"));
    heading->setFont(common::interfaceFont(-1, true));
    auto* close = new QPushButton(tr("Close  Esc"), this);
    close->setObjectName(QStringLiteral("quiet"));
    m_card = new EntityCard(theme, this);
    auto* head = new QHBoxLayout;
    head->addWidget(heading, 1);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 8, margin, margin);
    column->addLayout(head);
    column->addWidget(m_card, 1);
    connect(close, &QPushButton::clicked, this, &EntityPopup::closeCard);
    parent->installEventFilter(this);
    hide();
}

void EntityPopup::open(const document::EntityId& entity)
{
    m_card->setEntity(entity);
    place();
    show();
    raise();
    m_card->focusName();
}

void EntityPopup::place()
{
    const QSize room = parentWidget()->size() - QSize(2 * margin, 2 * margin);
    setGeometry(parentWidget()->width() - std::min(preferredWidth, room.width()) - margin, margin, std::min(preferredWidth, room.width()), room.height());
}

void EntityPopup::closeCard()
{
    hide();
    Q_EMIT closed();
}

void EntityPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        closeCard();
    else
        QFrame::keyPressEvent(event);
}

bool EntityPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

}  // namespace vermilion::entities
