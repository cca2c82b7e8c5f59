// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Progress.h"
#include "model/project/Joining.h"
#include "model/project/Project.h"

#include <QStringList>

namespace vermilion::project {

/// What became of each input: nothing is left out in silence.
struct IngestReport {
    struct Failure {
        QString path;
        Error error;
    };
    std::vector<document::ArticleId> added;
    QStringList duplicates;  ///< paths whose page (same bytes) or article (same address, `document::addressKey`, and text) is there already
    std::vector<Failure> failures;
    std::vector<PageSet> joined;      ///< pages that became one article each
    std::vector<PageSet> incomplete;  ///< pages of one article that stay apart because others of it are not there
    std::vector<document::ArticleId> recleaned;  ///< whose text changed because pages of their site share blocks, new ones among them
    bool wasCancelled = false;
};

/// Reads, cleans and stores files and folders (recursively, files whose ending a reader takes; a file named outright is
/// tried whatever it is called). One undo step. What cannot be read is in the report and the rest goes on. `jobs` threads
/// (0: as many as there are processors) read pages and clean them, as the project's site rules say, ahead of the
/// caller's, which stores them in batches, so that others can write in between. Order and report do not depend on how many
/// there are. At the end, unless it is cancelled, what many pages of a site share is taken out of its articles, new and old
/// (see Repetition.h); that is part of the step. What was stored before a cancel stays (and is one undo step); the same
/// import again passes over it without cleaning. Pages that waited for others of their article are failures then
/// (Cancelled).
/// An error only where nothing could be stored at all: ProjectInUse, DiskFull, FileNotWritable.
Result<IngestReport> ingest(Project& project, const QStringList& paths, const Progress& progress = {}, int jobs = 0);
/// The same for bytes that never were a file, such as a paste.
Result<IngestReport> ingestBytes(Project& project, const QByteArray& bytes, const QString& name);

}  // namespace vermilion::project
