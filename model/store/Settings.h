// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Database.h"
#include "model/store/Revision.h"

namespace vermilion::store {

/// Names and values that the file remembers.
class Settings {
public:
    Settings(Database& database, const Stamp&) : m_database(database) {}

    /// Empty if it was never set.
    Result<QString> value(const QString& key) const;
    Result<void> set(const QString& key, const QString& value);

private:
    Database& m_database;
};

}  // namespace vermilion::store
