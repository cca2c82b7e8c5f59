// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/SpanScores.h"
#include "tests/model/review/Studies.h"

#include <QTest>

#include <cmath>

using namespace vermilion;
using namespace vermilion::review;
using namespace vermilion::tests;
using Match = SpanScores::Match;
using Score = SpanScores::Score;

class TestSpanScores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strictWantsTagAndPassages();
    void lenientWantsTagAndOneCharacter();
    void theFirstAuthorIsTheReference();
    void oneLongSpanAnswersOneShortOne();
    void allPairsOfSeveralAuthorsAreSummed();
    void copiesAreCountedOneByOne();
    void scoresAreThoseOfTryingEverything();
    void layersThatShareNothingScoreZero();
    void withoutAnnotationsThereIsNoScore();
};

namespace {

Value score(const Study& study, Match match, Score score = Score::F1)
{
    const Resampling resampling(study);
    return SpanScores(study, resampling, match).score(score, resampling.ones());
}

// The most pairs by trying everything.
int mostPairs(const std::vector<Span>& one, size_t at, std::vector<const Span*> others, Match match)
{
    if (at == one.size())
        return 0;
    int most = mostPairs(one, at + 1, others, match);
    for (size_t j = 0; j < others.size(); ++j) {
        const bool fits = match == Match::Strict ? one[at].isLike(*others[j])
                                                 : one[at].tag == others[j]->tag && commonLength(one[at].fragments, others[j]->fragments) > 0;
        if (!fits)
            continue;
        std::vector<const Span*> rest = others;
        rest.erase(rest.begin() + qsizetype(j));
        most = std::max(most, 1 + mostPairs(one, at + 1, rest, match));
    }
    return most;
}

}  // namespace

void TestSpanScores::strictWantsTagAndPassages()
{
    const Study example = study(60, {{span(0, 4), span(10, 14), span(20, 24), {{{30, 32}, {34, 36}}, 0, {}}},
                                     {span(0, 4), span(10, 15), span(20, 24, 1), {{{30, 32}, {34, 36}}, 0, {}}}});
    QCOMPARE(score(example, Match::Strict), Value(0.5));
}

void TestSpanScores::lenientWantsTagAndOneCharacter()
{
    const Study example = study(60, {{span(0, 4), span(10, 14), span(20, 24)}, {span(3, 8), span(14, 18), span(20, 24, 1)}});
    QCOMPARE(score(example, Match::Strict), Value(0));
    QCOMPARE(score(example, Match::Lenient), Value(1.0 / 3));
}

void TestSpanScores::theFirstAuthorIsTheReference()
{
    const Study example = study(60, {{span(0, 4), span(10, 14), span(20, 24), span(30, 34)}, {span(0, 4), span(40, 44)}});
    QCOMPARE(score(example, Match::Strict, Score::Precision), Value(1.0 / 2));
    QCOMPARE(score(example, Match::Strict, Score::Recall), Value(1.0 / 4));
    QCOMPARE(score(example, Match::Strict), Value(2.0 / 6));
}

void TestSpanScores::oneLongSpanAnswersOneShortOne()
{
    const Study example = study(60, {{span(0, 50)}, {span(0, 4), span(10, 14), span(20, 24)}});
    QCOMPARE(score(example, Match::Lenient), Value(2.0 / 4));
    // Three may answer three, though the first that fits would leave one without: 0–9 must take 0–2.
    const Study chain = study(60, {{span(0, 9), span(8, 12), span(11, 20)}, {span(0, 2), span(8, 9), span(11, 12)}});
    QCOMPARE(score(chain, Match::Lenient), Value(1));
}

void TestSpanScores::allPairsOfSeveralAuthorsAreSummed()
{
    const Study example = study(60, {{span(0, 4), span(10, 14)}, {span(0, 4)}, {span(0, 4), span(10, 14), span(20, 24)}});
    // Pairs: 1 of 2 and 1, 2 of 2 and 3, 1 of 1 and 3.
    QCOMPARE(score(example, Match::Strict), Value(2.0 * 4 / (3 + 5 + 4)));
}

void TestSpanScores::copiesAreCountedOneByOne()
{
    const Study example = study(60, {{span(0, 4), span(0, 4)}, {span(0, 4)}});
    QCOMPARE(score(example, Match::Strict), Value(2.0 / 3));
}

void TestSpanScores::scoresAreThoseOfTryingEverything()
{
    QVERIFY(rc::check("F1 of the most pairs", [] {
        const Study study = randomStudy(2, 1, 14, 2, 5);
        const std::vector<Span>& one = study.continua.front().layers[0].spans;
        const std::vector<Span>& other = study.continua.front().layers[1].spans;
        std::vector<const Span*> others;
        for (const Span& each : other)
            others.push_back(&each);
        for (const Match match : {Match::Strict, Match::Lenient}) {
            const Value value = score(study, match);
            RC_ASSERT(value.has_value() == (one.size() + other.size() > 0));
            if (value)
                RC_ASSERT(std::abs(*value - 2.0 * mostPairs(one, 0, others, match) / double(one.size() + other.size())) < 1e-12);
        }
    }));
}

void TestSpanScores::layersThatShareNothingScoreZero()
{
    const Study apart = study(60, {{span(0, 4)}, {span(30, 34)}});
    QCOMPARE(score(apart, Match::Strict), Value(0));
    QCOMPARE(score(apart, Match::Lenient), Value(0));
}

void TestSpanScores::withoutAnnotationsThereIsNoScore()
{
    QCOMPARE(score(study(60, {{}, {}}), Match::Strict), Value(std::unexpected(Undefined::NoAnnotations)));
    QCOMPARE(score(study(60, {{span(0, 4)}, {}}), Match::Strict), Value(0));
    QCOMPARE(score(study(60, {{span(0, 4)}, {}}), Match::Strict, Score::Precision), Value(std::unexpected(Undefined::NoAnnotations)));
}

QTEST_APPLESS_MAIN(TestSpanScores)
#include "tst_SpanScores.moc"
