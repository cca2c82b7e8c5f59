// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Changes.h"

#include <algorithm>
#include <optional>

namespace vermilion::project {
namespace {

// Fragments, attribute values and attribute definitions change only together with the row that they belong to.
std::optional<Change::Kind> kindOf(const QByteArray& table)
{
    if (table == "annotations")
        return Change::Kind::Annotation;
    if (table == "articles")
        return Change::Kind::Article;
    if (table == "groups")
        return Change::Kind::Group;
    if (table == "tags")
        return Change::Kind::Tag;
    if (table == "authors")
        return Change::Kind::Author;
    if (table == "settings")
        return Change::Kind::Setting;
    if (table == "corrections")
        return Change::Kind::Correction;
    if (table == "site_rules")
        return Change::Kind::SiteRule;
    if (table == "entities" || table == "entity_aliases" || table == "entity_roles")
        return Change::Kind::Entity;
    if (table == "article_readers")
        return Change::Kind::Reader;
    if (table == "verdicts" || table == "verdict_answers")
        return Change::Kind::Verdict;
    return std::nullopt;
}

// `deleted` is the last column of every shared table; it is there for an update only when it changed.
Change::Action actionOf(const store::RowChange& row, Change::Kind kind)
{
    if (row.kind == store::RowChange::Kind::Delete)
        return Change::Action::Removed;
    const bool isShared = kind != Change::Kind::Setting;
    const store::Value& deleted = row.after.back();
    const bool isKnown = isShared && deleted.kind == store::Value::Kind::Integer;
    if (isKnown && deleted.integer == 1)
        return Change::Action::Removed;
    return row.kind == store::RowChange::Kind::Insert || isKnown ? Change::Action::Added : Change::Action::Updated;
}

}  // namespace

Result<std::vector<Change>> changesOf(const std::vector<store::RowChange>& rows, store::Tables& tables)
{
    std::vector<Change> changes;
    for (const store::RowChange& row : rows) {
        const auto kind = kindOf(row.table);
        if (!kind)
            continue;
        Change change{*kind, actionOf(row, *kind), {}, {}};
        if (kind != Change::Kind::Setting)
            change.id = QUuid::fromString(QString::fromUtf8(row.value(0).bytes));
        switch (*kind) {
        case Change::Kind::Annotation:
            change.articleId = TRY(tables.annotations().articleOf(document::AnnotationId(change.id)));
            break;
        case Change::Kind::Group: change.articleId = TRY(tables.groups().articleOf(document::GroupId(change.id))); break;
        case Change::Kind::Correction:
            change.articleId = TRY(tables.corrections().articleOf(document::CorrectionId(change.id)));
            break;
        case Change::Kind::Entity:
            if (row.table != "entities")
                change = {*kind, Change::Action::Updated, TRY(tables.entities().entityOf(row.table, change.id)).uuid(), {}};
            break;
        case Change::Kind::Reader: change.articleId = TRY(tables.articleReaders().articleOf(change.id)); break;
        case Change::Kind::Verdict:
            if (row.table == "verdict_answers")
                change = {*kind, Change::Action::Updated, TRY(tables.verdicts().verdictOf(change.id)).uuid(), {}};
            change.articleId = TRY(tables.verdicts().articleOf(document::VerdictId(change.id)));
            break;
        case Change::Kind::Article: change.articleId = document::ArticleId(change.id); break;
        default: break;
        }
        if (kind != Change::Kind::Entity || !std::ranges::contains(changes, change.id, &Change::id))
            changes.push_back(change);
    }
    return changes;
}

}  // namespace vermilion::project
