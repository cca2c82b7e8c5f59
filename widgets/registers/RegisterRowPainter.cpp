// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/registers/RegisterRowPainter.h"

#include "widgets/registers/RegisterModel.h"

#include <QPainter>

namespace vermilion::registers {
namespace {

constexpr int padding = 10;
constexpr int markWidth = 3;
constexpr int arrowWidth = 18;
constexpr int rowHeight = 34;

bool isPassage(const QModelIndex& index)
{
    return static_cast<const RegisterModel*>(index.model())->columns()[index.column()] == u"quote";
}

}  // namespace

RegisterRowPainter::RegisterRowPainter(const common::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void RegisterRowPainter::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool isGroup = index.data(RegisterModel::IsGroupRole).toBool();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_theme.card);
    else if (isGroup)
        painter->fillRect(option.rect, m_theme.chrome);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.line);
    if (option.state & QStyle::State_Selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), markWidth, option.rect.height() - 1), m_theme.vermilion);
    const bool isBelowGroup = !isGroup && index.column() == 0 && index.parent().isValid();
    const QRect box = option.rect.adjusted(padding + (isBelowGroup ? arrowWidth : 0), 0, -padding, -1);
    if (isGroup)
        paintGroup(painter, box, index, option.state & QStyle::State_Open);
    else
        paintCell(painter, box, index);
    painter->restore();
}

void RegisterRowPainter::paintGroup(QPainter* painter, const QRect& box, const QModelIndex& index, bool isOpen) const
{
    QRect line = box;
    painter->setFont(common::interfaceFont(-1));
    painter->setPen(m_theme.dim);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, isOpen ? QStringLiteral("▾") : QStringLiteral("▸"));
    line.setLeft(line.left() + arrowWidth);
    if (const QVariant colour = index.data(RegisterModel::ColourRole); colour.isValid()) {
        painter->fillRect(QRect(line.left(), line.center().y() - 6, markWidth, 14), colour.value<QColor>());
        line.setLeft(line.left() + markWidth + 7);
    }
    const QFont bold = common::interfaceFont(0, true);
    const QString words = QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, line.width() - 60);
    painter->setFont(bold);
    painter->setPen(m_theme.ink);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, words);
    line.setLeft(line.left() + QFontMetrics(bold).horizontalAdvance(words) + 10);
    painter->setFont(common::interfaceFont(-1));
    painter->setPen(m_theme.dim);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, index.data(RegisterModel::CountRole).toString());
}

void RegisterRowPainter::paintCell(QPainter* painter, const QRect& box, const QModelIndex& index) const
{
    QRect line = box;
    if (const QVariant colour = index.data(RegisterModel::ColourRole); colour.isValid()) {
        painter->fillRect(QRect(line.left(), line.center().y() - 6, markWidth, 14), colour.value<QColor>());
        line.setLeft(line.left() + markWidth + 7);
    }
    const QFont font = isPassage(index) ? common::articleFont(11.5) : common::interfaceFont(-1);
    painter->setFont(font);
    painter->setPen(isPassage(index) ? m_theme.ink : m_theme.dim);
    painter->drawText(line, index.data(Qt::TextAlignmentRole).toInt(), QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, line.width()));
}

QSize RegisterRowPainter::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {120, std::max(rowHeight, QFontMetrics(common::articleFont(11.5)).height() + 10)};
}

}  // namespace vermilion::registers
