// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Database.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QUrl>

#include <cerrno>
#include <sqlite3.h>

namespace vermilion::store {
namespace {

Q_LOGGING_CATEGORY(log, "vermilion.store.database")

constexpr int busyMilliseconds = 5000;  // longer than any commit or short read of another connection takes

ErrorCode ioErrorCode(int extended, int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        return ErrorCode::DiskFull;
    const bool isReading = extended == SQLITE_IOERR_READ || extended == SQLITE_IOERR_SHORT_READ || extended == SQLITE_IOERR_FSTAT;
    return isReading ? ErrorCode::FileNotReadable : ErrorCode::FileNotWritable;
}

ErrorCode errorCode(int extended, int systemError, const QString& message)
{
    switch (extended & 0xff) {
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_CORRUPT: return ErrorCode::DamagedProject;
    case SQLITE_NOTADB: return ErrorCode::NotAProject;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::ProjectInUse;
    case SQLITE_READONLY: return ErrorCode::FileNotWritable;
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::FileNotReadable;
    case SQLITE_CANTOPEN: return ErrorCode::FileNotWritable;  // of an open database: its journal cannot be made
    case SQLITE_IOERR: return ioErrorCode(extended, systemError);
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM: return ErrorCode::TooLarge;
    case SQLITE_CONSTRAINT:
        return message.contains(QLatin1String("quote mismatch")) ? ErrorCode::QuoteMismatch : ErrorCode::InvalidInput;
    default: return ErrorCode::Internal;
    }
}

QByteArray uriOf(const QString& path, const char* parameters)
{
    // Encoded, so that no '?' or '#' of a file name becomes a parameter.
    return "file://" + QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/") + parameters;
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const QString& path, Access access)
{
    const QFileInfo file(path);
    if (access == Access::Create && file.exists())
        return failure(ErrorCode::FileExists, path);
    if (access != Access::Create && !file.exists())
        return failure(ErrorCode::FileNotFound, path);
    if (access != Access::Create && (!file.isFile() || !file.isReadable()))
        return failure(ErrorCode::FileNotReadable, path);
    std::unique_ptr<Database> database(new Database(path, access));
    TRY(database->connect());
    return database;
}

Result<std::unique_ptr<Database>> Database::openInMemory()
{
    std::unique_ptr<Database> database(new Database(QStringLiteral(":memory:"), Access::Untouched));
    if (sqlite3_open_v2(":memory:", &database->m_handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_EXRESCODE, nullptr) != SQLITE_OK)
        return std::unexpected(database->lastError("open"));
    return database;
}

Result<void> Database::connect()
{
    int flags = SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
    const char* parameters = "?cache=private";
    switch (m_access) {
    case Access::Create: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE; break;
    case Access::Write: flags |= SQLITE_OPEN_READWRITE; break;
    case Access::Read: flags |= QFileInfo(m_path).isWritable() ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY; break;
    case Access::Untouched: flags |= SQLITE_OPEN_READONLY; parameters = "?immutable=1&cache=private"; break;
    }
    if (sqlite3_open_v2(uriOf(m_path, parameters).constData(), &m_handle, flags, nullptr) != SQLITE_OK) {
        Error error = lastError("open");
        if (error.code == ErrorCode::FileNotWritable && m_access != Access::Create)
            error.code = ErrorCode::FileNotReadable;
        return std::unexpected(std::move(error));
    }
    if (m_access == Access::Write && sqlite3_db_readonly(m_handle, "main") == 1)
        return failure(ErrorCode::FileNotWritable, m_path);
    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    TRY(execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                "PRAGMA temp_store = MEMORY;"));
    if (m_access == Access::Read || m_access == Access::Untouched)
        return execute("PRAGMA query_only = ON");
    return execute("PRAGMA journal_mode = TRUNCATE");
}

Database::~Database()
{
    for (const auto& statements : std::as_const(m_idle)) {
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
    }
    // Takes away the empty journal that TRUNCATE leaves beside the file, unless another connection is writing.
    if (m_access == Access::Write || m_access == Access::Create)
        sqlite3_exec(m_handle, "PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    if (sqlite3_close(m_handle) != SQLITE_OK)
        qCCritical(log) << "a statement outlives its database:" << m_path;
}

Result<Statement> Database::prepare(const QByteArray& sql)
{
    if (auto idle = m_idle.find(sql); idle != m_idle.end() && !idle->empty()) {
        sqlite3_stmt* statement = idle->back();
        idle->pop_back();
        return Statement(*this, sql, statement);
    }
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return std::unexpected(lastError(sql));
    return Statement(*this, sql, statement);
}

void Database::takeBack(const QByteArray& sql, sqlite3_stmt* statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    m_idle[sql].push_back(statement);
}

Result<void> Database::execute(const QByteArray& sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return std::unexpected(lastError(sql));
    return {};
}

Result<void> Database::copyInto(const QString& path)
{
    // query_only would forbid writing the copy as well.
    TRY(execute("PRAGMA query_only = OFF"));
    const auto copied = run("VACUUM INTO ?", path);
    if (m_access == Access::Read)
        TRY(execute("PRAGMA query_only = ON"));
    return copied;
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Error Database::lastError(const QByteArray& doing) const
{
    const int extended = sqlite3_extended_errcode(m_handle);
    const int systemError = sqlite3_system_errno(m_handle);
    const QString message = QString::fromUtf8(sqlite3_errmsg(m_handle));
    return {errorCode(extended, systemError, message), m_path,
            QStringLiteral("%1 (SQLite %2, errno %3) in: %4").arg(message).arg(extended).arg(systemError)
                .arg(QString::fromUtf8(doing.left(200)).simplified())};
}

}  // namespace vermilion::store
