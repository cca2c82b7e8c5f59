// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Time and memory of a page and of the same page with its body many times over, up to 10 MiB.
#include "model/clean/Cleaner.h"
#include "tests/bench/speed/Measuring.h"
#include "tests/bench/speed/Peak.h"

namespace vermilion::bench {
namespace {

constexpr qsizetype largest = qsizetype(10) << 20;
constexpr qsizetype typical = 64 * 1024;  // of the page that grows

// The page of the folder whose size is nearest to a typical one.
QString typicalPage(const QString& folder)
{
    const QStringList files = pageFiles(folder);
    return *std::ranges::min_element(files, {}, [](const QString& file) { return qAbs(QFileInfo(file).size() - typical); });
}

QByteArray grown(const QByteArray& utf8, qsizetype times)
{
    const qsizetype body = utf8.indexOf('>', std::max<qsizetype>(0, utf8.toLower().indexOf("<body"))) + 1;
    const qsizetype end = utf8.toLower().lastIndexOf("</body");
    const QByteArray inner = utf8.sliced(body, (end < body ? utf8.size() : end) - body);
    return utf8.first(body) + inner.repeated(times) + utf8.sliced(end < body ? utf8.size() : end);
}

}  // namespace

int growing(const QString& folder)
{
    const auto captures = capture::readFile(typicalPage(folder));
    const auto page = captures ? capture::openPage(captures->front()) : std::unexpected(captures.error());
    if (!page)
        return 1;
    (void)clean::clean(*page);  // tables that are made once
    double first = 0;
    bool isLargest = false;
    for (qsizetype times = 1; !isLargest; times *= 4) {
        document::Capture capture = captures->front();
        capture.bytes = grown(page->utf8, times);
        isLargest = capture.bytes.size() >= largest;
        if (isLargest)
            capture.bytes = grown(page->utf8, std::max<qsizetype>(1, times * largest / capture.bytes.size()));
        capture.charset = "utf-8";
        double best = 1e9;
        for (int round = 0; round < 3; ++round) {
            const double start = cpuMilliseconds();
            if (const auto opened = capture::openPage(capture))
                (void)clean::clean(*opened);
            best = std::min(best, cpuMilliseconds() - start);
        }
        const double perByte = best * 1e6 / double(capture.bytes.size());
        first = first > 0 ? first : perByte;
        const qint64 peak = peakOf([&] {
            if (const auto opened = capture::openPage(capture))
                (void)clean::clean(*opened);
        });
        print("growing        %8.2f MiB: %8.1f ms, %5.1f ns a byte (%.2f times the first), peak memory %.1f times the page\n",
              double(capture.bytes.size()) / (1 << 20), best, perByte, perByte / first, double(peak) / double(capture.bytes.size()));
    }
    return 0;
}

}  // namespace vermilion::bench
