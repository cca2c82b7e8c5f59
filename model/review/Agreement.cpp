// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Agreement.h"

#include "model/document/Names.h"
#include "model/review/Kappa.h"
#include "model/review/SpanScores.h"
#include "model/review/UnitizingAlpha.h"

#include <algorithm>
#include <memory>
#include <set>

namespace vermilion::review {
namespace {

constexpr document::Names<Measure, 12> measures{{
    {Measure::SpanPrecisionStrict, u"span_precision_strict"},
    {Measure::SpanRecallStrict, u"span_recall_strict"},
    {Measure::SpanF1Strict, u"span_f1_strict"},
    {Measure::SpanPrecisionLenient, u"span_precision_lenient"},
    {Measure::SpanRecallLenient, u"span_recall_lenient"},
    {Measure::SpanF1Lenient, u"span_f1_lenient"},
    {Measure::CohenKappa, u"cohen_kappa"},
    {Measure::FleissKappa, u"fleiss_kappa"},
    {Measure::KrippendorffAlpha, u"krippendorff_alpha"},
    {Measure::AlphaU, u"alpha_u"},
    {Measure::UAlpha, u"u_alpha"},
    {Measure::Gamma, u"gamma"},
}};

constexpr document::Names<Undefined, 6> reasons{{
    {Undefined::FewAuthors, u"few_authors"},
    {Undefined::NoArticles, u"no_articles"},
    {Undefined::NoAnnotations, u"no_annotations"},
    {Undefined::NoVariation, u"no_variation"},
    {Undefined::NothingAligned, u"nothing_aligned"},
    {Undefined::NotAsked, u"not_asked"},
}};

bool hasSpans(const Study& study)
{
    return std::ranges::any_of(study.continua, [](const Continuum& continuum) {
        return std::ranges::any_of(continuum.layers, [](const Layer& layer) { return !layer.spans.empty(); });
    });
}

std::set<int> tagsIn(const Study& study)
{
    std::set<int> tags;
    for (const Continuum& continuum : study.continua) {
        for (const Layer& layer : continuum.layers) {
            for (const Span& span : layer.spans)
                tags.insert(span.tag);
        }
    }
    return tags;
}

// Coefficients that are to be estimated from the same draws, and where each goes.
class Estimation {
public:
    explicit Estimation(const Study& study) : m_resampling(study), m_whyNone(whyNone(study)) {}

    const Resampling& resampling() const { return m_resampling; }

    template <typename Kind>
    void add(Coefficients& table, Measure measure, Kind coefficient)
    {
        m_entries.push_back({std::make_unique<Kind>(std::move(coefficient)), &table, measure, Undefined::NotAsked});
    }
    void addNone(Coefficients& table, Measure measure, Undefined reason) { m_entries.push_back({nullptr, &table, measure, reason}); }
    std::optional<Undefined> whyNone() const { return m_whyNone; }

    void run(const BootstrapOptions& options)
    {
        std::vector<const Coefficient*> coefficients;
        for (const Entry& entry : m_entries) {
            if (entry.coefficient)
                coefficients.push_back(entry.coefficient.get());
        }
        const auto found = intervals(coefficients, m_resampling, options);
        const Weights ones = m_resampling.ones();
        size_t next = 0;
        for (const Entry& entry : m_entries) {
            Estimate estimate;
            estimate.value = std::unexpected(entry.reason);
            if (entry.coefficient) {
                estimate.value = entry.coefficient->value(ones);
                estimate.n = entry.coefficient->n();
                if (estimate.value)
                    estimate.interval = found[next];
                ++next;
            }
            entry.table->rows.push_back({entry.measure, estimate});
        }
    }

private:
    struct Entry {
        std::unique_ptr<const Coefficient> coefficient;  // nullptr: none, for the reason
        Coefficients* table;
        Measure measure;
        Undefined reason;
    };

    static std::optional<Undefined> whyNone(const Study& study)
    {
        if (study.authors.size() < 2)
            return Undefined::FewAuthors;
        const auto isShared = [](const Continuum& continuum) { return continuum.readers() >= 2; };
        if (std::ranges::none_of(study.continua, isShared))
            return Undefined::NoArticles;
        return hasSpans(study) ? std::nullopt : std::optional(Undefined::NoAnnotations);
    }

    Resampling m_resampling;
    std::optional<Undefined> m_whyNone;
    std::vector<Entry> m_entries;
};

void addSpanScores(Estimation& estimation, Coefficients& table, const Study& view)
{
    using enum SpanScores::Score;
    const SpanScores strict(view, estimation.resampling(), SpanScores::Match::Strict);
    const SpanScores lenient(view, estimation.resampling(), SpanScores::Match::Lenient);
    estimation.add(table, Measure::SpanPrecisionStrict, SpanScore(strict, Precision));
    estimation.add(table, Measure::SpanRecallStrict, SpanScore(strict, Recall));
    estimation.add(table, Measure::SpanF1Strict, SpanScore(strict, F1));
    estimation.add(table, Measure::SpanPrecisionLenient, SpanScore(lenient, Precision));
    estimation.add(table, Measure::SpanRecallLenient, SpanScore(lenient, Recall));
    estimation.add(table, Measure::SpanF1Lenient, SpanScore(lenient, F1));
}

// Everything but γ.
void addMeasures(Estimation& estimation, Coefficients& table, const Study& view)
{
    addSpanScores(estimation, table, view);
    const Resampling& resampling = estimation.resampling();
    estimation.add(table, Measure::CohenKappa, CohenKappa::ofCharacters(view, resampling));
    estimation.add(table, Measure::FleissKappa, FleissKappa(Ratings::ofCharacters(view, resampling, Ratings::Items::ReadByAll)));
    estimation.add(table, Measure::KrippendorffAlpha, KrippendorffAlpha(Ratings::ofCharacters(view, resampling, Ratings::Items::ReadByTwo)));
    estimation.add(table, Measure::AlphaU, UnitizingAlpha(view, resampling));
    estimation.add(table, Measure::UAlpha, SegmentAlpha(view, resampling, UnitizingAspect::Whole));
}

void addNoMeasures(Estimation& estimation, Coefficients& table, Undefined reason)
{
    for (const auto& row : measures.rows)
        estimation.addNone(table, row.value, reason);
}

// Computes one group of authors.
class GroupWork {
public:
    GroupWork(const Study& study, const AgreementOptions& options, const Progress& progress, bool& isGammaProved)
        : m_study(study), m_options(options), m_progress(progress), m_isGammaProved(isGammaProved), m_estimation(study)
    {
    }

    const Resampling& resampling() const { return m_estimation.resampling(); }

    Result<GroupAgreement> run()
    {
        GroupAgreement group;
        group.articles = int(std::ranges::count_if(m_study.continua, [](const Continuum& continuum) { return continuum.readers() >= 2; }));
        if (const auto why = m_estimation.whyNone()) {
            for (Coefficients* table : {&group.overall, &group.boundary, &group.label})
                addNoMeasures(m_estimation, *table, *why);
        } else {
            for (const int tag : tagsIn(m_study))
                group.tags.push_back({tag, {}});
            TRY(addAll(group));
        }
        m_estimation.run(m_options.bootstrap);
        return group;
    }

    /// One article for itself.
    Result<Coefficients> runOverall()
    {
        Coefficients table;
        if (const auto why = m_estimation.whyNone()) {
            addNoMeasures(m_estimation, table, *why);
        } else {
            addMeasures(m_estimation, table, m_study);
            TRY(addGamma(table, nullptr, m_study, m_progress));
        }
        m_estimation.run({0, 0});
        return table;
    }

private:
    Result<void> addAll(GroupAgreement& group)
    {
        const Study boundary = withoutTags(m_study);
        std::vector<Study> tags;
        for (const TagAgreement& tag : group.tags)
            tags.push_back(ofTag(m_study, tag.tag));
        addMeasures(m_estimation, group.overall, m_study);
        addMeasures(m_estimation, group.boundary, boundary);
        m_estimation.add(group.label, Measure::CohenKappa, CohenKappa::ofLabels(m_study, resampling()));
        m_estimation.add(group.label, Measure::UAlpha, SegmentAlpha(m_study, resampling(), UnitizingAspect::LabelsOnly));
        for (size_t i = 0; i < tags.size(); ++i)
            addMeasures(m_estimation, group.tags[i].coefficients, tags[i]);
        const auto steps = qint64(tags.size()) + 2;
        TRY(addGamma(group.overall, &group.label, m_study, step(0, steps)));
        TRY(addGamma(group.boundary, nullptr, boundary, step(1, steps)));
        for (size_t i = 0; i < tags.size(); ++i)
            TRY(addGamma(group.tags[i].coefficients, nullptr, tags[i], step(qint64(i) + 2, steps)));
        return {};
    }

    // Of the work of a group, a part of equal size.
    Progress step(qint64 number, qint64 steps) const
    {
        Progress progress;
        progress.stop = m_progress.stop;
        progress.report = [this, number, steps](qint64 done, qint64 total) { m_progress.report(number * total + done, steps * total); };
        return progress;
    }

    Result<void> addGamma(Coefficients& table, Coefficients* labels, const Study& view, const Progress& progress)
    {
        if (progress.isCancelled())
            return failure(ErrorCode::Cancelled);
        if (!m_options.withGamma) {
            m_estimation.addNone(table, Measure::Gamma, Undefined::NotAsked);
            if (labels)
                m_estimation.addNone(*labels, Measure::Gamma, Undefined::NotAsked);
            return {};
        }
        const GammaSums sums = TRY(GammaSums::of(view, resampling(), m_options.gamma, progress));
        m_isGammaProved = m_isGammaProved && sums.isProved();
        m_estimation.add(table, Measure::Gamma, Gamma(sums));
        if (labels)
            m_estimation.add(*labels, Measure::Gamma, GammaCat(sums));
        return {};
    }

    const Study& m_study;
    const AgreementOptions& m_options;
    const Progress& m_progress;
    bool& m_isGammaProved;
    Estimation m_estimation;
};

Result<void> addPairs(Agreement& agreement, const Study& study, const AgreementOptions& options, const Progress& progress)
{
    for (size_t i = 0; i < study.authors.size(); ++i) {
        for (size_t j = i + 1; j < study.authors.size(); ++j) {
            if (study.authors.size() == 2) {
                agreement.pairs.push_back(agreement.all);
                continue;
            }
            const Study pair = between(study, i, j);
            GroupAgreement group = TRY(GroupWork(pair, options, progress, agreement.isGammaProved).run());
            group.authors = {i, j};
            agreement.pairs.push_back(std::move(group));
        }
    }
    return {};
}

Result<void> addArticles(Agreement& agreement, const Study& study, const AgreementOptions& options, const Progress& progress)
{
    for (size_t i = 0; i < study.continua.size(); ++i) {
        if (progress.isCancelled())
            return failure(ErrorCode::Cancelled);
        if (study.continua[i].readers() < 2)
            continue;
        const Study article = ofContinuum(study, i);
        agreement.articles.push_back({study.continua[i].article, TRY(GroupWork(article, options, progress, agreement.isGammaProved).runOverall())});
    }
    return {};
}

}  // namespace

const Estimate* Coefficients::of(Measure measure) const
{
    const auto found = std::ranges::find(rows, measure, &Row::measure);
    return found == rows.end() ? nullptr : &found->estimate;
}

Result<Agreement> agreement(const Study& study, const AgreementOptions& options, const Progress& progress)
{
    Agreement result;
    GroupWork work(study, options, progress, result.isGammaProved);
    result.all = TRY(work.run());
    for (size_t i = 0; i < study.authors.size(); ++i)
        result.all.authors.push_back(i);
    result.resampled = work.resampling().unit();
    result.parts = work.resampling().parts();
    TRY(addPairs(result, study, options, progress));
    if (options.withArticles)
        TRY(addArticles(result, study, options, progress));
    return result;
}

QString nameOf(Measure measure) { return measures.nameOf(measure); }
QString nameOf(Undefined reason) { return reasons.nameOf(reason); }

}  // namespace vermilion::review
