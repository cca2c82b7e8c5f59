// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/library/ArticleListModel.h"

#include <algorithm>

namespace vermilion::library {

using project::ArticleStatus;
using project::ArticleSummary;

ArticleListModel::ArticleListModel(QObject* parent) : QAbstractListModel(parent) {}

void ArticleListModel::setArticles(std::vector<ArticleSummary> articles, const QHash<document::ArticleId, QString>& readers)
{
    m_readers = readers;
    // Mostly only a count or a status changed: then the view keeps its place and its selection.
    const bool isSameList = std::ranges::equal(articles, m_articles, {}, &ArticleSummary::id, &ArticleSummary::id);
    if (isSameList) {
        m_articles = std::move(articles);
        if (!m_articles.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_articles = std::move(articles);
    endResetModel();
}

int ArticleListModel::rowOf(const document::ArticleId& id) const
{
    const auto found = std::ranges::find(m_articles, id, &ArticleSummary::id);
    return found == m_articles.end() ? -1 : int(found - m_articles.begin());
}

int ArticleListModel::doneCount() const
{
    return int(std::ranges::count(m_articles, ArticleStatus::Done, &ArticleSummary::status));
}

int ArticleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_articles.size());
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArticleSummary& article = m_articles[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return article.title;
    case Qt::ToolTipRole: {
        const QString readers = m_readers.value(article.id);
        return readers.isEmpty() ? article.title : article.title + u'\n' + readers;
    }
    case Qt::AccessibleDescriptionRole: return m_readers.value(article.id);
    case IdRole: return article.id.uuid();
    case SourceRole: return article.source;
    case PublishedRole: return article.published;
    case StatusRole: return int(article.status);
    case CountRole: return article.annotationCount;
    default: return {};
    }
}

}  // namespace vermilion::library
