// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/WritingRight.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSysInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace vermilion::store {
namespace {

// What this process holds. An flock belongs to an open file, so a second one of this process would shut itself out.
struct Held {
    std::mutex mutex;
    QHash<QString, std::weak_ptr<WritingRight>> rights;
};

Held& held()
{
    static Held held;
    return held;
}

QString lockPathOf(const QString& projectPath)
{
    const QFileInfo file(projectPath);
    const QString canonical = file.canonicalFilePath();
    const QFileInfo target(canonical.isEmpty() ? file.absoluteFilePath() : canonical);
    return target.path() + QStringLiteral("/.") + target.fileName() + QStringLiteral(".lock");
}

std::unexpected<Error> systemFailure(const QString& path, int error)
{
    const ErrorCode code = error == ENOSPC || error == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FileNotWritable;
    return failure(code, path, QStringLiteral("lock: %1").arg(QString::fromLocal8Bit(std::strerror(error))));
}

// Whether the name still leads to the open file: its owner removes it when done.
bool isSameFile(int descriptor, const QByteArray& path)
{
    struct stat opened{};
    struct stat named{};
    return fstat(descriptor, &opened) == 0 && stat(path.constData(), &named) == 0 && opened.st_ino == named.st_ino
           && opened.st_dev == named.st_dev;
}

}  // namespace

Result<std::shared_ptr<WritingRight>> WritingRight::take(const QString& projectPath)
{
    const QString lockPath = lockPathOf(projectPath);
    while (true) {
        std::unique_lock guard(held().mutex);
        if (auto right = held().rights.value(lockPath).lock())
            return right;
        if (!held().rights.contains(lockPath)) {
            auto right = TRY(lock(projectPath, lockPath));
            held().rights.insert(lockPath, right);
            return right;
        }
        // Another thread is just giving it back.
        guard.unlock();
        std::this_thread::yield();
    }
}

Result<std::shared_ptr<WritingRight>> WritingRight::lock(const QString& projectPath, const QString& lockPath)
{
    const QByteArray path = QFile::encodeName(lockPath);
    for (int attempt = 0; attempt < 100; ++attempt) {
        const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (descriptor < 0)
            return systemFailure(projectPath, errno);
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            ::close(descriptor);
            if (error != EWOULDBLOCK)
                return systemFailure(projectPath, error);
            const QString who = owner(projectPath);
            return failure(ErrorCode::ProjectInUse, projectPath,
                           who.isEmpty() ? QStringLiteral("open elsewhere") : QStringLiteral("open elsewhere by ") + who);
        }
        if (isSameFile(descriptor, path))
            return std::shared_ptr<WritingRight>(new WritingRight(lockPath, descriptor));
        ::close(descriptor);
    }
    return failure(ErrorCode::ProjectInUse, projectPath, QStringLiteral("the lock changes hands all the time"));
}

WritingRight::~WritingRight()
{
    const std::lock_guard guard(held().mutex);
    held().rights.remove(m_lockPath);
    // Removed while it is still locked, so that nobody holds a file that has no name.
    ::unlink(QFile::encodeName(m_lockPath).constData());
    ::close(m_descriptor);
}

void WritingRight::sayOwner(const QString& name, const QDateTime& since)
{
    const QByteArray text = QStringLiteral("%1 on %2 (process %3) since %4\n")
                                .arg(name.simplified(), QSysInfo::machineHostName(), QString::number(::getpid()),
                                     since.toUTC().toString(Qt::ISODate)).toUtf8();
    // Only for people to read: a failure here takes nothing away.
    if (::ftruncate(m_descriptor, 0) == 0)
        (void)!::pwrite(m_descriptor, text.constData(), size_t(text.size()), 0);
}

QString WritingRight::owner(const QString& projectPath)
{
    QFile file(lockPathOf(projectPath));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(1000)).simplified() : QString();
}

}  // namespace vermilion::store
