// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "model/store/Recording.h"

#include <memory>
#include <sqlite3.h>

namespace vermilion::store {
namespace {

constexpr const char* recordedTables[] = {"settings", "authors", "articles", "tags", "attribute_definitions", "groups",
                                          "annotations", "fragments", "attribute_values"};

struct SqliteFree {
    void operator()(void* memory) const { sqlite3_free(memory); }
};
using SqliteMemory = std::unique_ptr<void, SqliteFree>;

std::unexpected<Error> damaged(int result)
{
    return failure(result == SQLITE_NOMEM ? ErrorCode::TooLarge : ErrorCode::DamagedProject, QStringLiteral("undo step"),
                   QStringLiteral("changeset: SQLite %1").arg(result));
}

Value valueOf(sqlite3_value* value)
{
    if (!value)
        return {};
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: return {Value::Kind::Integer, sqlite3_value_int64(value), 0, {}};
    case SQLITE_FLOAT: return {Value::Kind::Real, 0, sqlite3_value_double(value), {}};
    case SQLITE_NULL: return {Value::Kind::Null, 0, 0, {}};
    case SQLITE_TEXT: {
        const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(value));
        return {Value::Kind::Text, 0, 0, QByteArray(data, sqlite3_value_bytes(value))};
    }
    default: {
        const auto* data = static_cast<const char*>(sqlite3_value_blob(value));
        return {Value::Kind::Blob, 0, 0, QByteArray(data, sqlite3_value_bytes(value))};
    }
    }
}

// The change that an iterator stands on.
Result<RowChange> readChange(sqlite3_changeset_iter* at)
{
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    unsigned char* keys = nullptr;
    if (const int result = sqlite3changeset_op(at, &table, &columns, &operation, &indirect); result != SQLITE_OK)
        return damaged(result);
    if (const int result = sqlite3changeset_pk(at, &keys, nullptr); result != SQLITE_OK)
        return damaged(result);
    RowChange change;
    change.table = table;
    change.kind = operation == SQLITE_INSERT ? RowChange::Kind::Insert
                  : operation == SQLITE_DELETE ? RowChange::Kind::Delete : RowChange::Kind::Update;
    for (int column = 0; column < columns; ++column) {
        change.isKey.push_back(keys[column] != 0);
        sqlite3_value* value = nullptr;
        if (change.kind != RowChange::Kind::Insert) {
            if (const int result = sqlite3changeset_old(at, column, &value); result != SQLITE_OK)
                return damaged(result);
            change.before.push_back(valueOf(value));
        }
        value = nullptr;
        if (change.kind != RowChange::Kind::Delete) {
            if (const int result = sqlite3changeset_new(at, column, &value); result != SQLITE_OK)
                return damaged(result);
            change.after.push_back(valueOf(value));
        }
        if (change.kind == RowChange::Kind::Update && keys[column])
            change.after.back() = change.before.back();
    }
    return change;
}

}  // namespace

RowChange RowChange::inverted() const
{
    const Kind inverse = kind == Kind::Insert ? Kind::Delete : kind == Kind::Delete ? Kind::Insert : Kind::Update;
    return {table, inverse, isKey, after, before};
}

const Value& RowChange::value(size_t column) const
{
    static const Value absent;
    const std::vector<Value>& row = kind == Kind::Delete ? before : after;
    return column < row.size() ? row[column] : absent;
}

Result<Recording> Recording::start(Database& database)
{
    sqlite3_session* session = nullptr;
    if (sqlite3session_create(database.handle(), "main", &session) != SQLITE_OK)
        return std::unexpected(database.lastError("session"));
    Recording recording(database, session);
    for (const char* table : recordedTables) {
        if (sqlite3session_attach(session, table) != SQLITE_OK)
            return std::unexpected(database.lastError("session attach"));
    }
    return recording;
}

Recording::~Recording()
{
    if (m_session)
        sqlite3session_delete(m_session);
}

Result<QByteArray> Recording::changes() const
{
    int size = 0;
    void* data = nullptr;
    const int result = sqlite3session_changeset(m_session, &size, &data);
    const SqliteMemory memory(data);
    if (result != SQLITE_OK)
        return std::unexpected(m_database->lastError("session changeset"));
    return QByteArray(static_cast<const char*>(data), size);
}

Result<std::vector<RowChange>> Recording::rows(const QByteArray& changes)
{
    std::vector<RowChange> rows;
    if (changes.isEmpty())
        return rows;
    sqlite3_changeset_iter* at = nullptr;
    if (const int result = sqlite3changeset_start(&at, int(changes.size()), const_cast<char*>(changes.constData())); result != SQLITE_OK)
        return damaged(result);
    const auto finalize = [](sqlite3_changeset_iter* iterator) { sqlite3changeset_finalize(iterator); };
    const std::unique_ptr<sqlite3_changeset_iter, decltype(finalize)> owner(at, finalize);
    int result = SQLITE_OK;
    while ((result = sqlite3changeset_next(at)) == SQLITE_ROW)
        rows.push_back(TRY(readChange(at)));
    if (result != SQLITE_DONE)
        return damaged(result);
    return rows;
}

Result<QByteArray> Recording::joined(const QByteArray& first, const QByteArray& second)
{
    int size = 0;
    void* data = nullptr;
    const int result = sqlite3changeset_concat(int(first.size()), const_cast<char*>(first.constData()), int(second.size()),
                                               const_cast<char*>(second.constData()), &size, &data);
    const SqliteMemory memory(data);
    if (result != SQLITE_OK)
        return damaged(result);
    return QByteArray(static_cast<const char*>(data), size);
}

}  // namespace vermilion::store
