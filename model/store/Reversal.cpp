// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Reversal.h"

#include <algorithm>
#include <sqlite3.h>

namespace vermilion::store {
namespace {

constexpr std::string_view sharedTables[] = {"authors", "articles", "tags", "attribute_definitions", "groups", "annotations",
                                            "corrections", "site_rules"};
constexpr std::string_view partsOfAnnotations[] = {"fragments", "attribute_values"};  // column 0 is the annotation's id

bool isOneOf(const auto& tables, const QByteArray& table)
{
    return std::ranges::find(tables, std::string_view(table)) != std::end(tables);
}

// Names come from the project's own schema, yet they came through a file.
QByteArray quoted(QByteArray name)
{
    return '"' + name.replace('"', "\"\"") + '"';
}

void bind(Statement& statement, int index, const Value& value)
{
    switch (value.kind) {
    case Value::Kind::Integer: return statement.bindValue(index, value.integer);
    case Value::Kind::Real: return statement.bindValue(index, value.real);
    case Value::Kind::Text: return statement.bindUtf8(index, value.bytes);
    case Value::Kind::Blob: return statement.bindBytes(index, value.bytes);
    case Value::Kind::Null:
    case Value::Kind::Absent: return statement.bindValue(index, nullptr);
    }
}

Value read(const Statement& row, int column)
{
    switch (row.columnType(column)) {
    case SQLITE_INTEGER: return {Value::Kind::Integer, row.integer(column), 0, {}};
    case SQLITE_FLOAT: return {Value::Kind::Real, 0, row.real(column), {}};
    case SQLITE_TEXT: return {Value::Kind::Text, 0, 0, row.bytes(column)};
    case SQLITE_BLOB: return {Value::Kind::Blob, 0, 0, row.bytes(column)};
    default: return {Value::Kind::Null, 0, 0, {}};
    }
}

std::unexpected<Error> conflict(const RowChange& change, const QString& what)
{
    return failure(ErrorCode::Conflict, QString::fromUtf8(change.table), what);
}

}  // namespace

/// A row as it is now, with the names of its columns.
struct Reversal::Row {
    std::vector<QByteArray> columns;
    std::vector<Value> values;  // empty if there is no such row

    bool exists() const { return !values.empty(); }
    qsizetype column(const char* name) const
    {
        const auto found = std::ranges::find(columns, QByteArray(name));
        return found == columns.end() ? -1 : found - columns.begin();
    }
    bool isTombstone() const
    {
        const qsizetype deleted = column("deleted");
        return exists() && deleted >= 0 && values[size_t(deleted)].integer == 1;
    }
    // Whether it still has these values, stamps apart.
    bool stillIs(const std::vector<Value>& left) const
    {
        for (size_t i = 0; i < left.size(); ++i) {
            if (left[i].kind != Value::Kind::Absent && columns[i] != "revision" && values[i] != left[i])
                return false;
        }
        return exists();
    }
    static Result<Row> find(Database& database, const RowChange& change, const std::vector<Value>& keyed);
    Result<void> write(Database& database, const RowChange& change, const std::vector<Value>& keyed, const Stamp& stamp,
                       const std::vector<Value>& values, bool isTombstone) const;
    std::vector<Value> stamped(std::vector<Value> row, const Stamp& stamp) const
    {
        if (const qsizetype revision = column("revision"); revision >= 0)
            row[size_t(revision)] = {Value::Kind::Text, 0, 0, stamp.revision.toUtf8()};
        return row;
    }
};

Result<Reversal::Row> Reversal::Row::find(Database& database, const RowChange& change, const std::vector<Value>& keyed)
{
    Row row;
    Statement info = TRY(database.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid"));
    info.bind(QString::fromUtf8(change.table));
    while (TRY(info.step()))
        row.columns.push_back(info.bytes(0));
    if (row.columns.size() != change.isKey.size() || keyed.size() != change.isKey.size())
        return conflict(change, QStringLiteral("the table has other columns now"));
    QByteArray sql = "SELECT * FROM " + quoted(change.table) + " WHERE ";
    QByteArray separator;
    for (size_t i = 0; i < change.isKey.size(); ++i) {
        if (change.isKey[i]) {
            sql += separator + quoted(row.columns[i]) + " = ?";
            separator = " AND ";
        }
    }
    Statement select = TRY(database.prepare(sql));
    int parameter = 0;
    for (size_t i = 0; i < change.isKey.size(); ++i) {
        if (change.isKey[i])
            bind(select, ++parameter, keyed[i]);
    }
    if (TRY(select.step())) {
        for (int column = 0; column < select.columnCount(); ++column)
            row.values.push_back(read(select, column));
    }
    return row;
}

// Sets the columns that `values` has (all but the key), with a new stamp where the table has stamps.
Result<void> Reversal::Row::write(Database& database, const RowChange& change, const std::vector<Value>& keyed, const Stamp& stamp,
                                  const std::vector<Value>& values, bool isTombstone) const
{
    std::vector<Value> wanted = stamped(values, stamp);
    if (isTombstone)
        wanted[size_t(column("deleted"))] = {Value::Kind::Integer, 1, 0, {}};
    QByteArray sets;
    QByteArray where;
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (change.isKey[i])
            where += (where.isEmpty() ? "" : " AND ") + quoted(columns[i]) + " = ?";
        else if (wanted[i].kind != Value::Kind::Absent)
            sets += (sets.isEmpty() ? "" : ", ") + quoted(columns[i]) + " = ?";
    }
    if (sets.isEmpty())
        return {};
    Statement update = TRY(database.prepare("UPDATE " + quoted(change.table) + " SET " + sets + " WHERE " + where));
    int parameter = 0;
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (!change.isKey[i] && wanted[i].kind != Value::Kind::Absent)
            bind(update, ++parameter, wanted[i]);
    }
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (change.isKey[i])
            bind(update, ++parameter, keyed[i]);
    }
    return update.run();
}

Result<void> Reversal::apply(const QByteArray& changes)
{
    // Rows go back in any order: foreign keys are looked at when the transaction ends.
    TRY(m_database.execute("PRAGMA defer_foreign_keys = ON"));
    const std::vector<RowChange> rows = TRY(Recording::rows(changes));
    for (const RowChange& row : rows) {
        if (row.kind == RowChange::Kind::Insert && row.table == "annotations")
            m_tombstones.insert(row.value(0).bytes);
    }
    for (const RowChange& row : rows)
        TRY(apply(row.inverted()));
    return {};
}

Result<void> Reversal::apply(const RowChange& inverse)
{
    switch (inverse.kind) {
    case RowChange::Kind::Delete: return remove(inverse);
    case RowChange::Kind::Update: return update(inverse);
    case RowChange::Kind::Insert: return insert(inverse);
    }
    Q_UNREACHABLE_RETURN({});
}

Result<void> Reversal::remove(const RowChange& inverse)
{
    const Row row = TRY(Row::find(m_database, inverse, inverse.before));
    if (!row.stillIs(inverse.before))
        return conflict(inverse, QStringLiteral("the added row was changed or removed since"));
    if (isOneOf(sharedTables, inverse.table))
        return row.write(m_database, inverse, inverse.before, m_stamp, std::vector<Value>(row.values.size()), true);
    if (isOneOf(partsOfAnnotations, inverse.table) && m_tombstones.contains(inverse.before[0].bytes))
        return {};
    QByteArray sql = "DELETE FROM " + quoted(inverse.table) + " WHERE ";
    QByteArray separator;
    for (size_t i = 0; i < inverse.isKey.size(); ++i) {
        if (inverse.isKey[i]) {
            sql += separator + quoted(row.columns[i]) + " = ?";
            separator = " AND ";
        }
    }
    Statement remove = TRY(m_database.prepare(sql));
    int parameter = 0;
    for (size_t i = 0; i < inverse.isKey.size(); ++i) {
        if (inverse.isKey[i])
            bind(remove, ++parameter, inverse.before[i]);
    }
    return remove.run();
}

Result<void> Reversal::update(const RowChange& inverse)
{
    const Row row = TRY(Row::find(m_database, inverse, inverse.before));
    if (!row.stillIs(inverse.before))
        return conflict(inverse, QStringLiteral("the row was changed or removed since"));
    return row.write(m_database, inverse, inverse.before, m_stamp, inverse.after, false);
}

Result<void> Reversal::insert(const RowChange& inverse)
{
    const Row row = TRY(Row::find(m_database, inverse, inverse.after));
    if (row.isTombstone())
        return row.write(m_database, inverse, inverse.after, m_stamp, inverse.after, false);
    if (row.exists())
        return conflict(inverse, QStringLiteral("the removed row is there again"));
    const std::vector<Value> values = row.stamped(inverse.after, m_stamp);
    QByteArray parameters = QByteArray("?, ").repeated(qsizetype(values.size()));
    parameters.chop(2);
    Statement insert = TRY(m_database.prepare("INSERT INTO " + quoted(inverse.table) + " VALUES (" + parameters + ")"));
    int parameter = 0;
    for (const Value& value : values)
        bind(insert, ++parameter, value);
    return insert.run();
}

}  // namespace vermilion::store
