// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"

namespace vermilion::cli {

/// The article that a person means: by its id, or by its whole title where only one has it. Errors: NotFound,
/// InvalidInput (several articles have this title).
Result<document::ArticleId> articleNamed(const project::Project& project, const QString& name);

}  // namespace vermilion::cli
