// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Recording.h"
#include "model/store/Revision.h"

#include <QSet>

namespace vermilion::store {

/// Takes back what a changeset did, inside the caller's transaction: every row goes back to what it was, and a shared row
/// that was added becomes a tombstone (its fragments and values stay).
class Reversal {
public:
    enum class Stamps {
        New,      ///< taking back is a change like any other: shared rows get the transaction's stamp
        Restored, ///< as if it had never been: stamps go back too, rows that were added have none and can come again
    };
    Reversal(Database& database, const Stamp& stamp, Stamps stamps) : m_database(database), m_stamp(stamp), m_stamps(stamps) {}

    /// Errors: Conflict, when a row is no longer what the changeset left (revision stamps apart).
    Result<void> apply(const QByteArray& changes);

private:
    struct Row;
    Result<void> apply(const RowChange& inverse);
    Result<void> write(const Row& row, const RowChange& change, const std::vector<Value>& keyed, const std::vector<Value>& values);
    Result<void> entomb(const Row& row, const RowChange& inverse);
    std::vector<Value> stamped(const Row& row, std::vector<Value> values) const;
    Result<void> remove(const RowChange& inverse);
    Result<void> update(const RowChange& inverse);
    Result<void> insert(const RowChange& inverse);

    Database& m_database;
    const Stamp& m_stamp;
    Stamps m_stamps;
    QSet<QByteArray> m_tombstones;  // ids of the annotations that become tombstones
};

}  // namespace vermilion::store
