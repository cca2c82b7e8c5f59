// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/OutputFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <ranges>

namespace vermilion::exchange {
namespace {

QString nameOf(const QIODevice& device)
{
    const auto* const file = qobject_cast<const QFileDevice*>(&device);
    return file ? file->fileName() : QString();
}

std::unexpected<Error> writeFailure(const QString& path, const QString& detail, int systemError)
{
    const bool isFull = systemError == ENOSPC || systemError == EDQUOT;
    return failure(isFull ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, path, detail);
}

// The topmost folder that mkpath() would make.
QString firstMissing(const QString& path)
{
    QString missing;
    for (QString at = QDir::cleanPath(QDir(path).absolutePath()); !QFileInfo::exists(at); at = QFileInfo(at).path())
        missing = at;
    return missing;
}

Result<void> flush(QSaveFile& file)
{
    errno = 0;
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return writeFailure(file.fileName(), file.errorString(), errno);
    return {};
}

Result<void> commit(QSaveFile& file)
{
    errno = 0;
    if (!file.commit())
        return writeFailure(file.fileName(), file.errorString(), errno);
    return {};
}

}  // namespace

Result<void> writeAll(QIODevice& device, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        errno = 0;
        const qint64 written = device.write(bytes.data(), bytes.size());
        if (written <= 0)
            return writeFailure(nameOf(device), device.errorString(), errno);
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> writeFile(const QString& path, QByteArrayView bytes)
{
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return writeFailure(path, file.errorString(), errno);
    TRY(writeAll(file, bytes));
    TRY(flush(file));
    return commit(file);
}

Result<OutputFolder> OutputFolder::open(const QString& path)
{
    if (const QFileInfo there(path); there.exists() && !there.isDir())
        return failure(ErrorCode::FileExists, path, QStringLiteral("it is a file; the tables need a folder"));
    OutputFolder folder(path);
    folder.m_firstMade = firstMissing(path);
    errno = 0;
    if (!QDir().mkpath(path))
        return writeFailure(path, QStringLiteral("the folder cannot be made"), errno);
    return folder;
}

OutputFolder::OutputFolder(const QString& path) : m_path(path) {}

OutputFolder::OutputFolder(OutputFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_firstMade(std::exchange(other.m_firstMade, {})), m_files(std::move(other.m_files))
{
}

OutputFolder::~OutputFolder()
{
    m_files.clear();  // takes the temporary files away
    if (m_path.isEmpty() || m_firstMade.isEmpty())
        return;
    // rmdir refuses what is not empty, so nothing that somebody else put there is lost.
    QString at = QDir::cleanPath(QDir(m_path).absolutePath());
    while (QDir().rmdir(at) && at != m_firstMade)
        at = QFileInfo(at).path();
}

Result<QIODevice*> OutputFolder::file(const QString& name)
{
    auto file = std::make_unique<QSaveFile>(QDir(m_path).filePath(name));
    errno = 0;
    // Writers here hand over large pieces: a second buffer would only delay errors.
    if (!file->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return writeFailure(file->fileName(), file->errorString(), errno);
    m_files.push_back(std::move(file));
    return m_files.back().get();
}

Result<void> OutputFolder::commit()
{
    for (const auto& file : m_files)
        TRY(flush(*file));
    for (const auto& file : m_files)
        TRY(exchange::commit(*file));
    m_firstMade.clear();
    m_files.clear();
    return {};
}

}  // namespace vermilion::exchange
