// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Walks each character of cleaned text back to the bytes of the capture it came from.
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"
#include "tests/support/SourceWalk.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::document;

namespace {

using support::SourceWalk;

SourceWalk walkBytes(const QByteArray& bytes, const QString& name)
{
    SourceWalk none;
    const auto captures = capture::readBytes(bytes, name);
    if (!captures) {
        none.faults.append(QStringLiteral("not read: ") + captures.error().detail);
        return none;
    }
    const auto page = capture::openPage(captures->front());
    const auto article = clean::clean(*page);
    if (!article) {
        none.faults.append(QStringLiteral("no article"));
        return none;
    }
    return support::walk(captures->front(), *page, *article);
}

}  // namespace

class TestSourceOfText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void charactersLeadBackThroughReferencesAndCharsets_data();
    void charactersLeadBackThroughReferencesAndCharsets();
};

void TestSourceOfText::charactersLeadBackThroughReferencesAndCharsets_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray tail = ", and so it goes on and on for a while, as sentences do when they must be long.</p>";
    QTest::newRow("entities") << QByteArray("<p>Fish &amp; chips &copy 2020 &notit; &#x6500;&#26525; &lt;b&gt; &hellip;&NotEqualTilde; a&nbsp;&nbsp;b" + tail);
    QTest::newRow("literal ampersands") << QByteArray("<p>AT&T, a & b && c &unknown; &amp;amp; R&D" + tail);
    QTest::newRow("line ends") << QByteArray("<p>one\r\ntwo\rthree\n\n  four" + tail);
    QTest::newRow("text in a table") << QByteArray("<table>fostered &amp; moved, which is a sentence<tr><td>cell</td></tr></table><p>x" + tail);
    QTest::newRow("nested inline") << QByteArray("<p>a<b>b<i>c</b>d</i>e<span>f</span>" + tail);
    QTest::newRow("astral") << QByteArray("<p>\xF0\xA0\xAE\xB7 and \xF0\x9F\x98\x80 &#x1F600; here" + tail);
    QTest::newRow("not composed") << QByteArray("<p>cafe\xCC\x81 e&#769; and so" + tail);
    QTest::newRow("gb18030") << QByteArray("<meta charset=gb2312><p>\xC5\xCA\xD6\xA6\xBB\xA8\xA3\xAC a&mdash;b \xB3\xC9\xB6\xBC\x81\x36\xA5\x31\xA1\xA3" + tail);
    QTest::newRow("broken utf-8") << QByteArray("<meta charset=utf-8><p>\xE6\x94\x80\xE6\x9E one \xFF two" + tail);
    QTest::newRow("marks of byte order in the middle") << QByteArray("<p>\xEF\xBB\xBF one<b>\xEF\xBB\xBF\xEF\xBB\xBFtwo</b> \xEF\xBB\xBF three" + tail);
    QTest::newRow("white space that a script parts") << QByteArray("<p>one\n <script>let a = 1;</script>\n two" + tail);
    QTest::newRow("no references in a frame") << QByteArray("<iframe>a &amp; b\r\n &lt;p&gt; c</iframe><xmp>d &amp; e\r\nf</xmp><p>g &amp;amp; h" + tail);
    QTest::newRow("nul") << QByteArray("<p>zero\0 here" , 14) + tail;
}

void TestSourceOfText::charactersLeadBackThroughReferencesAndCharsets()
{
    QFETCH(QByteArray, bytes);
    const SourceWalk result = walkBytes(bytes, QStringLiteral("page.html"));
    QVERIFY2(result.faults.isEmpty(), qPrintable(result.faults.join(u'\n')));
    QVERIFY(result.characters > 40);
}

QTEST_APPLESS_MAIN(TestSourceOfText)
#include "tst_SourceOfText.moc"
