// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// κ and α on the examples of their authors, and against the definitions written out character by character.
#include "model/review/Alignment.h"
#include "model/review/Kappa.h"
#include "tests/model/review/Studies.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace vermilion;
using namespace vermilion::review;
using namespace vermilion::tests;

class TestKappa : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cohensTables();
    void fleissPsychiatrists();
    void krippendorffsExamples_data();
    void krippendorffsExamples();
    void krippendorffsFourObservers();
    void charactersAreCountedAsTheDefinitionsSay();
    void severalAuthorsHaveTheMeanOfTheirPairs();
    void identicalLayersAgreeEntirely();
    void theOrderOfAuthorsDoesNotMatter();
    void whoHasNotReadATextHasNoOpinionOnIt();
    void oneCategoryAloneIsUndefined();
    void labelsAreComparedWhereTwoHaveTagged();
};

namespace {

const Weights one{1};

double kappaOf(const std::vector<std::vector<int>>& table)
{
    CohenKappa kappa(1, Undefined::NoArticles);
    for (size_t i = 0; i < table.size(); ++i) {
        for (size_t j = 0; j < table.size(); ++j)
            kappa.add(0, 0, int(i), int(j), table[i][j]);
    }
    return kappa.value(one).value();
}

// The sets of tags on each character, by author.
using Characters = std::vector<std::vector<std::vector<int>>>;

Characters charactersOf(const Study& study)
{
    Characters characters(study.authors.size());
    for (const Continuum& continuum : study.continua) {
        for (size_t author = 0; author < study.authors.size(); ++author) {
            for (qsizetype at = 0; at < continuum.length; ++at) {
                std::vector<int> tags;
                for (const Span& span : continuum.layers[author].spans) {
                    if (std::ranges::any_of(span.fragments, [at](const TextRange& range) { return range.contains(at); }))
                        tags.push_back(span.tag);
                }
                std::ranges::sort(tags);
                tags.erase(std::ranges::unique(tags).begin(), tags.end());
                characters[author].push_back(tags);
            }
        }
    }
    return characters;
}

std::optional<double> cohenByDefinition(const std::vector<std::vector<int>>& first, const std::vector<std::vector<int>>& second)
{
    std::map<std::vector<int>, double> ofFirst;
    std::map<std::vector<int>, double> ofSecond;
    double agreed = 0;
    const auto count = double(first.size());
    for (size_t i = 0; i < first.size(); ++i) {
        ofFirst[first[i]] += 1 / count;
        ofSecond[second[i]] += 1 / count;
        agreed += first[i] == second[i] ? 1 / count : 0;
    }
    double byChance = 0;
    for (const auto& [category, share] : ofFirst)
        byChance += share * ofSecond[category];
    if (ofFirst.size() == 1 && ofSecond.size() == 1 && byChance > 0)
        return std::nullopt;
    return (agreed - byChance) / (1 - byChance);
}

// Pairs of values within items against pairs of values anywhere.
std::optional<double> alphaByDefinition(const Characters& characters)
{
    const size_t items = characters.front().size();
    const double raters = double(characters.size());
    double observed = 0;
    std::vector<std::vector<int>> values;
    for (size_t item = 0; item < items; ++item) {
        for (size_t i = 0; i < characters.size(); ++i) {
            values.push_back(characters[i][item]);
            for (size_t j = 0; j < characters.size(); ++j)
                observed += i != j && characters[i][item] != characters[j][item] ? 1 / (raters - 1) : 0;
        }
    }
    std::map<std::vector<int>, double> counts;
    for (const auto& value : values)
        counts[value] += 1;
    const double all = double(values.size());
    double expected = 0;
    for (const auto& [one, count] : counts) {
        for (const auto& [other, otherCount] : counts)
            expected += one != other ? count * otherCount / (all - 1) : 0;
    }
    if (expected == 0)
        return std::nullopt;
    return 1 - observed / expected;
}

std::optional<double> fleissByDefinition(const Characters& characters)
{
    const size_t items = characters.front().size();
    const double raters = double(characters.size());
    double agreed = 0;
    std::map<std::vector<int>, double> shares;
    for (size_t item = 0; item < items; ++item) {
        for (size_t i = 0; i < characters.size(); ++i) {
            shares[characters[i][item]] += 1 / (raters * double(items));
            for (size_t j = 0; j < characters.size(); ++j)
                agreed += i != j && characters[i][item] == characters[j][item] ? 1 / (raters * (raters - 1) * double(items)) : 0;
        }
    }
    double byChance = 0;
    for (const auto& [category, share] : shares)
        byChance += share * share;
    if (shares.size() == 1)
        return std::nullopt;
    return (agreed - byChance) / (1 - byChance);
}

void assertEqual(const Value& value, const std::optional<double>& expected)
{
    RC_ASSERT(value.has_value() == expected.has_value());
    if (value)
        RC_ASSERT(std::abs(*value - *expected) < 1e-9);
    else
        RC_ASSERT(value.error() == Undefined::NoVariation);
}

Ratings ratingsOf(const Study& study, const Resampling& resampling, Ratings::Items items = Ratings::Items::ReadByTwo)
{
    return Ratings::ofCharacters(study, resampling, items);
}

}  // namespace

void TestKappa::cohensTables()
{
    // Cohen 1960, table 1: p_o = .29, p_e = .35.
    QVERIFY(std::abs(kappaOf({{25, 13, 12}, {12, 2, 16}, {3, 15, 2}}) - (.29 - .35) / (1 - .35)) < 1e-9);
    // Cohen 1960, table 2: 200 cases, p_o = .70, p_e = .41, κ = .492.
    QVERIFY(std::abs(kappaOf({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}) - (.70 - .41) / (1 - .41)) < 1e-9);
    QCOMPARE(qRound(kappaOf({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}) * 1000), 492);
}

void TestKappa::fleissPsychiatrists()
{
    // Fleiss 1971, table 1: 30 patients, six psychiatrists each, five diagnoses; κ = .430.
    const int patients[30][5]{{0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2},
                              {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0},
                              {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6},
                              {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0},
                              {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};
    Ratings ratings;
    for (const auto& patient : patients) {
        std::vector<int> diagnoses;
        for (int category = 0; category < 5; ++category)
            diagnoses.insert(diagnoses.end(), size_t(patient[category]), category);
        QCOMPARE(diagnoses.size(), size_t(6));
        ratings.add(0, diagnoses, 1);
    }
    QCOMPARE(ratings.totals(one).categories, (std::vector<double>{26, 26, 30, 55, 43}));  // the paper's column sums
    const FleissKappa kappa(ratings);
    // 0.4302445 is what R's irr::kappam.fleiss gives for the same table.
    QVERIFY(std::abs(kappa.value(one).value() - 0.4302445) < 5e-8);
    QCOMPARE(kappa.n(), 30);
}

void TestKappa::krippendorffsExamples_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<double>("alpha");
    // Krippendorff 2011, A: binary data, two observers, 10 units; α = 0.095: 1 - 19 · 8 / (2 · 14 · 6).
    QTest::newRow("binary") << QByteArray("0100000010") << QByteArray("1110010000") << 1 - 19 * 8 / (2.0 * 14 * 6);
    // Krippendorff 2011, B: nominal data, two observers, 12 units; α = 0.692: 1 - 23 · 6 / 448.
    QTest::newRow("nominal") << QByteArray("aabbdcccedda") << QByteArray("babbbccceddd") << 1 - 23 * 6 / 448.0;
}

void TestKappa::krippendorffsExamples()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(double, alpha);
    Ratings ratings;
    for (qsizetype i = 0; i < first.size(); ++i)
        ratings.add(0, {first[i] - '0', second[i] - '0'}, 1);
    QVERIFY(std::abs(KrippendorffAlpha(ratings).value(one).value() - alpha) < 1e-9);
}

void TestKappa::krippendorffsFourObservers()
{
    // Krippendorff 2011, C: four observers, 12 units, with missing data; nominal α = 0.743.
    const char* observers[4]{"123321412...", "1233224125.3", ".3332342251.", "12332441251."};
    Ratings ratings;
    for (int unit = 0; unit < 12; ++unit) {
        std::vector<int> values;
        for (const char* observer : observers) {
            const char value = observer[unit];
            values.push_back(value == '.' ? Categories::unread : value - '0');
        }
        if (std::ranges::count(values, Categories::unread) < 3)
            ratings.add(0, values, 1);
    }
    QCOMPARE(qRound(KrippendorffAlpha(ratings).value(one).value() * 1000), 743);
}

void TestKappa::charactersAreCountedAsTheDefinitionsSay()
{
    QVERIFY(rc::check("κ, Fleiss' κ and α are those of the characters one by one", [] {
        const int authors = *rc::gen::inRange(2, 5);
        const Study study = randomStudy(authors, *rc::gen::inRange(1, 4), 20, 2, 4);
        const Resampling resampling(study);
        const Characters characters = charactersOf(study);
        assertEqual(FleissKappa(ratingsOf(study, resampling, Ratings::Items::ReadByAll)).value(resampling.ones()), fleissByDefinition(characters));
        assertEqual(KrippendorffAlpha(ratingsOf(study, resampling)).value(resampling.ones()), alphaByDefinition(characters));
        const Study pair = between(study, 0, 1);
        const Resampling ofPair(pair);
        assertEqual(CohenKappa::ofCharacters(pair, ofPair).value(ofPair.ones()), cohenByDefinition(characters[0], characters[1]));
    }));
}

void TestKappa::severalAuthorsHaveTheMeanOfTheirPairs()
{
    const Study three = study(30, {{span(0, 5), span(9, 12, 1)}, {span(0, 6), span(8, 12, 1)}, {span(2, 5), span(20, 24, 1)}});
    const Resampling resampling(three);
    double sum = 0;
    for (const auto& [i, j] : {std::pair(0, 1), std::pair(0, 2), std::pair(1, 2)}) {
        const Study pair = between(three, size_t(i), size_t(j));
        const Resampling ofPair(pair);
        sum += CohenKappa::ofCharacters(pair, ofPair).value(ofPair.ones()).value();
    }
    QVERIFY(std::abs(CohenKappa::ofCharacters(three, resampling).value(resampling.ones()).value() - sum / 3) < 1e-12);
}

void TestKappa::identicalLayersAgreeEntirely()
{
    const std::vector<Span> spans{span(0, 5), span(3, 9, 1), {{{12, 14}, {16, 18}}, 2, {}}};
    const Study same = study(40, {spans, spans, spans});
    const Resampling resampling(same);
    QCOMPARE(CohenKappa::ofCharacters(same, resampling).value(resampling.ones()), Value(1));
    QCOMPARE(FleissKappa(ratingsOf(same, resampling)).value(resampling.ones()), Value(1));
    QCOMPARE(KrippendorffAlpha(ratingsOf(same, resampling)).value(resampling.ones()), Value(1));
    QCOMPARE(CohenKappa::ofLabels(same, resampling).value(resampling.ones()), Value(1));
}

void TestKappa::theOrderOfAuthorsDoesNotMatter()
{
    QVERIFY(rc::check("permuting the authors changes nothing", [] {
        Study study = randomStudy(3, 2, 20, 2, 4);
        const auto valuesOf = [](const Study& each) {
            const Resampling resampling(each);
            return std::vector<Value>{CohenKappa::ofCharacters(each, resampling).value(resampling.ones()),
                                      FleissKappa(ratingsOf(each, resampling)).value(resampling.ones()),
                                      KrippendorffAlpha(ratingsOf(each, resampling)).value(resampling.ones())};
        };
        const std::vector<Value> before = valuesOf(study);
        for (Continuum& continuum : study.continua)
            std::ranges::rotate(continuum.layers, continuum.layers.begin() + 1);
        const std::vector<Value> after = valuesOf(study);
        for (size_t i = 0; i < before.size(); ++i) {
            RC_ASSERT(before[i].has_value() == after[i].has_value());
            if (before[i])
                RC_ASSERT(std::abs(*before[i] - *after[i]) < 1e-12);
        }
    }));
}

void TestKappa::whoHasNotReadATextHasNoOpinionOnIt()
{
    Study both = study(20, {{span(0, 5)}, {span(0, 6)}, {span(1, 5)}});
    const Resampling before(both);
    const Value kappa = CohenKappa::ofCharacters(both, before).value(before.ones());
    const Value fleiss = FleissKappa(ratingsOf(both, before, Ratings::Items::ReadByAll)).value(before.ones());
    addText(both, 50, {{span(0, 5)}, {}, {}});
    both.continua.back().layers[1].hasRead = both.continua.back().layers[2].hasRead = false;
    const Resampling resampling(both);
    QCOMPARE(CohenKappa::ofCharacters(both, resampling).value(resampling.ones()), kappa);
    QCOMPARE(FleissKappa(ratingsOf(both, resampling, Ratings::Items::ReadByAll)).value(resampling.ones()), fleiss);
    QCOMPARE(KrippendorffAlpha(ratingsOf(both, resampling)).n(), 20);
}

void TestKappa::oneCategoryAloneIsUndefined()
{
    const Study whole = study(10, {{span(0, 10)}, {span(0, 10)}});
    const Resampling resampling(whole);
    QCOMPARE(CohenKappa::ofCharacters(whole, resampling).value(resampling.ones()), Value(std::unexpected(Undefined::NoVariation)));
    QCOMPARE(KrippendorffAlpha(ratingsOf(whole, resampling)).value(resampling.ones()), Value(std::unexpected(Undefined::NoVariation)));
    QCOMPARE(FleissKappa(ratingsOf(whole, resampling)).value(resampling.ones()), Value(std::unexpected(Undefined::NoVariation)));
}

void TestKappa::labelsAreComparedWhereTwoHaveTagged()
{
    // Two pairs agree on the tag, one does not, one passage is only one author's: po = 2/3, pe = (2·1 + 1·2) / 9.
    const Study labels = study(40, {{span(0, 4, 0), span(10, 14, 0), span(20, 24, 1), span(30, 34, 1)}, {span(0, 5, 0), span(10, 14, 1), span(20, 24, 1)}});
    const Resampling resampling(labels);
    const CohenKappa kappa = CohenKappa::ofLabels(labels, resampling);
    QCOMPARE(kappa.n(), 3);
    QVERIFY(std::abs(kappa.value(resampling.ones()).value() - (2.0 / 3 - 4.0 / 9) / (1 - 4.0 / 9)) < 1e-12);
    const Study apart = study(40, {{span(0, 4)}, {span(10, 14)}});
    const Resampling ofApart(apart);
    QCOMPARE(CohenKappa::ofLabels(apart, ofApart).value(ofApart.ones()), Value(std::unexpected(Undefined::NothingAligned)));
}

QTEST_APPLESS_MAIN(TestKappa)
#include "tst_Kappa.moc"
