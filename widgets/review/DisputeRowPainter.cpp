// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/DisputeRowPainter.h"

#include "widgets/review/DisputeModel.h"

#include <QPainter>

namespace vermilion::review {
namespace {

constexpr int side = 14;
constexpr int textLeft = 46;
constexpr int markRadius = 10;

}  // namespace

void DisputeRowPainter::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect;
    const auto write = [&](const QRect& where, const QColor& ink, const QFont& font, const QString& text, Qt::Alignment alignment = Qt::AlignLeft) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(where, int(Qt::AlignVCenter | alignment), painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    };
    if (index.data(DisputeModel::HeadingRole).toBool()) {
        write(box.adjusted(side, 6, -side, 0), m_theme.dim, common::interfaceFont(-1, true), index.data().toString());
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
    paintMark(*painter, QPoint(box.left() + side + markRadius, box.center().y()), index.data(DisputeModel::MarkRole).toInt());

    const QFont small = common::interfaceFont(-1);
    const QString outcome = index.data(DisputeModel::OutcomeRole).toString();
    const int outcomeWidth = outcome.isEmpty() ? 0 : std::min(box.width() / 3, QFontMetrics(small).horizontalAdvance(outcome) + 2);
    const int right = box.right() - side;
    const QRect words(box.left() + textLeft, box.top() + 7, right - box.left() - textLeft - (outcomeWidth > 0 ? outcomeWidth + 10 : 0), box.height() - 14);
    const bool isDone = index.data(DisputeModel::MarkRole).toInt() != DisputeModel::Open;
    write(QRect(words.left(), words.top(), words.width(), words.height() / 2), m_theme.ink, common::interfaceFont(), index.data(DisputeModel::QuoteRole).toString());
    write(QRect(words.left(), words.center().y() + 1, words.width(), words.height() / 2), m_theme.dim, small, index.data(DisputeModel::DetailRole).toString());
    if (isDone)
        write(QRect(right - outcomeWidth, box.top(), outcomeWidth, box.height()), m_theme.dim, small, outcome, Qt::AlignRight);
    painter->restore();
}

void DisputeRowPainter::paintMark(QPainter& painter, const QPoint& centre, int mark) const
{
    const bool isFilled = mark == DisputeModel::Taken || mark == DisputeModel::Neither || mark == DisputeModel::Edited;
    const QColor colour = mark == DisputeModel::Taken || mark == DisputeModel::Edited ? m_theme.done
                        : mark == DisputeModel::Changed ? m_theme.vermilion : m_theme.dim;
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(isFilled ? QBrush(colour) : Qt::NoBrush);
    painter.drawEllipse(QPointF(centre), markRadius, markRadius);
    painter.setBrush(Qt::NoBrush);
    const QColor ink = isFilled ? m_theme.paper : colour;
    painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (mark) {
    case DisputeModel::Taken:
        painter.drawPolyline(QPolygonF({centre + QPointF(-4, 0.5), centre + QPointF(-1, 3.5), centre + QPointF(4.5, -3.5)}));
        break;
    case DisputeModel::Neither:
        painter.drawEllipse(QPointF(centre), 4, 4);
        painter.drawLine(centre + QPointF(-3, 3), centre + QPointF(3, -3));
        break;
    case DisputeModel::Edited:
        painter.drawLine(centre + QPointF(-4, 4), centre + QPointF(3.5, -3.5));
        painter.drawLine(centre + QPointF(-4, 4), centre + QPointF(-0.5, 4));
        break;
    default:
        painter.setFont(common::interfaceFont(-1, true));
        painter.drawText(QRect(centre.x() - markRadius, centre.y() - markRadius, 2 * markRadius, 2 * markRadius), Qt::AlignCenter,
                         mark == DisputeModel::Changed ? QStringLiteral("!") : QStringLiteral("?"));
    }
}

QSize DisputeRowPainter::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int line = QFontMetrics(common::interfaceFont()).height();
    return index.data(DisputeModel::HeadingRole).toBool() ? QSize(200, line + 16) : QSize(200, 2 * line + 20);
}

}  // namespace vermilion::review
