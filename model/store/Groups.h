// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Annotation.h"
#include "model/store/Database.h"
#include "model/store/Revision.h"

namespace vermilion::store {

/// Ordered lists of annotations. Which annotations are in one, and as which item, stands with the annotations.
class Groups {
public:
    Groups(Database& database, const Stamp& stamp) : m_database(database), m_stamp(stamp) {}

    Result<document::Group> group(const document::GroupId& id) const;
    /// By time of making.
    Result<std::vector<document::Group>> ofArticle(const document::ArticleId& article) const;
    /// Of the whole project, in the same order.
    Result<std::vector<document::Group>> all() const;
    /// A null id gets a new one, a null author is the one who writes.
    Result<document::GroupId> add(document::Group group);
    /// The same for a list with an id, also where it was removed.
    Result<void> put(const document::Group& group);
    Result<void> setTitle(const document::GroupId& id, const QString& title);
    /// Its annotations must have left it.
    Result<void> remove(const document::GroupId& id);

    /// The article of any group, deleted ones too; null if there is no such group.
    Result<document::ArticleId> articleOf(const document::GroupId& id) const;

private:
    Database& m_database;
    const Stamp& m_stamp;
};

}  // namespace vermilion::store
