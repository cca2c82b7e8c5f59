// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/EntityEditing.h"

#include "model/store/Tables.h"

#include <algorithm>

namespace vermilion::project {
namespace {

using document::Annotation;
using document::Entity;
using document::EntityId;

Result<void> link(store::Tables& tables, const document::AnnotationId& id, const EntityId& entity)
{
    Annotation annotation = TRY(tables.annotations().annotation(id));
    if (annotation.authorId != tables.stamp().author)
        return failure(ErrorCode::InvalidInput, id.toString(), QStringLiteral("it is another author's annotation"));
    // Nothing new is no step to undo.
    if (std::exchange(annotation.entityId, entity) == entity)
        return {};
    return tables.annotations().update(annotation);
}

document::TagId kindOf(const document::Codebook& codebook, const document::TagId& tag)
{
    const document::Tag* const kind = codebook.entityKind(tag);
    return kind ? kind->id : tag;
}

QString wordsOf(const Annotation& annotation)
{
    QString words;
    for (const document::Fragment& fragment : annotation.fragments)
        words += fragment.quote;
    return words;
}

}  // namespace

Result<EntityId> makeEntity(Project& project, Entity entity, const std::vector<Annotation>& mentions)
{
    EntityId made;
    TRY(project.transact({QStringLiteral("entity.make")}, [&](store::Tables& tables) -> Result<void> {
        if (entity.kind.isNull() && mentions.empty())
            return failure(ErrorCode::InvalidInput, entity.name, QStringLiteral("an entity needs a kind"));
        if (entity.kind.isNull())
            entity.kind = kindOf(project.codebook(), TRY(tables.annotations().annotation(mentions.front().id)).tagId);
        made = TRY(tables.entities().add(entity));
        for (const Annotation& mention : mentions)
            TRY(link(tables, mention.id, made));
        return {};
    }));
    return made;
}

Result<void> linkMentions(Project& project, const std::vector<Annotation>& mentions, const EntityId& entity)
{
    const Operation operation{entity.isNull() ? QStringLiteral("entity.unlink") : QStringLiteral("entity.link"), int(mentions.size())};
    TRY(project.transact(operation, [&](store::Tables& tables) -> Result<void> {
        const EntityId meant = entity.isNull() ? entity : TRY(tables.entities().entity(entity)).id;
        for (const Annotation& mention : mentions)
            TRY(link(tables, mention.id, meant));
        return {};
    }));
    return {};
}

Result<int> linkSameWords(Project& project, const Annotation& mention, const EntityId& entity)
{
    const QString words = wordsOf(mention);
    std::vector<Annotation> same;
    for (const document::AnnotationId& id : TRY(project.annotationsQuoting(mention.tagId, mention.fragments.front().quote))) {
        const Annotation each = TRY(project.annotation(id));
        if (each.authorId == project.author().id && each.id != mention.id && each.entityId.isNull() && wordsOf(each) == words)
            same.push_back(each);
    }
    same.push_back(mention);
    TRY(linkMentions(project, same, entity));
    return int(same.size());
}

Result<void> setEntity(Project& project, const Entity& entity, const QString& operation)
{
    TRY(project.transact({operation}, [&](store::Tables& tables) { return tables.entities().update(entity); }));
    return {};
}

Result<void> mergeEntities(Project& project, const std::vector<EntityId>& others, const EntityId& into)
{
    TRY(project.transact({QStringLiteral("entity.merge"), int(others.size()) + 1}, [&](store::Tables& tables) -> Result<void> {
        for (const EntityId& other : others)
            TRY(tables.entities().merge(other, into));
        return {};
    }));
    return {};
}

Result<EntityId> splitMentions(Project& project, const std::vector<Annotation>& mentions, const QString& name)
{
    EntityId made;
    TRY(project.transact({QStringLiteral("entity.split"), int(mentions.size())}, [&](store::Tables& tables) -> Result<void> {
        std::vector<Annotation> mine;
        std::ranges::copy_if(mentions, std::back_inserter(mine), [&](const Annotation& each) { return each.authorId == tables.stamp().author; });
        if (mine.empty())
            return failure(ErrorCode::InvalidInput, name, QStringLiteral("none of the mentions is the author's own"));
        const document::TagId tag = TRY(tables.annotations().annotation(mine.front().id)).tagId;
        made = TRY(tables.entities().add({{}, kindOf(project.codebook(), tag), name, {}, {}, {}}));
        for (const Annotation& mention : mine)
            TRY(link(tables, mention.id, made));
        return {};
    }));
    return made;
}

Result<void> removeEntity(Project& project, const EntityId& entity)
{
    TRY(project.transact({QStringLiteral("entity.remove")}, [&](store::Tables& tables) { return tables.entities().remove(entity); }));
    return {};
}

Result<std::optional<EntityId>> onlyEntityNamed(store::Tables& tables, const document::Codebook& codebook, const document::TagId& tag, const QString& name)
{
    const document::Tag* const kind = codebook.entityKind(tag);
    if (!kind)
        return std::nullopt;
    const std::vector<EntityId> found = TRY(tables.entities().named(name, kind->id));
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

}  // namespace vermilion::project
