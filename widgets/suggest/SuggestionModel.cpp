// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suggest/SuggestionModel.h"

#include "widgets/common/TagColours.h"
#include "widgets/suggest/SuggestionText.h"

#include <algorithm>

namespace vermilion::suggest {
namespace {

constexpr qsizetype contextLength = 24;  // code points on each side

}  // namespace

void SuggestionModel::setSuggestions(std::vector<Suggestion> suggestions, const document::Article& article, const document::Codebook& codebook)
{
    beginResetModel();
    m_codebook = codebook;
    m_entries.clear();
    const text::CodePoints points(article.text);
    const auto slice = [&](qsizetype from, qsizetype to) { return points.slice(article.text, {std::max<qsizetype>(0, from), to}).replace(u'\n', u' '); };
    for (Suggestion& each : suggestions) {
        const TextRange range = each.range;
        m_entries.push_back({std::move(each), document::AnnotationId::create(), slice(range.start - contextLength, range.start),
                             slice(range.start, range.end), slice(range.end, std::min(points.count(), range.end + contextLength))});
    }
    fill();
    endResetModel();
}

void SuggestionModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_rows.clear();
    endResetModel();
}

void SuggestionModel::setFilter(std::optional<Source> source)
{
    if (m_filter == source)
        return;
    beginResetModel();
    m_filter = source;
    fill();
    endResetModel();
}

void SuggestionModel::fill()
{
    m_rows.clear();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Source source = m_entries[i].suggestion.source;
        if (m_filter && *m_filter != source)
            continue;
        if (m_rows.empty() || m_rows.back().source != source)
            m_rows.push_back({source, -1});
        m_rows.push_back({source, qsizetype(i)});
    }
}

int SuggestionModel::count(std::optional<Source> source) const
{
    return int(std::ranges::count_if(m_entries, [&](const Entry& each) { return !source || each.suggestion.source == *source; }));
}

const SuggestionModel::Entry* SuggestionModel::entryAt(int row) const
{
    const bool isEntry = row >= 0 && row < int(m_rows.size()) && m_rows[size_t(row)].entry >= 0;
    return isEntry ? &m_entries[size_t(m_rows[size_t(row)].entry)] : nullptr;
}

int SuggestionModel::rowOf(const document::AnnotationId& id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row& row) { return row.entry >= 0 && m_entries[size_t(row.entry)].id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int SuggestionModel::rowOf(const Suggestion& suggestion) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row& row) {
        return row.entry >= 0 && m_entries[size_t(row.entry)].suggestion.range == suggestion.range && m_entries[size_t(row.entry)].suggestion.tag == suggestion.tag;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int SuggestionModel::nextRow(int from, int step) const
{
    int row = from;
    while (row >= 0 && row < int(m_rows.size()) && m_rows[size_t(row)].entry < 0)
        row += step;
    return row >= 0 && row < int(m_rows.size()) ? row : -1;
}

int SuggestionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SuggestionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry* const entry = entryAt(index.row());
    if (!entry) {
        const Source source = m_rows[size_t(index.row())].source;
        const QString heading = tr("%1: %2", "a source of suggestions and how many it has").arg(sourceText(source)).arg(count(source));
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? heading : role == HeadingRole ? QVariant(true) : QVariant();
    }
    const document::Tag* const tag = m_codebook.tag(entry->suggestion.tag);
    switch (role) {
    case Qt::DisplayRole:
    case QuoteRole: return entry->quote;
    case Qt::ToolTipRole: return QString(entry->quote.left(600));
    case Qt::AccessibleTextRole:
        return tr("%1, suggested as %2, %3").arg(entry->quote, data(index, TagRole).toString(), reasonText(entry->suggestion));
    case HeadingRole: return false;
    case BeforeRole: return entry->before;
    case AfterRole: return entry->after;
    case TagRole: return tag ? tag->label.in(common::labelLanguage()) : QString();
    case ColourRole: return tag ? QVariant(common::lineColour(*tag, m_theme)) : QVariant();
    case ReasonRole: return reasonText(entry->suggestion);
    case ItemRole: return int(std::ranges::find(entry->suggestion.list, entry->suggestion.range) - entry->suggestion.list.begin()) + 1;
    default: return {};
    }
}

Qt::ItemFlags SuggestionModel::flags(const QModelIndex& index) const
{
    return entryAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace vermilion::suggest
