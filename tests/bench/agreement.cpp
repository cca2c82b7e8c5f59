// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures reading two authors' layers and computing their agreement, for projects of three sizes; see tests/bench/run.

#include "model/project/Reviewing.h"
#include "model/review/Agreement.h"
#include "tests/bench/Teammates.h"

#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace vermilion;

namespace {

double processorSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

Result<void> fill(project::Project& project, int articles)
{
    std::mt19937 random(1);
    TRY(project.transact({QStringLiteral("article.add")}, [&](store::Tables& tables) -> Result<void> {
        const std::vector<document::AuthorId> authors{project.author().id, TRY(tables.authors().add({{}, QStringLiteral("石")})).id};
        for (int i = 0; i < articles; ++i)
            TRY(bench::annotate(tables, TRY(bench::addArticle(tables, i)), project.codebook().tags, authors, random));
        return {};
    }));
    return {};
}

Result<void> measure(int articles)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("two.vermilion"));
    TRY(fill(*TRY(bench::newProject(path, QStringLiteral("林"))), articles));
    const auto project = TRY(project::Project::openReadOnly(path));
    const double begin = processorSeconds();
    const project::Readings readings = TRY(project::readings(*project, {}));
    const double afterReading = processorSeconds();
    review::AgreementOptions options;
    options.withGamma = false;
    const review::Agreement agreement = TRY(review::agreement(readings.study, options));
    const double afterAgreement = processorSeconds();
    options.withGamma = true;
    options.bootstrap.replicates = 0;
    TRY(review::agreement(readings.study, options));
    const double afterGamma = processorSeconds();
    std::printf("agreement      2 authors, %d articles, %d annotations each: read %.2f s, all but γ with intervals %.2f s, γ %.1f s (processor time)\n", articles,
                articles * bench::annotationsAnArticle, afterReading - begin, afterAgreement - afterReading, afterGamma - afterAgreement);
    std::fflush(stdout);
    return {};
}

}  // namespace

int main()
{
    // A sixteenth, a quarter, and 500 articles with 20,000 annotations of each author.
    for (const int articles : {31, 125, 500}) {
        if (const auto measured = measure(articles); !measured) {
            std::printf("agreement      failed: %s\n", qPrintable(measured.error().detail));
            return 1;
        }
    }
    return 0;
}
