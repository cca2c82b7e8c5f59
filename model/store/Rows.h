// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Recording.h"

#include <functional>

namespace vermilion::store {

/// A row as it is in the file: a value for each column, in the table's order.
using Row = std::vector<Value>;

/// Of a row of a shared table, whose last column says so.
inline bool isDeleted(const Row& row) { return row.back().integer == 1; }

/// Rows of any table of the schema, value by value. Table names are the program's own or have been checked.
class Rows {
public:
    explicit Rows(Database& database) : m_database(database) {}

    /// The names of a table's columns; empty if there is no such table.
    Result<std::vector<QByteArray>> columns(const QByteArray& table) const;
    /// All rows, by the table's key.
    Result<std::vector<Row>> all(const QByteArray& table) const;
    /// Hands over one row of a SELECT after the other; an error of `take` ends it.
    Result<void> each(const QByteArray& select, const std::function<Result<void>(Row)>& take, const Row& parameters = {}) const;
    Result<void> insert(const QByteArray& table, const Row& row);
    /// Nothing where the table has a row with this key.
    Result<void> insertOnce(const QByteArray& table, const Row& row);
    /// Every column of the row whose first column, its key, is that of `row`.
    Result<void> update(const QByteArray& table, const Row& row);

    static void bind(Statement& statement, int index, const Value& value);
    static Value value(const Statement& row, int column);
    /// A name as SQL has it.
    static QByteArray quoted(QByteArray name);

private:
    Result<void> insert(const QByteArray& verb, const QByteArray& table, const Row& row);

    Database& m_database;
};

}  // namespace vermilion::store
