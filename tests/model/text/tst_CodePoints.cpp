// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/CodePoints.h"

#include <QTest>
#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::text;

class TestCodePoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void astralCharactersCountOnce();
    void positionsInsideAPairCountAsItsStart();
    void positionsOutsideAreClamped();
    void bothDirectionsAgreeOnRandomTexts();
    void unstorableCharactersAreReplacedAndCounted();
};

void TestCodePoints::astralCharactersCountOnce()
{
    const QString text = QStringLiteral("在𠮷野家与𫖮会面🙂。");
    const CodePoints points(text);
    QCOMPARE(points.count(), text.toUcs4().size());
    QCOMPARE(points.slice(text, {1, 4}), QStringLiteral("𠮷野家"));
    QCOMPARE(points.slice(text, {5, 6}), QStringLiteral("𫖮"));
    QCOMPARE(points.fromUtf16(Utf16Range{text.indexOf(u'会'), text.indexOf(u'面')}), (TextRange{6, 7}));
}

void TestCodePoints::positionsInsideAPairCountAsItsStart()
{
    const CodePoints points(QStringLiteral("a🙂b"));
    QCOMPARE(points.fromUtf16(2), 1);
    QCOMPARE(points.fromUtf16(3), 2);
}

void TestCodePoints::positionsOutsideAreClamped()
{
    const CodePoints points(QStringLiteral("a🙂b"));
    QCOMPARE(points.fromUtf16(-5), 0);
    QCOMPARE(points.fromUtf16(99), 3);
    QCOMPARE(points.toUtf16(99), 4);
}

void TestCodePoints::bothDirectionsAgreeOnRandomTexts()
{
    const bool holds = rc::check("every code point's UTF-16 position leads back to it, and slices equal UTF-32 slices", [] {
        const auto units = *rc::gen::container<std::u32string>(
            rc::gen::oneOf(rc::gen::inRange<char32_t>(0x20, 0x7f), rc::gen::inRange<char32_t>(0x4e00, 0x4e20),
                           rc::gen::inRange<char32_t>(0x20000, 0x20010)));
        const QString text = QString::fromUcs4(units.data(), qsizetype(units.size()));
        const CodePoints points(text);
        RC_ASSERT(points.count() == qsizetype(units.size()));
        for (qsizetype i = 0; i <= points.count(); ++i)
            RC_ASSERT(points.fromUtf16(points.toUtf16(i)) == i);
        const qsizetype start = *rc::gen::inRange<qsizetype>(0, points.count() + 1);
        const qsizetype end = *rc::gen::inRange<qsizetype>(start, points.count() + 1);
        RC_ASSERT(points.slice(text, {start, end}) == QString::fromUcs4(units.data() + start, end - start));
    });
    QVERIFY(holds);
}

void TestCodePoints::unstorableCharactersAreReplacedAndCounted()
{
    QString text = QStringLiteral("a");
    text += QChar(0);
    text += QChar(0xd800);
    text += QStringLiteral("🙂");
    text += QChar(0xfffe);
    const CleanText clean = atTheDoor(text);
    QCOMPARE(clean.replaced, 3);
    QCOMPARE(clean.text, QStringLiteral("a\uFFFD\uFFFD🙂\uFFFD"));
}

QTEST_APPLESS_MAIN(TestCodePoints)
#include "tst_CodePoints.moc"
