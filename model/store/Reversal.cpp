// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Reversal.h"

#include "model/store/Rows.h"

#include <algorithm>

namespace vermilion::store {
namespace {

constexpr std::string_view sharedTables[] = {"authors", "articles", "tags", "attribute_definitions", "groups", "annotations",
                                            "corrections", "site_rules", "entities", "entity_aliases", "entity_roles", "verdicts", "verdict_answers", "article_readers"};
constexpr std::string_view partsOfAnnotations[] = {"fragments", "attribute_values"};  // column 0 is the annotation's id

bool isOneOf(const auto& tables, const QByteArray& table)
{
    return std::ranges::find(tables, std::string_view(table)) != std::end(tables);
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
            if (left[i].kind != Value::Kind::Absent && columns[i] != "revision" && columns[i] != "ancestry" && values[i] != left[i])
                return false;
        }
        return exists();
    }
    static Result<Row> find(Database& database, const RowChange& change, const std::vector<Value>& keyed);
};

Result<Reversal::Row> Reversal::Row::find(Database& database, const RowChange& change, const std::vector<Value>& keyed)
{
    Row row;
    row.columns = TRY(Rows(database).columns(change.table));
    if (row.columns.size() != change.isKey.size() || keyed.size() != change.isKey.size())
        return conflict(change, QStringLiteral("the table has other columns now"));
    QByteArray sql = "SELECT * FROM " + Rows::quoted(change.table) + " WHERE ";
    QByteArray separator;
    for (size_t i = 0; i < change.isKey.size(); ++i) {
        if (change.isKey[i]) {
            sql += separator + Rows::quoted(row.columns[i]) + " = ?";
            separator = " AND ";
        }
    }
    Statement select = TRY(database.prepare(sql));
    int parameter = 0;
    for (size_t i = 0; i < change.isKey.size(); ++i) {
        if (change.isKey[i])
            Rows::bind(select, ++parameter, keyed[i]);
    }
    if (TRY(select.step())) {
        for (int column = 0; column < select.columnCount(); ++column)
            row.values.push_back(Rows::value(select, column));
    }
    return row;
}

// Sets the columns that `values` has (all but the key).
Result<void> Reversal::write(const Row& row, const RowChange& change, const std::vector<Value>& keyed, const std::vector<Value>& values)
{
    const std::vector<Value> wanted = stamped(row, values);
    QByteArray sets;
    QByteArray where;
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (change.isKey[i])
            where += (where.isEmpty() ? "" : " AND ") + Rows::quoted(row.columns[i]) + " = ?";
        else if (wanted[i].kind != Value::Kind::Absent)
            sets += (sets.isEmpty() ? "" : ", ") + Rows::quoted(row.columns[i]) + " = ?";
    }
    if (sets.isEmpty())
        return {};
    Statement update = TRY(m_database.prepare("UPDATE " + Rows::quoted(change.table) + " SET " + sets + " WHERE " + where));
    int parameter = 0;
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (!change.isKey[i] && wanted[i].kind != Value::Kind::Absent)
            Rows::bind(update, ++parameter, wanted[i]);
    }
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (change.isKey[i])
            Rows::bind(update, ++parameter, keyed[i]);
    }
    TRY(update.run());
    // The file took the going back for a step forward.
    const qsizetype ancestry = row.column("ancestry");
    if (m_stamps == Stamps::New || ancestry < 0)
        return {};
    Statement restore = TRY(m_database.prepare("UPDATE " + Rows::quoted(change.table) + " SET ancestry = ? WHERE id = ?"));
    Rows::bind(restore, 1, wanted[size_t(ancestry)].kind == Value::Kind::Absent ? row.values[size_t(ancestry)] : wanted[size_t(ancestry)]);
    Rows::bind(restore, 2, keyed[0]);
    return restore.run();
}

std::vector<Value> Reversal::stamped(const Row& row, std::vector<Value> values) const
{
    if (m_stamps == Stamps::Restored)
        return values;
    if (const qsizetype revision = row.column("revision"); revision >= 0)
        values[size_t(revision)] = {Value::Kind::Text, 0, 0, m_stamp.revision.toUtf8()};
    if (const qsizetype ancestry = row.column("ancestry"); ancestry >= 0)
        values[size_t(ancestry)] = {};
    return values;
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
        return entomb(row, inverse);
    if (isOneOf(partsOfAnnotations, inverse.table) && m_tombstones.contains(inverse.before[0].bytes))
        return {};
    QByteArray sql = "DELETE FROM " + Rows::quoted(inverse.table) + " WHERE ";
    QByteArray separator;
    for (size_t i = 0; i < inverse.isKey.size(); ++i) {
        if (inverse.isKey[i]) {
            sql += separator + Rows::quoted(row.columns[i]) + " = ?";
            separator = " AND ";
        }
    }
    Statement remove = TRY(m_database.prepare(sql));
    int parameter = 0;
    for (size_t i = 0; i < inverse.isKey.size(); ++i) {
        if (inverse.isKey[i])
            Rows::bind(remove, ++parameter, inverse.before[i]);
    }
    return remove.run();
}

Result<void> Reversal::entomb(const Row& row, const RowChange& inverse)
{
    std::vector<Value> values(row.values.size());
    values[size_t(row.column("deleted"))] = {Value::Kind::Integer, 1, 0, {}};
    if (m_stamps == Stamps::Restored)
        values[size_t(row.column("revision"))] = {Value::Kind::Text, 0, 0, ""};
    return write(row, inverse, inverse.before, values);
}

Result<void> Reversal::update(const RowChange& inverse)
{
    const Row row = TRY(Row::find(m_database, inverse, inverse.before));
    if (!row.stillIs(inverse.before))
        return conflict(inverse, QStringLiteral("the row was changed or removed since"));
    return write(row, inverse, inverse.before, inverse.after);
}

Result<void> Reversal::insert(const RowChange& inverse)
{
    const Row row = TRY(Row::find(m_database, inverse, inverse.after));
    if (row.isTombstone())
        return write(row, inverse, inverse.after, inverse.after);
    if (row.exists())
        return conflict(inverse, QStringLiteral("the removed row is there again"));
    const std::vector<Value> values = stamped(row, inverse.after);
    return Rows(m_database).insert(inverse.table, values);
}

}  // namespace vermilion::store
