// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each step between a file and an article costs.
#include "model/clean/Cleaner.h"
#include "model/clean/Extractor.h"
#include "model/clean/Metadata.h"
#include "tests/bench/speed/Measuring.h"

#include <QFile>

namespace vermilion::bench {

int stages(const QString& folder)
{
    constexpr int rounds = 3;
    enum Stage { Bytes, SavedFiles, Open, Parse, Blocks, Metadata, Decide, Clean, Place, Count };
    constexpr const char* names[]{"recognising and digesting", "files saved with the page", "decoding", "parsing", "cutting into blocks",
                                  "metadata", "deciding", "cleaning in all", "place among the pages of an article"};
    double total[Count]{};
    const QStringList files = pageFiles(folder);
    for (const QString& path : files) {
        double best[Count];
        std::ranges::fill(best, 1e9);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        for (int round = 0; round < rounds; ++round) {
            double start = cpuMilliseconds();
            const auto lap = [&](Stage stage) {
                const double now = cpuMilliseconds();
                best[stage] = std::min(best[stage], now - start);
                start = now;
            };
            const auto captures = capture::readBytes(bytes, path);
            lap(Bytes);
            (void)capture::readFile(path);
            lap(SavedFiles);
            const auto page = captures ? capture::openPage(captures->front()) : std::unexpected(captures.error());
            lap(Open);
            if (!page)
                continue;
            const auto dom = clean::Dom::parse(page->utf8);
            lap(Parse);
            if (!dom)
                continue;
            auto blocks = clean::blocksOf(*dom);
            lap(Blocks);
            const document::Metadata metadata = clean::metadataOf(*dom, blocks, page->url);
            lap(Metadata);
            (void)clean::decide(*dom, std::move(blocks), metadata);
            lap(Decide);
            (void)clean::clean(*page);
            lap(Clean);
            (void)clean::cleanWithPlace(*page, {}, path);
            lap(Place);
        }
        // Each does all that the other does, too.
        best[SavedFiles] -= best[Bytes];
        best[Place] -= best[Clean];
        for (int stage = 0; stage < Count; ++stage)
            total[stage] += best[stage] < 1e8 ? best[stage] : 0;
    }
    for (int stage = 0; stage < Count; ++stage)
        print("stage          %6.3f ms a page: %s\n", total[stage] / double(files.size()), names[stage]);
    return 0;
}

}  // namespace vermilion::bench
