// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Annotation.h"
#include "model/store/Database.h"

#include <QHash>

namespace vermilion::store {

/// What rows mean that say another's id: a tag that was merged into another, and its attributes; an entity that was
/// merged into another; an author that is the same person as another. The rows stay as they were written, so that a merge of files finds them again; whoever reads
/// annotations sees what is meant.
///
/// Where files brought two tags of one name, the one with the smaller id is meant by both.
class Aliases {
public:
    static Result<Aliases> read(Database& database);

    document::TagId meant(const document::TagId& id) const { return m_tags.value(id, id); }
    document::AuthorId meant(const document::AuthorId& id) const { return m_authors.value(id, id); }
    document::EntityId meant(const document::EntityId& id) const { return m_entities.value(id, id); }
    /// This entity and those that mean it.
    QList<document::EntityId> all(const document::EntityId& id) const;
    /// Each entity that means another, and the other: {"…": "…"}.
    QString entitiesAsJson() const;
    void apply(document::Annotation& annotation) const;

private:
    Result<void> readTags(Database& database);
    Result<void> readAttributes(Database& database);
    Result<void> readAuthors(Database& database);
    Result<void> readEntities(Database& database);
    void applyToValues(document::Annotation& annotation) const;

    QHash<document::TagId, document::TagId> m_tags;  // none of the values is a key
    QHash<document::AttributeId, document::AttributeId> m_attributes;
    QHash<document::AuthorId, document::AuthorId> m_authors;
    QHash<document::EntityId, document::EntityId> m_entities;
};

}  // namespace vermilion::store
