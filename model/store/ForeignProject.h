// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Database.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace vermilion::store {

/// Somebody else's project file, which may be damaged or hostile. What is read is a private copy without anything beside
/// it; its first page is looked at before SQLite sees it; the connection can only read what a project has, within limits
/// of size, time and memory; and nothing is handed out before the tables are exactly those of a project and every row has passed
/// the checks of Inspection. The file itself is only read.
class ForeignProject {
public:
    /// `memory`: bytes that SQLite may use for looking at the file, beyond what it has in use; by itself in proportion to the
    /// file. Errors: FileNotFound, FileNotReadable, NotAProject, NewerProject, DamagedProject (detail says what), TooLarge,
    /// ProjectInUse (a program is writing it, or was interrupted while it did), DiskFull (no room for the copy).
    static Result<ForeignProject> open(const QString& path, std::optional<qint64> memory = {});

    Database& database() { return *m_database; }

private:
    ForeignProject(std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<Database> database)
        : m_folder(std::move(folder)), m_database(std::move(database))
    {
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

}  // namespace vermilion::store
