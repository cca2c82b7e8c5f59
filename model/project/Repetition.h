// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Progress.h"
#include "model/project/Recleaning.h"

#include <QSet>

#include <set>

namespace vermilion::project {

/// Takes out of articles what many pages of their site have and therefore is no article (see clean::SharedBlocks), and puts
/// back what no longer is so. The project's pages of a site alone decide, not the order in which they came; what somebody
/// annotated stays. All articles of `sites`, or of these only the named ones. `operation` is what the change is part of: its
/// steps join the last one from the second on, the first one as `step` says. Gives those articles that have a new text.
/// Errors: what the store says; a page that cannot be cleaned stays as it is.
Result<std::vector<Recleaned>> takeOutRepeated(Project& project, const QSet<QString>& sites, const QString& operation, Project::Step step,
                                               const std::set<document::ArticleId>& only = {}, const Progress& progress = {});

}  // namespace vermilion::project
