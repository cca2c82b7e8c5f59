// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

namespace vermilion::cli {

/// An error as one line for people: where, what, and what to do next. `file` is named where the error itself names only
/// a line or a column of it.
QString errorLine(const Error& error, const QString& file = {});

/// The error's stable name in JSON: "file_not_found".
QString nameOf(ErrorCode code);

}  // namespace vermilion::cli
