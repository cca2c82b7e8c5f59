// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"

namespace vermilion::project {

/// Copies a project as its last transaction left it, compact, to a new file. The copy is made under another name,
/// flushed, opened again and checked before it gets its own. Never overwrites. Also for projects opened read-only.
/// Errors: FileExists, FileNotWritable, DiskFull, DamagedProject (the copy has problems, because the project has).
Result<void> backup(const Project& project, const QString& destination);

}  // namespace vermilion::project
