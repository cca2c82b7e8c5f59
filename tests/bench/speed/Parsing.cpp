// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cleaning with metadata against the bare parser: the same UTF-8 in the same process, in turns, so that both see the same machine.
#include "model/clean/Cleaner.h"
#include "tests/bench/speed/Measuring.h"

#include <QDir>
#include <QFile>

#include <lexbor/html/html.h>

namespace vermilion::bench {
namespace {

constexpr int rounds = 5;

double bareParse(const QByteArray& utf8)
{
    const double start = cpuMilliseconds();
    lxb_html_document_t* document = lxb_html_document_create();
    lxb_html_document_parse(document, reinterpret_cast<const lxb_char_t*>(utf8.constData()), size_t(utf8.size()));
    lxb_html_document_destroy(document);
    return cpuMilliseconds() - start;
}

// From the bytes of the file, as everybody's parser gets them, to the article.
double wholeWay(const document::Capture& capture)
{
    const double start = cpuMilliseconds();
    if (const auto page = capture::openPage(capture))
        (void)clean::clean(*page);
    return cpuMilliseconds() - start;
}

double cleaning(const capture::Page& page)
{
    const double start = cpuMilliseconds();
    (void)clean::clean(page);
    return cpuMilliseconds() - start;
}

struct Timed {
    document::Capture capture;
    double bare = 1e9;
    double clean = 1e9;
    double whole = 1e9;
};

// The best of the rounds, page by page.
std::vector<Timed> timed(const QStringList& files)
{
    std::vector<Timed> pages;
    for (const QString& file : files) {
        if (auto captures = capture::readFile(file))
            pages.push_back({std::move(captures->front())});
    }
    for (int round = 0; round < rounds; ++round) {
        for (Timed& page : pages) {
            const auto opened = capture::openPage(page.capture);
            if (!opened)
                continue;
            page.bare = std::min(page.bare, bareParse(opened->utf8));
            page.clean = std::min(page.clean, cleaning(*opened));
            page.whole = std::min(page.whole, wholeWay(page.capture));
        }
    }
    return pages;
}

}  // namespace

int parsing(const QString& folder)
{
    double bare = 0;
    double clean = 0;
    double whole = 0;
    qsizetype bytes = 0;
    std::vector<double> ratios;
    std::vector<double> times;
    for (const Timed& page : timed(pageFiles(folder))) {
        bare += page.bare;
        clean += page.clean;
        whole += page.whole;
        bytes += page.capture.bytes.size();
        ratios.push_back(page.clean / page.bare);
        times.push_back(page.whole);
    }
    print("cleaning       %.2f times the bare parse in all, p50 %.2f, p95 %.2f (goal: <= 3)\n", clean / bare, percentile(ratios, 0.5), percentile(ratios, 0.95));
    print("               %.0f pages per CPU second from bytes to article, p50 %.2f ms, %.0f MB/s (%zu pages)\n", double(times.size()) * 1000 / whole,
          percentile(times, 0.5), double(bytes) / 1e3 / whole, times.size());
    return 0;
}

// Peers get text, so they are not charged for decoding; we are, and for the receipt.
int peers(const QString& folder, qsizetype step, const QString& decodedInto)
{
    if (!QDir().mkpath(decodedInto))
        return 1;
    int number = 0;
    for (const Timed& page : timed(pageFiles(folder, step))) {
        const auto opened = capture::openPage(page.capture);
        QFile file(QStringLiteral("%1/%2.html").arg(decodedInto).arg(++number, 5, 10, QLatin1Char('0')));
        if (!opened || !file.open(QIODevice::WriteOnly) || file.write(opened->utf8) != opened->utf8.size())
            return 1;
        print("%s\t%.4f\n", qPrintable(file.fileName()), page.whole);
    }
    return 0;
}

}  // namespace vermilion::bench
