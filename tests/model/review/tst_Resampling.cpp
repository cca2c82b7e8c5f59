// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Kappa.h"
#include "model/review/Resampling.h"
#include "model/review/SpanScores.h"
#include "tests/model/review/Studies.h"

#include <QTest>

#include <cmath>

using namespace vermilion;
using namespace vermilion::review;
using namespace vermilion::tests;

class TestResampling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenArticlesArePartsTheirOwn();
    void fewArticlesAreCutIntoBlocks();
    void noSpanLiesInTwoBlocks();
    void whatFewerThanTwoHaveReadIsNoPart();
    void theIntervalOfAMeanIsTheTextbooks();
    void theSameSeedGivesTheSameInterval();
    void oneBlockAloneHasNoInterval();
    void whatIsMostlyUndefinedHasNoInterval();
};

namespace {

// The mean of one number a part.
class Mean final : public Coefficient {
public:
    explicit Mean(std::vector<double> numbers) : m_numbers(std::move(numbers)) {}
    Value value(const Weights& weights) const override
    {
        double sum = 0;
        double count = 0;
        for (size_t i = 0; i < m_numbers.size(); ++i) {
            sum += weights[i] * m_numbers[i];
            count += weights[i];
        }
        return sum / count;
    }
    qint64 n() const override { return qint64(m_numbers.size()); }

private:
    std::vector<double> m_numbers;
};

// Undefined unless a part is drawn twice or more.
class Rare final : public Coefficient {
public:
    explicit Rare(double times) : m_times(times) {}
    Value value(const Weights& weights) const override
    {
        return weights[0] >= m_times ? Value(weights[0]) : Value(std::unexpected(Undefined::NoVariation));
    }
    qint64 n() const override { return 0; }

private:
    double m_times;
};

Study manyTexts(int count)
{
    Study texts = study(40, {{span(0, 4)}, {span(0, 4)}});
    for (int i = 1; i < count; ++i)
        addText(texts, 40, {{span(i % 30, i % 30 + 4)}, {span(i % 30, i % 30 + 3 + i % 2)}});
    return texts;
}

}  // namespace

void TestResampling::tenArticlesArePartsTheirOwn()
{
    const Resampling resampling(manyTexts(10));
    QCOMPARE(resampling.unit(), Resampling::Unit::Article);
    QCOMPARE(resampling.parts(), 10);
    QCOMPARE(resampling.partOf(7, 39), 7);
    QCOMPARE(resampling.endOfPart(7, 0), 40);
}

void TestResampling::fewArticlesAreCutIntoBlocks()
{
    const Resampling one(study(200, {{}, {}}));
    QCOMPARE(one.unit(), Resampling::Unit::Block);
    QCOMPARE(one.parts(), 20);
    QCOMPARE(one.partOf(0, 0), 0);
    QCOMPARE(one.partOf(0, 9), 0);
    QCOMPARE(one.partOf(0, 10), 1);
    QCOMPARE(one.endOfPart(0, 10), 20);
    QCOMPARE(one.partOf(0, 199), 19);
    QCOMPARE(Resampling(manyTexts(4)).parts(), 4 * 5);
    const Resampling around(study(40, {{span(6, 10)}, {}}));  // every 2, but not at 8
    QCOMPARE(around.parts(), 19);
    QCOMPARE(around.endOfPart(0, 7), 10);
}

void TestResampling::noSpanLiesInTwoBlocks()
{
    QVERIFY(rc::check("the first and the last character of a span are in one part, and parts add up", [] {
        const Study study = randomStudy(3, 2, 60, 2, 6);
        const Resampling resampling(study);
        for (size_t text = 0; text < study.continua.size(); ++text) {
            qsizetype before = 0;
            for (qsizetype at = 0; at < 60; ++at) {
                RC_ASSERT(resampling.partOf(text, at) >= 0 && resampling.partOf(text, at) < resampling.parts());
                RC_ASSERT(resampling.endOfPart(text, at) > at && resampling.endOfPart(text, at) >= before);
                before = resampling.endOfPart(text, at);
            }
            for (const Layer& layer : study.continua[text].layers) {
                for (const Span& span : layer.spans)
                    RC_ASSERT(resampling.partOf(text, span.extent().start) == resampling.partOf(text, span.extent().end - 1));
            }
        }
    }));
}

void TestResampling::whatFewerThanTwoHaveReadIsNoPart()
{
    Study texts = manyTexts(12);
    texts.continua[3].layers[0].hasRead = false;
    const Resampling resampling(texts);
    QCOMPARE(resampling.parts(), 11);
    QCOMPARE(resampling.partOf(3, 0), -1);
    QCOMPARE(resampling.partOf(4, 0), 3);
}

void TestResampling::theIntervalOfAMeanIsTheTextbooks()
{
    // 200 parts with the numbers 0 … 199: the mean's standard error is 57.7 / √200 = 4.08, so 99.5 ± 8.0.
    const Study texts = manyTexts(200);
    std::vector<double> numbers;
    for (int i = 0; i < 200; ++i)
        numbers.push_back(i);
    const Mean mean(numbers);
    const auto interval = intervals({&mean}, Resampling(texts), {4000, 7}).front();
    QVERIFY(interval);
    QVERIFY2(std::abs(interval->low - (99.5 - 1.96 * 4.08)) < 0.6, qPrintable(QString::number(interval->low)));
    QVERIFY2(std::abs(interval->high - (99.5 + 1.96 * 4.08)) < 0.6, qPrintable(QString::number(interval->high)));
}

void TestResampling::theSameSeedGivesTheSameInterval()
{
    const Study texts = manyTexts(20);
    const Resampling resampling(texts);
    const SpanScore score(SpanScores(texts, resampling, SpanScores::Match::Strict), SpanScores::Score::F1);
    const CohenKappa kappa = CohenKappa::ofCharacters(texts, resampling);
    const auto once = intervals({&score, &kappa}, resampling, {200, 5});
    QVERIFY(once[0] && once[1] && once[0]->low < once[0]->high);
    QCOMPARE(intervals({&score, &kappa}, resampling, {200, 5}), once);
    QVERIFY(intervals({&score, &kappa}, resampling, {200, 6}) != once);
    // What else is asked for does not change it.
    QCOMPARE(intervals({&kappa}, resampling, {200, 5}).front(), once[1]);
}

void TestResampling::oneBlockAloneHasNoInterval()
{
    const Study whole = study(40, {{span(0, 40)}, {span(0, 40)}});
    const Resampling resampling(whole);
    QCOMPARE(resampling.parts(), 1);
    const Mean mean({1});
    QVERIFY(!intervals({&mean}, resampling, {100, 1}).front());
}

void TestResampling::whatIsMostlyUndefinedHasNoInterval()
{
    const Resampling resampling(manyTexts(20));
    const Rare often(0);
    const Rare seldom(3);
    const auto found = intervals({&often, &seldom}, resampling, {500, 1});
    QVERIFY(found[0]);
    QVERIFY(!found[1]);
}

QTEST_APPLESS_MAIN(TestResampling)
#include "tst_Resampling.moc"
