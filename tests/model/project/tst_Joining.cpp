// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/JoinedPages.h"
#include "model/capture/Page.h"
#include "model/clean/Cleaner.h"
#include "model/clean/Pager.h"
#include "model/project/Ingest.h"
#include "model/project/Joining.h"
#include "tests/support/IndependentDecoder.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QTest>

using namespace vermilion;
using namespace vermilion::project;
using support::must;
using support::TestProject;

namespace {

const QStringList paragraphs{
    QStringLiteral("柳溪县与石桥县五日在柳溪县签署流域共治备忘录，两县县长出席签约仪式，并且先后致辞，会场里坐满了前来旁听的居民。"),
    QStringLiteral("双方约定在今年年底以前共同建成三座水质监测站，监测数据全部公开，任何人都可以在网上查到每一天的结果。"),
    QStringLiteral("石桥县将出资一千二百万元修复上游两岸的湿地，柳溪县负责日常管护，每年向两地居民报告一次修复的进展情况。"),
    QStringLiteral("教育方面，两县每年互派二十名教师到对方的乡村学校任教，任教期间的食宿由接受教师的一方承担，期满以后可以续约。"),
    QStringLiteral("签约以后，两县负责人一同察看了监测站的选址，他们同当地居民交谈，听取了渔民和种植户对水质保护的意见和建议。"),
    QStringLiteral("根据计划，连接两县的城际公交下个月开通，票价不超过八元，老人和学生半价，首末班车的时间由两县共同商定公布。")};

// Page `number` of `count`: two paragraphs of its own, and a pager that leads to the others by name.
QString pageText(int number, int count, const QString& title = QStringLiteral("两县签署流域共治备忘录"), const QString& charset = QStringLiteral("utf-8"))
{
    QString pager;
    for (int i = 1; i <= count; ++i)
        pager += i == number ? QStringLiteral("<span>%1</span> ").arg(i) : QStringLiteral("<a href=\"report%1.html\">%2</a> ").arg(i == 1 ? QString() : u'_' + QString::number(i)).arg(i);
    if (number < count)
        pager += QStringLiteral("<a href=\"report_%1.html\">下一页</a>").arg(number + 1);
    const auto at = qsizetype(number - 1) * 2;
    return QStringLiteral("<!DOCTYPE html>\n<html><head>\n<meta charset=\"%1\">\n<title>%2 - 河口网</title></head>\n<body>\n<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/n\">新闻</a></div>\n"
                          "<div class=\"content\"><h1>%2</h1><p class=\"info\">来源：河口日报 2024-05-06 09:15</p>\n<p>%3</p>\n<p>%4</p>\n<div class=\"pager\">%5</div></div>\n"
                          "<div class=\"footer\">河口网 版权所有</div>\n</body></html>\n")
        .arg(charset, title, paragraphs[at], paragraphs[at + 1], pager);
}

class Folder {
public:
    QString put(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %ls", qUtf16Printable(path));
        return path;
    }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

QString nameOf(int number) { return number == 1 ? QStringLiteral("report.html") : QStringLiteral("report_%1.html").arg(number); }

}  // namespace

class TestJoining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreReadWithAndWithoutNumbers_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("article");
        QTest::addColumn<int>("number");
        QTest::newRow("plain") << QStringLiteral("https://example.org/a/report.html") << QStringLiteral("example.org/a/report.html") << 1;
        QTest::newRow("behind the name") << QStringLiteral("https://example.org/a/report_2.html") << QStringLiteral("example.org/a/report.html") << 2;
        QTest::newRow("behind a number") << QStringLiteral("https://example.org/2024/100_3.shtml") << QStringLiteral("example.org/2024/100.shtml") << 3;
        QTest::newRow("asked") << QStringLiteral("https://example.org/r?id=5&page=4") << QStringLiteral("example.org/r?id=5") << 4;
        QTest::newRow("folder") << QStringLiteral("https://example.org/report/2/") << QStringLiteral("example.org/report") << 2;
        QTest::newRow("page folder") << QStringLiteral("https://example.org/report/page/2") << QStringLiteral("example.org/report") << 2;
    }

    void addressesAreReadWithAndWithoutNumbers()
    {
        QFETCH(QString, address);
        const clean::NumberedAddress numbered = clean::numberedAddress(address);
        QTEST(numbered.article, "article");
        QTEST(numbered.number, "number");
    }

    void allPagesBecomeOneArticleInWhateverOrderTheyCome()
    {
        const Folder folder;
        QStringList paths;
        for (int number = 1; number <= 3; ++number)
            paths.append(folder.put(nameOf(number), pageText(number, 3).toUtf8()));
        for (const QStringList& order : {paths, QStringList{paths[2], paths[0], paths[1]}}) {
            TestProject project;
            const IngestReport report = must(ingest(*project, order));
            QCOMPARE(report.added.size(), 1u);
            QCOMPARE(report.joined.size(), 1u);
            QCOMPARE(report.joined.front().paths, paths);
            QVERIFY(report.incomplete.empty());
            const document::Article article = must(project->article(report.added.front()));
            QCOMPARE(article.text, paragraphs.join(u'\n'));
            QCOMPARE(article.metadata.title, QStringLiteral("两县签署流域共治备忘录"));
            // The same pages again are there already, all of them.
            const IngestReport again = must(ingest(*project, paths));
            QVERIFY(again.added.empty());
            QCOMPARE(again.duplicates, paths);
        }
    }

    void everyCharacterLeadsBackToItsPage()
    {
        std::vector<Joining::Page> pages;
        for (int number = 1; number <= 3; ++number) {
            document::Capture capture;
            capture.charset = number == 2 ? "gb18030" : "utf-8";
            const QString text = pageText(number, 3, QStringLiteral("两县签署流域共治备忘录"), QLatin1StringView(capture.charset));
            capture.bytes = support::IndependentDecoder(capture.charset).encode(text);
            capture.url = QStringLiteral("https://example.org/") + nameOf(number);
            pages.push_back({nameOf(number), capture, {}});
        }
        const document::Capture joined = joinedCapture(pages);
        for (const Joining::Page& page : pages)
            QVERIFY(joined.bytes.contains(page.capture.bytes));
        const capture::Page page = must(capture::openPage(joined));
        QCOMPARE(page.parts.size(), 3u);
        QCOMPARE(page.url, QStringLiteral("https://example.org/report.html"));
        const document::Article article = must(clean::clean(page));
        QCOMPARE(article.text, paragraphs.join(u'\n'));
        for (int i = 0; i < 6; ++i) {
            const ByteRange bytes = *article.sourceMap.sourceOf(article.blocks[size_t(i)].range);
            const support::IndependentDecoder decode(i / 2 == 1 ? "gb18030" : "utf-8");
            QCOMPARE(decode(QByteArrayView(joined.bytes).sliced(bytes.start, bytes.length())), paragraphs[i]);
            const auto dom = article.sourceMap.domOf(article.blocks[size_t(i)].range);
            QCOMPARE(dom.size(), 1u);
            QCOMPARE(clean::domText(page).sliced(dom.front().start, dom.front().length()), paragraphs[i]);
        }
    }

    void aMissingPageIsNamedAndNothingIsJoined()
    {
        const Folder folder;
        const QStringList paths{folder.put(nameOf(1), pageText(1, 3).toUtf8()), folder.put(nameOf(3), pageText(3, 3).toUtf8())};
        TestProject project;
        const IngestReport report = must(ingest(*project, paths));
        QCOMPARE(report.added.size(), 2u);
        QVERIFY(report.joined.empty());
        QCOMPARE(report.incomplete.size(), 1u);
        QCOMPARE(report.incomplete.front().missing, QList<int>{2});
        QCOMPARE(report.incomplete.front().paths, paths);
    }

    void aStoppedImportNamesThePagesThatWaited()
    {
        const Folder folder;
        QStringList paths{folder.put(nameOf(1), pageText(1, 3).toUtf8()), folder.put(nameOf(2), pageText(2, 3).toUtf8())};
        for (int i = 0; i < 10; ++i)
            paths << folder.put(QStringLiteral("other%1.html").arg(i), pageText(1, 1, QStringLiteral("第%1件事").arg(i)).replace(QStringLiteral("上"), QString::number(i)).toUtf8());
        paths << folder.put(nameOf(3), pageText(3, 3).toUtf8());
        TestProject project;
        std::stop_source source;
        Progress progress;
        progress.stop = source.get_token();
        progress.report = [&](qint64 done, qint64) {
            if (done >= 5)
                source.request_stop();
        };
        const IngestReport report = must(ingest(*project, paths, progress, 1));
        QVERIFY(report.wasCancelled);
        QCOMPARE(report.failures.size(), 2U);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(report.failures[size_t(i)].path, paths[i]);
            QCOMPARE(report.failures[size_t(i)].error.code, ErrorCode::Cancelled);
        }
        // They are not there, and come with the last one when the import goes on.
        const IngestReport rest = must(ingest(*project, paths));
        QCOMPARE(rest.joined.size(), 1U);
        QCOMPARE(rest.joined.front().paths, (QStringList{paths[0], paths[1], paths.back()}));
        QVERIFY(rest.failures.empty());
    }

    void pagesOfOtherTitlesAreOtherArticles()
    {
        const Folder folder;
        const QStringList paths{folder.put(nameOf(1), pageText(1, 2).toUtf8()), folder.put(nameOf(2), pageText(2, 2, QStringLiteral("新桥通车首日车流平稳")).toUtf8())};
        TestProject project;
        const IngestReport report = must(ingest(*project, paths));
        QCOMPARE(report.added.size(), 2u);
        QVERIFY(report.joined.empty());
    }

    void damagedContainersAreRefused()
    {
        std::vector<document::Capture> pages(2);
        pages[0].bytes = pageText(1, 2).toUtf8();
        pages[0].charset = "utf-8";
        pages[1] = pages[0];
        document::Capture joined = capture::JoinedPages::join(pages);
        for (const qsizetype length : {qsizetype(5), qsizetype(25), joined.bytes.size() - 1}) {
            document::Capture cut = joined;
            cut.bytes.truncate(length);
            const auto page = capture::openPage(cut);
            QVERIFY(!page);
            QVERIFY(page.error().code == ErrorCode::FileTruncated || page.error().code == ErrorCode::UnsupportedFormat);
        }
        joined.bytes.replace("utf-8", "utf-8\nx");
        QVERIFY(!capture::openPage(joined));
    }
};

QTEST_GUILESS_MAIN(TestJoining)
#include "tst_Joining.moc"
