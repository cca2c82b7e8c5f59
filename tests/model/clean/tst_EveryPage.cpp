// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every collected page gives an article or a reason, and every character of every article leads to the capture's bytes
// and back. All of them take under a minute of one core in a debug build.
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"
#include "tests/support/SourceWalk.h"

#include <QDirIterator>
#include <QTest>

using namespace vermilion;

namespace {

const QString sharedData = QStringLiteral(VERMILION_SHARED_DATA);

bool isReason(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NoArticle:
    case ErrorCode::FileEmpty:
    case ErrorCode::FileTruncated:
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::TooLarge:
        return true;
    default:
        return false;
    }
}

struct Tally {
    qsizetype articles = 0;
    qsizetype refused = 0;
    qsizetype characters = 0;
    qsizetype rewritten = 0;
    qsizetype replaced = 0;
    QStringList faults;

    void take(const document::Capture& captured, const QString& name)
    {
        const auto page = capture::openPage(captured);
        const auto article = page ? clean::clean(*page) : Result<document::Article>(std::unexpected(page.error()));
        if (!article)
            return refuse(article.error(), name);
        if (article->text.trimmed().isEmpty())
            faults.append(name + QStringLiteral(": an article without text"));
        const support::SourceWalk walk = support::walk(captured, *page, *article);
        ++articles;
        characters += walk.characters;
        rewritten += walk.rewritten;
        replaced += walk.replaced;
        if (!walk.faults.isEmpty())
            faults.append(name + QStringLiteral(": ") + walk.faults.join(QStringLiteral("; ")));
    }

    void refuse(const Error& error, const QString& name)
    {
        ++refused;
        if (!isReason(error))
            faults.append(name + QStringLiteral(": error %1 %2").arg(int(error.code)).arg(error.detail));
    }

    void print(const char* what) const
    {
        qInfo("%s: %lld articles, %lld refused with a reason; %lld characters walked, %lld of them rewritten, %lld replaced", what,
              (long long)articles, (long long)refused, (long long)characters, (long long)rewritten, (long long)replaced);
    }
};

QStringList filesIn(const QString& folder, const QStringList& patterns)
{
    QStringList files;
    QDirIterator each(folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        files.append(each.next());
    files.sort();
    return files;
}

}  // namespace

class TestEveryPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void developmentPagesLeadBack()
    {
        const QString folder = sharedData + QStringLiteral("/extraction");
        if (!QDir(folder).exists())
            QSKIP("../shared/data/extraction is not here: real pages are NOT tested");
        Tally tally;
        for (const QString& file : filesIn(folder, {QStringLiteral("*.html")})) {
            const QString name = file.sliced(folder.size() + 1);
            const auto captures = capture::readFile(file);
            if (captures)
                tally.take(captures->front(), name);
            else
                tally.refuse(captures.error(), name);
        }
        tally.print("development pages");
        QVERIFY2(tally.faults.isEmpty(), qPrintable(tally.faults.mid(0, 40).join(u'\n')));
        QVERIFY(tally.articles > 1100);
        QVERIFY(tally.characters > 1'000'000);
    }

    void samplesOfOtherProgramsLeadBack_data()
    {
        QTest::addColumn<int>("articlesAtLeast");
        QTest::newRow("mhtml") << 4;
        QTest::newRow("warc") << 10;
        QTest::newRow("wacz") << 5;
        QTest::newRow("singlefile") << 2;
        QTest::newRow("encodings") << 12;
    }

    void samplesOfOtherProgramsLeadBack()
    {
        const QString folder = sharedData + QStringLiteral("/interop/") + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral("/samples");
        if (!QDir(folder).exists())
            QSKIP("../shared/data/interop is not here: other programs' files are NOT tested");
        QFETCH(int, articlesAtLeast);
        Tally tally;
        for (const QString& file : filesIn(folder, {})) {
            const QString name = file.sliced(folder.size() + 1);
            std::vector<Error> problems;
            const auto captures = capture::readFile(file, &problems);
            for (const Error& problem : problems)
                QVERIFY2(isReason(problem), qPrintable(name + problem.detail));
            if (!captures) {
                tally.refuse(captures.error(), name);
                continue;
            }
            for (const document::Capture& captured : *captures)
                tally.take(captured, name + u' ' + captured.url);
        }
        tally.print(QTest::currentDataTag());
        QVERIFY2(tally.faults.isEmpty(), qPrintable(tally.faults.mid(0, 40).join(u'\n')));
        QVERIFY(tally.articles >= articlesAtLeast);
    }
};

QTEST_APPLESS_MAIN(TestEveryPage)
#include "tst_EveryPage.moc"
