// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/Page.h"
#include "model/capture/Readers.h"

#include <QDirIterator>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace vermilion::bench {

/// Milliseconds that this process has been given: what else the machine does changes it little.
inline double cpuMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

template <typename... Parts>
void print(const char* format, Parts... parts)
{
    std::printf(format, parts...);
    std::fflush(stdout);
}

inline double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

/// The HTML pages below a folder, sorted by path; of each `step` one.
inline QStringList pageFiles(const QString& folder, qsizetype step = 1)
{
    QStringList files;
    QDirIterator each(folder, {QStringLiteral("*.html")}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        files << each.next();
    files.sort();
    QStringList some;
    for (qsizetype i = 0; i < files.size(); i += step)
        some << files[i];
    return some;
}

int parsing(const QString& pages);
int peers(const QString& pages, qsizetype step, const QString& decodedInto);
int growing(const QString& pages);
int memory(const QString& pages);
int stages(const QString& pages);
int importing(const QString& pages, const QString& program, int count, const QString& folder);

}  // namespace vermilion::bench
