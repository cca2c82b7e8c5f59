// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Inputs.h"

#include "app/cli/Console.h"
#include "app/cli/WebInput.h"
#include "model/capture/Readers.h"
#include "model/capture/SavedFiles.h"

#include <QDirIterator>
#include <QFileInfo>

namespace vermilion::cli {

Result<QStringList> filesOf(const QString& input)
{
    const QFileInfo entry(input);
    if (input == u"-" || isWebInput(input) || !entry.isDir())
        return QStringList{input};
    if (!entry.isReadable() || !entry.isExecutable())
        return failure(ErrorCode::FileNotReadable, input);
    const QStringList suffixes = capture::fileSuffixes();
    QStringList files;
    QDirIterator entries(input, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const bool isTaken = std::ranges::any_of(suffixes, [&](const QString& suffix) { return path.endsWith(u'.' + suffix, Qt::CaseInsensitive); });
        if (isTaken)
            files.append(path);
    }
    capture::removeSavedWithPages(files, input);
    if (files.isEmpty())
        return failure(ErrorCode::FileEmpty, input, QStringLiteral("a folder without pages"));
    files.sort();
    return files;
}

Result<std::vector<document::Capture>> capturesOf(const QString& file, std::vector<Error>& problems)
{
    if (file != u"-")
        return capture::readFile(file, &problems);
    return capture::readBytes(TRY(readStandardInput()), QStringLiteral("standard input"), &problems);
}

}  // namespace vermilion::cli
