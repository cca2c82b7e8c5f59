// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long people wait for a search over a whole project: vermilion-bench-search [ARTICLES [FOLDER]]. See tests/bench/run.
// The articles are generated: words of one to four characters by a long-tailed frequency, so that there are common and
// rare ones, in texts of 700 to 2,300 characters with annotations.

#include "model/annotate/Anchoring.h"
#include "model/base/Digest.h"
#include "model/exchange/BundledCodebooks.h"
#include "model/project/Project.h"
#include "model/search/Searcher.h"
#include "model/store/Tables.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

using namespace vermilion;

namespace {

constexpr int vocabulary = 20000;
constexpr int annotationsAnArticle = 12;
constexpr int transactionSize = 500;
constexpr int rounds = 5;
constexpr qsizetype shownArticles = 200;  // what the window asks for

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

class Generator {
public:
    Generator()
    {
        for (int i = 0; i < vocabulary; ++i) {
            QString word;
            const int length = i < 200 ? 1 : 1 + int(m_random() % 4);
            for (int c = 0; c < length; ++c)
                word += QChar(char16_t(0x4e00 + m_random() % 3500));
            m_words << word;
        }
    }

    // Zipf's law: the n-th word 1/n times as often as the first.
    const QString& word()
    {
        const double share = std::generate_canonical<double, 32>(m_random);
        return m_words[std::min(qsizetype(std::exp(share * std::log(double(vocabulary)))) - 1, qsizetype(vocabulary - 1))];
    }

    QString text()
    {
        const qsizetype length = 700 + qsizetype(m_random() % 1600);
        QString text;
        while (text.size() < length) {
            for (qsizetype i = 0, words = 5 + qsizetype(m_random() % 20); i < words; ++i)
                text += word();
            text += m_random() % 5 == 0 ? u'\n' : m_random() % 2 == 0 ? u'，' : u'。';
        }
        return text + u'完';
    }

    quint32 number() { return m_random(); }
    const QStringList& words() const { return m_words; }

private:
    std::mt19937 m_random{20260101};
    QStringList m_words;
};

Result<void> addArticle(store::Tables& tables, const document::Codebook& codebook, Generator& generator)
{
    document::Capture capture;
    document::Article article;
    article.text = generator.text();
    capture.bytes = article.text.toUtf8();
    capture.sha256 = sha256(capture.bytes);
    capture.fileName = QStringLiteral("page.txt");
    capture.mediaType = "text/plain";
    capture.charset = "UTF-8";
    capture.capturedAt = QDateTime::currentDateTimeUtc();
    article.captureId = TRY(tables.captures().add(capture));
    article.metadata.title = generator.word() + generator.word() + generator.word() + generator.word();
    article.metadata.source = generator.words()[qsizetype(generator.number() % 40)] + QStringLiteral("日报");
    article.metadata.published = QStringLiteral("20%1-%2-%3").arg(10 + generator.number() % 15).arg(1 + generator.number() % 12, 2, 10, QLatin1Char('0'))
                                     .arg(1 + generator.number() % 28, 2, 10, QLatin1Char('0'));
    article.metadata.language = QStringLiteral("zh");
    article = TRY(tables.articles().article(TRY(tables.articles().add(article))));
    const annotate::Anchoring anchoring(article.text);
    for (int i = 0; i < annotationsAnArticle; ++i) {
        const qsizetype start = qsizetype(generator.number()) % (article.text.size() - 12);
        document::Annotation annotation;
        annotation.articleId = article.id;
        annotation.textId = article.textId;
        annotation.tagId = codebook.tags[generator.number() % codebook.tags.size()].id;
        annotation.fragments = TRY(anchoring.fragments({{start, start + 2 + qsizetype(generator.number() % 8)}}));
        if (i == 0)
            annotation.note = generator.word() + generator.word();
        TRY(tables.annotations().add(annotation));
    }
    return {};
}

Result<void> fill(const QString& path, int count, Generator& generator)
{
    const auto codebook = TRY(exchange::bundledCodebook(QStringLiteral("news")));
    const auto project = TRY(project::Project::create(path, {QStringLiteral("Bench"), codebook}));
    for (int done = 0; done < count; done += transactionSize) {
        TRY(project->transact({QStringLiteral("article.add"), transactionSize}, [&](store::Tables& tables) -> Result<void> {
            for (int i = done; i < std::min(count, done + transactionSize); ++i)
                TRY(addArticle(tables, project->codebook(), generator));
            return {};
        }));
    }
    return {};
}

// From the most common character to names that are in a few articles only.
QStringList queriesFor(const Generator& generator)
{
    const QStringList& words = generator.words();
    QStringList queries;
    for (const qsizetype rank : {0, 1, 5, 20, 100, 300, 800, 2000, 5000, 9000, 15000, 19000})
        queries << words[rank];
    for (const qsizetype rank : {3, 250, 1200, 7000})
        queries << words[rank] + u' ' + words[rank / 2 + 1];
    for (const qsizetype rank : {210, 900, 4000})
        queries << u'"' + words[rank] + words[0] + u'"';
    queries << words[10] + QStringLiteral(" -") + words[30] << QStringLiteral("tag:person") << QStringLiteral("tag:commitment ") + words[2]
            << words[40] + QStringLiteral(" after:2015 before:2016") << QStringLiteral("source:") + words[7] + QStringLiteral("日报 ") + words[60]
            << QStringLiteral("title:") + words[50] << QStringLiteral("note:") + words[4] << QStringLiteral("没有这个词") << QStringLiteral("，");
    return queries;
}

Result<void> run(int count, const QString& folder)
{
    Generator generator;
    const QString path = folder + QStringLiteral("/search.vermilion");
    QElapsedTimer timer;
    timer.start();
    TRY(fill(path, count, generator));
    std::printf("search         %d articles generated in %.1f s (%.0f MB)\n", count, milliseconds(timer) / 1000, double(QFileInfo(path).size()) / 1e6);

    timer.start();
    auto searcher = TRY(search::Searcher::open(path, folder + QStringLiteral("/cache")));
    TRY(searcher->refresh());
    std::printf("search         index made in %.1f s, %.0f MB\n", milliseconds(timer) / 1000, double(QFileInfo(searcher->indexPath()).size()) / 1e6);

    const QStringList queries = queriesFor(generator);
    search::SearchOptions options;
    options.mostArticles = shownArticles;
    options.match.mostHits = 5;
    std::vector<double> times;
    double slowest = 0;
    QString slowestQuery;
    for (int round = 0; round < rounds; ++round) {
        for (const QString& text : queries) {
            timer.start();
            // A connection of its own for each, as a command line has; the window keeps one.
            searcher = TRY(search::Searcher::open(path, folder + QStringLiteral("/cache")));
            TRY(searcher->refresh());
            const auto query = search::parseQuery(text, searcher->codebook());
            qsizetype hits = 0;
            TRY(searcher->search(*query, options, [&](const search::Found& found) { hits += found.match.count; }));
            times.push_back(milliseconds(timer));
            if (times.back() > slowest) {
                slowest = times.back();
                slowestQuery = text;
            }
        }
    }
    std::printf("search         %lld queries, each with opening the project and looking whether it changed: p50 %.1f ms, p95 %.1f ms, most %.1f ms (%s) "
                "(goal: p95 <= 50 ms)\n", qlonglong(times.size()), percentile(times, 0.5), percentile(times, 0.95), slowest, qUtf8Printable(slowestQuery));
    return {};
}

}  // namespace

int main(int argc, char** argv)
{
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 10000;
    const QTemporaryDir folder((argc > 2 ? QString::fromLocal8Bit(argv[2]) : QDir::tempPath()) + QStringLiteral("/search-XXXXXX"));
    const auto done = run(count, folder.path());
    if (!done) {
        std::fprintf(stderr, "error %d, %s: %s\n", int(done.error().code), qUtf8Printable(done.error().subject), qUtf8Printable(done.error().detail));
        return 1;
    }
    return 0;
}
