// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/receipt/ReceiptRowPainter.h"

#include "widgets/receipt/ReceiptModel.h"

#include <QMouseEvent>
#include <QPainter>

namespace vermilion::receipt {
namespace {

constexpr int dotAt = 17;
constexpr int verdictLeft = 30;
constexpr int verdictWidth = 168;
constexpr int textLeft = verdictLeft + verdictWidth + 12;
constexpr int buttonWidth = 76;
constexpr int buttonHeight = 22;
constexpr int right = 14;

}  // namespace

ReceiptRowPainter::ReceiptRowPainter(const common::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QRect ReceiptRowPainter::buttonIn(const QRect& row)
{
    return {row.right() - right - buttonWidth, row.top() + (row.height() - buttonHeight) / 2, buttonWidth, buttonHeight};
}

void ReceiptRowPainter::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = option.state & QStyle::State_Selected;
    const bool isKept = index.data(ReceiptModel::KeptRole).toBool();
    const QRect box = option.rect;
    if (isCurrent) {
        painter->fillRect(box, m_theme.card);
        painter->fillRect(QRect(box.left(), box.top(), 3, box.height()), m_theme.vermilion);
    } else if (option.state & QStyle::State_MouseOver) {
        QColor hover = m_theme.card;
        hover.setAlphaF(0.5f);
        painter->fillRect(box, hover);
    }
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), m_theme.line);

    // Kept is filled, dropped a ring with a stroke: not by colour alone.
    const QPointF dot(box.left() + dotAt, box.center().y() + 0.5);
    painter->setPen(isKept ? QPen(Qt::NoPen) : QPen(m_theme.dim, 1.2));
    painter->setBrush(isKept ? QBrush(m_theme.done) : QBrush(Qt::NoBrush));
    painter->drawEllipse(dot, 4, 4);
    if (!isKept)
        painter->drawLine(dot + QPointF(-2.8, 2.8), dot + QPointF(2.8, -2.8));

    const auto line = [&](const QRect& where, const QFont& font, const QColor& colour, const QString& text) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(where, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    };
    const QRect button = buttonIn(box);
    const bool isCorrected = index.data(ReceiptModel::CorrectedRole).toBool();
    line(QRect(box.left() + verdictLeft, box.top(), verdictWidth, box.height()), common::interfaceFont(-1, isCorrected),
         isCorrected ? m_theme.ink : m_theme.dim, index.data(ReceiptModel::VerdictRole).toString());
    line(QRect(box.left() + textLeft, box.top(), button.left() - 12 - box.left() - textLeft, box.height()), common::interfaceFont(),
         isKept ? m_theme.ink : m_theme.dim, index.data().toString());

    painter->setPen(isCurrent ? m_theme.vermilion : m_theme.line);
    painter->setBrush(m_theme.card);
    painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter->setPen(isCurrent ? m_theme.vermilion : m_theme.ink);
    painter->setFont(common::interfaceFont(-1));
    painter->drawText(button, Qt::AlignCenter, isKept ? tr("Drop") : tr("Restore"));
    painter->restore();
}

QSize ReceiptRowPainter::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {400, std::max(32, QFontMetrics(common::interfaceFont()).height() + 12)};
}

bool ReceiptRowPainter::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton || !buttonIn(option.rect).contains(mouse->position().toPoint()))
        return false;
    Q_EMIT pressed(index);
    return true;
}

}  // namespace vermilion::receipt
