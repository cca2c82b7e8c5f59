// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Entities.h"

#include "model/store/Transaction.h"
#include "model/text/CodePoints.h"

#include <algorithm>
#include <map>

namespace vermilion::store {
namespace {

using document::Entity;
using document::EntityId;
using document::Role;

// UUID version 5 in a name space of our own (RFC 9562, 5.5).
const QUuid aliasNames(QStringLiteral("4be0c0b2-5f0b-5b0e-9a55-0d3b2a6c7a11"));

Result<void> checked(const Entity& entity)
{
    const auto invalid = [&](const QString& detail) { return failure(ErrorCode::InvalidInput, entity.name, detail); };
    if (entity.name.isEmpty())
        return invalid(QStringLiteral("an entity needs a name"));
    for (const Role& role : entity.roles) {
        if (role.office.isEmpty())
            return invalid(QStringLiteral("a role needs an office"));
        for (const QString& date : {role.since, role.until}) {
            if (!date.isEmpty() && !document::isPartialDate(date))
                return invalid(QStringLiteral("\"%1\" is no date; write 2024-12-31, 2024-12 or 2024").arg(date));
        }
    }
    return {};
}

// As the file keeps it: what people type has blanks around it, aliases that are there twice, or the name among them.
Entity tidied(Entity entity)
{
    const auto plain = [](const QString& text) { return text::atTheDoor(text).text.trimmed(); };
    entity.name = plain(entity.name);
    QStringList aliases;
    for (const QString& alias : entity.aliases)
        aliases << plain(alias);
    aliases.removeAll(QString());
    aliases.removeAll(entity.name);
    aliases.removeDuplicates();
    aliases.sort();
    entity.aliases = aliases;
    for (Role& role : entity.roles)
        role = {role.id, plain(role.office), role.since.trimmed(), role.until.trimmed(), role.source};
    return entity;
}

using Places = QHash<EntityId, Entity*>;

Places placesOf(std::vector<Entity>& entities)
{
    Places places;
    for (Entity& entity : entities)
        places.insert(entity.id, &entity);
    return places;
}

std::unexpected<Error> notFound(const EntityId& id)
{
    return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such entity"));
}

}  // namespace

QUuid Entities::aliasId(const EntityId& entity, const QString& alias)
{
    return QUuid::createUuidV5(aliasNames, (entity.toString() + u' ' + alias).toUtf8());
}

Result<QSet<EntityId>> Entities::referred(const Aliases& aliases) const
{
    QSet<EntityId> ids;
    Statement row = TRY(m_database.prepare(
        "SELECT DISTINCT entity_id FROM annotations WHERE deleted = 0 AND entity_id IS NOT NULL UNION SELECT value FROM attribute_values "
        "JOIN annotations ON annotations.id = annotation_id WHERE deleted = 0 AND length(value) = 36"));
    while (TRY(row.step())) {
        if (const EntityId id = document::entityIn(row.text(0)); !id.isNull())
            ids.insert(aliases.meant(id));
    }
    return ids;
}

Result<std::vector<Entity>> Entities::all() const
{
    Transaction oneState = TRY(Transaction::begin(m_database, Transaction::Kind::Read));
    const Aliases aliases = TRY(Aliases::read(m_database));
    std::vector<Entity> entities;
    QSet<EntityId> removed;
    {
        Statement row = TRY(m_database.prepare("SELECT id, kind_id, name, note, deleted FROM entities WHERE revision <> '' ORDER BY name, id"));
        while (TRY(row.step())) {
            const auto id = row.id<EntityId>(0);
            if (aliases.meant(id) != id)
                continue;
            entities.push_back({id, aliases.meant(row.id<document::TagId>(1)), row.text(2), {}, row.text(3), {}});
            if (row.boolean(4))
                removed.insert(id);
        }
    }
    if (!removed.isEmpty()) {
        removed -= TRY(referred(aliases));
        std::erase_if(entities, [&](const Entity& entity) { return removed.contains(entity.id); });
    }
    TRY(readAliases(entities, aliases));
    TRY(readRoles(entities, aliases));
    TRY(oneState.commit());
    return entities;
}

Result<void> Entities::readAliases(std::vector<Entity>& entities, const Aliases& aliases) const
{
    const Places places = placesOf(entities);
    Statement row = TRY(m_database.prepare("SELECT entity_id, alias FROM entity_aliases WHERE deleted = 0 ORDER BY alias"));
    while (TRY(row.step())) {
        Entity* const entity = places.value(aliases.meant(row.id<EntityId>(0)));
        if (entity && !entity->isCalled(row.text(1)))
            entity->aliases.append(row.text(1));
    }
    for (Entity& entity : entities)
        entity.aliases.sort();
    return {};
}

Result<void> Entities::readRoles(std::vector<Entity>& entities, const Aliases& aliases) const
{
    const Places places = placesOf(entities);
    Statement row = TRY(m_database.prepare("SELECT entity_id, id, office, since, until, annotation_id FROM entity_roles WHERE deleted = 0 ORDER BY since, id"));
    while (TRY(row.step())) {
        if (Entity* const entity = places.value(aliases.meant(row.id<EntityId>(0))))
            entity->roles.push_back({row.id<document::RoleId>(1), row.text(2), row.text(3), row.text(4), row.id<document::AnnotationId>(5)});
    }
    return {};
}

Result<Entity> Entities::entity(const EntityId& id) const
{
    const EntityId meant = TRY(Aliases::read(m_database)).meant(id);
    std::vector<Entity> entities = TRY(all());
    const auto found = std::ranges::find(entities, meant, &Entity::id);
    if (found == entities.end())
        return notFound(id);
    return std::move(*found);
}

Result<std::vector<EntityId>> Entities::named(const QString& name, const document::TagId& kind) const
{
    const Aliases aliases = TRY(Aliases::read(m_database));
    std::vector<EntityId> found;
    Statement row = TRY(m_database.prepare(
        "SELECT id, kind_id, 0 FROM entities WHERE name = ?1 AND deleted = 0 UNION SELECT entities.id, kind_id, 1 FROM entity_aliases "
        "JOIN entities ON entities.id = entity_id WHERE alias = ?1 AND entity_aliases.deleted = 0 AND entities.deleted = 0"));
    row.bind(name);
    Statement kindOf = TRY(m_database.prepare("SELECT kind_id FROM entities WHERE id = ? AND deleted = 0"));
    while (TRY(row.step())) {
        const auto id = row.id<EntityId>(0);
        const EntityId meant = aliases.meant(id);
        // The name of one that was merged is an alias of the other, or nobody wanted it to be.
        if (meant != id && !row.boolean(2))
            continue;
        const bool isThere = TRY(kindOf.bind(meant).step());
        if (isThere && aliases.meant(kindOf.id<document::TagId>(0)) == kind && !std::ranges::contains(found, meant))
            found.push_back(meant);
    }
    std::ranges::sort(found, [](const EntityId& left, const EntityId& right) { return left < right; });
    return found;
}

Result<std::vector<EntityUsage>> Entities::usage() const
{
    Transaction oneState = TRY(Transaction::begin(m_database, Transaction::Kind::Read));
    const Aliases aliases = TRY(Aliases::read(m_database));
    std::vector<EntityUsage> usage;
    {
        Statement row = TRY(m_database.prepare(
            "WITH meant AS MATERIALIZED (SELECT key, value FROM json_each(?)) "
            "SELECT coalesce(meant.value, entity_id) AS entity, count(*), count(DISTINCT article_id), min(nullif(published, '')), max(published) "
            "FROM annotations JOIN articles ON articles.id = article_id AND articles.text_id = annotations.text_id AND articles.deleted = 0 "
            "LEFT JOIN meant ON meant.key = entity_id "
            "WHERE entity_id IS NOT NULL AND annotations.deleted = 0 AND annotations.status = 'active' GROUP BY entity"));
        row.bind(aliases.entitiesAsJson());
        while (TRY(row.step()))
            usage.push_back({row.id<EntityId>(0), row.integer(1), row.integer(2), row.text(3), row.text(4)});
    }
    TRY(oneState.commit());
    return usage;
}

Result<EntityId> Entities::add(Entity given)
{
    Entity entity = tidied(std::move(given));
    TRY(checked(entity));
    if (entity.id.isNull())
        entity.id = EntityId::create();
    TRY(m_database.run("INSERT INTO entities (id, kind_id, name, note, created_at, author_id, revision) VALUES (?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (id) DO UPDATE SET kind_id = excluded.kind_id, name = excluded.name, note = excluded.note, "
                       "merged_into = NULL, author_id = excluded.author_id, revision = excluded.revision, deleted = 0",
                       entity.id, entity.kind, entity.name, entity.note, m_stamp.at, m_stamp.author, m_stamp.revision));
    TRY(writeAliases(entity.id, {}, entity.aliases));
    TRY(writeRoles(entity.id, {}, entity.roles));
    return entity.id;
}

Result<void> Entities::update(const Entity& given)
{
    const Entity before = TRY(entity(given.id));
    const Entity wanted = tidied(given);
    TRY(checked(wanted));
    if (std::tie(wanted.kind, wanted.name, wanted.note) != std::tie(before.kind, before.name, before.note)) {
        TRY(m_database.run("UPDATE entities SET kind_id = ?, name = ?, note = ?, deleted = 0, author_id = ?, revision = ? WHERE id = ?", wanted.kind,
                           wanted.name, wanted.note, m_stamp.author, m_stamp.revision, before.id));
    }
    TRY(writeAliases(before.id, before.aliases, wanted.aliases));
    return writeRoles(before.id, before.roles, wanted.roles);
}

Result<void> Entities::writeAliases(const EntityId& id, const QStringList& before, const QStringList& wanted)
{
    for (const QString& alias : wanted) {
        if (!before.contains(alias))
            TRY(putAlias(id, alias));
    }
    const Aliases aliases = TRY(Aliases::read(m_database));
    for (const QString& alias : before) {
        if (wanted.contains(alias))
            continue;
        for (const EntityId& each : aliases.all(id)) {
            TRY(m_database.run("UPDATE entity_aliases SET deleted = 1, author_id = ?, revision = ? WHERE entity_id = ? AND alias = ? AND deleted = 0",
                               m_stamp.author, m_stamp.revision, each, alias));
        }
    }
    return {};
}

Result<void> Entities::putAlias(const EntityId& id, const QString& alias)
{
    return m_database.run("INSERT INTO entity_aliases (id, entity_id, alias, author_id, revision) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) "
                          "DO UPDATE SET deleted = 0, author_id = excluded.author_id, revision = excluded.revision",
                          aliasId(id, alias).toString(QUuid::WithoutBraces), id, alias, m_stamp.author, m_stamp.revision);
}

Result<void> Entities::writeRoles(const EntityId& id, const std::vector<Role>& before, std::vector<Role> wanted)
{
    for (const Role& role : before) {
        if (!std::ranges::contains(wanted, role.id, &Role::id))
            TRY(m_database.run("UPDATE entity_roles SET deleted = 1, author_id = ?, revision = ? WHERE id = ?", m_stamp.author, m_stamp.revision, role.id));
    }
    for (Role& role : wanted) {
        if (std::ranges::contains(before, role))
            continue;
        if (role.id.isNull())
            role.id = document::RoleId::create();
        TRY(m_database.run(
            "INSERT INTO entity_roles (id, entity_id, office, since, until, annotation_id, author_id, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET office = excluded.office, since = excluded.since, until = excluded.until, "
            "annotation_id = excluded.annotation_id, author_id = excluded.author_id, revision = excluded.revision, deleted = 0",
            role.id, id, role.office, role.since, role.until, role.source, m_stamp.author, m_stamp.revision));
    }
    return {};
}

Result<void> Entities::merge(const EntityId& from, const EntityId& into)
{
    const Entity merged = TRY(entity(from));
    const Entity target = TRY(entity(into));
    if (merged.id == target.id)
        return failure(ErrorCode::InvalidInput, from.toString(), QStringLiteral("it is the same entity"));
    if (!target.isCalled(merged.name))
        TRY(putAlias(target.id, merged.name));
    if (!merged.note.isEmpty()) {
        const QString note = target.note.isEmpty() ? merged.note : target.note + u'\n' + merged.note;
        TRY(m_database.run("UPDATE entities SET note = ?, author_id = ?, revision = ? WHERE id = ?", note, m_stamp.author, m_stamp.revision, target.id));
    }
    return m_database.run("UPDATE entities SET merged_into = ?, author_id = ?, revision = ? WHERE id = ?", target.id, m_stamp.author,
                          m_stamp.revision, merged.id);
}

Result<void> Entities::remove(const EntityId& id)
{
    const EntityId meant = TRY(entity(id)).id;
    if (TRY(referred(TRY(Aliases::read(m_database)))).contains(meant))
        return failure(ErrorCode::InvalidInput, meant.toString(), QStringLiteral("annotations refer to it"));
    return m_database.run("UPDATE entities SET deleted = 1, author_id = ?, revision = ? WHERE id = ?", m_stamp.author, m_stamp.revision, meant);
}

Result<EntityId> Entities::entityOf(const QByteArray& table, const QUuid& id) const
{
    Statement row = TRY(m_database.prepare("SELECT entity_id FROM " + table + " WHERE id = ?"));
    return TRY(row.bind(id.toString(QUuid::WithoutBraces)).step()) ? row.id<EntityId>(0) : EntityId();
}

}  // namespace vermilion::store
