// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Codebook.h"
#include "model/store/Database.h"
#include "model/store/Revision.h"

namespace vermilion::store {

/// The project's codebook.
class Codebooks {
public:
    Codebooks(Database& database, const Stamp& stamp) : m_database(database), m_stamp(stamp) {}

    /// In tree order, retired tags included.
    Result<document::Codebook> codebook() const;
    /// Makes the project's codebook this one. Only rows that differ are written. Tags that it lacks are retired, never
    /// lost; attributes that it lacks are taken from their tag, their values stay in the file.
    /// Errors: InvalidInput (two tags with one name or key, a parent that is not there, a circle, no name).
    Result<void> replace(const document::Codebook& codebook);
    /// Adds a tag or changes the one with its id, attributes included. A null id gets a new one.
    Result<document::TagId> put(document::Tag tag);

private:
    Result<void> write(const document::Tag& tag);
    Result<void> writeAttributes(const document::Tag& tag);

    Database& m_database;
    const Stamp& m_stamp;
};

}  // namespace vermilion::store
