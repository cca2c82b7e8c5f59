// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Database.h"

namespace vermilion::store {

/// A database transaction that is rolled back unless it was committed. A Read inside another transaction is part of it.
class Transaction {
public:
    enum class Kind {
        Read,   ///< one state of the file over several statements
        Write,  ///< takes the write lock at once; ProjectInUse when another connection keeps it
    };
    static Result<Transaction> begin(Database& database, Kind kind);
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Database* database) : m_database(database) {}
    Database* m_database;  // null when there is nothing to end
};

}  // namespace vermilion::store
