// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"

namespace vermilion::project {

/// What people do to entities, each one undo step by the project's current author. A mention is an annotation: a link is
/// part of it, so that only its author may make or take it; of what is handed over here, others' mentions are refused.
/// Errors of all: NotFound, InvalidInput, and what the file system says.

/// Makes an entity and links these mentions to it. Its kind is that of the first of them; a null kind in `entity` and no
/// mention is an error.
Result<document::EntityId> makeEntity(Project& project, document::Entity entity, const std::vector<document::Annotation>& mentions = {});
/// A null entity takes the links away.
Result<void> linkMentions(Project& project, const std::vector<document::Annotation>& mentions, const document::EntityId& entity);
/// Links all of the current author's annotations in the project that have the tag and the words of this one and are of
/// nobody yet, and this one. How many were linked.
Result<int> linkSameWords(Project& project, const document::Annotation& mention, const document::EntityId& entity);
/// Name, kind, aliases, note and roles become what is given. `operation` says in the undo menu what of it was meant:
/// "entity.rename", "entity.setAliases", "entity.setRoles", "entity.setNote", "entity.setKind".
Result<void> setEntity(Project& project, const document::Entity& entity, const QString& operation);
/// The others become this one: their mentions, aliases and roles are its.
Result<void> mergeEntities(Project& project, const std::vector<document::EntityId>& others, const document::EntityId& into);
/// Gives these mentions an entity of their own. Others' mentions stay where they are; an error if none is left.
Result<document::EntityId> splitMentions(Project& project, const std::vector<document::Annotation>& mentions, const QString& name);
/// InvalidInput where annotations refer to it.
Result<void> removeEntity(Project& project, const document::EntityId& entity);

/// The entity of this kind that has this name or alias, if it is the only one.
Result<std::optional<document::EntityId>> onlyEntityNamed(store::Tables& tables, const document::Codebook& codebook,
                                                          const document::TagId& tag, const QString& name);

}  // namespace vermilion::project
