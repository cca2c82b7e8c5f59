// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

namespace vermilion::store {

/// A name beside `destination` that nobody uses, for a file that is not finished.
QString unfinishedName(const QString& destination);
/// Gives a finished file its name, for good: its bytes and then its folder are flushed to the disk. Never overwrites.
/// Errors: FileExists, FileNotWritable, DiskFull.
Result<void> publish(const QString& unfinished, const QString& destination);

}  // namespace vermilion::store
