// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Files.h"

#include "model/base/Uuid.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace vermilion::store {
namespace {

std::unexpected<Error> systemFailure(const QString& path, const char* doing)
{
    const int error = errno;
    const ErrorCode code = error == ENOSPC || error == EDQUOT ? ErrorCode::DiskFull
                           : error == EEXIST ? ErrorCode::FileExists : ErrorCode::FileNotWritable;
    return failure(code, path, QStringLiteral("%1: %2").arg(QLatin1String(doing), QString::fromLocal8Bit(std::strerror(error))));
}

Result<void> flush(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return systemFailure(path, "open");
    const int result = ::fsync(descriptor);
    const int error = errno;
    ::close(descriptor);
    errno = error;
    // Some file systems cannot flush a folder.
    if (result != 0 && !(flags & O_DIRECTORY && error == EINVAL))
        return systemFailure(path, "fsync");
    return {};
}

Result<void> renameWithoutOverwriting(const QString& from, const QString& to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return systemFailure(to, "rename");
    // A file system that cannot do both at once (exFAT, some network ones).
    if (QFileInfo::exists(to))
        return failure(ErrorCode::FileExists, to);
    if (::rename(source.constData(), target.constData()) != 0)
        return systemFailure(to, "rename");
    return {};
}

}  // namespace

QString unfinishedName(const QString& destination)
{
    const QFileInfo file(destination);
    return QStringLiteral("%1/.%2.%3.part").arg(file.absolutePath(), file.fileName(), createUuidV7().toString(QUuid::Id128).last(12));
}

Result<void> publish(const QString& unfinished, const QString& destination)
{
    TRY(flush(unfinished, O_RDONLY));
    TRY(renameWithoutOverwriting(unfinished, destination));
    return flush(QFileInfo(destination).absolutePath(), O_RDONLY | O_DIRECTORY);
}

}  // namespace vermilion::store
