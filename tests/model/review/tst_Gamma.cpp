// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// γ: its dissimilarities on the figures of the paper, its alignments against trying everything, its chance against an
// average over all shifts.
#include "model/review/Gamma.h"
#include "model/review/Packing.h"
#include "tests/model/review/Studies.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace vermilion;
using namespace vermilion::review;
using namespace vermilion::tests;

class TestGamma : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void positionsAreAsUnlikeAsInThePaper();
    void scaleDoesNotMatter();
    void thePackingIsTheBestOfAll();
    void anUnfinishedPackingHasABoundThatHolds();
    void theAlignmentIsTheBestOfAll_data();
    void theAlignmentIsTheBestOfAll();
    void everyUnitIsAlignedOnce();
    void threeAnnotatorsAsInTheSoftwareOfTheAuthors();
    void chanceIsTheMeanOverAllShifts();
    void identicalLayersAgreeEntirely();
    void twoTextsCountByTheirUnits();
    void theOrderOfAuthorsDoesNotMatter();
    void theSameSeedGivesTheSameGamma();
    void itCanBeCancelled();
    void gammaCatLooksAtCategoriesAlone();
};

namespace {

using Annotators = std::vector<std::vector<GammaUnit>>;

GammaUnit unit(qsizetype start, qsizetype end, int category = 0) { return {start, end, category}; }

// A unitary alignment's disorder as the paper has it.
double disorderOf(const Annotators& annotators, const std::vector<int>& units, const Dissimilarity& dissimilarity)
{
    double sum = 0;
    int pairs = 0;
    for (size_t i = 0; i < units.size(); ++i) {
        for (size_t j = i + 1; j < units.size(); ++j) {
            ++pairs;
            sum += units[i] < 0 || units[j] < 0 ? 1 : dissimilarity(annotators[i][size_t(units[i])], annotators[j][size_t(units[j])]);
        }
    }
    return sum / pairs;
}

// The least disorder by trying everything: the first open unit goes with every choice of the others.
double leastDisorder(const Annotators& annotators, std::vector<std::vector<bool>>& isTaken, const Dissimilarity& dissimilarity)
{
    for (size_t a = 0; a < annotators.size(); ++a) {
        for (size_t i = 0; i < annotators[a].size(); ++i) {
            if (isTaken[a][i])
                continue;
            std::vector<int> units(annotators.size(), -1);
            units[a] = int(i);
            isTaken[a][i] = true;
            double least = std::numeric_limits<double>::infinity();
            const auto choose = [&](const auto& self, size_t next) -> void {
                if (next == annotators.size()) {
                    least = std::min(least, disorderOf(annotators, units, dissimilarity) + leastDisorder(annotators, isTaken, dissimilarity));
                    return;
                }
                self(self, next + 1);
                for (size_t j = 0; j < annotators[next].size(); ++j) {
                    if (isTaken[next][j])
                        continue;
                    isTaken[next][j] = true;
                    units[next] = int(j);
                    self(self, next + 1);
                    units[next] = -1;
                    isTaken[next][j] = false;
                }
            };
            choose(choose, a + 1);
            isTaken[a][i] = false;
            return least;
        }
    }
    return 0;
}

double leastDisorder(const Annotators& annotators, const Dissimilarity& dissimilarity)
{
    std::vector<std::vector<bool>> isTaken;
    for (const auto& units : annotators)
        isTaken.emplace_back(units.size());
    return leastDisorder(annotators, isTaken, dissimilarity);
}

Annotators randomAnnotators(int count, int most, int length, int categories)
{
    Annotators annotators(static_cast<size_t>(count));
    for (auto& units : annotators) {
        const int size = *rc::gen::inRange(0, most + 1);
        for (int i = 0; i < size; ++i) {
            const int start = *rc::gen::inRange(0, length);
            units.push_back(unit(start, start + *rc::gen::inRange(1, 7), *rc::gen::inRange(0, categories)));
        }
    }
    return annotators;
}

std::vector<Pack> randomPacks(int elements, int most)
{
    std::vector<Pack> packs;
    const int count = *rc::gen::inRange(1, most);
    for (int i = 0; i < count; ++i) {
        std::set<int> members;
        for (int k = *rc::gen::inRange(1, 5); k > 0; --k)
            members.insert(*rc::gen::inRange(0, elements));
        packs.push_back({{members.begin(), members.end()}, *rc::gen::inRange(1, 40) / 8.0});
    }
    return packs;
}

double bestGain(const std::vector<Pack>& packs, size_t at, std::set<int>& taken)
{
    if (at == packs.size())
        return 0;
    double best = bestGain(packs, at + 1, taken);
    if (std::ranges::none_of(packs[at].elements, [&](int element) { return taken.contains(element); })) {
        taken.insert(packs[at].elements.begin(), packs[at].elements.end());
        best = std::max(best, packs[at].gain + bestGain(packs, at + 1, taken));
        for (const int element : packs[at].elements)
            taken.erase(element);
    }
    return best;
}

GammaSums sumsOf(const Study& study, const GammaOptions& options = {})
{
    return GammaSums::of(study, Resampling(study), options).value();
}

Value gammaOf(const Study& study, const GammaOptions& options = {})
{
    return Gamma(sumsOf(study, options)).value(Resampling(study).ones());
}

}  // namespace

void TestGamma::positionsAreAsUnlikeAsInThePaper()
{
    // Mathet, Widlöcher and Métivier 2015, figure 10.
    const auto d = [](const GammaUnit& one, const GammaUnit& other) { return qRound(Dissimilarity::positional(one, other) * 100) / 100.0; };
    QCOMPARE(d(unit(4, 14), unit(4, 14)), 0.0);
    QCOMPARE(d(unit(4, 14), unit(14, 24)), 1.0);
    QCOMPARE(d(unit(20, 30), unit(20, 25)), 0.11);
    QCOMPARE(d(unit(4, 14), unit(20, 25)), 3.24);  // 3.2 there
    QCOMPARE(d(unit(4, 14), unit(40, 44)), 22.22);  // 22.2 there
    const Dissimilarity combined{3, 1};
    QCOMPARE(combined(unit(4, 14, 0), unit(14, 24, 1)), 4.0);
}

void TestGamma::scaleDoesNotMatter()
{
    // The same, figure 20: units of thrice the length at thrice the distance are as unlike.
    QCOMPARE(Dissimilarity::positional(unit(0, 7), unit(0, 10)), Dissimilarity::positional(unit(0, 21), unit(0, 30)));
}

void TestGamma::thePackingIsTheBestOfAll()
{
    QVERIFY(rc::check("no other disjoint packs gain more", [] {
        const int elements = *rc::gen::inRange(1, 9);
        const std::vector<Pack> packs = randomPacks(elements, 14);
        const Packing packing = bestPacking(elements, packs, 100000);
        std::set<int> taken;
        RC_ASSERT(packing.isOptimal);
        RC_ASSERT(std::abs(packing.gain - bestGain(packs, 0, taken)) < 1e-9);
        double gain = 0;
        for (const int chosen : packing.chosen) {
            gain += packs[size_t(chosen)].gain;
            for (const int element : packs[size_t(chosen)].elements)
                RC_ASSERT(taken.insert(element).second);
        }
        RC_ASSERT(std::abs(gain - packing.gain) < 1e-9);
    }));
}

void TestGamma::anUnfinishedPackingHasABoundThatHolds()
{
    QVERIFY(rc::check("gain <= best <= most possible", [] {
        const int elements = *rc::gen::inRange(4, 9);
        const std::vector<Pack> packs = randomPacks(elements, 14);
        const Packing packing = bestPacking(elements, packs, 3);
        std::set<int> taken;
        const double best = bestGain(packs, 0, taken);
        RC_ASSERT(packing.gain <= best + 1e-9);
        RC_ASSERT(best <= packing.mostPossible + 1e-9);
        RC_ASSERT(!packing.isOptimal || std::abs(packing.gain - best) < 1e-9);
    }));
}

void TestGamma::theAlignmentIsTheBestOfAll_data()
{
    QTest::addColumn<int>("annotators");
    QTest::addColumn<int>("units");
    QTest::newRow("two") << 2 << 5;
    QTest::newRow("three") << 3 << 3;
    QTest::newRow("four") << 4 << 2;
}

void TestGamma::theAlignmentIsTheBestOfAll()
{
    QFETCH(int, annotators);
    QFETCH(int, units);
    QVERIFY(rc::check("no other alignment has less disorder", [=] {
        const Annotators random = randomAnnotators(annotators, units, 14, 2);
        const Dissimilarity dissimilarity{*rc::gen::inRange(1, 4) / 1.0, *rc::gen::inRange(0, 3) / 2.0};
        const GammaAlignment alignment = bestAlignment(random, dissimilarity);
        RC_ASSERT(alignment.isOptimal);
        RC_ASSERT(std::abs(alignment.disorder - leastDisorder(random, dissimilarity)) < 1e-9);
        double disorder = 0;
        for (const UnitaryAlignment& each : alignment.alignments) {
            RC_ASSERT(std::abs(each.disorder - disorderOf(random, each.units, dissimilarity)) < 1e-9);
            disorder += each.disorder;
        }
        RC_ASSERT(std::abs(alignment.disorder - disorder) < 1e-9);
    }));
}

void TestGamma::everyUnitIsAlignedOnce()
{
    QVERIFY(rc::check("a partition of the units", [] {
        const Annotators random = randomAnnotators(*rc::gen::inRange(2, 6), 12, 60, 3);
        std::set<std::pair<size_t, int>> seen;
        size_t count = 0;
        for (const UnitaryAlignment& each : bestAlignment(random, {}).alignments) {
            for (size_t a = 0; a < each.units.size(); ++a) {
                if (each.units[a] >= 0)
                    RC_ASSERT(seen.insert({a, each.units[a]}).second);
            }
        }
        for (const auto& units : random)
            count += units.size();
        RC_ASSERT(seen.size() == count);
    }));
}

void TestGamma::threeAnnotatorsAsInTheSoftwareOfTheAuthors()
{
    // Alex, Paul and Suzan, the example that comes with the γ software; with α = 3, β = 1 it gives a disorder of 0.96 and
    // γ between 0.44 and 0.47.
    const Study example = study(60, {{span(2, 9, 1), span(11, 17, 2), span(24, 30, 5), span(32, 36, 6), span(36, 44, 6), span(44, 60, 7)},
                                     {span(2, 9, 1), span(11, 17, 3), span(19, 25, 5), span(32, 44, 6)},
                                     {span(2, 9, 1), span(11, 17, 4), span(21, 27, 5), span(32, 36, 6), span(36, 40, 6), span(40, 44, 6)}});
    Annotators annotators;
    for (const Layer& layer : example.continua.front().layers) {
        annotators.emplace_back();
        for (const Span& each : layer.spans)
            annotators.back().push_back(unit(each.extent().start, each.extent().end, each.tag));
    }
    GammaOptions options;
    options.dissimilarity = {3, 1};
    const GammaAlignment alignment = bestAlignment(annotators, options.dissimilarity);
    const double disorder = alignment.disorder / (16.0 / 3);
    QVERIFY2(std::abs(disorder - 0.96) < 0.01, qPrintable(QString::number(disorder)));
    const double gamma = gammaOf(example, options).value();
    QVERIFY2(gamma > 0.43 && gamma < 0.48, qPrintable(QString::number(gamma)));
}

void TestGamma::chanceIsTheMeanOverAllShifts()
{
    // Two authors with one unit each, 10 long, in a text of 100: every pair of shifts at least 5 apart is as likely, so the
    // disorder by chance is a mean over distances from 5 to 50. Whose unit is taken does not matter: they are equally long.
    const Study example = study(100, {{span(10, 20)}, {span(10, 20)}});
    double sum = 0;
    int count = 0;
    for (qsizetype first = 0; first < 100; ++first) {
        for (qsizetype second = 0; second < 100; ++second) {
            const qsizetype distance = std::abs(first - second);
            if (std::min(distance, 100 - distance) < 5)
                continue;
            const auto place = [](qsizetype shift) { return unit((10 + shift) % 100, (10 + shift) % 100 + 10); };
            sum += std::min(2.0, Dissimilarity::positional(place(first), place(second)));
            ++count;
        }
    }
    GammaOptions options;
    options.precision = 0.005;
    options.mostSamples = 100000;
    const GammaSums sums = sumsOf(example, options);
    const double expected = sums.sums(Resampling(example).ones()).expected;
    // Four times the half width of its 95 % interval: once in 10^14.
    QVERIFY2(std::abs(expected - sum / count) < 4 * sums.precision() * sum / count, qPrintable(QString::number(expected)));
    QVERIFY(sums.precision() < 0.006);
}

void TestGamma::identicalLayersAgreeEntirely()
{
    const std::vector<Span> spans{span(0, 5), span(7, 9, 1), span(20, 30, 2)};
    QCOMPARE(gammaOf(study(40, {spans, spans})), Value(1));
    QCOMPARE(gammaOf(study(40, {spans, spans, spans})), Value(1));
    QCOMPARE(gammaOf(study(40, {{}, {}})), Value(std::unexpected(Undefined::NoAnnotations)));
}

void TestGamma::twoTextsCountByTheirUnits()
{
    const Study first = study(60, {{span(0, 5), span(20, 30)}, {span(1, 6)}});
    const Study second = study(90, {{span(50, 55)}, {span(50, 55), span(70, 80)}});
    Study both = first;
    both.continua.push_back(second.continua.front());
    const auto of = [](const Study& study) { return sumsOf(study).sums(Resampling(study).ones()); };
    QVERIFY(std::abs(of(both).observed - of(first).observed - of(second).observed) < 1e-12);
    QVERIFY(std::abs(of(both).expected / (of(first).expected + of(second).expected) - 1) < 0.06);
}

void TestGamma::theOrderOfAuthorsDoesNotMatter()
{
    QVERIFY(rc::check("permuting the authors changes the observed disorder by nothing", [] {
        Annotators random = randomAnnotators(3, 6, 40, 2);
        const double before = bestAlignment(random, {}).disorder;
        std::ranges::rotate(random, random.begin() + 1);
        RC_ASSERT(std::abs(bestAlignment(random, {}).disorder - before) < 1e-9);
    }));
}

void TestGamma::theSameSeedGivesTheSameGamma()
{
    const Study example = study(100, {{span(10, 20), span(30, 40, 1)}, {span(12, 20), span(50, 60, 1)}});
    GammaOptions options;
    const Value once = gammaOf(example, options);
    QCOMPARE(gammaOf(example, options), once);
    options.seed = 99;
    QVERIFY(gammaOf(example, options) != once);
    QVERIFY(std::abs(*gammaOf(example, options) - *once) < 0.05);
}

void TestGamma::itCanBeCancelled()
{
    const Study example = study(100, {{span(10, 20)}, {span(12, 20)}});
    std::stop_source source;
    Progress progress;
    progress.stop = source.get_token();
    progress.report = [&](qint64, qint64) { source.request_stop(); };
    const auto result = GammaSums::of(example, Resampling(example), {}, progress);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void TestGamma::gammaCatLooksAtCategoriesAlone()
{
    const auto gammaCat = [](const Study& study) { return GammaCat(sumsOf(study)).value(Resampling(study).ones()); };
    // Boundaries a little off, the same tags: categories agree entirely.
    const Study shifted = study(200, {{span(0, 10, 0), span(50, 60, 1), span(100, 110, 0)}, {span(1, 11, 0), span(51, 61, 1), span(101, 112, 0)}});
    QCOMPARE(gammaCat(shifted), Value(1));
    QVERIFY(*gammaOf(shifted) < 1);
    const Study mixed = study(200, {{span(0, 10, 0), span(50, 60, 1), span(100, 110, 0)}, {span(1, 11, 0), span(51, 61, 0), span(101, 112, 1)}});
    QVERIFY(*gammaCat(mixed) < 0.5);
    QCOMPARE(gammaCat(study(100, {{span(0, 10)}, {span(50, 60)}})), Value(std::unexpected(Undefined::NothingAligned)));
    QCOMPARE(gammaCat(study(100, {{span(0, 10)}, {span(0, 10)}})), Value(std::unexpected(Undefined::NoVariation)));
}

QTEST_APPLESS_MAIN(TestGamma)
#include "tst_Gamma.moc"
