// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Codebook.h"

namespace vermilion::cli {

/// Reads a codebook from a file, or from standard input where it is called "-". `format` is "json" or "csv"; empty: CSV
/// where the name ends so, else JSON. Errors: FileNotFound, FileNotReadable, and those of the readers.
Result<document::Codebook> readCodebookFile(const QString& path, const QString& format);

}  // namespace vermilion::cli
