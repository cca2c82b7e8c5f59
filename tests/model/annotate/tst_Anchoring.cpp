// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/annotate/Anchoring.h"

#include <QElapsedTimer>
#include <QTest>
#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::annotate;

namespace {

rc::Gen<QString> anyText(int longest)
{
    const auto unit = rc::gen::weightedOneOf<char32_t>({
        {8, rc::gen::inRange<char32_t>(0x4e00, 0x4e40)},
        {4, rc::gen::inRange<char32_t>(U'a', U'h')},
        {2, rc::gen::element<char32_t>(U'，', U'。', U'\n', U' ')},
        {2, rc::gen::inRange<char32_t>(0x20000, 0x20010)},
        {1, rc::gen::element<char32_t>(U'🙂', U'\u0301')},
    });
    return rc::gen::map(rc::gen::resize(longest, rc::gen::container<std::u32string>(unit)),
                        [](const std::u32string& units) { return QString::fromUcs4(units.data(), qsizetype(units.size())); });
}

TextRange anyRangeOf(const Anchoring& anchoring)
{
    const qsizetype count = anchoring.codePoints().count();
    const qsizetype start = *rc::gen::inRange<qsizetype>(0, count);
    return {start, *rc::gen::inRange<qsizetype>(start + 1, std::min(count, start + 20) + 1)};
}

bool isQuoteAt(const QString& text, const document::Fragment& fragment, TextRange range)
{
    return text::CodePoints(text).slice(text, range) == fragment.quote;
}

document::Fragment fragmentOf(const QString& text, const QString& quote)
{
    const Anchoring anchoring(text);
    const qsizetype at = text.indexOf(quote);
    const TextRange range = anchoring.codePoints().fromUtf16(Utf16Range{at, at + quote.size()});
    return *anchoring.fragment(range);
}

}  // namespace

class TestAnchoring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contextIsCutAt32CodePoints();
    void rangesOutsideTheTextAreErrors();
    void overlappingRangesBecomeOne();
    void everyFragmentResolvesExactlyInItsOwnText();
    void exactAndMovedAlwaysStandOnTheQuote();
    void insertedTextMovesAFragmentByItsLength();
    void theMentionInTheSameSurroundingsWins();
    void aCorrectedWordIsFuzzyAndSaysSo();
    void aDeletedPassageIsLost();
    void anotherNameInTheSamePlaceIsLost();
    void aLongQuoteIsFoundApproximatelyInALongText();
};

void TestAnchoring::contextIsCutAt32CodePoints()
{
    const QString text = QStringLiteral("𠮷").repeated(40) + QStringLiteral("引文") + QStringLiteral("🙂").repeated(40);
    const auto fragment = Anchoring(text).fragment({40, 42});
    QVERIFY(fragment.has_value());
    QCOMPARE(fragment->quote, QStringLiteral("引文"));
    QCOMPARE(fragment->prefix, QStringLiteral("𠮷").repeated(32));
    QCOMPARE(fragment->suffix, QStringLiteral("🙂").repeated(32));
}

void TestAnchoring::rangesOutsideTheTextAreErrors()
{
    const Anchoring anchoring(QStringLiteral("四个字🙂"));
    const std::vector<TextRange> wrong{{0, 5}, {-1, 2}, {2, 2}, {3, 1}, {9, 12}};
    for (const TextRange& range : wrong) {
        const auto made = anchoring.fragment(range);
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, ErrorCode::InvalidInput);
    }
    QVERIFY(anchoring.fragment({0, 4}).has_value());
    QVERIFY(!anchoring.fragments({}).has_value());
}

void TestAnchoring::overlappingRangesBecomeOne()
{
    const auto made = Anchoring(QStringLiteral("一二三四五六七八九")).fragments({{6, 8}, {0, 2}, {1, 3}, {3, 4}});
    QVERIFY(made.has_value());
    QCOMPARE(made->size(), size_t(2));
    QCOMPARE(made->front().quote, QStringLiteral("一二三四"));
    QCOMPARE(made->back().quote, QStringLiteral("七八"));
}

void TestAnchoring::everyFragmentResolvesExactlyInItsOwnText()
{
    QVERIFY(rc::check("a fragment is found where it was made", [] {
        const QString text = *rc::gen::suchThat(anyText(200), [](const QString& each) { return !each.isEmpty(); });
        const Anchoring anchoring(text);
        const TextRange range = anyRangeOf(anchoring);
        const auto fragment = anchoring.fragment(range);
        RC_ASSERT(fragment.has_value());
        RC_ASSERT(anchoring.resolve(*fragment) == (Resolved{Resolution::Exact, range, 1}));
    }));
}

void TestAnchoring::exactAndMovedAlwaysStandOnTheQuote()
{
    QVERIFY(rc::check("whatever the other text is, only the quote itself is Exact or Moved", [] {
        const QString text = *rc::gen::suchThat(anyText(100), [](const QString& each) { return !each.isEmpty(); });
        const Anchoring anchoring(text);
        const auto fragment = anchoring.fragment(anyRangeOf(anchoring));
        RC_ASSERT(fragment.has_value());
        const QString other = *anyText(60) + text.mid(*rc::gen::inRange<qsizetype>(0, text.size())) + *anyText(60);
        const Anchoring elsewhere(other);
        const Resolved resolved = elsewhere.resolve(*fragment);
        switch (resolved.resolution) {
        case Resolution::Exact:
            RC_ASSERT(resolved.range == fragment->range);
            [[fallthrough]];
        case Resolution::Moved:
            RC_ASSERT(isQuoteAt(other, *fragment, resolved.range));
            break;
        case Resolution::Fuzzy:
            RC_ASSERT(!resolved.range.isEmpty());
            RC_ASSERT(resolved.range.start >= 0 && resolved.range.end <= elsewhere.codePoints().count());
            RC_ASSERT(resolved.score >= Anchoring::leastScore && resolved.score <= 1);
            break;
        case Resolution::Lost:
            RC_ASSERT(resolved.range.isEmpty());
            break;
        }
    }));
}

void TestAnchoring::insertedTextMovesAFragmentByItsLength()
{
    QVERIFY(rc::check("text inserted before the surroundings moves the fragment and nothing else", [] {
        const QString text = *rc::gen::suchThat(anyText(150), [](const QString& each) { return !each.isEmpty(); });
        const Anchoring anchoring(text);
        const TextRange range = anyRangeOf(anchoring);
        const auto fragment = anchoring.fragment(range);
        // Letters that the text does not use, so that no second place looks the same.
        const QString inserted = QStringLiteral("Ж🙃").repeated(*rc::gen::inRange(1, 50));
        const qsizetype by = text::CodePoints(inserted).count();
        const Resolved resolved = Anchoring(inserted + text).resolve(*fragment);
        const TextRange expected{range.start + by, range.end + by};
        RC_ASSERT(resolved.resolution == Resolution::Moved);
        RC_ASSERT(resolved.range == expected || resolved.score == 1);
        RC_ASSERT(isQuoteAt(inserted + text, *fragment, resolved.range));
    }));
}

void TestAnchoring::theMentionInTheSameSurroundingsWins()
{
    const QString text = QStringLiteral("王宁先说。随后，市长王宁介绍了水库的进度。最后王宁致谢。");
    document::Fragment fragment = *Anchoring(text).fragment({10, 12});
    QCOMPARE(fragment.quote, QStringLiteral("王宁"));
    const QString other = QStringLiteral("本报讯 王宁先说。随后，市长王宁介绍了水库的进度。最后王宁致谢。");
    const Resolved resolved = Anchoring(other).resolve(fragment);
    QCOMPARE(resolved.resolution, Resolution::Moved);
    QCOMPARE(resolved.range, (TextRange{14, 16}));
}

void TestAnchoring::aCorrectedWordIsFuzzyAndSaysSo()
{
    const QString text = QStringLiteral("会上宣布，两市将在三年内共同建成一条连接河港与机场的货运铁路，并开放沿线仓库。");
    const document::Fragment fragment = fragmentOf(text, QStringLiteral("两市将在三年内共同建成一条连接河港与机场的货运铁路"));
    const QString corrected = QStringLiteral("会上宣布，两市将在五年内建成一条连接河港与机场的货运铁路，并开放沿线仓库。");
    const Resolved resolved = Anchoring(corrected).resolve(fragment);
    QCOMPARE(resolved.resolution, Resolution::Fuzzy);
    QVERIFY(resolved.score > 0.8 && resolved.score < 1);
    QCOMPARE(text::CodePoints(corrected).slice(corrected, resolved.range),
             QStringLiteral("两市将在五年内建成一条连接河港与机场的货运铁路"));
}

void TestAnchoring::aDeletedPassageIsLost()
{
    const QString text = QStringLiteral("第一段讲天气。第二段讲收成，今年稻谷比去年多收了两成。第三段讲节日。");
    const document::Fragment fragment = fragmentOf(text, QStringLiteral("今年稻谷比去年多收了两成"));
    QCOMPARE(Anchoring(QStringLiteral("第一段讲天气。第三段讲节日。")).resolve(fragment).resolution, Resolution::Lost);
    QCOMPARE(Anchoring(QString()).resolve(fragment).resolution, Resolution::Lost);
}

void TestAnchoring::anotherNameInTheSamePlaceIsLost()
{
    const QString text = QStringLiteral("签约仪式由副市长赵青主持，双方代表发言。");
    const document::Fragment fragment = fragmentOf(text, QStringLiteral("赵青"));
    const Resolved resolved = Anchoring(QStringLiteral("签约仪式由副市长钱蓝主持，双方代表发言。")).resolve(fragment);
    QCOMPARE(resolved.resolution, Resolution::Lost);
}

void TestAnchoring::aLongQuoteIsFoundApproximatelyInALongText()
{
    QString text;
    for (int i = 0; i < 4000; ++i)
        text += QStringLiteral("第%1条写着不同的内容与数字%2。").arg(i).arg(i * 7919 % 10007);
    const Anchoring anchoring(text);
    const auto fragment = anchoring.fragment({30000, 30800});
    QString changed = text;
    changed.remove(30400, 5);
    changed.insert(30100, QStringLiteral("更正"));
    QElapsedTimer timer;
    timer.start();
    const Resolved resolved = Anchoring(changed).resolve(*fragment);
    qInfo("%lld characters searched in %lld ms", qint64(changed.size()), timer.elapsed());
    QCOMPARE(resolved.resolution, Resolution::Fuzzy);
    QCOMPARE(resolved.range, (TextRange{30000, 30797}));
}

QTEST_APPLESS_MAIN(TestAnchoring)
#include "tst_Anchoring.moc"
