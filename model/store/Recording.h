// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Database.h"

#include <vector>

struct sqlite3_session;

namespace vermilion::store {

/// A value of a row in a recorded change.
struct Value {
    enum class Kind { Absent, Null, Integer, Real, Text, Blob };  ///< Absent: a column that did not change
    Kind kind = Kind::Absent;
    qint64 integer = 0;
    double real = 0;
    QByteArray bytes;  ///< of Text (UTF-8) and Blob

    bool operator==(const Value&) const = default;
};

/// What happened to one row. `before` of an Insert and `after` of a Delete are empty; those of an Update have the key
/// and the columns that changed.
struct RowChange {
    enum class Kind { Insert, Update, Delete };
    QByteArray table;
    Kind kind = Kind::Update;
    std::vector<bool> isKey;  ///< by column
    std::vector<Value> before;
    std::vector<Value> after;

    RowChange inverted() const;
    /// The value that the row has for a column afterwards (before, for a Delete).
    const Value& value(size_t column) const;
};

/// Records what the rest of a transaction does to the tables that can be undone (all but captures and their resources,
/// texts, blocks, receipts, the clock and the undo steps), with SQLite's session extension.
class Recording {
public:
    static Result<Recording> start(Database& database);
    Recording(Recording&& other) noexcept : m_database(other.m_database), m_session(std::exchange(other.m_session, nullptr)) {}
    Recording& operator=(Recording&&) = delete;
    ~Recording();

    /// The net effect so far as an SQLite changeset; empty if there is none.
    Result<QByteArray> changes() const;

    /// The rows of a changeset. DamagedProject where it cannot be read.
    static Result<std::vector<RowChange>> rows(const QByteArray& changes);
    /// One changeset that does what all do, one after the other.
    static Result<QByteArray> joined(const std::vector<QByteArray>& changes);

private:
    Recording(Database& database, sqlite3_session* session) : m_database(&database), m_session(session) {}
    Database* m_database;
    sqlite3_session* m_session;
};

}  // namespace vermilion::store
