// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/DisputeModel.h"

#include <algorithm>

namespace vermilion::review {
namespace {

using document::Decision;

DisputeModel::Mark markOf(const ReviewSession::Entry& entry)
{
    if (!entry.verdict())
        return DisputeModel::Open;
    if (!entry.isDecided())
        return DisputeModel::Changed;
    switch (entry.verdict()->decision) {
    case Decision::Taken:
    case Decision::Several: return DisputeModel::Taken;
    case Decision::Neither: return DisputeModel::Neither;
    case Decision::Edited: return DisputeModel::Edited;
    }
    Q_UNREACHABLE_RETURN(DisputeModel::Open);
}

}  // namespace

DisputeModel::DisputeModel(const ReviewSession& session, common::Theme theme, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_theme(std::move(theme))
{
    m_voices.emplace(m_session, m_theme);
}

void DisputeModel::refresh()
{
    std::vector<Row> rows;
    for (const size_t entry : m_session.shown()) {
        const document::ArticleId& article = m_session.entries()[entry].article;
        if (rows.empty() || rows.back().article != article)
            rows.push_back({article, std::nullopt});
        rows.push_back({article, entry});
    }
    // A verdict changes a row and not the list: whoever scrolled stays where they are.
    if (rows == m_rows) {
        m_voices.emplace(m_session, m_theme);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_voices.emplace(m_session, m_theme);
    m_rows = std::move(rows);
    endResetModel();
}

int DisputeModel::rowOf(size_t entry) const
{
    const auto found = std::ranges::find(m_rows, std::optional(entry), &Row::entry);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

std::optional<size_t> DisputeModel::entryAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows[size_t(row)].entry : std::nullopt;
}

int DisputeModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant DisputeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    if (!row.entry) {
        const bool isWords = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
        return isWords ? QVariant(m_session.articleTitle(row.article)) : role == HeadingRole ? QVariant(true) : QVariant();
    }
    const ReviewSession::Entry& entry = m_session.entries()[*row.entry];
    switch (role) {
    case Qt::DisplayRole:
    case QuoteRole: return QString(entry.what().annotation(entry.what().versions.front()).fragments.front().quote).replace(u'\n', u' ');
    case HeadingRole: return false;
    case DetailRole: return m_voices->detailText(entry, m_session.project()->codebook());
    case OutcomeRole: return m_voices->outcomeText(entry);
    case MarkRole: return markOf(entry);
    case Qt::AccessibleTextRole: {
        const QString outcome = entry.verdict() ? m_voices->outcomeText(entry) : tr("open");
        return tr("%1, %2, %3").arg(data(index, QuoteRole).toString(), data(index, DetailRole).toString(), outcome);
    }
    default: return {};
    }
}

Qt::ItemFlags DisputeModel::flags(const QModelIndex& index) const
{
    return entryAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace vermilion::review
