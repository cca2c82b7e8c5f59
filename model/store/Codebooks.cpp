// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Codebooks.h"

#include "model/store/Json.h"
#include "model/store/Settings.h"
#include "model/store/Transaction.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace vermilion::store {
namespace {

using document::AttributeDefinition;
using document::Codebook;
using document::Tag;
using document::TagId;

const QString nameKey = QStringLiteral("codebook.name");

std::unexpected<Error> invalid(const QString& subject, const QString& detail)
{
    return failure(ErrorCode::InvalidInput, subject, detail);
}

// Parents before children, siblings by position; in a circle (only a damaged file has one) nothing is reachable, so
// what is left over follows at the end.
std::vector<Tag> inTreeOrder(std::vector<Tag> tags)
{
    std::ranges::stable_sort(tags, [](const Tag& left, const Tag& right) {
        return std::pair(left.position, left.id) < std::pair(right.position, right.id);
    });
    std::vector<Tag> ordered;
    std::vector<bool> isTaken(tags.size());
    const auto append = [&](const auto& self, const TagId& parent) -> void {
        for (size_t i = 0; i < tags.size(); ++i) {
            if (isTaken[i] || tags[i].parent != parent)
                continue;
            isTaken[i] = true;
            ordered.push_back(tags[i]);
            self(self, tags[i].id);
        }
    };
    append(append, {});
    for (size_t i = 0; i < tags.size(); ++i) {
        if (!isTaken[i])
            ordered.push_back(tags[i]);
    }
    return ordered;
}

// What files brought together may say things that nobody would have written: a tag below itself, two tags of one name or
// key. Everybody who reads them sees the same, the tag with the smaller id having the word; nothing is written for it.
void settle(std::vector<Tag>& tags)
{
    std::ranges::sort(tags, [](const Tag& left, const Tag& right) { return left.id < right.id; });
    QHash<QString, TagId> names;
    QSet<QChar> keys;
    QHash<TagId, TagId> parents;
    for (const Tag& tag : tags)
        parents.insert(tag.id, tag.parent);
    for (Tag& tag : tags) {
        if (tag.mergedInto.isNull() && names.contains(tag.name)) {
            tag.mergedInto = names.value(tag.name);
            tag.isRetired = true;
        }
        if (tag.mergedInto.isNull())
            names.insert(tag.name, tag.id);
        if (!tag.key.isNull() && !tag.isRetired) {
            if (keys.contains(tag.key))
                tag.key = QChar();
            keys.insert(tag.key);
        }
        QSet<TagId> above{tag.id};
        TagId at = tag.parent;
        while (!at.isNull() && !above.contains(at)) {
            above.insert(at);
            at = parents.value(at);
        }
        if (at == tag.id || (!tag.parent.isNull() && !parents.contains(tag.parent))) {
            tag.parent = {};
            parents.insert(tag.id, {});
        }
    }
}

Result<void> checkTree(const Codebook& codebook)
{
    for (const Tag& tag : codebook.tags) {
        QSet<TagId> seen;
        for (TagId at = tag.id; !at.isNull();) {
            if (seen.contains(at))
                return invalid(tag.name, QStringLiteral("the tag is below itself"));
            seen.insert(at);
            const Tag* found = codebook.tag(at);
            if (!found)
                return invalid(tag.name, QStringLiteral("its parent is not in the codebook"));
            at = found->parent;
        }
        if (!tag.mergedInto.isNull() && !codebook.tag(tag.mergedInto))
            return invalid(tag.name, QStringLiteral("the tag it was merged into is not in the codebook"));
    }
    return {};
}

Result<void> checkNames(const Codebook& codebook)
{
    QSet<QString> names;
    QSet<QChar> keys;
    for (const Tag& tag : codebook.tags) {
        if (tag.name.isEmpty())
            return invalid(tag.id.toString(), QStringLiteral("a tag needs a name"));
        if (tag.mergedInto.isNull() && names.contains(tag.name))
            return invalid(tag.name, QStringLiteral("two tags have this name"));
        if (tag.mergedInto.isNull())
            names.insert(tag.name);
        if (!tag.key.isNull() && !tag.isRetired) {
            if (tag.key < u'0' || tag.key > u'9' || keys.contains(tag.key))
                return invalid(tag.name, QStringLiteral("the key %1 is taken or no digit").arg(tag.key));
            keys.insert(tag.key);
        }
        QSet<QString> attributes;
        for (const AttributeDefinition& attribute : tag.attributes) {
            if (attribute.name.isEmpty() || attributes.contains(attribute.name))
                return invalid(tag.name, QStringLiteral("two attributes are called '%1', or none").arg(attribute.name));
            attributes.insert(attribute.name);
        }
    }
    return {};
}

}  // namespace

Result<Codebook> Codebooks::codebook() const
{
    Transaction oneState = TRY(Transaction::begin(m_database, Transaction::Kind::Read));
    Codebook codebook;
    codebook.name = TRY(Settings(m_database, m_stamp).value(nameKey));
    std::map<TagId, std::vector<AttributeDefinition>> attributes;
    Statement row = TRY(m_database.prepare(
        "SELECT tag_id, id, name, label, type, choices FROM attribute_definitions WHERE deleted = 0 ORDER BY tag_id, position, id"));
    while (TRY(row.step())) {
        attributes[row.id<TagId>(0)].push_back(
            {row.id<document::AttributeId>(1), row.text(2), localizedFromJson(row.text(3)),
             document::attributeTypeFromName(row.text(4)).value_or(document::AttributeType::Text),
             localizedListFromJson(row.text(5))});
    }
    Statement tagRow = TRY(m_database.prepare(
        "SELECT id, parent_id, name, label, definition, include, exclude, colour, colour_dark, key, is_list, is_retired, "
        "merged_into, position, names_entities FROM tags WHERE deleted = 0"));
    while (TRY(tagRow.step())) {
        Tag tag;
        tag.id = tagRow.id<TagId>(0);
        tag.parent = tagRow.id<TagId>(1);
        tag.name = tagRow.text(2);
        tag.label = localizedFromJson(tagRow.text(3));
        tag.definition = localizedFromJson(tagRow.text(4));
        tag.include = localizedFromJson(tagRow.text(5));
        tag.exclude = localizedFromJson(tagRow.text(6));
        tag.colour = tagRow.text(7);
        tag.colourDark = tagRow.text(8);
        tag.key = tagRow.isNull(9) ? QChar() : tagRow.text(9).front();
        tag.isList = tagRow.boolean(10);
        tag.isRetired = tagRow.boolean(11);
        tag.mergedInto = tagRow.id<TagId>(12);
        tag.position = int(tagRow.integer(13));
        tag.namesEntities = tagRow.boolean(14);
        tag.attributes = attributes[tag.id];
        codebook.tags.push_back(std::move(tag));
    }
    settle(codebook.tags);
    codebook.tags = inTreeOrder(std::move(codebook.tags));
    TRY(oneState.commit());
    return codebook;
}

Result<void> Codebooks::replace(const Codebook& wanted)
{
    const Codebook present = TRY(codebook());
    Codebook next = wanted;
    for (const Tag& tag : present.tags) {
        if (!next.tag(tag.id)) {
            next.tags.push_back(tag);
            next.tags.back().isRetired = true;
        }
    }
    for (Tag& tag : next.tags) {
        if (tag.id.isNull())
            tag.id = TagId::create();
        for (AttributeDefinition& attribute : tag.attributes) {
            if (attribute.id.isNull())
                attribute.id = document::AttributeId::create();
        }
    }
    TRY(checkTree(next));
    TRY(checkNames(next));
    if (next.name != present.name)
        TRY(Settings(m_database, m_stamp).set(nameKey, next.name));
    for (const Tag& tag : next.tags) {
        const Tag* before = present.tag(tag.id);
        if (!before || *before != tag)
            TRY(write(tag));
    }
    return {};
}

Result<TagId> Codebooks::put(Tag tag)
{
    if (tag.id.isNull())
        tag.id = TagId::create();
    Codebook next = TRY(codebook());
    const auto found = std::ranges::find(next.tags, tag.id, &Tag::id);
    if (found == next.tags.end())
        next.tags.push_back(tag);
    else
        *found = tag;
    TRY(replace(next));
    return tag.id;
}

Result<void> Codebooks::write(const Tag& tag)
{
    const std::optional<QString> key = tag.key.isNull() ? std::nullopt : std::optional(QString(tag.key));
    TRY(m_database.run(
        "INSERT INTO tags (id, parent_id, name, label, definition, include, exclude, colour, colour_dark, key, is_list, "
        "is_retired, merged_into, position, names_entities, author_id, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, name = excluded.name, label = excluded.label, "
        "definition = excluded.definition, include = excluded.include, exclude = excluded.exclude, colour = excluded.colour, "
        "colour_dark = excluded.colour_dark, key = excluded.key, is_list = excluded.is_list, is_retired = excluded.is_retired, "
        "merged_into = excluded.merged_into, position = excluded.position, names_entities = excluded.names_entities, "
        "author_id = excluded.author_id, revision = excluded.revision, deleted = 0",
        tag.id, tag.parent, tag.name, toJson(tag.label), toJson(tag.definition), toJson(tag.include), toJson(tag.exclude),
        tag.colour, tag.colourDark, key, tag.isList, tag.isRetired, tag.mergedInto, tag.position, tag.namesEntities,
        m_stamp.author, m_stamp.revision));
    return writeAttributes(tag);
}

Result<void> Codebooks::writeAttributes(const Tag& tag)
{
    TRY(m_database.run("UPDATE attribute_definitions SET deleted = 1, author_id = ?, revision = ? WHERE tag_id = ? AND deleted = 0",
                       m_stamp.author, m_stamp.revision, tag.id));
    Statement write = TRY(m_database.prepare(
        "INSERT INTO attribute_definitions (id, tag_id, name, label, type, choices, position, author_id, revision) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET tag_id = excluded.tag_id, name = excluded.name, "
        "label = excluded.label, type = excluded.type, choices = excluded.choices, position = excluded.position, "
        "author_id = excluded.author_id, revision = excluded.revision, deleted = 0"));
    int position = 0;
    for (const AttributeDefinition& attribute : tag.attributes) {
        TRY(write.bind(attribute.id, tag.id, attribute.name, toJson(attribute.label), nameOf(attribute.type),
                       toJson(attribute.choices), position++, m_stamp.author, m_stamp.revision).run());
    }
    return {};
}

}  // namespace vermilion::store
