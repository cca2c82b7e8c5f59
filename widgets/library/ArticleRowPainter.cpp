// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/library/ArticleRowPainter.h"

#include "widgets/library/ArticleListModel.h"

#include <QPainter>

namespace vermilion::library {
namespace {

constexpr int textLeft = 30;
constexpr int textRight = 14;
constexpr int paddingY = 9;

}  // namespace

ArticleRowPainter::ArticleRowPainter(const common::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QString ArticleRowPainter::details(const QModelIndex& index) const
{
    QStringList parts;
    for (const QString& part : {index.data(ArticleListModel::PublishedRole).toString().left(10), index.data(ArticleListModel::SourceRole).toString()}) {
        if (!part.isEmpty())
            parts << part;
    }
    if (const int count = index.data(ArticleListModel::CountRole).toInt(); count > 0)
        parts << tr("%n tag(s)", nullptr, count);
    return parts.join(QStringLiteral(" · "));
}

void ArticleRowPainter::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = option.state & QStyle::State_Selected;
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

    const auto status = project::ArticleStatus(index.data(ArticleListModel::StatusRole).toInt());
    const QFontMetrics titleMetrics(common::interfaceFont());
    const QPointF dot(box.left() + 17, box.top() + paddingY + titleMetrics.height() / 2.0);
    painter->setPen(status == project::ArticleStatus::ToDo ? QPen(m_theme.dim, 1.2) : QPen(Qt::NoPen));
    painter->setBrush(status == project::ArticleStatus::Done         ? QBrush(m_theme.done)
                      : status == project::ArticleStatus::InProgress ? QBrush(m_theme.vermilion)
                                                                     : QBrush(Qt::NoBrush));
    painter->drawEllipse(dot, 4, 4);

    const QRect text = box.adjusted(textLeft, paddingY, -textRight, -paddingY);
    painter->setPen(m_theme.ink);
    painter->setFont(common::interfaceFont());
    painter->drawText(text, Qt::AlignTop | Qt::AlignLeft, titleMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->setPen(m_theme.dim);
    painter->setFont(common::interfaceFont(-2));
    painter->drawText(text, Qt::AlignBottom | Qt::AlignLeft, painter->fontMetrics().elidedText(details(index), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize ArticleRowPainter::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int title = QFontMetrics(common::interfaceFont()).height();
    const int detail = QFontMetrics(common::interfaceFont(-2)).height();
    return {200, 2 * paddingY + title + detail + 3};
}

}  // namespace vermilion::library
