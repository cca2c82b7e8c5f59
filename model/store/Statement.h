// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Id.h"
#include "model/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

struct sqlite3_stmt;

namespace vermilion::store {

class Database;

/// A prepared statement: bind, then step through its rows. Made by Database::prepare, which keeps it for the next use
/// when this goes. Columns and parameters keep SQLite's types; a column is read as what it is.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Values for all parameters, in order. Text goes through text::atTheDoor; null ids, empty optionals and nullptr
    /// become NULL, an empty string or byte array stays empty. What goes wrong is told by step().
    template <typename... Values>
    Statement& bind(const Values&... values)
    {
        rewind();
        int index = 0;
        (bindValue(++index, values), ...);
        return *this;
    }
    void bindValue(int index, const QString& value);
    void bindValue(int index, const QByteArray& value);
    void bindValue(int index, qint64 value);
    void bindValue(int index, int value) { bindValue(index, qint64(value)); }
    void bindValue(int index, bool value) { bindValue(index, qint64(value)); }
    void bindValue(int index, double value);
    void bindValue(int index, std::nullptr_t);
    void bindValue(int index, const QDateTime& value);
    template <typename Named>
    void bindValue(int index, const Id<Named>& id)
    {
        id.isNull() ? bindValue(index, nullptr) : bindValue(index, id.toString());
    }
    template <typename T>
    void bindValue(int index, const std::optional<T>& value)
    {
        value ? bindValue(index, *value) : bindValue(index, nullptr);
    }
    /// Text exactly as these bytes, for values that were text in the file before.
    void bindUtf8(int index, const QByteArray& utf8);
    void bindBytes(int index, const QByteArray& bytes) { bindValue(index, bytes); }

    /// Forgets bindings and rows.
    void rewind();
    /// True when there is a row to read.
    Result<bool> step();
    /// To the end, whatever rows there are.
    Result<void> run();

    int columnCount() const;
    QByteArray columnName(int column) const;
    int columnType(int column) const;  ///< SQLITE_INTEGER …
    bool isNull(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    std::optional<double> realOrNone(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    QDateTime time(int column) const;
    template <typename Id>
    Id id(int column) const
    {
        return Id::fromString(text(column));
    }

private:
    friend class Database;
    Statement(Database& database, QByteArray sql, sqlite3_stmt* statement);

    Database* m_database;
    QByteArray m_sql;
    sqlite3_stmt* m_statement;
    int m_bindResult = 0;
};

/// ISO 8601 in UTC with milliseconds; null for an invalid time.
QString timeText(const QDateTime& time);
QDateTime timeFromText(const QString& text);

}  // namespace vermilion::store
