// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Annotation.h"
#include "model/store/Database.h"
#include "model/store/Revision.h"

namespace vermilion::store {

/// The people who annotate.
class Authors {
public:
    Authors(Database& database, const Stamp& stamp) : m_database(database), m_stamp(stamp) {}

    /// By name, then id; each person once.
    Result<std::vector<document::Author>> all() const;
    Result<document::Author> author(const document::AuthorId& id) const;
    Result<std::optional<document::Author>> named(const QString& name) const;
    /// Added by themselves when nobody writes yet. A null id gets a new one. Errors: InvalidInput (an empty name).
    Result<document::Author> add(document::Author author);
    /// Says that an author is the same person as another, whose name and id count. Errors: NotFound, InvalidInput (the
    /// other is the same as this one already).
    Result<void> identify(const document::AuthorId& author, const document::AuthorId& other);

private:
    Database& m_database;
    const Stamp& m_stamp;
};

}  // namespace vermilion::store
