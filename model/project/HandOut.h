// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Progress.h"
#include "model/project/Project.h"

namespace vermilion::project {

/// What a teammate is to get.
struct HandOut {
    QString author;                             ///< the teammate: who annotates in the copy
    std::vector<document::ArticleId> articles;  ///< empty: all
    bool withTags = false;                      ///< else they read blind: no annotations, lists, entities or verdicts of anybody
};

/// Makes a project for a teammate, whose articles these are to read: articles with their captures, the codebook, site rules. Everything keeps its id and stamp, so
/// that the copy merges back. It has no history to undo. Made under another name and checked before it gets its own; never
/// overwrites. Also for projects opened read-only. Errors: FileExists, FileNotWritable, DiskFull, InvalidInput (no name),
/// NotFound (article), Cancelled.
Result<void> handOut(const Project& project, const QString& path, const HandOut& options, const Progress& progress = {});

}  // namespace vermilion::project
