// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/search/SavedSearches.h"

#include "model/store/Json.h"
#include "model/store/Tables.h"

namespace vermilion::search {
namespace {

const QString key = QStringLiteral("saved_searches");

// A map of name to query is in the order of the names.
Result<QMap<QString, QString>> read(store::Tables& tables)
{
    return store::mapFromJson(TRY(tables.settings().value(key)));
}

Result<void> change(project::Project& project, const QString& operation, const std::function<Result<void>(QMap<QString, QString>&)>& change)
{
    TRY(project.transact({operation}, [&](store::Tables& tables) -> Result<void> {
        QMap<QString, QString> searches = TRY(read(tables));
        TRY(change(searches));
        return tables.settings().set(key, store::toJson(searches));
    }));
    return {};
}

}  // namespace

Result<std::vector<SavedSearch>> savedSearches(const QString& project)
{
    auto database = TRY(store::Database::open(project, store::Database::Access::Read));
    store::Tables tables(*database);
    const QMap<QString, QString> read = TRY(search::read(tables));
    std::vector<SavedSearch> searches;
    for (const auto& [name, query] : read.asKeyValueRange())
        searches.push_back({name, query});
    return searches;
}

Result<void> saveSearch(project::Project& project, const SavedSearch& search)
{
    const QString name = search.name.simplified();
    const QString query = search.query.trimmed();
    if (name.isEmpty() || query.isEmpty())
        return failure(ErrorCode::InvalidInput, name, QStringLiteral("a search needs a name and a query"));
    return change(project, QStringLiteral("search.save"), [&](QMap<QString, QString>& searches) -> Result<void> {
        searches.insert(name, query);
        return {};
    });
}

Result<void> dropSearch(project::Project& project, const QString& name)
{
    return change(project, QStringLiteral("search.drop"), [&](QMap<QString, QString>& searches) -> Result<void> {
        if (searches.remove(name) == 0)
            return failure(ErrorCode::NotFound, name, QStringLiteral("no such saved search"));
        return {};
    });
}

}  // namespace vermilion::search
