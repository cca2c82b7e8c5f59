// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Statement.h"

#include <QHash>

#include <memory>
#include <vector>

struct sqlite3;

namespace vermilion::store {

/// A connection to one SQLite file, for one thread. Settings: rollback journal that is truncated (never WAL: a project
/// that travels is one file), synchronous=FULL, foreign keys on, double-quoted strings off, untrusted schema.
class Database {
public:
    enum class Access {
        Write,      ///< read and write
        Read,       ///< writes fail; what an interrupted program left half done may still be rolled back by SQLite
        Untouched,  ///< as if the file could not change: no lock, no roll-back, nothing beside it is looked at
        Create,     ///< a new file, which must not be there
    };
    /// Errors: FileNotFound, FileNotReadable, FileNotWritable, FileExists, NotAProject (not SQLite), DamagedProject,
    /// ProjectInUse. `path` is a file of this machine, never a URI.
    static Result<std::unique_ptr<Database>> open(const QString& path, Access access);
    /// Of its own, gone with the connection.
    static Result<std::unique_ptr<Database>> openInMemory();
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& path() const { return m_path; }
    /// Prepared once, kept for the next time.
    Result<Statement> prepare(const QByteArray& sql);
    /// A statement without rows that matter.
    template <typename... Values>
    Result<void> run(const char* sql, const Values&... values)
    {
        Statement statement = TRY(prepare(sql));
        return statement.bind(values...).run();
    }
    /// Several statements without parameters.
    Result<void> execute(const QByteArray& sql);
    /// The first column of the only row.
    template <typename... Values>
    Result<qint64> number(const char* sql, const Values&... values)
    {
        Statement statement = TRY(prepare(sql));
        TRY(statement.bind(values...).step());
        return statement.integer(0);
    }

    /// Writes a compact copy of the last committed state into a file that must not be there. It is not flushed.
    Result<void> copyInto(const QString& path);

    bool isInTransaction() const;
    /// Grows whenever another connection has changed the file.
    Result<qint64> dataVersion() { return number("PRAGMA data_version"); }
    sqlite3* handle() const { return m_handle; }
    /// What SQLite's last failure means for the program.
    Error lastError(const QByteArray& doing) const;

private:
    friend class Statement;
    Database(QString path, Access access) : m_path(std::move(path)), m_access(access) {}
    Result<void> connect();
    void takeBack(const QByteArray& sql, sqlite3_stmt* statement);

    QString m_path;
    Access m_access;
    sqlite3* m_handle = nullptr;
    QHash<QByteArray, std::vector<sqlite3_stmt*>> m_idle;
};

}  // namespace vermilion::store
