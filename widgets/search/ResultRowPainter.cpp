// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/search/ResultRowPainter.h"

#include "widgets/search/ResultsModel.h"

#include <QPainter>

namespace vermilion::search {
namespace {

constexpr int left = 22;
constexpr int right = 22;
constexpr int labelWidth = 96;
constexpr int aboveArticle = 14;
constexpr double shareBefore = 0.36;  // of a line: where its match begins

QFont contextFont(bool isBold = false)
{
    QFont font = common::articleFont(11.5);
    font.setBold(isBold);
    return font;
}

ResultsModel::Kind kindOf(const QModelIndex& index)
{
    return ResultsModel::Kind(index.data(ResultsModel::KindRole).toInt());
}

}  // namespace

ResultRowPainter::ResultRowPainter(const common::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void ResultRowPainter::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isArticle = kindOf(index) == ResultsModel::Kind::Article;
    const QRect box = isArticle ? option.rect.adjusted(0, aboveArticle, 0, 0) : option.rect;
    if (isArticle && index.row() > 0)
        painter->fillRect(QRect(option.rect.left() + left, option.rect.top() + aboveArticle / 2, option.rect.width() - left - right, 1), m_theme.line);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(box, m_theme.card);
        painter->fillRect(QRect(box.left(), box.top(), 3, box.height()), m_theme.vermilion);
    } else if (option.state & QStyle::State_MouseOver) {
        QColor hover = m_theme.card;
        hover.setAlphaF(0.5f);
        painter->fillRect(box, hover);
    }
    switch (kindOf(index)) {
    case ResultsModel::Kind::Article: paintArticle(painter, box, index); break;
    case ResultsModel::Kind::Hit: paintHit(painter, box, index); break;
    case ResultsModel::Kind::MoreHits:
    case ResultsModel::Kind::MoreArticles:
        painter->setFont(common::interfaceFont(-1));
        painter->setPen(m_theme.dim);
        painter->drawText(box.adjusted(left + labelWidth, 0, -right, 0), Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        break;
    }
    painter->restore();
}

void ResultRowPainter::paintArticle(QPainter* painter, const QRect& box, const QModelIndex& index) const
{
    const QRect line = box.adjusted(left, 0, -right, 0);
    const QString detail = index.data(ResultsModel::DetailRole).toString();
    const QFont small = common::interfaceFont(-1);
    const int detailWidth = QFontMetrics(small).horizontalAdvance(detail);
    const QFont bold = common::interfaceFont(1, true);
    painter->setFont(bold);
    painter->setPen(m_theme.ink);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, line.width() - detailWidth - 20));
    painter->setFont(small);
    painter->setPen(m_theme.dim);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, detail);
}

void ResultRowPainter::paintHit(QPainter* painter, const QRect& box, const QModelIndex& index) const
{
    const QRect line = box.adjusted(left, 0, -right, 0);
    const QString label = index.data(ResultsModel::LabelRole).toString();
    if (!label.isEmpty()) {
        QRect where(line.left(), line.top(), labelWidth - 10, line.height());
        if (const QVariant colour = index.data(ResultsModel::ColourRole); colour.isValid()) {
            painter->fillRect(QRect(where.left(), where.center().y() - 5, 3, 12), colour.value<QColor>());
            where.setLeft(where.left() + 10);
        }
        painter->setFont(common::interfaceFont(-2));
        painter->setPen(m_theme.dim);
        painter->drawText(where, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(label, Qt::ElideRight, where.width()));
    }
    const int textLeft = line.left() + labelWidth;
    const int matchLeft = textLeft + int((line.width() - labelWidth) * shareBefore);
    const QFontMetrics plain(contextFont());
    const QFontMetrics bold(contextFont(true));
    painter->setFont(contextFont());
    painter->setPen(m_theme.dim);
    painter->drawText(QRect(textLeft, line.top(), matchLeft - textLeft, line.height()), Qt::AlignVCenter | Qt::AlignRight,
                      plain.elidedText(index.data(ResultsModel::BeforeRole).toString(), Qt::ElideLeft, matchLeft - textLeft - 2));
    const QString match = bold.elidedText(index.data(ResultsModel::MatchRole).toString(), Qt::ElideMiddle, line.right() - matchLeft);
    const int matchWidth = bold.horizontalAdvance(match);
    painter->fillRect(QRect(matchLeft, line.center().y() - bold.height() / 2 + 2, matchWidth, bold.height() - 4), m_theme.selection);
    painter->setFont(contextFont(true));
    painter->setPen(m_theme.ink);
    painter->drawText(QRect(matchLeft, line.top(), matchWidth + 2, line.height()), Qt::AlignVCenter | Qt::AlignLeft, match);
    const int afterLeft = matchLeft + matchWidth + 1;
    painter->setFont(contextFont());
    painter->setPen(m_theme.dim);
    painter->drawText(QRect(afterLeft, line.top(), line.right() - afterLeft, line.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      plain.elidedText(index.data(ResultsModel::AfterRole).toString(), Qt::ElideRight, line.right() - afterLeft));
}

QSize ResultRowPainter::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    if (kindOf(index) == ResultsModel::Kind::Article)
        return {400, aboveArticle + QFontMetrics(common::interfaceFont(1, true)).height() + 14};
    return {400, std::max(28, QFontMetrics(contextFont()).height() + 8)};
}

}  // namespace vermilion::search
