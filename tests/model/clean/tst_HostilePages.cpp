// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pages made to hurt: each must give an article or a reasoned refusal, in time.
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"

#include <QElapsedTimer>
#include <QTest>

using namespace vermilion;

namespace {

const QByteArray sentence("This is a sentence of the article, and it says something worth keeping. ");

Result<document::Article> cleaned(const QByteArray& bytes)
{
    const auto captures = TRY(capture::readBytes(bytes, QStringLiteral("page.html")));
    return clean::clean(TRY(capture::openPage(captures.front())));
}

}  // namespace

class TestHostilePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survives_data();
    void survives();
    void keepsTheTextOfAVeryDeepPage();
    void timeGrowsWithSizeOnly();
};

void TestHostilePages::survives_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("a million nested elements") << QByteArray("<div>").repeated(1'000'000) + sentence;
    QTest::newRow("nested and closed") << QByteArray("<span>").repeated(300'000) + sentence + QByteArray("</span>").repeated(300'000);
    QTest::newRow("twenty thousand nested tables") << QByteArray("<table><tr><td>").repeated(20'000) + sentence;
    QTest::newRow("nested formatting in paragraphs")
        << [] {
               QByteArray page;
               for (int i = 0; i < 20'000; ++i)
                   page += "<p><font a" + QByteArray::number(i) + ">x</p>";
               return page;
           }();
    QTest::newRow("text fostered by a table") << "<table>" + QByteArray("text &amp; <tr>").repeated(50'000);
    QTest::newRow("unclosed comment") << "<p>" + sentence + "<!-- " + sentence.repeated(1000) + "</body>";
    QTest::newRow("a hundred thousand attributes")
        << [] {
               QByteArray page = "<div ";
               for (int i = 0; i < 30'000; ++i)
                   page += "a" + QByteArray::number(i) + "=1 ";
               return page + ">" + sentence + "</div>";
           }();
    QTest::newRow("a million references") << "<p>" + QByteArray("&amp;&copy;&#x41;").repeated(300'000);
    QTest::newRow("thousands of quotes from a long article, and of what only begins like them") << [] {
        QByteArray page = "<html><body><article>";
        for (int i = 0; i < 8'000; ++i) {
            const QByteArray number = QByteArray::number(i);
            page += "<p>" + sentence + "Number " + number + " is told of here at length, as all the others are.</p><blockquote>This is a sentence "
                    + number + "</blockquote><div class=\"sidebar\"><p>This is a sentence of number " + number + ", worth keeping.</p></div>";
        }
        return page + "</article></body></html>";
    }();
    QTest::newRow("unknown references") << [] {
        QByteArray page = "<p>";
        for (int i = 0; i < 20'000; ++i)
            page += "&x" + QByteArray::number(i) + ";";
        return page;
    }();
    QTest::newRow("a hundred thousand breaks") << "<p>" + QByteArray("a line, and so on.<br>").repeated(100'000);
    QTest::newRow("only markup") << QByteArray("<div></div>").repeated(100'000);
    QTest::newRow("deep JSON") << "<script type='application/ld+json'>" + QByteArray("[").repeated(200'000) + "</script><p>" + sentence;
    QTest::newRow("combining marks") << "<p>a" + QByteArray("\xCC\x81").repeated(200'000) + " " + sentence;
}

void TestHostilePages::survives()
{
    QFETCH(QByteArray, page);
    QElapsedTimer timer;
    timer.start();
    const auto article = cleaned(page);
    if (article)
        QVERIFY(!article->text.isEmpty());
    else
        QVERIFY(article.error().code == ErrorCode::NoArticle || article.error().code == ErrorCode::TooLarge);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestHostilePages::keepsTheTextOfAVeryDeepPage()
{
    const auto article = cleaned(QByteArray("<div>").repeated(100'000) + "<p>" + sentence.repeated(20) + "</p>");
    QVERIFY(article.has_value());
    QVERIFY(article->text.contains(QStringLiteral("worth keeping")));
}

void TestHostilePages::timeGrowsWithSizeOnly()
{
    const auto timeOf = [](const QByteArray& page) {
        QElapsedTimer timer;
        timer.start();
        (void)cleaned(page);
        return std::max<qint64>(1, timer.elapsed());
    };
    const QByteArray small = "<p>" + sentence.repeated(8'000);  // about 600 KB in one line
    const QByteArray large = "<p>" + sentence.repeated(64'000);
    (void)timeOf(small);
    const qint64 first = timeOf(small);
    const qint64 second = timeOf(large);
    // Eight times the size; linear would be eight, quadratic sixty-four.
    QVERIFY2(second < first * 24 + 200, qPrintable(QStringLiteral("%1 ms, then %2 ms").arg(first).arg(second)));
}

QTEST_APPLESS_MAIN(TestHostilePages)
#include "tst_HostilePages.moc"
