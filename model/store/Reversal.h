// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Recording.h"
#include "model/store/Revision.h"

#include <QSet>

namespace vermilion::store {

/// Takes back what a changeset did, inside the caller's transaction: every row goes back to what it was, shared rows
/// with a new revision stamp, and a shared row that was added becomes a tombstone (its fragments and values stay).
class Reversal {
public:
    Reversal(Database& database, const Stamp& stamp) : m_database(database), m_stamp(stamp) {}

    /// Errors: Conflict, when a row is no longer what the changeset left (revision stamps apart).
    Result<void> apply(const QByteArray& changes);

private:
    struct Row;
    Result<void> apply(const RowChange& inverse);
    Result<void> remove(const RowChange& inverse);
    Result<void> update(const RowChange& inverse);
    Result<void> insert(const RowChange& inverse);

    Database& m_database;
    const Stamp& m_stamp;
    QSet<QByteArray> m_tombstones;  // ids of the annotations that become tombstones
};

}  // namespace vermilion::store
