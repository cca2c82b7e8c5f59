// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Capture.h"

#include <QStringList>

#include <string>
#include <vector>

namespace vermilion::cli {

/// The files that one INPUT stands for: itself, or those in the folder and below it whose endings a reader takes, by
/// name; "-" and addresses stay what they are. Errors: FileNotFound, FileNotReadable, FileEmpty for a folder without such files.
Result<QStringList> filesOf(const QString& input);

/// The captures in a file, or in standard input where it is called "-". `problems`: what in an archive could not be read
/// while the rest could.
Result<std::vector<document::Capture>> capturesOf(const QString& file, std::vector<Error>& problems);

}  // namespace vermilion::cli
