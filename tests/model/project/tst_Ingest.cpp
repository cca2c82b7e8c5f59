// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Check.h"
#include "model/project/Editing.h"
#include "model/project/Ingest.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QTest>

#include <map>
#include <thread>
#include <unistd.h>

using namespace vermilion;
using namespace vermilion::project;
using support::must;
using support::TestProject;

namespace {

// A page with navigation around an article of its own.
QByteArray page(int number, const QString& url = {})
{
    const QString link = url.isEmpty() ? QString() : QStringLiteral("<link rel=\"canonical\" href=\"%1\">").arg(url);
    return QStringLiteral("<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>第%1号协议签署 - 新闻网</title>%2</head><body>"
                          "<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/n\">新闻</a> <a href=\"/s\">体育</a></div>"
                          "<div class=\"article\"><h1>第%1号协议签署</h1><p class=\"info\">来源：试报 2025-07-%3 07:34</p>"
                          "<p>两市昨天在会议中心签署了第%1号协议，双方将在交通、旅游、教育方面开展合作，市民可以从中得到方便。</p>"
                          "<p>根据协议，双方将在三年之内建成%1条公交线路，沿线设立站点，票价统一，学生和老人半价乘坐。</p>"
                          "<p>出席签约仪式的有两市的有关负责人，他们表示，合作将分步推进，第%1次进展情况明年公布。</p></div>"
                          "<div class=\"footer\"><a href=\"/about\">关于我们</a> 版权所有</div></body></html>")
        .arg(number).arg(link).arg(number % 28 + 1, 2, 10, QLatin1Char('0')).toUtf8();
}

// A WARC file with so many pages, and one that is no text.
QByteArray archive(int pages)
{
    QByteArray bytes;
    const auto add = [&bytes](const QByteArray& address, const QByteArray& body) {
        const QByteArray block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body;
        bytes += "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + address + ">\r\nWARC-Target-URI: " + address
                 + "\r\nWARC-Date: 2021-03-05T08:15:00Z\r\nContent-Length: " + QByteArray::number(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
    };
    for (int i = 0; i < pages; ++i)
        add("https://example.org/" + QByteArray::number(i), page(i));
    add("https://example.org/empty", "<html><body></body></html>");
    return bytes;
}

class Folder {
public:
    QString put(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %ls", qUtf16Printable(path));
        return path;
    }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

std::map<QString, ErrorCode> failuresOf(const IngestReport& report)
{
    std::map<QString, ErrorCode> failures;
    for (const IngestReport::Failure& failure : report.failures)
        failures.emplace(QFileInfo(failure.path).fileName(), failure.error.code);
    return failures;
}

// What a report says and in which order, ids apart.
QString told(const IngestReport& report, const Project& project)
{
    QStringList lines;
    for (const document::ArticleId& id : report.added)
        lines << must(project.article(id)).metadata.title;
    for (const QString& path : report.duplicates)
        lines << QStringLiteral("there: ") + path;
    for (const IngestReport::Failure& failure : report.failures)
        lines << QStringLiteral("failed: %1 %2").arg(failure.path).arg(int(failure.error.code));
    return lines.join(u'\n');
}

}  // namespace

class TestIngest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFolderIsOneStepAndEverythingIsAccountedFor();
    void theArticleLeadsBackToItsBytes();
    void thePageIsThereOnlyOnce();
    void anotherWayToTheSamePageIsNoOtherPage();
    void undoneItCanComeAgain();
    void picturesAndStylesComeAlongAndAreStoredOnce();
    void whatAPageWasSavedWithIsNoPage();
    void manyAreStoredInBatchesYetOneStep();
    void orderAndReportAreTheSameForAnyNumberOfThreads();
    void aPageLargerThanWhatMayWaitIsTakenAllTheSame();
    void cancellingKeepsWhatIsThere();
    void theSameImportGoesOnWhereItWasStopped();
    void aStopFromElsewhereLosesNothingThatWasStored();
    void aWorkerBringsInWhileSomebodyTags();
    void aPasteIsAPageToo();
    void aReadOnlyProjectTakesNothing();
};

void TestIngest::aFolderIsOneStepAndEverythingIsAccountedFor()
{
    Folder folder;
    folder.put(QStringLiteral("a/1.html"), page(1));
    folder.put(QStringLiteral("a/b/2.HTM"), page(2));
    folder.put(QStringLiteral("a/3.html"), page(3));
    folder.put(QStringLiteral("a/empty.html"), {});
    folder.put(QStringLiteral("a/photo.jpg"), QByteArray("\xff\xd8\xff\xe0\0\x10JFIF", 10).repeated(100));
    folder.put(QStringLiteral("a/nothing.html"), "<html><body><div class=nav><a href=/>首页</a></div></body></html>");
    folder.put(QStringLiteral("a/closed.html"), page(4));
    const QString picture = folder.put(QStringLiteral("picture.html"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16).repeated(50));
    if (geteuid() != 0)
        QFile::setPermissions(folder.path() + QStringLiteral("/a/closed.html"), QFile::Permissions());
    TestProject project;
    std::vector<qint64> reported;
    Progress progress;
    progress.report = [&](qint64 done, qint64 total) {
        reported.push_back(done);
        QCOMPARE(total, 8);
    };
    const IngestReport report = must(ingest(*project, {folder.path() + QStringLiteral("/a"), picture, folder.path() + QStringLiteral("/none.html")}, progress));
    QCOMPARE(report.added.size(), geteuid() == 0 ? 4u : 3u);
    QVERIFY(report.duplicates.isEmpty());
    auto failures = failuresOf(report);
    QCOMPARE(failures[QStringLiteral("empty.html")], ErrorCode::FileEmpty);
    QCOMPARE(failures[QStringLiteral("picture.html")], ErrorCode::UnsupportedFormat);
    QCOMPARE(failures[QStringLiteral("none.html")], ErrorCode::FileNotFound);
    QVERIFY(failures.contains(QStringLiteral("nothing.html")));
    if (geteuid() != 0)
        QCOMPARE(failures[QStringLiteral("closed.html")], ErrorCode::FileNotReadable);
    QVERIFY(!failures.contains(QStringLiteral("photo.jpg")));  // folders are searched for what a reader takes
    QCOMPARE(reported.front(), 0);
    QCOMPARE(reported.back(), 8);
    QCOMPARE(must(project->articles()).size(), report.added.size());
    QCOMPARE(project->undoOperation(), (Operation{QStringLiteral("article.add"), int(report.added.size())}));
    must(project->undo());
    QVERIFY(must(project->articles()).empty());
    QVERIFY(!project->canUndo());
    must(project->redo());
    QCOMPARE(must(project->articles()).size(), report.added.size());
    project.close();
    QVERIFY(must(check(project.path())).isSound());
}

void TestIngest::theArticleLeadsBackToItsBytes()
{
    Folder folder;
    const QByteArray bytes = page(7);
    const IngestReport report = [&] {
        TestProject project;
        const IngestReport report = must(ingest(*project, {folder.put(QStringLiteral("7.html"), bytes)}));
        const document::Article article = must(project->article(report.added.front()));
        const document::Capture capture = must(project->capture(article.captureId));
        [&] {
            QCOMPARE(capture.bytes, bytes);
            QCOMPARE(capture.fileName, QStringLiteral("7.html"));
            QVERIFY(!capture.charset.isEmpty());
            QVERIFY(article.metadata.title.startsWith(QStringLiteral("第7号协议签署")));
            const qsizetype at = article.text.indexOf(QStringLiteral("公交线路"));
            QVERIFY(at > 0);
            const auto source = article.sourceMap.sourceOf({at, at + 4});
            QVERIFY(source.has_value());
            QCOMPARE(QString::fromUtf8(capture.bytes.sliced(source->start, source->length())), QStringLiteral("公交线路"));
        }();
        return report;
    }();
    QCOMPARE(report.added.size(), 1u);
}

void TestIngest::thePageIsThereOnlyOnce()
{
    Folder folder;
    const QString url = QStringLiteral("https://example.org/7");
    const QString first = folder.put(QStringLiteral("1.html"), page(7, url));
    const QString again = folder.put(QStringLiteral("2.html"), page(7, url));
    const QString otherBytes = folder.put(QStringLiteral("3.html"), page(7, url) + "<!-- saved later -->");
    const QString other = folder.put(QStringLiteral("4.html"), page(8, url));
    TestProject project;
    const IngestReport report = must(ingest(*project, {first, again, otherBytes, other}));
    QCOMPARE(report.added.size(), 2u);
    QCOMPARE(report.duplicates, (QStringList{again, otherBytes}));
    QCOMPARE(must(ingest(*project, {folder.path()})).duplicates.size(), 4);
    QCOMPARE(must(project->articles()).size(), 2u);
    must(project->undo());
    QVERIFY(!project->canUndo());  // duplicates alone are no step
}

void TestIngest::anotherWayToTheSamePageIsNoOtherPage()
{
    Folder folder;
    const auto put = [&](const QString& name, const QString& url) { return folder.put(name, page(7, url)); };
    const QString first = put(QStringLiteral("1.html"), QStringLiteral("https://www.example.org/news/7?id=3"));
    const QStringList same{put(QStringLiteral("2.html"), QStringLiteral("http://m.example.org/news/7/?utm_source=x&amp;id=3#top")),
                           put(QStringLiteral("3.html"), QStringLiteral("https://example.org:443/news/7?spm=1.2&amp;id=3"))};
    const QStringList others{put(QStringLiteral("4.html"), QStringLiteral("https://www.example.org/news/7?id=4")),
                             put(QStringLiteral("5.html"), QStringLiteral("https://www.example.net/news/7?id=3"))};
    TestProject project;
    const IngestReport report = must(ingest(*project, QStringList{first} + same + others));
    QCOMPARE(report.duplicates, same);
    QCOMPARE(report.added.size(), 3u);
    // In a later import too, when the first ones are in the file.
    const QString later = put(QStringLiteral("6.html"), QStringLiteral("http://www.example.org/news/7?id=3&amp;utm_medium=mail"));
    QCOMPARE(must(ingest(*project, {later})).duplicates, QStringList{later});
}

void TestIngest::undoneItCanComeAgain()
{
    Folder folder;
    const QString path = folder.put(QStringLiteral("1.html"), page(1));
    TestProject project;
    must(ingest(*project, {path}));
    must(project->undo());
    QCOMPARE(must(ingest(*project, {path})).added.size(), 1u);
    QCOMPARE(must(project->articles()).size(), 1u);
    QCOMPARE(must(facts(project.path())).captures, 1);
}

void TestIngest::picturesAndStylesComeAlongAndAreStoredOnce()
{
    Folder folder;
    TestProject project;
    const QByteArray look = "<link rel=stylesheet href='look/a.css'><img src='look/b.png'></body>";
    folder.put(QStringLiteral("look/a.css"), "p { color: red }");
    folder.put(QStringLiteral("look/b.png"), "\x89PNG\r\n\x1A\n");
    for (int i = 1; i <= 3; ++i)
        folder.put(QStringLiteral("%1.html").arg(i), page(i).replace("</body>", look));
    QCOMPARE(must(ingest(*project, {folder.path()})).added.size(), 3U);
    QCOMPARE(must(facts(project.path())).resources, 2);
    // Undone and done again, the pages are those that were stored.
    must(project->undo());
    must(project->redo());
    project.reopen();
    for (const ArticleSummary& article : must(project->articles())) {
        const document::Capture capture = must(project->capture(must(project->article(article.id)).captureId));
        QCOMPARE(capture.resources, (std::vector<document::Resource>{{QStringLiteral("look/a.css"), "text/css", "p { color: red }"},
                                                                     {QStringLiteral("look/b.png"), "image/png", "\x89PNG\r\n\x1A\n"}}));
    }
    QVERIFY(must(check(project.path())).isSound());
}

void TestIngest::whatAPageWasSavedWithIsNoPage()
{
    Folder folder;
    folder.put(QStringLiteral("1.html"), page(1).replace("</body>", "<iframe src='1_files/frame.html'></iframe></body>"));
    folder.put(QStringLiteral("1_files/frame.html"), page(2));
    folder.put(QStringLiteral("2_files/page.html"), page(3));
    TestProject project;
    QCOMPARE(must(ingest(*project, {folder.path()})).added.size(), 2U);
    // Named outright it is tried whatever it is called.
    QCOMPARE(must(ingest(*project, {folder.path() + QStringLiteral("/1_files/frame.html")})).added.size(), 1U);
    QCOMPARE(must(ingest(*project, {folder.path() + QStringLiteral("/1_files")})).duplicates.size(), 1);
}

void TestIngest::manyAreStoredInBatchesYetOneStep()
{
    Folder folder;
    for (int i = 0; i < 120; ++i)
        folder.put(QStringLiteral("%1.html").arg(i), page(i));
    TestProject project;
    int notices = 0;
    QObject::connect(&*project, &Project::changed, &*project, [&] { ++notices; });
    const IngestReport report = must(ingest(*project, {folder.path()}, {}, 3));
    QCOMPARE(report.added.size(), 120u);
    QCOMPARE(notices, 3);
    QCOMPARE(project->undoOperation().count, 120);
    must(project->undo());
    QVERIFY(must(project->articles()).empty());
    must(project->redo());
    QCOMPARE(must(project->articles()).size(), 120u);
}

void TestIngest::orderAndReportAreTheSameForAnyNumberOfThreads()
{
    Folder folder;
    for (int i = 0; i < 90; ++i) {
        // Long and short ones in turns, so that threads overtake each other; every tenth is there twice, every ninth is nothing.
        QByteArray bytes = page(i % 10 == 3 ? i - 1 : i);
        if (i % 7 == 0)
            bytes.replace("</body>", "<div class=\"comments\">" + QByteArray("<p>好！</p>").repeated(1500) + "</div></body>");
        folder.put(QStringLiteral("%1.html").arg(i, 3, 10, QLatin1Char('0')), i % 9 == 8 ? QByteArray() : bytes);
    }
    folder.put(QStringLiteral("050.warc"), archive(40));
    QString expected;
    for (const int jobs : {1, 2, 5}) {
        TestProject project;
        const IngestReport report = must(ingest(*project, {folder.path()}, {}, jobs));
        QVERIFY(report.added.size() > 80);
        QVERIFY(!report.duplicates.isEmpty());
        QVERIFY(!report.failures.empty());
        const QString found = told(report, *project);
        if (expected.isEmpty())
            expected = found;
        QCOMPARE(found, expected);
    }
}

void TestIngest::aPageLargerThanWhatMayWaitIsTakenAllTheSame()
{
    Folder folder;
    QByteArray large = page(0);
    large.replace("</body>", "<!--" + QByteArray(40 << 20, '-') + "--></body>");
    for (int i = 0; i < 4; ++i)
        folder.put(QStringLiteral("%1.html").arg(i), i % 2 == 0 ? QByteArray(large).replace("第0号", "第" + QByteArray::number(i) + "号") : page(i));
    TestProject project;
    QCOMPARE(must(ingest(*project, {folder.path()}, {}, 3)).added.size(), 4u);
}

void TestIngest::cancellingKeepsWhatIsThere()
{
    Folder folder;
    for (int i = 0; i < 20; ++i)
        folder.put(QStringLiteral("%1.html").arg(i), page(i));
    TestProject project;
    std::stop_source source;
    Progress progress;
    progress.stop = source.get_token();
    progress.report = [&](qint64 done, qint64) {
        if (done == 5)
            source.request_stop();
    };
    const IngestReport report = must(ingest(*project, {folder.path()}, progress));
    QVERIFY(report.wasCancelled);
    QCOMPARE(report.added.size(), 5u);
    QCOMPARE(must(project->articles()).size(), 5u);
    must(project->undo());
    QVERIFY(must(project->articles()).empty());
}

void TestIngest::theSameImportGoesOnWhereItWasStopped()
{
    Folder folder;
    for (int i = 0; i < 80; ++i)
        folder.put(QStringLiteral("%1.html").arg(i, 2, 10, QLatin1Char('0')), page(i));
    TestProject project;
    std::stop_source source;
    Progress progress;
    progress.stop = source.get_token();
    progress.report = [&](qint64 done, qint64) {
        if (done >= 57)
            source.request_stop();
    };
    const IngestReport first = must(ingest(*project, {folder.path()}, progress, 3));
    QVERIFY(first.wasCancelled);
    QVERIFY(first.added.size() >= 57 && first.added.size() < 80);
    const IngestReport rest = must(ingest(*project, {folder.path()}, {}, 3));
    QVERIFY(!rest.wasCancelled);
    QCOMPARE(rest.duplicates.size(), qsizetype(first.added.size()));
    QCOMPARE(rest.added.size(), 80 - first.added.size());
    QCOMPARE(must(project->articles()).size(), 80u);
    must(project->undo());
    QCOMPARE(must(project->articles()).size(), first.added.size());
    must(project->undo());
    QVERIFY(must(project->articles()).empty());
}

void TestIngest::aStopFromElsewhereLosesNothingThatWasStored()
{
    Folder folder;
    for (int i = 0; i < 100; ++i)
        folder.put(QStringLiteral("%1.html").arg(i), page(i));
    for (const int wait : {0, 1, 20, 60}) {
        TestProject project;
        std::stop_source source;
        Progress progress;
        progress.stop = source.get_token();
        std::jthread stopping([&] {
            QTest::qSleep(wait);
            source.request_stop();
        });
        const auto report = ingest(*project, {folder.path()}, progress, 4);
        QVERIFY(report.has_value());
        QCOMPARE(report->wasCancelled, report->added.size() < 100);
        QCOMPARE(must(project->articles()).size(), report->added.size());
        project.close();
        QVERIFY(must(check(project.path())).isSound());
    }
}

void TestIngest::aWorkerBringsInWhileSomebodyTags()
{
    Folder folder;
    for (int i = 0; i < 150; ++i)
        folder.put(QStringLiteral("%1.html").arg(i), page(i));
    TestProject project;
    const document::Article article = project.add(QString(QStringLiteral("字")).repeated(500));
    std::atomic<bool> isOver = false;
    IngestReport report;
    std::jthread worker([&] {
        const auto mine = must(Project::open(project.path()));
        report = must(ingest(*mine, {folder.path()}));
        isOver = true;
    });
    int tagged = 0;
    for (; !isOver && tagged < 499; ++tagged) {
        must(applyTag(*project, article, project.tag(QStringLiteral("place")), {{tagged, tagged + 1}}));
        QTest::qSleep(20);
    }
    worker.join();
    must(project->refresh());
    QVERIFY(tagged > 0);
    QCOMPARE(report.added.size(), 150u);
    QCOMPARE(must(project->articles()).size(), 151u);
    QCOMPARE(must(project->annotations(article.id)).size(), size_t(tagged));
    while (project->canUndo())
        must(project->undo());
    QVERIFY(must(project->articles()).empty());
    while (project->canRedo())
        must(project->redo());
    QCOMPARE(must(project->articles()).size(), 151u);
    QCOMPARE(must(project->annotations(article.id)).size(), size_t(tagged));
}

void TestIngest::aPasteIsAPageToo()
{
    TestProject project;
    const IngestReport report = must(ingestBytes(*project, page(3), QStringLiteral("paste.html")));
    QCOMPARE(report.added.size(), 1u);
    QCOMPARE(must(ingestBytes(*project, page(3), QStringLiteral("paste.html"))).duplicates.size(), 1);
    QCOMPARE(must(ingestBytes(*project, {}, QStringLiteral("paste.txt"))).failures.size(), 1u);
}

void TestIngest::aReadOnlyProjectTakesNothing()
{
    Folder folder;
    folder.put(QStringLiteral("1.html"), page(1));
    TestProject project;
    const auto reading = must(Project::openReadOnly(project.path()));
    QCOMPARE(ingest(*reading, {folder.path()}).error().code, ErrorCode::ProjectInUse);
}

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_Ingest.moc"
