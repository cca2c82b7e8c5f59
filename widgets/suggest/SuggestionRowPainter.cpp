// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suggest/SuggestionRowPainter.h"

#include "widgets/suggest/SuggestionModel.h"

#include <QPainter>

namespace vermilion::suggest {
namespace {

constexpr int side = 14;
constexpr int tagWidth = 104;
constexpr int gap = 12;
constexpr int widestReason = 220;
constexpr int widestBefore = 150;

}  // namespace

void SuggestionRowPainter::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect;
    if (index.data(SuggestionModel::HeadingRole).toBool()) {
        paintHeading(*painter, box, index.data().toString());
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(box, m_theme.card);
        painter->fillRect(QRect(box.left(), box.top(), 3, box.height()), m_theme.vermilion);
    } else if (option.state & QStyle::State_MouseOver) {
        QColor hover = m_theme.card;
        hover.setAlphaF(0.5f);
        painter->fillRect(box, hover);
    }
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), m_theme.line);

    const QColor colour = index.data(SuggestionModel::ColourRole).value<QColor>();
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRoundedRect(QRect(box.left() + side, box.center().y() - 4, 9, 9), 2, 2);
    painter->setBrush(Qt::NoBrush);
    const auto line = [&](const QRect& where, const QColor& ink, const QString& text) {
        painter->setFont(common::interfaceFont(-1));
        painter->setPen(ink);
        painter->drawText(where, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    };
    const int tagLeft = box.left() + side + 16;
    line(QRect(tagLeft, box.top(), tagWidth - 16, box.height()), m_theme.ink, index.data(SuggestionModel::TagRole).toString());
    const int reasonWidth = std::min(widestReason, box.width() / 4);
    line(QRect(box.left() + side + tagWidth, box.top(), reasonWidth, box.height()), m_theme.dim, index.data(SuggestionModel::ReasonRole).toString());
    const int left = box.left() + side + tagWidth + reasonWidth + gap;
    paintPassage(*painter, QRect(left, box.top(), box.right() - side - left, box.height()), index, colour);
    painter->restore();
}

void SuggestionRowPainter::paintHeading(QPainter& painter, const QRect& box, const QString& heading) const
{
    painter.setFont(common::interfaceFont(-1, true));
    painter.setPen(m_theme.dim);
    painter.drawText(box.adjusted(side, 4, -side, 0), Qt::AlignVCenter | Qt::AlignLeft, heading);
}

// The passages of all rows begin in one column, as in a concordance.
void SuggestionRowPainter::paintPassage(QPainter& painter, QRect box, const QModelIndex& index, const QColor& colour) const
{
    painter.setFont(common::interfaceFont());
    const QFontMetrics metrics = painter.fontMetrics();
    const int beforeWidth = std::min(widestBefore, box.width() / 4);
    painter.setPen(m_theme.dim);
    const QString before = metrics.elidedText(index.data(SuggestionModel::BeforeRole).toString(), Qt::ElideLeft, beforeWidth);
    painter.drawText(QRect(box.left(), box.top(), beforeWidth, box.height()), Qt::AlignVCenter | Qt::AlignRight, before);
    box.setLeft(box.left() + beforeWidth + 3);
    const QString quote = metrics.elidedText(index.data(SuggestionModel::QuoteRole).toString(), Qt::ElideRight, box.width());
    const int width = metrics.horizontalAdvance(quote);
    painter.setPen(m_theme.ink);
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, quote);
    QPen dashes(colour, 2);
    dashes.setCapStyle(Qt::FlatCap);
    dashes.setStyle(Qt::DashLine);
    painter.setPen(dashes);
    const double y = box.center().y() + metrics.height() / 2.0 + 1;
    painter.drawLine(QPointF(box.left(), y), QPointF(box.left() + width, y));
    box.setLeft(box.left() + width + 3);
    if (box.width() < 30)
        return;
    painter.setPen(m_theme.dim);
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(index.data(SuggestionModel::AfterRole).toString(), Qt::ElideRight, box.width()));
}

QSize SuggestionRowPainter::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {400, std::max(32, QFontMetrics(common::interfaceFont()).height() + 13)};
}

}  // namespace vermilion::suggest
