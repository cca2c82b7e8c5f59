// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of pages brought into a project by vermilion-cli: pages a second, and whether memory stays flat.
#include "tests/bench/speed/Measuring.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

namespace vermilion::bench {
namespace {

// Another address makes it another page.
QByteArray renumbered(QByteArray bytes, int number)
{
    const QByteArray link = "<link rel=\"canonical\" href=\"https://example.org/" + QByteArray::number(number) + ".html\">";
    const qsizetype head = bytes.indexOf("<head");
    const qsizetype end = head < 0 ? -1 : bytes.indexOf('>', head);
    return bytes.insert(end + 1, link);
}

bool writePages(const QString& folder, const QStringList& sources, int count, qint64& bytes)
{
    for (int i = 0; i < count; ++i) {
        QFile source(sources[i % sources.size()]);
        QFile page(QStringLiteral("%1/%2.html").arg(folder).arg(i, 6, 10, QLatin1Char('0')));
        if (!source.open(QIODevice::ReadOnly) || !page.open(QIODevice::WriteOnly))
            return false;
        bytes += page.write(renumbered(source.readAll(), i));
    }
    return true;
}

struct Spent {
    double cpuSeconds;
    qint64 peak;  // of the largest child so far
};

Spent spentByChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss * 1024};
}

bool run(const QString& program, const QStringList& arguments, const QString& out)
{
    QProcess process;
    process.setStandardOutputFile(out);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && (process.exitCode() == 0 || process.exitCode() == 3);
}

qsizetype linesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
}

}  // namespace

int importing(const QString& pages, const QString& program, int count, const QString& folder)
{
    const QTemporaryDir place(folder + QStringLiteral("/importing-XXXXXX"));
    const QStringList sources = pageFiles(pages);
    for (const int number : {count / 10, count}) {
        const QString input = place.filePath(QString::number(number));
        const QString project = place.filePath(QStringLiteral("%1.vermilion").arg(number));
        const QString added = place.filePath(QStringLiteral("added.txt"));
        qint64 bytes = 0;
        if (!QDir().mkpath(input) || !writePages(input, sources, number, bytes) || !run(program, {QStringLiteral("new"), project}, added))
            return 1;
        const auto timed = [&](const char* what) {
            const Spent before = spentByChildren();
            QElapsedTimer timer;
            timer.start();
            if (!run(program, {QStringLiteral("import"), project, input, QStringLiteral("--jobs"), QStringLiteral("2")}, added))
                return false;
            const double seconds = double(timer.elapsed()) / 1000;
            const Spent after = spentByChildren();
            print("%s %lld of %d pages (%.0f MB) in %.1f s: %.0f pages/s, %.0f per CPU second; peak memory %.0f MiB\n", what, qlonglong(linesOf(added)), number,
                  double(bytes) / 1e6, seconds, number / seconds, number / (after.cpuSeconds - before.cpuSeconds), double(after.peak) / (1 << 20));
            return true;
        };
        if (!timed("import         stored") || !timed("import again  "))
            return 1;
    }
    return 0;
}

}  // namespace vermilion::bench
