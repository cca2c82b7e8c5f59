// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Capture.h"

#include <QStringList>

#include <vector>

namespace vermilion::capture {

/// The captures in a file (one in most formats, many in archives). The format is told from the content first, then from
/// the name. Errors: FileNotFound, FileNotReadable, FileEmpty, FileTruncated, UnsupportedFormat (binary, pictures, office
/// files), TooLarge, NoArticle (an archive without pages). `subject` is the path. What in an archive could not be read
/// while the rest could goes to `problems`; `subject` is the address of the page there, or the path.
Result<std::vector<document::Capture>> readFile(const QString& path, std::vector<Error>* problems = nullptr);
/// The same from bytes; `name` only helps to tell the format and to name the capture.
Result<std::vector<document::Capture>> readBytes(const QByteArray& bytes, const QString& name, std::vector<Error>* problems = nullptr);

/// File name endings that readers take, lower case without dot: for dialogs and for folders.
QStringList fileSuffixes();

}  // namespace vermilion::capture
