// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Database.h"

namespace vermilion::store {

/// The tables of a project file (resources/schema) and the marks by which it is known.
class Schema {
public:
    static constexpr int version = 1;                   ///< PRAGMA user_version
    static constexpr quint32 applicationId = 0x56524d4e;  ///< PRAGMA application_id, "VRMN"

    /// Looks at a file without touching it. Errors: FileNotFound, FileNotReadable, NotAProject, NewerProject,
    /// DamagedProject.
    static Result<void> recognise(const QString& path);
    /// Makes the tables in an empty file; part of the caller's transaction.
    static Result<void> create(Database& database);
};

}  // namespace vermilion::store
