// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/store/Inspection.h"

namespace vermilion::project {

/// What a check found; every problem is named.
struct CheckReport {
    std::vector<store::Fault> problems;
    qint64 articles = 0;
    qint64 annotations = 0;

    bool isSound() const { return problems.empty(); }
};

/// Reads a whole project file and checks it: SQLite's structure, references between rows, the tables themselves, every
/// quote against its text, the digests of captures, their resources, texts and annotations, the undo history. Also while another program
/// has it open. Writes nothing. Errors: FileNotFound, FileNotReadable, NotAProject, NewerProject, ProjectInUse; damage is
/// no error but in the report.
Result<CheckReport> check(const QString& path);

/// What is in a project file, in numbers.
struct Facts {
    int schemaVersion = 0;
    qint64 fileSize = 0;  ///< bytes
    QString codebook;
    QString currentAuthor;
    qint64 captures = 0;
    qint64 resources = 0;  ///< pictures, style sheets and fonts that came with them
    qint64 articles = 0;
    qint64 annotations = 0;  ///< active
    qint64 inTray = 0;       ///< those of them and of the suggested that lost their place
    qint64 corrections = 0;
    qint64 siteRules = 0;
    qint64 entities = 0;
    qint64 verdicts = 0;
    qint64 lists = 0;
    qint64 tags = 0;
    qint64 authors = 0;
    qint64 undoSteps = 0;
    std::vector<store::NamedCount> annotationsByTag;     ///< by the tags' stable names, in codebook order
    std::vector<store::NamedCount> annotationsByAuthor;
};

/// Errors: those of Project::open but ProjectInUse only while another program is just writing.
Result<Facts> facts(const QString& path);

}  // namespace vermilion::project
