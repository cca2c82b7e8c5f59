// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs the files of tests/fuzz through a fuzzer's own function, with the ordinary compiler: what was once found stays
// repaired, and what once worked works. usage: replay_NAME FOLDER…
#include "tests/fuzz/Property.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <ctime>
#include <memory>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

// Of processor time: what a small file may take at most.
constexpr double patience = 2.0;

double processorSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

bool replay(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s cannot be read\n", qUtf8Printable(path));
        return false;
    }
    // A buffer of exactly this size, so that reading behind its end is noticed.
    const QByteArray all = file.readAll();
    const auto bytes = std::make_unique<uint8_t[]>(size_t(all.size()));
    std::copy(all.begin(), all.end(), bytes.get());
    // Told first: a broken promise ends the program.
    std::printf("%s\n", qUtf8Printable(path));
    std::fflush(stdout);
    const double start = processorSeconds();
    LLVMFuzzerTestOneInput(bytes.get(), size_t(all.size()));
    const double took = processorSeconds() - start;
    if (took > patience)
        std::fprintf(stderr, "%s took %.1f s\n", qUtf8Printable(path), took);
    return took <= patience;
}

}  // namespace

int main(int count, char** arguments)
{
    qsizetype files = 0;
    bool isSound = true;
    for (int i = 1; i < count; ++i) {
        const QDir folder(QString::fromLocal8Bit(arguments[i]));
        for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
            ++files;
            isSound = replay(folder.filePath(name)) && isSound;
        }
    }
    std::printf("%lld files\n", static_cast<long long>(files));
    return files > 0 && isSound ? 0 : 1;
}
