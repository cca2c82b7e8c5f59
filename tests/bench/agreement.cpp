// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures reading two authors' layers and computing their agreement, for projects of three sizes; see tests/bench/run.

#include "model/annotate/Anchoring.h"
#include "model/exchange/BundledCodebooks.h"
#include "model/project/Reviewing.h"
#include "model/review/Agreement.h"
#include "model/store/Tables.h"

#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <random>

using namespace vermilion;

namespace {

constexpr int annotationsAnArticle = 40;  // of each author
constexpr int textLength = 2000;

double processorSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

QString textOf(int article)
{
    QString text;
    for (int i = 0; i < textLength; ++i)
        text += QChar(0x4e00 + (article * 31 + i * 7) % 5000);
    return text;
}

// The second author moves an end, takes another tag or leaves out now and then.
Result<void> annotate(store::Tables& tables, const document::Article& article, const std::vector<document::Tag>& tags,
                      const std::vector<document::AuthorId>& authors, std::mt19937& random)
{
    const annotate::Anchoring anchoring(article.text);
    const int step = textLength / annotationsAnArticle;
    for (int i = 0; i < annotationsAnArticle; ++i) {
        const qsizetype start = i * step + int(random() % 20);
        const qsizetype length = 2 + random() % 12;
        const size_t tag = random() % tags.size();
        for (size_t author = 0; author < authors.size(); ++author) {
            const auto change = author == 0 ? 9 : random() % 10;
            document::Annotation annotation;
            annotation.articleId = article.id;
            annotation.textId = article.textId;
            annotation.authorId = authors[author];
            annotation.tagId = tags[change == 0 ? (tag + 1) % tags.size() : tag].id;
            annotation.fragments = TRY(anchoring.fragments({{start, start + length + (change == 1) + 15 * (change == 2)}}));
            TRY(tables.annotations().add(annotation));
        }
    }
    return {};
}

Result<void> fill(project::Project& project, int articles)
{
    std::mt19937 random(1);
    TRY(project.transact({QStringLiteral("article.add")}, [&](store::Tables& tables) -> Result<void> {
        const std::vector<document::AuthorId> authors{project.author().id, TRY(tables.authors().add({{}, QStringLiteral("石")})).id};
        for (int i = 0; i < articles; ++i) {
            document::Capture capture;
            document::Article article;
            article.text = textOf(i);
            capture.bytes = article.text.toUtf8();
            capture.fileName = QStringLiteral("page.txt");
            capture.mediaType = "text/plain";
            capture.charset = "UTF-8";
            capture.capturedAt = QDateTime::currentDateTimeUtc();
            article.captureId = TRY(tables.captures().add(capture));
            article.metadata.title = QStringLiteral("第%1篇").arg(i);
            article.blocks.push_back({document::BlockKind::Paragraph, 0, {0, textLength}});
            article = TRY(tables.articles().article(TRY(tables.articles().add(article))));
            TRY(annotate(tables, article, project.codebook().tags, authors, random));
        }
        return {};
    }));
    return {};
}

Result<void> measure(int articles)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("two.vermilion"));
    TRY(fill(*TRY(project::Project::create(path, {QStringLiteral("林"), TRY(exchange::bundledCodebook(QStringLiteral("news")))})), articles));
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
                articles * annotationsAnArticle, afterReading - begin, afterAgreement - afterReading, afterGamma - afterAgreement);
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
