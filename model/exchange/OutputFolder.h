// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <QIODevice>
#include <QString>

#include <memory>
#include <vector>

class QSaveFile;

namespace vermilion::exchange {

/// A set of files that appears in a folder as a whole: everything is written and flushed under temporary names in that
/// folder, then renamed. Unless commit() succeeds, the files there before are as they were, and a folder that was made
/// for it is gone again.
class OutputFolder {
public:
    /// Makes the folder (and those above it) where needed. Errors: FileExists if the path is a file, FileNotWritable,
    /// DiskFull.
    static Result<OutputFolder> open(const QString& path);
    ~OutputFolder();
    OutputFolder(OutputFolder&&) noexcept;
    OutputFolder& operator=(OutputFolder&&) = delete;

    /// A file of the folder, ready to be written; lives as long as the folder. Errors: FileNotWritable, DiskFull.
    Result<QIODevice*> file(const QString& name);
    /// Puts all files into place.
    Result<void> commit();

    QString path() const { return m_path; }

private:
    explicit OutputFolder(const QString& path);

    QString m_path;
    QString m_firstMade;  // topmost folder that did not exist before
    std::vector<std::unique_ptr<QSaveFile>> m_files;
};

/// Writes every byte. Errors: DiskFull, FileNotWritable; subject is the file's name where the device is a file.
Result<void> writeAll(QIODevice& device, QByteArrayView bytes);

/// Writes a file through a temporary name beside it. Errors: DiskFull, FileNotWritable.
Result<void> writeFile(const QString& path, QByteArrayView bytes);

}  // namespace vermilion::exchange
