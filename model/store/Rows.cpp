// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Rows.h"

#include <sqlite3.h>

namespace vermilion::store {

QByteArray Rows::quoted(QByteArray name)
{
    return '"' + name.replace('"', "\"\"") + '"';
}

void Rows::bind(Statement& statement, int index, const Value& value)
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

Value Rows::value(const Statement& row, int column)
{
    switch (row.columnType(column)) {
    case SQLITE_INTEGER: return {Value::Kind::Integer, row.integer(column), 0, {}};
    case SQLITE_FLOAT: return {Value::Kind::Real, 0, row.real(column), {}};
    case SQLITE_TEXT: return {Value::Kind::Text, 0, 0, row.bytes(column)};
    case SQLITE_BLOB: return {Value::Kind::Blob, 0, 0, row.bytes(column)};
    default: return {Value::Kind::Null, 0, 0, {}};
    }
}

Result<std::vector<QByteArray>> Rows::columns(const QByteArray& table) const
{
    std::vector<QByteArray> names;
    Statement info = TRY(m_database.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid"));
    info.bind(QString::fromUtf8(table));
    while (TRY(info.step()))
        names.push_back(info.bytes(0));
    return names;
}

Result<void> Rows::each(const QByteArray& select, const std::function<Result<void>(Row)>& take, const Row& parameters) const
{
    Statement row = TRY(m_database.prepare(select));
    int parameter = 0;
    for (const Value& each : parameters)
        bind(row, ++parameter, each);
    while (TRY(row.step())) {
        Row values;
        for (int column = 0; column < row.columnCount(); ++column)
            values.push_back(value(row, column));
        TRY(take(std::move(values)));
    }
    return {};
}

Result<std::vector<Row>> Rows::all(const QByteArray& table) const
{
    std::vector<Row> rows;
    TRY(each("SELECT * FROM " + quoted(table) + " ORDER BY 1, 2", [&](Row row) -> Result<void> {
        rows.push_back(std::move(row));
        return {};
    }));
    return rows;
}

Result<void> Rows::insert(const QByteArray& table, const Row& row)
{
    return insert("INSERT INTO ", table, row);
}

Result<void> Rows::insertOnce(const QByteArray& table, const Row& row)
{
    return insert("INSERT OR IGNORE INTO ", table, row);
}

Result<void> Rows::insert(const QByteArray& verb, const QByteArray& table, const Row& row)
{
    QByteArray parameters = QByteArray("?, ").repeated(qsizetype(row.size()));
    parameters.chop(2);
    Statement insert = TRY(m_database.prepare(verb + quoted(table) + " VALUES (" + parameters + ")"));
    int parameter = 0;
    for (const Value& each : row)
        bind(insert, ++parameter, each);
    return insert.run();
}

Result<void> Rows::update(const QByteArray& table, const Row& row)
{
    const std::vector<QByteArray> names = TRY(columns(table));
    QByteArray sets;
    for (size_t i = 1; i < row.size(); ++i)
        sets += (i == 1 ? "" : ", ") + quoted(names[i]) + " = ?";
    Statement update = TRY(m_database.prepare("UPDATE " + quoted(table) + " SET " + sets + " WHERE " + quoted(names.front()) + " = ?"));
    int parameter = 0;
    for (size_t i = 1; i < row.size(); ++i)
        bind(update, ++parameter, row[i]);
    bind(update, ++parameter, row.front());
    return update.run();
}

}  // namespace vermilion::store
