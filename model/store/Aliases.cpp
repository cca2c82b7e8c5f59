// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Aliases.h"

#include "model/document/Entity.h"
#include "model/store/Json.h"

#include <QSet>

#include <utility>

namespace vermilion::store {
namespace {

// Follows each to its end; those in a circle (two people merged two tags into each other) mean the smallest of them.
template <typename AnId>
QHash<AnId, AnId> followed(const QHash<AnId, AnId>& next)
{
    QHash<AnId, AnId> ends;
    for (const AnId& start : next.keys()) {
        QSet<AnId> seen{start};
        AnId end = next.value(start);
        while (next.contains(end) && !seen.contains(end)) {
            seen.insert(end);
            end = next.value(end);
        }
        if (seen.contains(end)) {
            const AnId first = end;
            for (AnId at = next.value(first); at != first; at = next.value(at))
                end = std::min(end, at);
        }
        if (end != start)
            ends.insert(start, end);
    }
    return ends;
}

}  // namespace

Result<Aliases> Aliases::read(Database& database)
{
    Aliases aliases;
    TRY(aliases.readTags(database));
    if (!aliases.m_tags.isEmpty())
        TRY(aliases.readAttributes(database));
    TRY(aliases.readAuthors(database));
    TRY(aliases.readEntities(database));
    return aliases;
}

Result<void> Aliases::readTags(Database& database)
{
    using document::TagId;
    QHash<TagId, TagId> next;
    QHash<QString, TagId> byName;
    Statement row = TRY(database.prepare("SELECT id, name, merged_into FROM tags WHERE deleted = 0 ORDER BY id"));
    while (TRY(row.step())) {
        const auto id = row.id<TagId>(0);
        if (!row.isNull(2)) {
            next.insert(id, row.id<TagId>(2));
        } else if (const auto first = byName.constFind(row.text(1)); first != byName.constEnd()) {
            next.insert(id, *first);
        } else {
            byName.insert(row.text(1), id);
        }
    }
    m_tags = followed(next);
    return {};
}

// An attribute of a merged tag is the one of the same name of the tag that is meant, where that has one.
Result<void> Aliases::readAttributes(Database& database)
{
    using document::AttributeId;
    QHash<std::pair<document::TagId, QString>, AttributeId> named;
    std::vector<std::tuple<AttributeId, document::TagId, QString>> ofMerged;
    Statement row = TRY(database.prepare("SELECT id, tag_id, name FROM attribute_definitions WHERE deleted = 0 ORDER BY id"));
    while (TRY(row.step())) {
        const auto id = row.id<AttributeId>(0);
        const auto tag = row.id<document::TagId>(1);
        if (m_tags.contains(tag))
            ofMerged.emplace_back(id, m_tags.value(tag), row.text(2));
        else if (!named.contains({tag, row.text(2)}))
            named.insert({tag, row.text(2)}, id);
    }
    for (const auto& [id, tag, name] : ofMerged) {
        if (const auto found = named.constFind({tag, name}); found != named.constEnd())
            m_attributes.insert(id, *found);
    }
    return {};
}

Result<void> Aliases::readAuthors(Database& database)
{
    QHash<document::AuthorId, document::AuthorId> next;
    Statement row = TRY(database.prepare("SELECT id, same_as FROM authors WHERE same_as IS NOT NULL AND deleted = 0"));
    while (TRY(row.step()))
        next.insert(row.id<document::AuthorId>(0), row.id<document::AuthorId>(1));
    m_authors = followed(next);
    return {};
}

// Whoever removed an entity that was merged: what said its id still means the other.
Result<void> Aliases::readEntities(Database& database)
{
    QHash<document::EntityId, document::EntityId> next;
    Statement row = TRY(database.prepare("SELECT id, merged_into FROM entities WHERE merged_into IS NOT NULL AND revision <> ''"));
    while (TRY(row.step()))
        next.insert(row.id<document::EntityId>(0), row.id<document::EntityId>(1));
    m_entities = followed(next);
    return {};
}

QList<document::EntityId> Aliases::all(const document::EntityId& id) const
{
    return m_entities.keys(id) << id;
}

QString Aliases::entitiesAsJson() const
{
    QMap<QString, QString> meant;
    for (const auto& [id, end] : m_entities.asKeyValueRange())
        meant.insert(id.toString(), end.toString());
    return toJson(meant);
}

void Aliases::apply(document::Annotation& annotation) const
{
    annotation.tagId = meant(annotation.tagId);
    annotation.authorId = meant(annotation.authorId);
    annotation.entityId = meant(annotation.entityId);
    if (!m_attributes.isEmpty() || !m_entities.isEmpty())
        applyToValues(annotation);
}

void Aliases::applyToValues(document::Annotation& annotation) const
{
    QMap<document::AttributeId, QString> values;
    for (const auto& [id, value] : annotation.attributes.asKeyValueRange()) {
        const auto entity = document::entityIn(value);
        values.insert(m_attributes.value(id, id), entity.isNull() ? value : meant(entity).toString());
    }
    annotation.attributes = values;
}

}  // namespace vermilion::store
