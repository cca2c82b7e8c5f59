// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The most memory that each page needs, from its bytes to the article, each in a process of its own.
#include "model/clean/Cleaner.h"
#include "tests/bench/speed/Measuring.h"
#include "tests/bench/speed/Peak.h"

namespace vermilion::bench {

int memory(const QString& folder)
{
    const auto cleanFile = [](const QString& file) {
        const auto captures = capture::readFile(file);
        const auto page = captures ? capture::openPage(captures->front()) : std::unexpected(captures.error());
        if (page)
            (void)clean::clean(*page);
    };
    std::vector<double> multiples;
    double most = 0;
    for (const QString& file : pageFiles(folder)) {
        const auto work = [&] { cleanFile(file); };
        const auto size = double(QFileInfo(file).size());
        const qint64 own = peakOf(work);
        if (own < 0 || size < 16 * 1024)  // of small pages only what never grows is seen
            continue;
        multiples.push_back(double(own) / size);
        most = std::max(most, double(own));
    }
    print("memory         p50 %.1f, p95 %.1f, worst %.1f times the page (goal: <= 20); at most %.1f MiB for one (goal: <= 64)\n", percentile(multiples, 0.5),
          percentile(multiples, 0.95), percentile(multiples, 1), most / (1 << 20));
    return 0;
}

}  // namespace vermilion::bench
