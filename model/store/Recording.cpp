// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "model/store/Recording.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <memory>
#include <optional>
#include <sqlite3.h>
#include <string_view>

namespace vermilion::store {
namespace {

constexpr const char* recordedTables[] = {"settings", "authors", "articles", "tags", "attribute_definitions", "groups",
                                          "annotations", "fragments", "attribute_values", "corrections", "site_rules",
                                          "entities", "entity_aliases", "entity_roles", "verdicts",
                                          "verdict_answers", "article_readers"};

struct SqliteFree {
    void operator()(void* memory) const { sqlite3_free(memory); }
};
using SqliteMemory = std::unique_ptr<void, SqliteFree>;

struct ChangegroupDelete {
    void operator()(sqlite3_changegroup* group) const { sqlite3changegroup_delete(group); }
};

std::unexpected<Error> damaged(int result)
{
    return failure(result == SQLITE_NOMEM ? ErrorCode::TooLarge : ErrorCode::DamagedProject, QStringLiteral("undo step"),
                   QStringLiteral("changeset: SQLite %1").arg(result));
}

/// Reads SQLite's changeset format (described in ext/session/sqlite3session.c), where every length is checked: SQLite's
/// own iterator does not end on some damaged ones, and these bytes come out of a file.
class ChangesetReader {
public:
    explicit ChangesetReader(const QByteArray& bytes) : m_bytes(bytes) {}

    /// Nothing where the bytes are no changeset.
    std::optional<std::vector<RowChange>> rows()
    {
        std::vector<RowChange> rows;
        while (m_isGood && m_at < m_bytes.size()) {
            const uchar operation = byte();
            if (operation == 'T') {
                readTable();
                continue;
            }
            byte();  // whether a trigger did it
            rows.push_back(readRow(operation));
        }
        return m_isGood ? std::optional(std::move(rows)) : std::nullopt;
    }

private:
    RowChange readRow(uchar operation)
    {
        RowChange change{m_table, RowChange::Kind::Update, m_isKey, {}, {}};
        m_isGood = m_isGood && !m_table.isEmpty();
        switch (operation) {
        case SQLITE_INSERT:
            change.kind = RowChange::Kind::Insert;
            change.after = readRecord();
            break;
        case SQLITE_DELETE:
            change.kind = RowChange::Kind::Delete;
            change.before = readRecord();
            break;
        case SQLITE_UPDATE:
            change.before = readRecord();
            change.after = readRecord();
            for (size_t i = 0; m_isGood && i < m_isKey.size(); ++i) {
                if (m_isKey[i])
                    change.after[i] = change.before[i];
            }
            break;
        default: m_isGood = false;
        }
        return change;
    }

    void readTable()
    {
        const quint64 columns = varint();
        const QByteArray keys = take(columns);
        m_isKey.clear();
        for (const char key : keys)
            m_isKey.push_back(key != 0);
        const qsizetype end = m_bytes.indexOf('\0', m_at);
        m_isGood = m_isGood && end >= 0;
        m_table = m_isGood ? m_bytes.sliced(m_at, end - m_at) : QByteArray();
        m_at = end + 1;
        m_isGood = m_isGood && std::ranges::find(recordedTables, std::string_view(m_table)) != std::end(recordedTables);
    }

    std::vector<Value> readRecord()
    {
        std::vector<Value> record;
        for (size_t i = 0; m_isGood && i < m_isKey.size(); ++i)
            record.push_back(readValue());
        return record;
    }

    Value readValue()
    {
        switch (byte()) {
        case 0: return {};
        case SQLITE_INTEGER: return {Value::Kind::Integer, qint64(bigEndian()), 0, {}};
        case SQLITE_FLOAT: return {Value::Kind::Real, 0, std::bit_cast<double>(bigEndian()), {}};
        case SQLITE_TEXT: return {Value::Kind::Text, 0, 0, take(varint())};
        case SQLITE_BLOB: return {Value::Kind::Blob, 0, 0, take(varint())};
        case SQLITE_NULL: return {Value::Kind::Null, 0, 0, {}};
        default: m_isGood = false; return {};
        }
    }

    uchar byte()
    {
        m_isGood = m_isGood && m_at < m_bytes.size();
        return m_isGood ? uchar(m_bytes[m_at++]) : 0;
    }
    QByteArray take(quint64 size)
    {
        m_isGood = m_isGood && size <= quint64(m_bytes.size() - m_at);
        if (!m_isGood)
            return {};
        m_at += qsizetype(size);
        return m_bytes.sliced(m_at - qsizetype(size), qsizetype(size));
    }
    quint64 bigEndian()
    {
        const QByteArray bytes = take(8);
        return m_isGood ? qFromBigEndian<quint64>(bytes.constData()) : 0;
    }
    // As in SQLite's files: seven bits a byte, most significant first; the ninth byte has eight.
    quint64 varint()
    {
        quint64 value = 0;
        for (int i = 0; i < 8; ++i) {
            const uchar next = byte();
            value = value << 7 | (next & 0x7f);
            if (!(next & 0x80))
                return value;
        }
        return value << 8 | byte();
    }

    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    bool m_isGood = true;
    QByteArray m_table;
    std::vector<bool> m_isKey;
};

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
    auto rows = ChangesetReader(changes).rows();
    if (!rows)
        return damaged(SQLITE_CORRUPT);
    return *std::move(rows);
}

Result<QByteArray> Recording::joined(const std::vector<QByteArray>& changes)
{
    if (changes.size() == 1)
        return changes.front();
    sqlite3_changegroup* made = nullptr;
    if (const int result = sqlite3changegroup_new(&made); result != SQLITE_OK)
        return damaged(result);
    const std::unique_ptr<sqlite3_changegroup, ChangegroupDelete> group(made);
    for (const QByteArray& each : changes) {
        TRY(rows(each));  // SQLite must not see what is no changeset
        if (const int result = sqlite3changegroup_add(made, int(each.size()), const_cast<char*>(each.constData())); result != SQLITE_OK)
            return damaged(result);
    }
    int size = 0;
    void* data = nullptr;
    const int result = sqlite3changegroup_output(made, &size, &data);
    const SqliteMemory memory(data);
    if (result != SQLITE_OK)
        return damaged(result);
    return QByteArray(static_cast<const char*>(data), size);
}

}  // namespace vermilion::store
