// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TableFile.h"

#include "app/cli/Console.h"

#include <QFile>
#include <QFileInfo>

namespace vermilion::cli {

Result<QByteArray> readWhole(const QString& path)
{
    constexpr qint64 mostBytes = qint64(1) << 30;
    if (path == u"-")
        return readStandardInput();
    const QFileInfo entry(path);
    if (!entry.exists())
        return failure(ErrorCode::FileNotFound, path);
    if (entry.isDir())
        return failure(ErrorCode::FileNotReadable, path, QStringLiteral("it is a folder"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    if (file.size() > mostBytes)
        return failure(ErrorCode::TooLarge, path);
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    if (bytes.trimmed().isEmpty())
        return failure(ErrorCode::FileEmpty, path);
    return bytes;
}

}  // namespace vermilion::cli
