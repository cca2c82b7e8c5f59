// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The unitizing alphas on Krippendorff's own examples, and against their definitions written out.
#include "model/review/Characters.h"
#include "model/review/UnitizingAlpha.h"
#include "tests/model/review/Studies.h"

#include <QTest>

#include <cmath>

using namespace vermilion;
using namespace vermilion::review;
using namespace vermilion::tests;

class TestUnitizingAlpha : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void krippendorff2004();
    void krippendorff1995_data();
    void krippendorff1995();
    void alphaUIsWhatItsDefinitionSays();
    void uAlphaIsWhatItsDefinitionSays();
    void cuAlphaIsWhatItsDefinitionSays();
    void identicalLayersAgreeEntirely();
    void theOrderOfAuthorsDoesNotMatter();
    void gapsDoNotGoAcrossTexts();
    void partsAddUpToTheWhole();
    void nothingToCompareIsSaid();
};

namespace {

struct Piece {
    qsizetype start;
    qsizetype end;
    bool isUnit;
};

// Units of one tag and the gaps between them.
std::vector<Piece> piecesOf(const Layer& layer, int tag, qsizetype length)
{
    std::vector<bool> hasUnit(size_t(length), false);
    std::vector<bool> endsHere(size_t(length) + 1, false);
    for (const Span& span : layer.spans) {
        if (span.tag != tag)
            continue;
        for (const TextRange& range : span.fragments)
            std::fill(hasUnit.begin() + range.start, hasUnit.begin() + range.end, true);
    }
    // Two units touch without being one where nothing goes across.
    for (qsizetype at = 1; at < length; ++at) {
        bool isCrossed = false;
        for (const Span& span : layer.spans) {
            for (const TextRange& range : span.fragments)
                isCrossed = isCrossed || (span.tag == tag && range.start < at && at < range.end);
        }
        endsHere[size_t(at)] = !isCrossed && (hasUnit[size_t(at)] || hasUnit[size_t(at - 1)]);
    }
    std::vector<Piece> pieces;
    for (qsizetype at = 0; at < length; ++at) {
        if (pieces.empty() || endsHere[size_t(at)])
            pieces.push_back({at, at + 1, hasUnit[size_t(at)]});
        else
            pieces.back().end = at + 1;
    }
    return pieces;
}

// Content Analysis, 2004, 11.6: δ² of two sections.
double difference(const Piece& one, const Piece& other)
{
    const double begin = double(one.start - other.start);
    const double end = double(one.end - other.end);
    const bool meet = one.start < other.end && other.start < one.end;
    if (one.isUnit && other.isUnit)
        return meet ? begin * begin + end * end : 0;
    const double length = double(one.isUnit ? one.end - one.start : other.end - other.start);
    const bool oneInOther = other.start <= one.start && one.end <= other.end;
    const bool otherInOne = one.start <= other.start && other.end <= one.end;
    if (one.isUnit && !other.isUnit && oneInOther)
        return length * length;
    if (!one.isUnit && other.isUnit && otherInOne)
        return length * length;
    return 0;
}

struct Disagreement {
    double observed = 0;
    double expected = 0;
};

Disagreement byDefinition(const Study& study, int tag)
{
    const auto m = double(study.authors.size());
    double length = 0;
    double observed = 0;
    std::vector<double> units;
    std::vector<double> gaps;
    for (const Continuum& continuum : study.continua) {
        length += double(continuum.length);
        std::vector<std::vector<Piece>> pieces;
        for (const Layer& layer : continuum.layers) {
            pieces.push_back(piecesOf(layer, tag, continuum.length));
            for (const Piece& piece : pieces.back())
                (piece.isUnit ? units : gaps).push_back(double(piece.end - piece.start));
        }
        for (size_t i = 0; i < pieces.size(); ++i) {
            for (size_t j = 0; j < pieces.size(); ++j) {
                if (i == j)
                    continue;
                for (const Piece& one : pieces[i]) {
                    for (const Piece& other : pieces[j])
                        observed += difference(one, other);
                }
            }
        }
    }
    double numerator = 0;
    double selfPairings = 0;
    for (const double l : units) {
        numerator += (double(units.size()) - 1) / 3 * (2 * l * l * l - 3 * l * l + l);
        for (const double gap : gaps)
            numerator += gap >= l ? l * l * (gap - l + 1) : 0;
        selfPairings += l * (l - 1);
    }
    return {observed / (m * (m - 1) * length * length), 2 / length * numerator / (m * length * (m * length - 1) - selfPairings)};
}

// Krippendorff et al. 2016: coincidences of segments, character by character.
std::optional<double> familyByDefinition(const Study& study, bool isLabelsOnly)
{
    const size_t m = study.authors.size();
    std::map<std::pair<std::vector<int>, std::vector<int>>, double> coincidences;
    double correction = 0;
    for (const Continuum& continuum : study.continua) {
        std::vector<std::vector<std::vector<int>>> values(m);
        for (size_t i = 0; i < m; ++i) {
            for (qsizetype at = 0; at < continuum.length; ++at) {
                std::vector<int>& tags = values[i].emplace_back();
                for (const Span& span : continuum.layers[i].spans) {
                    if (std::ranges::any_of(span.fragments, [at](const TextRange& range) { return range.contains(at); }))
                        tags.push_back(span.tag);
                }
                std::ranges::sort(tags);
                tags.erase(std::ranges::unique(tags).begin(), tags.end());
            }
        }
        for (size_t i = 0; i < m; ++i) {
            double segment = 0;
            for (qsizetype at = 0; at < continuum.length; ++at) {
                const auto& value = values[i][size_t(at)];
                bool isShared = false;
                for (size_t j = 0; j < m; ++j) {
                    const auto& other = values[j][size_t(at)];
                    if (i == j || (isLabelsOnly && (value.empty() || other.empty())))
                        continue;
                    isShared = true;
                    coincidences[{value, other}] += 1 / double(m - 1);
                }
                const bool isCut = std::ranges::any_of(continuum.layers[i].spans, [at](const Span& span) {
                    return std::ranges::any_of(span.fragments, [at](const TextRange& range) { return range.start == at || range.end == at; });
                });
                if (isCut) {
                    correction += segment * segment;
                    segment = 0;
                }
                if (value.empty())
                    correction += isLabelsOnly ? 0 : 1;
                else
                    segment += isShared ? 1 : 0;
            }
            correction += segment * segment;
        }
    }
    std::map<std::vector<int>, double> sums;
    double all = 0;
    double observed = 0;
    for (const auto& [pair, length] : coincidences) {
        sums[pair.first] += length;
        all += length;
        observed += pair.first != pair.second ? length : 0;
    }
    double expected = 0;
    for (const auto& [one, length] : sums) {
        for (const auto& [other, otherLength] : sums)
            expected += one != other ? length * otherLength / (all - correction / all) : 0;
    }
    if (!(expected > 0) || std::isinf(expected))
        return std::nullopt;
    return 1 - observed / expected;
}

Value valueOf(const Study& study)
{
    const Resampling resampling(study);
    return UnitizingAlpha(study, resampling).value(resampling.ones());
}

Value valueOf(const Study& study, UnitizingAspect aspect)
{
    const Resampling resampling(study);
    return SegmentAlpha(study, resampling, aspect).value(resampling.ones());
}

void assertEqual(const Value& value, const std::optional<double>& expected)
{
    RC_ASSERT(value.has_value() == expected.has_value());
    if (value)
        RC_ASSERT(std::abs(*value - *expected) < 1e-9);
}

}  // namespace

void TestUnitizingAlpha::krippendorff2004()
{
    // Content Analysis, 2nd edition, 2004, figure 11.5 and pages 254–256: a continuum from 150 to 450, two observers.
    // D_o of c .0144, D_e of c .0532 and of k .0490; α of c .7286, of k 1, of both .8591.
    const auto at = [](qsizetype begin, qsizetype length, int value) { return span(begin - 150, begin - 150 + length, value); };
    const int c = 0;
    const int k = 1;
    const Study example = study(300, {{at(225, 70, c), at(370, 30, c), at(180, 60, k), at(300, 50, k)},
                                      {at(220, 80, c), at(355, 20, c), at(400, 20, c), at(180, 60, k), at(300, 50, k)}});
    const Resampling resampling(example);
    const UnitizingAlpha alpha(example, resampling);
    const Weights ones = resampling.ones();
    QVERIFY(std::abs(alpha.observed(c, ones) - .0144) < 5e-5);
    QVERIFY(std::abs(alpha.expected(c, ones) - .0532) < 5e-5);
    QCOMPARE(alpha.observed(k, ones), 0.0);
    QVERIFY(std::abs(alpha.expected(k, ones) - .0490) < 5e-5);
    QVERIFY(std::abs(valueOf(ofTag(example, c)).value() - .7286) < 5e-5);
    QCOMPARE(valueOf(ofTag(example, k)), Value(1));
    // The book divides figures that it has rounded: 1 - .0144 / (.0532 + .0490).
    QVERIFY(std::abs(alpha.value(ones).value() - .8591) < 5e-4);
    QCOMPARE(alpha.n(), 9);
}

void TestUnitizingAlpha::krippendorff1995_data()
{
    using Ranges = std::vector<std::pair<int, int>>;
    QTest::addColumn<Ranges>("first");
    QTest::addColumn<Ranges>("second");
    QTest::addColumn<double>("observed");
    QTest::addColumn<double>("expected");
    // Krippendorff 1995, page 57 and after: four pairs of observers on a continuum of 24. α of A is .553, of D .066. The
    // expected disagreements printed for B and C, 1.17731 and .08642, do not follow from the formula, here or there.
    QTest::newRow("A") << Ranges{{2, 10}, {14, 20}} << Ranges{{4, 8}, {15, 17}} << .03125 << .06990;
    QTest::newRow("B") << Ranges{{0, 18}} << Ranges{{0, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 6}, {6, 9}, {9, 10}} << 2.26736 << 0.0;
    QTest::newRow("C") << Ranges{{2, 8}, {10, 12}, {14, 18}, {20, 22}} << Ranges{{0, 2}, {4, 8}, {10, 14}, {16, 18}, {20, 22}} << .02777 << 0.0;
    QTest::newRow("D") << Ranges{{0, 2}, {2, 10}, {10, 14}, {14, 20}, {20, 24}} << Ranges{{0, 4}, {4, 8}, {8, 15}, {15, 17}, {17, 24}} << .38715 << .41445;
}

void TestUnitizingAlpha::krippendorff1995()
{
    using Ranges = std::vector<std::pair<int, int>>;
    QFETCH(Ranges, first);
    QFETCH(Ranges, second);
    QFETCH(double, observed);
    QFETCH(double, expected);
    // As fine a grid as the paper ends with.
    constexpr int stretch = 50000;
    const auto units = [&](const Ranges& ranges) {
        std::vector<Span> spans;
        for (const auto& [start, end] : ranges)
            spans.push_back(span(qsizetype(start) * stretch, qsizetype(end) * stretch));
        return spans;
    };
    const Study example = study(24 * stretch, {units(first), units(second)});
    const Resampling resampling(example);
    const UnitizingAlpha alpha(example, resampling);
    QVERIFY(std::abs(alpha.observed(0, resampling.ones()) - observed) < 1e-5);
    if (expected > 0) {
        QVERIFY(std::abs(alpha.expected(0, resampling.ones()) - expected) < 1e-5);
        QVERIFY(std::abs(alpha.value(resampling.ones()).value() - (1 - observed / expected)) < 5e-4);
    }
}

void TestUnitizingAlpha::alphaUIsWhatItsDefinitionSays()
{
    QVERIFY(rc::check("observed and expected disagreement, tag by tag and in all", [] {
        const Study study = randomStudy(*rc::gen::inRange(2, 5), *rc::gen::inRange(1, 4), 20, 2, 4);
        const Resampling resampling(study);
        const UnitizingAlpha alpha(study, resampling);
        double observed = 0;
        double expected = 0;
        for (int tag = 0; tag < 2; ++tag) {
            const Disagreement known = byDefinition(study, tag);
            observed += known.observed;
            expected += known.expected;
            if (valueOf(ofTag(study, tag)))
                RC_ASSERT(std::abs(alpha.observed(tag, resampling.ones()) - known.observed) < 1e-9);
        }
        assertEqual(alpha.value(resampling.ones()), expected > 0 ? std::optional(1 - observed / expected) : std::nullopt);
    }));
}

void TestUnitizingAlpha::uAlphaIsWhatItsDefinitionSays()
{
    QVERIFY(rc::check("segments, character by character", [] {
        const Study study = randomStudy(*rc::gen::inRange(2, 5), *rc::gen::inRange(1, 4), 20, 2, 4);
        assertEqual(valueOf(study, UnitizingAspect::Whole), familyByDefinition(study, false));
        assertEqual(valueOf(withoutTags(study), UnitizingAspect::Whole), familyByDefinition(withoutTags(study), false));
    }));
}

void TestUnitizingAlpha::cuAlphaIsWhatItsDefinitionSays()
{
    QVERIFY(rc::check("where two have tagged", [] {
        const Study study = randomStudy(*rc::gen::inRange(2, 5), *rc::gen::inRange(1, 3), 20, 2, 5);
        assertEqual(valueOf(study, UnitizingAspect::LabelsOnly), familyByDefinition(study, true));
    }));
}

void TestUnitizingAlpha::identicalLayersAgreeEntirely()
{
    const std::vector<Span> spans{span(0, 5), span(7, 9, 1), {{{12, 14}, {16, 18}}, 2, {}}};
    const Study same = study(40, {spans, spans, spans});
    QCOMPARE(valueOf(same), Value(1));
    QCOMPARE(valueOf(same, UnitizingAspect::Whole), Value(1));
    QCOMPARE(valueOf(same, UnitizingAspect::LabelsOnly), Value(1));
    const Resampling resampling(same);
    QCOMPARE(SegmentAlpha(same, resampling, UnitizingAspect::Whole).n(), 40);
    QCOMPARE(SegmentAlpha(same, resampling, UnitizingAspect::LabelsOnly).n(), 5 + 2 + 2 + 2);
}

void TestUnitizingAlpha::theOrderOfAuthorsDoesNotMatter()
{
    QVERIFY(rc::check("permuting the authors changes nothing", [] {
        Study study = randomStudy(3, 2, 20, 2, 4);
        const std::vector<Value> before{valueOf(study), valueOf(study, UnitizingAspect::Whole), valueOf(study, UnitizingAspect::LabelsOnly)};
        for (Continuum& continuum : study.continua)
            std::ranges::rotate(continuum.layers, continuum.layers.begin() + 1);
        const std::vector<Value> after{valueOf(study), valueOf(study, UnitizingAspect::Whole), valueOf(study, UnitizingAspect::LabelsOnly)};
        for (size_t i = 0; i < before.size(); ++i) {
            RC_ASSERT(before[i].has_value() == after[i].has_value());
            if (before[i])
                RC_ASSERT(std::abs(*before[i] - *after[i]) < 1e-9);
        }
    }));
}

void TestUnitizingAlpha::gapsDoNotGoAcrossTexts()
{
    // A unit of 6 fits into no gap of either text, though it would fit into both laid end to end.
    Study two = study(5, {{span(0, 1)}, {span(0, 1)}});
    addText(two, 6, {{span(0, 6)}, {span(0, 6)}});
    const Resampling resampling(two);
    const UnitizingAlpha alpha(two, resampling);
    const double units = 3.0 / 3 * (2 * (2 * 216 - 3 * 36 + 6)) + 2 * 1 * (2 * (4 - 1 + 1));
    QVERIFY(std::abs(alpha.expected(0, resampling.ones()) - 2.0 / 11 * units / (22.0 * 21 - 2 * 6 * 5)) < 1e-12);
}

void TestUnitizingAlpha::partsAddUpToTheWhole()
{
    QVERIFY(rc::check("twice every part is as good as the study twice", [] {
        const Study study = randomStudy(2, 3, 20, 2, 4);
        Study twice = study;
        twice.continua.insert(twice.continua.end(), study.continua.begin(), study.continua.end());
        const Resampling resampling(study);
        const Resampling ofTwice(twice);
        const Weights doubled(size_t(resampling.parts()), 2);
        assertEqual(UnitizingAlpha(study, resampling).value(doubled),
                    [&] { const Value value = valueOf(twice); return value ? std::optional(*value) : std::nullopt; }());
        assertEqual(SegmentAlpha(study, resampling, UnitizingAspect::Whole).value(doubled),
                    [&] { const Value value = valueOf(twice, UnitizingAspect::Whole); return value ? std::optional(*value) : std::nullopt; }());
    }));
}

void TestUnitizingAlpha::nothingToCompareIsSaid()
{
    QCOMPARE(valueOf(study(10, {{}, {}})), Value(std::unexpected(Undefined::NoAnnotations)));
    QCOMPARE(valueOf(study(10, {{}, {}}), UnitizingAspect::Whole), Value(std::unexpected(Undefined::NoVariation)));
    QCOMPARE(valueOf(study(10, {{span(0, 2)}, {span(5, 7)}}), UnitizingAspect::LabelsOnly), Value(std::unexpected(Undefined::NothingAligned)));
    Study unread = study(10, {{span(0, 2)}, {}});
    unread.continua.front().layers[1].hasRead = false;
    QCOMPARE(valueOf(unread), Value(std::unexpected(Undefined::NoArticles)));
    QCOMPARE(valueOf(study(10, {{span(0, 2)}})), Value(std::unexpected(Undefined::FewAuthors)));
}

QTEST_APPLESS_MAIN(TestUnitizingAlpha)
#include "tst_UnitizingAlpha.moc"
