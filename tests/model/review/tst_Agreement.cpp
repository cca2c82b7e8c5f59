// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Agreement.h"
#include "tests/model/review/Studies.h"

#include <QTest>

#include <cmath>

using namespace vermilion;
using namespace vermilion::review;
using namespace vermilion::tests;

class TestAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCoefficientIsThereForEveryCut();
    void boundariesAndLabelsAreApart();
    void aTagIsMeasuredAgainstEverythingElse();
    void twoAuthorsAreTheirOnlyPair();
    void threeAuthorsHaveThreePairsOfTheirOwnArticles();
    void identicalLayersAgreeEntirely();
    void whatIsUndefinedSaysWhy_data();
    void whatIsUndefinedSaysWhy();
    void gammaIsLeftOutWhenNotAskedFor();
    void articlesStandByThemselves();
    void intervalsHoldTheValue();
    void itCanBeCancelled();
    void namesAreThoseOfTheContract();
};

namespace {

Agreement of(const Study& study, AgreementOptions options = {})
{
    options.bootstrap.replicates = 200;
    return agreement(study, options).value();
}

Study example()
{
    Study study = tests::study(60, {{span(0, 5, 0), span(10, 14, 1), span(20, 26, 0)}, {span(0, 5, 0), span(10, 15, 1), span(20, 26, 1)}});
    addText(study, 40, {{span(3, 9, 1)}, {span(3, 9, 1), span(30, 34, 0)}});
    return study;
}

bool isNear(const Value& value, double expected) { return value && std::abs(*value - expected) < 1e-12; }

}  // namespace

void TestAgreement::everyCoefficientIsThereForEveryCut()
{
    const Agreement result = of(example());
    QStringList names;
    for (const Coefficients::Row& row : result.all.overall.rows)
        names.append(nameOf(row.measure));
    QCOMPARE(names.join(u' '), QStringLiteral("span_precision_strict span_recall_strict span_f1_strict span_precision_lenient span_recall_lenient "
                                              "span_f1_lenient cohen_kappa fleiss_kappa krippendorff_alpha alpha_u u_alpha gamma"));
    for (const Coefficients* table : {&result.all.boundary, &result.all.tags.at(0).coefficients, &result.all.tags.at(1).coefficients})
        QCOMPARE(table->rows.size(), size_t(12));
    QCOMPARE(result.all.label.rows.size(), size_t(3));
    QCOMPARE(result.all.articles, 2);
    QCOMPARE(result.all.overall.of(Measure::CohenKappa)->n, 100);
    QCOMPARE(result.all.overall.of(Measure::SpanF1Strict)->n, 9);
}

void TestAgreement::boundariesAndLabelsAreApart()
{
    const Agreement result = of(example());
    // Same passages: 0–5, 20–26, 3–9 of 4 and 5; with their tags only 0–5 and 3–9.
    QVERIFY(isNear(result.all.boundary.of(Measure::SpanF1Strict)->value, 2.0 * 3 / 9));
    QVERIFY(isNear(result.all.overall.of(Measure::SpanF1Strict)->value, 2.0 * 2 / 9));
    // Four pairs, tags 0011 and 0111: po = 3/4, pe = (2·1 + 2·3) / 16.
    QVERIFY(isNear(result.all.label.of(Measure::CohenKappa)->value, (0.75 - 0.5) / (1 - 0.5)));
    QCOMPARE(result.all.label.of(Measure::CohenKappa)->n, 4);
}

void TestAgreement::aTagIsMeasuredAgainstEverythingElse()
{
    const Agreement result = of(example());
    QCOMPARE(result.all.tags.size(), size_t(2));
    QCOMPARE(result.all.tags[1].tag, 1);
    const Coefficients& second = result.all.tags[1].coefficients;
    QCOMPARE(second.of(Measure::CohenKappa)->n, 100);
    // Characters with the tag: 4 + 6 and 5 + 6 + 6, 10 of them in common.
    const double chance = (10 * 17 + 90 * 83) / 10000.0;
    QVERIFY(isNear(second.of(Measure::CohenKappa)->value, (0.93 - chance) / (1 - chance)));
    QVERIFY(isNear(second.of(Measure::SpanF1Lenient)->value, 2.0 * 2 / 5));
}

void TestAgreement::twoAuthorsAreTheirOnlyPair()
{
    const Agreement result = of(example());
    QCOMPARE(result.pairs.size(), size_t(1));
    QCOMPARE(result.pairs[0].authors, (std::vector<size_t>{0, 1}));
    QCOMPARE(result.pairs[0].overall.of(Measure::Gamma)->value, result.all.overall.of(Measure::Gamma)->value);
}

void TestAgreement::threeAuthorsHaveThreePairsOfTheirOwnArticles()
{
    Study study = tests::study(60, {{span(0, 5)}, {span(0, 5)}, {span(0, 6)}});
    addText(study, 40, {{span(3, 9)}, {span(3, 9)}, {}});
    study.continua[1].layers[2].hasRead = false;
    const Agreement result = of(study);
    QCOMPARE(result.pairs.size(), size_t(3));
    QCOMPARE(result.pairs[0].articles, 2);
    QCOMPARE(result.pairs[1].articles, 1);
    QCOMPARE(result.pairs[1].authors, (std::vector<size_t>{0, 2}));
    QCOMPARE(result.pairs[0].overall.of(Measure::CohenKappa)->value, Value(1));
    QCOMPARE(result.all.overall.of(Measure::FleissKappa)->n, 60);
    QCOMPARE(result.all.overall.of(Measure::KrippendorffAlpha)->n, 100);
    QVERIFY(isNear(result.all.overall.of(Measure::CohenKappa)->value,
                   (1 + 2 * *result.pairs[1].overall.of(Measure::CohenKappa)->value) / 3));
}

void TestAgreement::identicalLayersAgreeEntirely()
{
    const std::vector<Span> spans{span(0, 5), span(3, 9, 1), {{{12, 14}, {16, 18}}, 2, {}}};
    Study study = tests::study(40, {spans, spans, spans});
    addText(study, 50, {{span(20, 30)}, {span(20, 30)}, {span(20, 30)}});
    const Agreement result = of(study);
    for (const Coefficients* table : {&result.all.overall, &result.all.boundary, &result.all.label, &result.pairs[1].overall}) {
        for (const Coefficients::Row& row : table->rows)
            QVERIFY2(isNear(row.estimate.value, 1), qPrintable(nameOf(row.measure)));
    }
}

void TestAgreement::whatIsUndefinedSaysWhy_data()
{
    QTest::addColumn<Study>("study");
    QTest::addColumn<QString>("reason");
    QTest::newRow("one author") << tests::study(40, {{span(0, 4)}}) << "few_authors";
    QTest::newRow("nobody") << Study() << "few_authors";
    QTest::newRow("no text") << Study{{document::AuthorId::create(), document::AuthorId::create()}, {}, {}} << "no_articles";
    QTest::newRow("nothing tagged") << tests::study(40, {{}, {}}) << "no_annotations";
    QTest::newRow("all one tag") << tests::study(40, {{span(0, 40)}, {span(0, 40)}}) << "no_variation";
}

void TestAgreement::whatIsUndefinedSaysWhy()
{
    QFETCH(Study, study);
    QFETCH(QString, reason);
    const Agreement result = of(study);
    const Value kappa = result.all.overall.of(Measure::CohenKappa)->value;
    QVERIFY(!kappa);
    QCOMPARE(nameOf(kappa.error()), reason);
    QVERIFY(!result.all.overall.of(Measure::CohenKappa)->interval);
}

void TestAgreement::gammaIsLeftOutWhenNotAskedFor()
{
    AgreementOptions options;
    options.withGamma = false;
    const Agreement result = of(example(), options);
    QCOMPARE(result.all.overall.of(Measure::Gamma)->value, Value(std::unexpected(Undefined::NotAsked)));
    QCOMPARE(result.all.label.of(Measure::Gamma)->value, Value(std::unexpected(Undefined::NotAsked)));
    QVERIFY(result.all.overall.of(Measure::AlphaU)->value);
}

void TestAgreement::articlesStandByThemselves()
{
    AgreementOptions options;
    options.withArticles = true;
    const Study study = example();
    const Agreement result = of(study, options);
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[1].article, study.continua[1].article);
    const Agreement second = of(ofContinuum(study, 1));
    QCOMPARE(result.articles[1].overall.of(Measure::CohenKappa)->value, second.all.overall.of(Measure::CohenKappa)->value);
    QVERIFY(!result.articles[1].overall.of(Measure::CohenKappa)->interval);
}

void TestAgreement::intervalsHoldTheValue()
{
    QVERIFY(rc::check("low <= value <= high, within the noise of few parts", [] {
        Study study = randomStudy(2, 12, 40, 2, 5);
        AgreementOptions options;
        options.withGamma = false;
        for (const Coefficients::Row& row : of(study, options).all.overall.rows) {
            if (!row.estimate.interval)
                continue;
            RC_ASSERT(row.estimate.interval->low <= row.estimate.interval->high);
            RC_ASSERT(row.estimate.interval->low - 0.1 <= *row.estimate.value && *row.estimate.value <= row.estimate.interval->high + 0.1);
        }
    }));
}

void TestAgreement::itCanBeCancelled()
{
    std::stop_source source;
    Progress progress;
    progress.stop = source.get_token();
    progress.report = [&](qint64, qint64) { source.request_stop(); };
    const auto result = agreement(example(), {}, progress);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void TestAgreement::namesAreThoseOfTheContract()
{
    for (const auto& [measure, name] : {std::pair(Measure::SpanF1Strict, u"span_f1_strict"), {Measure::SpanF1Lenient, u"span_f1_lenient"},
                                        {Measure::CohenKappa, u"cohen_kappa"}, {Measure::FleissKappa, u"fleiss_kappa"},
                                        {Measure::KrippendorffAlpha, u"krippendorff_alpha"}, {Measure::AlphaU, u"alpha_u"}, {Measure::Gamma, u"gamma"}})
        QCOMPARE(nameOf(measure), QString(name));
}

QTEST_APPLESS_MAIN(TestAgreement)
#include "tst_Agreement.moc"
