// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <QByteArray>

namespace vermilion::cli {

/// Everything in a file of a table or codebook, or on standard input where it is called "-". Errors: FileNotFound,
/// FileNotReadable, FileEmpty, TooLarge (over 1 GiB).
Result<QByteArray> readWhole(const QString& path);

}  // namespace vermilion::cli
