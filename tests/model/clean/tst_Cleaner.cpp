// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"
#include "model/text/CodePoints.h"

#include <QDir>
#include <QTest>

using namespace vermilion;
using namespace vermilion::document;

namespace {

const QString sharedData = QStringLiteral(VERMILION_SHARED_DATA);

Result<Article> cleaned(const QByteArray& bytes, const QString& name = QStringLiteral("page.html"))
{
    const auto captures = TRY(capture::readBytes(bytes, name));
    return clean::clean(TRY(capture::openPage(captures.front())));
}

QStringList linesOf(const Article& article) { return article.text.split(u'\n'); }

QStringList reasonsOf(const Article& article, const QString& text)
{
    QStringList reasons;
    for (const ReceiptEntry& entry : article.receipt.entries) {
        if (entry.text.contains(text))
            reasons.append(nameOf(entry.reason));
    }
    return reasons;
}

}  // namespace

class TestCleaner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDumpOfTheFirstArticleIsExact();
    void everyDroppedLineOfTheDumpHasAReason();
    void blocksCoverTheTextAndKnowTheirLines();
    void theBrowserSeesThePlainTextAsItIs();
    void cleaningTwiceGivesTheSame();
};

void TestCleaner::theDumpOfTheFirstArticleIsExact()
{
    const QFileInfoList files = QDir(sharedData + QStringLiteral("/seed")).entryInfoList({QStringLiteral("*.txt")});
    if (files.isEmpty())
        QSKIP("../shared/data/seed is not here: the first article is NOT tested");
    const auto captures = capture::readFile(files.front().filePath());
    QVERIFY(captures.has_value());
    const auto page = capture::openPage(captures->front());
    QVERIFY(page.has_value());
    const auto article = clean::clean(*page);
    QVERIFY(article.has_value());
    const Metadata& metadata = article->metadata;
    QCOMPARE(metadata.title, QStringLiteral("攀成两地签署深化区域协同发展合作备忘录 范锐平李建勤等出席签约仪式"));
    QCOMPARE(metadata.source, QStringLiteral("攀枝花日报"));
    QCOMPARE(metadata.published, QStringLiteral("2017-07-29T07:34"));
    QCOMPARE(metadata.reporters, QStringList{QStringLiteral("王悦良")});
    QCOMPARE(metadata.photographers, QStringList{QStringLiteral("宋俊康")});
    QCOMPARE(metadata.dateline, QStringLiteral("成都7月28日"));
    QCOMPARE(metadata.language, QStringLiteral("zh"));
    const QStringList lines = linesOf(*article);
    QCOMPARE(lines.size(), 9);
    QVERIFY(lines.front().startsWith(QStringLiteral("7月28日下午,成都市攀枝花市深化区域")));
    QVERIFY(lines.front().endsWith(QStringLiteral("(本报记者 宋俊康 摄)")));
    QVERIFY(lines[1].startsWith(QStringLiteral("本报成都7月28日电(记者 王悦良)攀枝花和成都")));
    QVERIFY(lines.back().endsWith(QStringLiteral("出席并见证签约。")));
    QCOMPARE(article->blocks.front().kind, BlockKind::Caption);
    for (size_t i = 1; i < article->blocks.size(); ++i)
        QCOMPARE(article->blocks[i].kind, BlockKind::Paragraph);
}

void TestCleaner::everyDroppedLineOfTheDumpHasAReason()
{
    const QFileInfoList files = QDir(sharedData + QStringLiteral("/seed")).entryInfoList({QStringLiteral("*.txt")});
    if (files.isEmpty())
        QSKIP("../shared/data/seed is not here: the first article is NOT tested");
    const auto captures = capture::readFile(files.front().filePath());
    QVERIFY(captures.has_value());
    const auto article = clean::clean(*capture::openPage(captures->front()));
    QVERIFY(article.has_value());
    const auto is = [&](const char16_t* text, const char* reason) {
        const QStringList found = reasonsOf(*article, QString::fromUtf16(text));
        QVERIFY2(found.contains(QLatin1StringView(reason)), qPrintable(QString::fromUtf16(text) + u' ' + found.join(u',')));
    };
    is(u"成都新闻 新都新闻", "navigation");
    is(u"地方网 > 四川", "navigation");
    is(u"来源:攀枝花日报", "metadata");
    is(u"新闻推荐", "related");
    is(u"笨笨的天空", "related");
    is(u"贾亦晨", "teaser");
    is(u"新鲜有料", "boilerplate");
    is(u"有古格", "related");
    is(u"评论:(", "comment");
    is(u"川乡传", "related");
    is(u"热点排行", "related");
    qsizetype kept = 0;
    for (const ReceiptEntry& entry : article->receipt.entries)
        kept += entry.isKept();
    QCOMPARE(kept, 9);
    QVERIFY(article->receipt.entries.size() > 30);
}

void TestCleaner::blocksCoverTheTextAndKnowTheirLines()
{
    const auto article = cleaned("<body><h1>Title of it</h1><p>First &amp; foremost, a sentence that says something, "
                                 "and goes on.</p><p>Second \xF0\xA0\xAE\xB7 paragraph, which is long enough to be one, as it were.</p></body>");
    QVERIFY(article.has_value());
    const text::CodePoints points(article->text);
    const QStringList lines = linesOf(*article);
    QCOMPARE(lines.size(), qsizetype(article->blocks.size()));
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(points.slice(article->text, article->blocks[size_t(i)].range), lines[i]);
}

void TestCleaner::theBrowserSeesThePlainTextAsItIs()
{
    capture::Page page;
    page.kind = capture::PageKind::PlainText;
    page.utf8 = "a < b & c\r\n&amp; d\n";
    QCOMPARE(clean::domText(page), QStringLiteral("a < b & c\n&amp; d\n"));
    capture::Page shown;
    shown.utf8 = clean::browserHtml(page);
    QCOMPARE(clean::domText(shown), clean::domText(page));
}

void TestCleaner::cleaningTwiceGivesTheSame()
{
    const QByteArray html = "<title>T</title><div>One sentence, with a comma. And another one.<br><br>Next paragraph, as long as it is.</div>";
    const auto first = cleaned(html);
    const auto second = cleaned(html);
    QVERIFY(first.has_value() && second.has_value());
    QCOMPARE(*first == *second, true);
}

QTEST_APPLESS_MAIN(TestCleaner)
#include "tst_Cleaner.moc"
