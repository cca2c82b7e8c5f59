// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/Segmenter.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::text;

class TestSegmenter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chineseWordsComeFromTheDictionary();
    void sentencesKeepTheirClosingQuotes();
    void fullStopsInsideNumbersAndInitialsEndNothing();
    void paragraphsAreLines();
    void punctuationGrabbedByMistakeIsLeftOut_data();
    void punctuationGrabbedByMistakeIsLeftOut();
};

void TestSegmenter::chineseWordsComeFromTheDictionary()
{
    const QString text = QStringLiteral("代表团在成都学习经济发展经验，人民政府签署协议。");
    const Segmenter segmenter(text, QStringLiteral("zh"));
    const Utf16Range word = segmenter.wordAt(text.indexOf(u"经济") + 1);
    QCOMPARE(text.sliced(word.start, word.length()), QStringLiteral("经济"));
    const Utf16Range comma = segmenter.wordAt(text.indexOf(u'，'));
    QCOMPARE(comma.length(), 1);
}

void TestSegmenter::sentencesKeepTheirClosingQuotes()
{
    const QString text = QStringLiteral("他说：“要合作！”会后签约。\n第二段。");
    const Segmenter segmenter(text);
    QStringList sentences;
    for (const Utf16Range& range : segmenter.sentences())
        sentences << text.sliced(range.start, range.length());
    QCOMPARE(sentences, (QStringList{QStringLiteral("他说：“要合作！”"), QStringLiteral("会后签约。"), QStringLiteral("第二段。")}));
    QCOMPARE(segmenter.sentenceAt(text.indexOf(u"签约")).start, text.indexOf(u"会后"));
}

void TestSegmenter::fullStopsInsideNumbersAndInitialsEndNothing()
{
    const QString text = QStringLiteral("J. Smith paid 3.14 million. He left.");
    const Segmenter segmenter(text, QStringLiteral("en"));
    QCOMPARE(segmenter.sentences().size(), size_t(2));
}

void TestSegmenter::paragraphsAreLines()
{
    const QString text = QStringLiteral("一\n二三\n四");
    const Segmenter segmenter(text);
    QCOMPARE(segmenter.paragraphAt(3), (Utf16Range{2, 4}));
    QCOMPARE(segmenter.paragraphAt(0), (Utf16Range{0, 1}));
    QCOMPARE(segmenter.paragraphAt(6), (Utf16Range{5, 6}));
}

void TestSegmenter::punctuationGrabbedByMistakeIsLeftOut_data()
{
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("kept");
    QTest::newRow("comma") << QStringLiteral("范锐平，") << QStringLiteral("范锐平");
    QTest::newRow("full stop and space") << QStringLiteral(" Chengdu. ") << QStringLiteral("Chengdu");
    QTest::newRow("stray closing quote") << QStringLiteral("合作”。") << QStringLiteral("合作");
    QTest::newRow("a title keeps both its marks") << QStringLiteral("《备忘录》，") << QStringLiteral("《备忘录》");
    QTest::newRow("nothing but punctuation") << QStringLiteral("，。") << QString();
}

void TestSegmenter::punctuationGrabbedByMistakeIsLeftOut()
{
    QFETCH(QString, selected);
    QFETCH(QString, kept);
    const QString text = QStringLiteral("前文") + selected + QStringLiteral("后文");
    const Utf16Range range = Segmenter(text).trimmed({2, 2 + selected.size()});
    QCOMPARE(text.sliced(range.start, range.length()), kept);
}

QTEST_APPLESS_MAIN(TestSegmenter)
#include "tst_Segmenter.moc"
