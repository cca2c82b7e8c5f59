// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/annotate/ApproximateSearch.h"

#include <QTest>
#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::annotate;

namespace {

qsizetype plainDistance(std::u32string_view left, std::u32string_view right)
{
    std::vector<qsizetype> row(right.size() + 1);
    for (size_t j = 0; j <= right.size(); ++j)
        row[j] = qsizetype(j);
    for (size_t i = 1; i <= left.size(); ++i) {
        qsizetype diagonal = row[0]++;
        for (size_t j = 1; j <= right.size(); ++j) {
            const qsizetype replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

std::u32string unitsOfLength(int least, int most)
{
    const int length = *rc::gen::inRange(least, most);
    return *rc::gen::container<std::u32string>(size_t(length), rc::gen::inRange<char32_t>(U'a', U'e'));
}

}  // namespace

class TestApproximateSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prefixDistancesEqualThePlainAlgorithm();
    void everyMatchHasTheDistanceItNames();
    void theBestStretchIsAmongTheMatches();
    void patternsLongerThanABlockAreFound();
};

void TestApproximateSearch::prefixDistancesEqualThePlainAlgorithm()
{
    QVERIFY(rc::check("bit-parallel and plain distances agree, also across blocks of 64", [] {
        const std::u32string text = unitsOfLength(0, 200);
        const std::u32string pattern = unitsOfLength(0, 150);
        const auto distances = distancesOfPrefixes(text, pattern);
        RC_ASSERT(distances.size() == text.size() + 1);
        const auto at = *rc::gen::inRange<size_t>(0, text.size() + 1);
        RC_ASSERT(distances[at] == plainDistance(std::u32string_view(text).substr(0, at), pattern));
    }));
}

void TestApproximateSearch::everyMatchHasTheDistanceItNames()
{
    QVERIFY(rc::check("the stretch and its distance belong together", [] {
        const std::u32string text = unitsOfLength(1, 200);
        const std::u32string pattern = unitsOfLength(1, 90);
        const qsizetype most = *rc::gen::inRange<qsizetype>(0, qsizetype(pattern.size()));
        for (const ApproximateMatch& match : searchApproximately(text, pattern, most)) {
            RC_ASSERT(match.distance <= most);
            const auto stretch = std::u32string_view(text).substr(size_t(match.range.start), size_t(match.range.length()));
            RC_ASSERT(plainDistance(stretch, pattern) == match.distance);
        }
    }));
}

void TestApproximateSearch::theBestStretchIsAmongTheMatches()
{
    QVERIFY(rc::check("no stretch of the text is better than the best match", [] {
        const std::u32string text = unitsOfLength(1, 40);
        const std::u32string pattern = unitsOfLength(2, 12);
        qsizetype best = qsizetype(pattern.size());
        for (size_t i = 0; i < text.size(); ++i) {
            for (size_t length = 1; i + length <= text.size(); ++length)
                best = std::min(best, plainDistance(std::u32string_view(text).substr(i, length), pattern));
        }
        const auto matches = searchApproximately(text, pattern, qsizetype(pattern.size()) - 1);
        const auto found = std::ranges::min_element(matches, {}, &ApproximateMatch::distance);
        RC_ASSERT(best == qsizetype(pattern.size()) || (found != matches.end() && found->distance == best));
    }));
}

void TestApproximateSearch::patternsLongerThanABlockAreFound()
{
    std::u32string pattern;
    for (char32_t i = 0; i < 300; ++i)
        pattern.push_back(0x4e00 + i * 7);
    std::u32string text(1000, U'x');
    text += pattern;
    text.erase(1100, 3);
    text += std::u32string(1000, U'y');
    const auto matches = searchApproximately(text, pattern, 10);
    QCOMPARE(matches.size(), size_t(1));
    QCOMPARE(matches.front(), (ApproximateMatch{{1000, 1297}, 3}));
}

QTEST_APPLESS_MAIN(TestApproximateSearch)
#include "tst_ApproximateSearch.moc"
