// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/speed/Peak.h"

#include <QByteArray>
#include <QFile>

#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vermilion::bench {
namespace {

qint64 statusValue(const char* key)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(key);
    return at < 0 ? -1 : text.sliced(at + qstrlen(key)).trimmed().split(' ').front().toLongLong() * 1024;
}

}  // namespace

qint64 peakOf(const std::function<void()>& work)
{
    int ends[2];
    if (pipe(ends) != 0)
        return -1;
    const pid_t child = fork();
    if (child == 0) {
        // Once before, so that code is in memory, and what is made once is made; 5 sets the high water mark anew (proc(5)).
        work();
        malloc_trim(0);
        QFile marks(QStringLiteral("/proc/self/clear_refs"));
        if (!marks.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || marks.write("5") != 1)
            _exit(1);
        const qint64 before = statusValue("VmRSS:");
        work();
        const qint64 peak = statusValue("VmHWM:") - before;
        _exit(write(ends[1], &peak, sizeof peak) == sizeof peak ? 0 : 1);
    }
    close(ends[1]);
    qint64 peak = -1;
    if (child < 0 || read(ends[0], &peak, sizeof peak) != sizeof peak)
        peak = -1;
    close(ends[0]);
    int status = 0;
    if (child > 0)
        waitpid(child, &status, 0);
    return peak;
}

}  // namespace vermilion::bench
