// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Alignment.h"
#include "model/review/Matching.h"
#include "tests/model/review/Studies.h"

#include <QTest>

#include <map>

using namespace vermilion;
using namespace vermilion::review;
using namespace vermilion::tests;

class TestAlignment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeaviestMatchingIsTheBestOfAll();
    void everyOneIsMatchedAtMostOnce();
    void theSameThingIsPairedFirst();
    void spansThatShareACharacterArePairedWhenTheTagIsTheSame();
    void anotherTagNeedsHalfOfThePassage();
    void aChainOfOverlapsIsPairedForTheMostOverlapInAll();
    void fragmentsCountByTheirCharacters();
    void theAlignmentIsTheBestOfAll();
    void whoIsFirstDoesNotMatter();
    void overlapCountsCharactersOfBothOverCharactersOfEither();
};

namespace {

// The best total by trying everything.
double bestOf(int row, int rows, const std::map<std::pair<int, int>, double>& weights, std::vector<bool>& isTaken)
{
    if (row == rows)
        return 0;
    double best = bestOf(row + 1, rows, weights, isTaken);
    for (size_t column = 0; column < isTaken.size(); ++column) {
        const auto found = weights.find({row, int(column)});
        if (isTaken[column] || found == weights.end())
            continue;
        isTaken[column] = true;
        best = std::max(best, found->second + bestOf(row + 1, rows, weights, isTaken));
        isTaken[column] = false;
    }
    return best;
}

double similarityOf(const Span& one, const Span& other)
{
    const double shared = overlap(one, other);
    return one.tag == other.tag ? 2 * shared : shared >= 0.5 ? shared : 0;
}

std::vector<Span> sorted(std::vector<Span> spans)
{
    Study one = study(1000, {spans});
    return one.continua.front().layers.front().spans;
}

}  // namespace

void TestAlignment::theHeaviestMatchingIsTheBestOfAll()
{
    QVERIFY(rc::check("no other matching weighs more", [] {
        const int left = *rc::gen::inRange(0, 6);
        const int right = *rc::gen::inRange(1, 6);
        std::map<std::pair<int, int>, double> weights;
        for (int i = 0; i < left; ++i) {
            for (int j = 0; j < right; ++j) {
                if (const int weight = *rc::gen::inRange(-3, 9); weight > 0)
                    weights[{i, j}] = weight / 4.0;
            }
        }
        std::vector<Edge> edges;
        for (const auto& [pair, weight] : weights)
            edges.push_back({pair.first, pair.second, weight});
        double total = 0;
        const std::vector<int> matched = heaviestMatching(left, right, edges);
        for (int i = 0; i < left; ++i) {
            if (matched[size_t(i)] >= 0)
                total += weights.at({i, matched[size_t(i)]});
        }
        std::vector<bool> isTaken(size_t(right), false);
        RC_ASSERT(std::abs(total - bestOf(0, left, weights, isTaken)) < 1e-12);
    }));
}

void TestAlignment::everyOneIsMatchedAtMostOnce()
{
    QVERIFY(rc::check("each span is in exactly one pair", [] {
        const std::vector<Span> one = sorted(*spansIn(20, 3, 8));
        const std::vector<Span> other = sorted(*spansIn(20, 3, 8));
        std::vector<int> first(one.size());
        std::vector<int> second(other.size());
        for (const AlignedPair& pair : align(one, other)) {
            if (pair.first >= 0)
                ++first[size_t(pair.first)];
            if (pair.second >= 0)
                ++second[size_t(pair.second)];
        }
        RC_ASSERT(std::ranges::all_of(first, [](int count) { return count == 1; }));
        RC_ASSERT(std::ranges::all_of(second, [](int count) { return count == 1; }));
    }));
}

void TestAlignment::theSameThingIsPairedFirst()
{
    const std::vector<Span> one{span(0, 10, 0), span(0, 10, 1)};
    const std::vector<Span> other{span(0, 9, 0), span(0, 10, 1), span(0, 10, 2)};
    QCOMPARE(align(one, other), (std::vector<AlignedPair>{{0, 0, 0.9}, {1, 1, 1}, {-1, 2, 0}}));
}

void TestAlignment::spansThatShareACharacterArePairedWhenTheTagIsTheSame()
{
    QCOMPARE(align({span(0, 10)}, {span(9, 19)}), (std::vector<AlignedPair>{{0, 0, 1.0 / 19}}));
    QCOMPARE(align({span(0, 10)}, {span(10, 20)}), (std::vector<AlignedPair>{{0, -1, 0}, {-1, 0, 0}}));
}

void TestAlignment::anotherTagNeedsHalfOfThePassage()
{
    QCOMPARE(align({span(0, 10, 0)}, {span(0, 5, 1)}), (std::vector<AlignedPair>{{0, 0, 0.5}}));
    QCOMPARE(align({span(0, 10, 0)}, {span(0, 4, 1)}), (std::vector<AlignedPair>{{-1, 0, 0}, {0, -1, 0}}));
}

void TestAlignment::aChainOfOverlapsIsPairedForTheMostOverlapInAll()
{
    // Taking the best pair first, (0–10 | 2–12), would leave the others alone.
    const std::vector<Span> one{span(0, 10), span(8, 14)};
    const std::vector<Span> other{span(0, 4), span(2, 12)};
    QCOMPARE(align(one, other), (std::vector<AlignedPair>{{0, 0, 0.4}, {1, 1, 4.0 / 12}}));
}

void TestAlignment::fragmentsCountByTheirCharacters()
{
    const Span twoParts{{{0, 4}, {10, 14}}, 0, {}};
    QCOMPARE(overlap(twoParts, span(0, 14)), 8.0 / 14);
    QCOMPARE(overlap(twoParts, span(5, 9)), 0.0);
    QCOMPARE(align({twoParts}, {span(5, 9)}), (std::vector<AlignedPair>{{0, -1, 0}, {-1, 0, 0}}));
}

void TestAlignment::theAlignmentIsTheBestOfAll()
{
    QVERIFY(rc::check("after the same things no other pairing is more similar", [] {
        std::vector<Span> one = sorted(*spansIn(14, 2, 6));
        std::vector<Span> other = sorted(*spansIn(14, 2, 6));
        double total = 0;
        for (const AlignedPair& pair : align(one, other)) {
            if (pair.isPair() && !one[size_t(pair.first)].isLike(other[size_t(pair.second)]))
                total += similarityOf(one[size_t(pair.first)], other[size_t(pair.second)]);
        }
        for (size_t i = one.size(); i-- > 0;) {
            const auto same = std::ranges::find_if(other, [&](const Span& each) { return each.isLike(one[i]); });
            if (same != other.end()) {
                other.erase(same);
                one.erase(one.begin() + qsizetype(i));
            }
        }
        std::map<std::pair<int, int>, double> weights;
        for (size_t i = 0; i < one.size(); ++i) {
            for (size_t j = 0; j < other.size(); ++j) {
                if (const double weight = similarityOf(one[i], other[j]); weight > 0)
                    weights[{int(i), int(j)}] = weight;
            }
        }
        std::vector<bool> isTaken(other.size());
        RC_ASSERT(std::abs(total - bestOf(0, int(one.size()), weights, isTaken)) < 1e-12);
    }));
}

void TestAlignment::whoIsFirstDoesNotMatter()
{
    QVERIFY(rc::check("as many pairs and as much overlap either way", [] {
        const std::vector<Span> one = sorted(*spansIn(20, 2, 7));
        const std::vector<Span> other = sorted(*spansIn(20, 2, 7));
        const auto total = [](const std::vector<Span>& first, const std::vector<Span>& second) {
            double sum = 0;
            for (const AlignedPair& pair : align(first, second)) {
                if (pair.isPair())
                    sum += similarityOf(first[size_t(pair.first)], second[size_t(pair.second)]);
            }
            return sum;
        };
        RC_ASSERT(std::abs(total(one, other) - total(other, one)) < 1e-12);
        RC_ASSERT(mostOverlappingPairs(one, other) == mostOverlappingPairs(other, one));
        RC_ASSERT(mostEqualPairs(one, other) <= mostOverlappingPairs(one, other));
    }));
}

void TestAlignment::overlapCountsCharactersOfBothOverCharactersOfEither()
{
    QCOMPARE(overlap(span(0, 6), span(3, 9)), 3.0 / 9);
    QCOMPARE(overlap(span(2, 5), span(2, 5)), 1.0);
    QCOMPARE(joined({{4, 6}, {0, 2}, {2, 3}, {5, 9}}), (std::vector<TextRange>{{0, 3}, {4, 9}}));
}

QTEST_APPLESS_MAIN(TestAlignment)
#include "tst_Alignment.moc"
