// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures merging two teammates' files and reading what they differ in, for projects of three sizes; see tests/bench/run.

#include "model/project/Deciding.h"
#include "model/project/HandOut.h"
#include "model/project/Merge.h"
#include "tests/bench/Teammates.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace vermilion;

namespace {

// A blind copy for somebody, who tags all of it.
Result<void> work(const project::Project& project, const QString& path, const QString& name, unsigned seed)
{
    TRY(project::handOut(project, path, {name, {}, false}));
    const auto copy = TRY(project::Project::open(path));
    std::mt19937 random(seed);
    TRY(copy->transact({QStringLiteral("annotation.addAll")}, [&](store::Tables& tables) -> Result<void> {
        for (const project::ArticleSummary& article : TRY(copy->articles()))
            TRY(bench::annotate(tables, TRY(copy->article(article.id)), copy->codebook().tags, {copy->author().id}, random));
        return {};
    }));
    return {};
}

Result<void> measure(int articles)
{
    const QTemporaryDir folder;
    const auto project = TRY(bench::newProject(folder.filePath(QStringLiteral("ours.vermilion")), QStringLiteral("林")));
    TRY(project->transact({QStringLiteral("article.add")}, [&](store::Tables& tables) -> Result<void> {
        for (int i = 0; i < articles; ++i)
            TRY(bench::addArticle(tables, i));
        return {};
    }));
    const QStringList files{folder.filePath(QStringLiteral("shi.vermilion")), folder.filePath(QStringLiteral("zhou.vermilion"))};
    TRY(work(*project, files[0], QStringLiteral("石"), 1));
    TRY(work(*project, files[1], QStringLiteral("周"), 2));
    QElapsedTimer timer;
    timer.start();
    TRY(project::planMerge(*project, files));
    const double planned = double(timer.restart()) / 1000;
    const project::MergeReport report = TRY(project::merge(*project, files));
    const double merged = double(timer.restart()) / 1000;
    TRY(project::disputes(*project, {}));
    const double compared = double(timer.restart()) / 1000;
    std::printf("merging        2 files, %d articles, %d annotations in all: dry run %.2f s, merge %.2f s, what they differ in %.2f s\n", articles, report.annotations.added,
                planned, merged, compared);
    std::fflush(stdout);
    return {};
}

}  // namespace

int main()
{
    // A sixteenth, a quarter, and 500 articles with 20,000 annotations of each author.
    for (const int articles : {31, 125, 500}) {
        if (const auto measured = measure(articles); !measured) {
            std::printf("merging        failed: %s %s\n", qPrintable(measured.error().subject), qPrintable(measured.error().detail));
            return 1;
        }
    }
    return 0;
}
