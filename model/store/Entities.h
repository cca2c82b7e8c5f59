// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Entity.h"
#include "model/store/Aliases.h"
#include "model/store/Database.h"
#include "model/store/Revision.h"

#include <QSet>

namespace vermilion::store {

/// How often an entity is mentioned: active annotations on current texts, of all authors.
struct EntityUsage {
    document::EntityId entity;
    qint64 mentions = 0;
    qint64 articles = 0;
    QString firstPublished;  ///< as articles say it; empty if none of them has a date
    QString lastPublished;
};

/// Who or what mentions are of. An entity that was merged into another is not there any more: its mentions, aliases and
/// roles are the other's, and whoever asks for it gets the other. Its row stays, so that a merge of files loses nothing.
///
/// One that somebody removed while somebody else was linking mentions to it is there as long as it has any.
class Entities {
public:
    Entities(Database& database, const Stamp& stamp) : m_database(database), m_stamp(stamp) {}

    /// By name, then id.
    Result<std::vector<document::Entity>> all() const;
    /// Error: NotFound.
    Result<document::Entity> entity(const document::EntityId& id) const;
    /// Those of a kind that have this name or alias, letter for letter.
    Result<std::vector<document::EntityId>> named(const QString& name, const document::TagId& kind) const;
    /// All that are mentioned, in no order. One pass over the annotations.
    Result<std::vector<EntityUsage>> usage() const;

    /// A null id gets a new one; one with the id of an entity that was removed is that entity. Errors: InvalidInput (no name, a role without an office or with a date that is none).
    Result<document::EntityId> add(document::Entity entity);
    /// Makes it what is given; only rows that differ are written. Errors: NotFound and those of add.
    Result<void> update(const document::Entity& entity);
    /// Makes mentions of `from` mentions of `into`, which gets its name as an alias. Errors: NotFound, InvalidInput (the same).
    Result<void> merge(const document::EntityId& from, const document::EntityId& into);
    /// Error: NotFound. InvalidInput if something refers to it.
    Result<void> remove(const document::EntityId& id);

    /// The entity that an alias or a role is of, as its row says, deleted ones too; null if there is no such row.
    Result<document::EntityId> entityOf(const QByteArray& table, const QUuid& id) const;
    /// The id that an alias of an entity always has.
    static QUuid aliasId(const document::EntityId& entity, const QString& alias);

private:
    Result<QSet<document::EntityId>> referred(const Aliases& aliases) const;
    Result<void> readAliases(std::vector<document::Entity>& entities, const Aliases& aliases) const;
    Result<void> readRoles(std::vector<document::Entity>& entities, const Aliases& aliases) const;
    Result<void> writeAliases(const document::EntityId& id, const QStringList& before, const QStringList& wanted);
    Result<void> putAlias(const document::EntityId& id, const QString& alias);
    Result<void> writeRoles(const document::EntityId& id, const std::vector<document::Role>& before, std::vector<document::Role> wanted);

    Database& m_database;
    const Stamp& m_stamp;
};

}  // namespace vermilion::store
