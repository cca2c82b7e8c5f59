// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/ForeignProject.h"

#include "model/store/Inspection.h"
#include "model/store/Revision.h"
#include "model/store/Rows.h"
#include "model/store/Schema.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <sqlite3.h>
#include <string_view>

namespace vermilion::store {
namespace {

constexpr qint64 maxSize = qint64(8) << 30;
constexpr int maxValue = 512 << 20;                     // bytes of one text or capture
constexpr qint64 smallMemory = qint64(64) << 20;        // bytes that SQLite may use for a small file,
constexpr qint64 copiesInMemory = 3;                    // and more by so many times the file's size
constexpr qint64 patience = 10'000;                     // milliseconds for a small file,
constexpr qint64 patienceBytes = 5 << 10;               // and one more for each so many bytes

std::unexpected<Error> damaged(const QString& path, const QString& detail)
{
    return failure(ErrorCode::DamagedProject, path, detail);
}

quint32 bigEndian(const QByteArray& header, qsizetype at)
{
    return qFromBigEndian<quint32>(header.constData() + at);
}

Result<void> checkHeader(const QByteArray& header, qint64 size, const QString& path)
{
    TRY(Schema::recognise(header, path));
    const quint16 stored = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    if (pageSize < 512 || !std::has_single_bit(quint32(pageSize)))
        return damaged(path, QStringLiteral("page size %1").arg(pageSize));
    if (header[18] != 1 || header[19] != 1)
        return damaged(path, QStringLiteral("it is in WAL mode, which projects never are"));
    if (bigEndian(header, 56) != 1)
        return damaged(path, QStringLiteral("its texts are not in UTF-8"));
    if (bigEndian(header, 28) * pageSize != size)
        return damaged(path, QStringLiteral("%1 bytes instead of %2").arg(size).arg(bigEndian(header, 28) * pageSize));
    return {};
}

// A journal or log with something in it holds a part of the project: the file alone is a state that never was.
Result<void> checkAlone(const QString& path)
{
    for (const char* ending : {"-journal", "-wal"}) {
        QFile beside(path + QLatin1String(ending));
        if (!beside.exists() || !beside.open(QIODevice::ReadOnly))
            continue;
        const QByteArray start = beside.read(8);
        if (std::ranges::any_of(start, [](char byte) { return byte != 0; }))
            return failure(ErrorCode::ProjectInUse, path, QStringLiteral("%1 is beside it").arg(QFileInfo(beside).fileName()));
    }
    return {};
}

Result<void> copy(QFile& from, const QString& to)
{
    QFile file(to);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(ErrorCode::FileNotWritable, to, file.errorString());
    while (!from.atEnd()) {
        const QByteArray piece = from.read(1 << 20);
        if (piece.isEmpty())
            return failure(ErrorCode::FileNotReadable, from.fileName(), from.errorString());
        if (file.write(piece) != piece.size() || !file.flush())
            return failure(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, to, file.errorString());
    }
    return {};
}

// Reading is all that is allowed: no statement that writes, attaches, or changes settings.
int authorize(void*, int action, const char* first, const char* second, const char*, const char*)
{
    static constexpr std::string_view pragmas[] = {"integrity_check", "foreign_key_check", "table_info", "data_version"};
    static constexpr std::string_view forbidden[] = {"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"};
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_TRANSACTION:
    case SQLITE_RECURSIVE: return SQLITE_OK;
    case SQLITE_PRAGMA: return std::ranges::find(pragmas, std::string_view(first ? first : "")) != std::end(pragmas) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION: return std::ranges::find(forbidden, std::string_view(second ? second : "")) == std::end(forbidden) ? SQLITE_OK : SQLITE_DENY;
    default: return SQLITE_DENY;
    }
}

void confine(sqlite3* handle)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    const std::pair<int, int> limits[] = {
        {SQLITE_LIMIT_LENGTH, maxValue}, {SQLITE_LIMIT_SQL_LENGTH, 100'000}, {SQLITE_LIMIT_COLUMN, 100}, {SQLITE_LIMIT_EXPR_DEPTH, 50},
        {SQLITE_LIMIT_COMPOUND_SELECT, 5}, {SQLITE_LIMIT_VDBE_OP, 250'000}, {SQLITE_LIMIT_FUNCTION_ARG, 8}, {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100}, {SQLITE_LIMIT_VARIABLE_NUMBER, 100}, {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    };
    for (const auto& [limit, most] : limits)
        sqlite3_limit(handle, limit, most);
    sqlite3_set_authorizer(handle, authorize, nullptr);
}

// SQLite counts memory for the whole process, so that the program's own connections have the same bound for that time. Where
// several files are looked at on several threads at once, the bound of the first one counts.
class MemoryBound {
public:
    explicit MemoryBound(qint64 bytes)
    {
        const std::lock_guard lock(s_mutex);
        if (s_count++ == 0)
            s_before = sqlite3_hard_heap_limit64(sqlite3_memory_used() + bytes);
    }
    ~MemoryBound()
    {
        const std::lock_guard lock(s_mutex);
        if (--s_count == 0)
            sqlite3_hard_heap_limit64(s_before);
    }
    MemoryBound(const MemoryBound&) = delete;
    MemoryBound& operator=(const MemoryBound&) = delete;

private:
    static inline std::mutex s_mutex;
    static inline int s_count = 0;
    static inline sqlite3_int64 s_before = 0;
};

// SQLite takes any bytes for text.
Result<void> checkUtf8(Database& database, const QString& path)
{
    std::vector<QByteArray> tables;
    {
        Statement row = TRY(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"));
        while (TRY(row.step()))
            tables.push_back(row.bytes(0));
    }
    for (const QByteArray& table : tables) {
        Statement row = TRY(database.prepare("SELECT * FROM " + Rows::quoted(table)));
        while (TRY(row.step())) {
            for (int column = 0; column < row.columnCount(); ++column) {
                if (row.columnType(column) != SQLITE_TEXT)
                    continue;
                QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
                const QByteArray bytes = row.bytes(column);
                const QString text = decoder.decode(bytes);
                if (decoder.hasError() || bytes.contains('\0'))
                    return damaged(path, QStringLiteral("%1.%2 is not text").arg(QString::fromUtf8(table), QString::fromUtf8(row.columnName(column))));
            }
        }
    }
    return {};
}

Result<void> checkRevisions(Database& database, const QString& path)
{
    // Stamps decide which of two states lasts: one that is none, or lies far ahead, would decide for ever.
    const QDateTime latest = QDateTime::currentDateTimeUtc().addYears(1);
    for (const char* table : {"authors", "articles", "tags", "attribute_definitions", "groups", "annotations", "corrections", "site_rules",
                              "entities", "entity_aliases", "entity_roles", "verdicts", "verdict_answers", "article_readers"}) {
        Statement row = TRY(database.prepare(QByteArray("SELECT DISTINCT revision FROM ") + table + " WHERE revision <> ''"));
        while (TRY(row.step())) {
            const Revision revision = Revision::fromString(row.text(0));
            if (revision == Revision{} || revision.toString() != row.text(0) || qint64(revision.milliseconds) > latest.toMSecsSinceEpoch())
                return damaged(path, QStringLiteral("%1: the stamp %2").arg(QLatin1String(table), row.text(0)));
        }
    }
    return {};
}

}  // namespace

Result<ForeignProject> ForeignProject::open(const QString& path, std::optional<qint64> memory)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileNotFound, path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    if (file.size() > maxSize)
        return failure(ErrorCode::TooLarge, path, QStringLiteral("%1 bytes").arg(file.size()));
    TRY(checkAlone(path));
    TRY(checkHeader(file.peek(Schema::headerSize), file.size(), path));
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return failure(ErrorCode::FileNotWritable, folder->path(), folder->errorString());
    const QString copied = folder->filePath(QStringLiteral("copy.vermilion"));
    TRY(copy(file, copied));

    const MemoryBound bound(memory.value_or(smallMemory + copiesInMemory * file.size()));
    auto database = Database::open(copied, Database::Access::Untouched);
    if (!database)
        return failure(database.error().code, path, database.error().detail);
    sqlite3* const handle = (*database)->handle();
    confine(handle);
    QElapsedTimer timer;
    timer.start();
    std::pair clock(&timer, patience + file.size() / patienceBytes);
    sqlite3_progress_handler(handle, 10'000, [](void* context) {
        const auto* const clock = static_cast<std::pair<QElapsedTimer*, qint64>*>(context);
        return int(clock->first->elapsed() > clock->second);
    }, &clock);
    const auto ended = qScopeGuard([handle] { sqlite3_progress_handler(handle, 0, nullptr, nullptr); });
    // What the schema says is run by every later check.
    const Inspection inspection(**database);
    std::vector<Fault> faults = TRY(inspection.schemaFaults());
    if (faults.empty())
        faults = inspection.faults();
    if (!faults.empty()) {
        const Fault& first = faults.front();
        return damaged(path, QStringLiteral("%1 %2 %3").arg(first.rule, first.subject, first.detail).simplified());
    }
    TRY(checkUtf8(**database, path));
    TRY(checkRevisions(**database, path));
    return ForeignProject(std::move(folder), *std::move(database));
}

}  // namespace vermilion::store
