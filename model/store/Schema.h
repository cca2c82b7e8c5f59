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

    static constexpr qsizetype headerSize = 100;        ///< bytes (https://www.sqlite.org/fileformat2.html, 1.3)

    /// Looks at a file without touching it: at its header only, because where a program was killed while it wrote, the rest
    /// is no database before SQLite has rolled the journal back. Errors: FileNotFound, FileNotReadable, NotAProject,
    /// NewerProject, DamagedProject.
    static Result<void> recognise(const QString& path);
    /// The same for the first bytes of the file. Errors: NotAProject, NewerProject, DamagedProject.
    static Result<void> recognise(const QByteArray& header, const QString& path);
    /// Makes the tables in an empty file; part of the caller's transaction.
    static Result<void> create(Database& database);
};

}  // namespace vermilion::store
