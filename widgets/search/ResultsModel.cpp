// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/search/ResultsModel.h"

#include "widgets/common/TagColours.h"

namespace vermilion::search {
namespace {

QString onOneLine(QString words)
{
    return words.replace(u'\n', u' ');
}

}  // namespace

ResultsModel::ResultsModel(const common::Theme& theme, QObject* parent) : QAbstractListModel(parent), m_theme(theme) {}

void ResultsModel::setResults(std::vector<Found> articles, bool isComplete)
{
    beginResetModel();
    m_articles = std::move(articles);
    m_rows.clear();
    for (size_t article = 0; article < m_articles.size(); ++article) {
        const Match& match = m_articles[article].match;
        m_rows.push_back({Kind::Article, article, 0});
        for (size_t hit = 0; hit < match.hits.size(); ++hit)
            m_rows.push_back({Kind::Hit, article, hit});
        if (match.count > qsizetype(match.hits.size()))
            m_rows.push_back({Kind::MoreHits, article, 0});
    }
    if (!isComplete)
        m_rows.push_back({Kind::MoreArticles, m_articles.size(), 0});
    endResetModel();
}

const Found* ResultsModel::found(int row) const
{
    const size_t article = m_rows[size_t(row)].article;
    return article < m_articles.size() ? &m_articles[article] : nullptr;
}

const Hit* ResultsModel::hit(int row) const
{
    const Row& each = m_rows[size_t(row)];
    return each.kind == Kind::Hit ? &m_articles[each.article].match.hits[each.hit] : nullptr;
}

int ResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString ResultsModel::detail(const Found& found) const
{
    QStringList parts;
    for (const QString& part : {found.published.left(10), found.source}) {
        if (!part.isEmpty())
            parts << part;
    }
    if (found.match.count > 0)
        parts << tr("%n hit(s)", nullptr, int(found.match.count));
    return parts.join(QStringLiteral(" · "));
}

QString ResultsModel::label(const Hit& hit) const
{
    switch (hit.place) {
    case Hit::Place::Title: return tr("Title");
    case Hit::Place::Note: return tr("Note");
    case Hit::Place::Text: return {};
    case Hit::Place::Passage: break;
    }
    const document::Tag* tag = m_codebook.tag(hit.tag);
    return tag ? tag->label.in(common::labelLanguage()) : QString();
}

QString ResultsModel::words(const Row& row) const
{
    switch (row.kind) {
    case Kind::Article: return m_articles[row.article].title;
    case Kind::Hit: {
        const Hit& hit = m_articles[row.article].match.hits[row.hit];
        return onOneLine(hit.before + hit.match + hit.after);
    }
    case Kind::MoreHits: {
        const Match& match = m_articles[row.article].match;
        return tr("%n more in this article", nullptr, int(match.count - qsizetype(match.hits.size())));
    }
    case Kind::MoreArticles: return tr("Show more articles");
    }
    Q_UNREACHABLE_RETURN({});
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    const Hit* hit = this->hit(index.row());
    switch (role) {
    case Qt::DisplayRole: return words(row);
    case Qt::AccessibleTextRole:
        return row.kind == Kind::Article ? QStringLiteral("%1, %2").arg(words(row), detail(m_articles[row.article]))
               : hit && !label(*hit).isEmpty() ? QStringLiteral("%1: %2").arg(label(*hit), words(row)) : words(row);
    case Qt::ToolTipRole: return hit && !hit->note.isEmpty() ? hit->note : QVariant();
    case KindRole: return int(row.kind);
    case DetailRole: return row.kind == Kind::Article ? detail(m_articles[row.article]) : QVariant();
    default: break;
    }
    if (!hit)
        return {};
    switch (role) {
    case BeforeRole: return onOneLine(hit->before);
    case MatchRole: return onOneLine(hit->match);
    case AfterRole: return onOneLine(hit->after);
    case LabelRole: return label(*hit);
    case ColourRole: {
        const document::Tag* tag = hit->place == Hit::Place::Passage ? m_codebook.tag(hit->tag) : nullptr;
        return tag ? common::lineColour(*tag, m_theme) : QVariant();
    }
    default: return {};
    }
}

}  // namespace vermilion::search
