// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/EntityRowPainter.h"

#include <QPainter>

namespace vermilion::annotate {
namespace {

constexpr int margin = 6;
constexpr int keyWidth = 18;

}  // namespace

void EntityRowPainter::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.chrome);
        painter->drawRoundedRect(option.rect, 5, 5);
    }
    const QFont nameFont = common::interfaceFont();
    const QFont smallFont = common::interfaceFont(-2);
    const QFontMetrics name(nameFont);
    const QFontMetrics small(smallFont);
    const int top = option.rect.top() + margin - 1;
    if (const QString key = index.data(Key).toString(); !key.isEmpty()) {
        const QRect cap(option.rect.left() + margin, top + (name.height() - keyWidth) / 2, keyWidth, keyWidth);
        painter->setPen(m_theme.line);
        painter->setBrush(m_theme.card);
        painter->drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setPen(m_theme.dim);
        painter->setFont(smallFont);
        painter->drawText(cap, Qt::AlignCenter, key);
    }
    const int left = option.rect.left() + margin + keyWidth + 8;
    const int width = option.rect.right() - margin - left;
    painter->setPen(m_theme.ink);
    painter->setFont(nameFont);
    painter->drawText(QRect(left, top, width, name.height()), Qt::AlignVCenter, name.elidedText(index.data().toString(), Qt::ElideRight, width));
    painter->setPen(m_theme.dim);
    painter->setFont(smallFont);
    painter->drawText(QRect(left, top + name.height(), width, small.height()), Qt::AlignVCenter,
                      small.elidedText(index.data(Why).toString(), Qt::ElideRight, width));
    painter->restore();
}

QSize EntityRowPainter::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, QFontMetrics(common::interfaceFont()).height() + QFontMetrics(common::interfaceFont(-2)).height() + 2 * margin};
}

}  // namespace vermilion::annotate
