// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Transaction.h"

namespace vermilion::store {

Result<Transaction> Transaction::begin(Database& database, Kind kind)
{
    if (database.isInTransaction()) {
        if (kind == Kind::Write)
            return failure(ErrorCode::Internal, database.path(), QStringLiteral("a write inside a transaction"));
        return Transaction(nullptr);
    }
    TRY(database.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED"));
    return Transaction(&database);
}

Transaction::~Transaction()
{
    // SQLite has rolled back already after some errors (a full disk).
    if (m_database && m_database->isInTransaction())
        (void)m_database->execute("ROLLBACK");
}

Result<void> Transaction::commit()
{
    if (!m_database)
        return {};
    TRY(m_database->run("COMMIT"));
    m_database = nullptr;
    return {};
}

}  // namespace vermilion::store
