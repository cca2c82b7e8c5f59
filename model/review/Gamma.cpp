// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Gamma.h"

#include "model/review/Random.h"

#include <algorithm>
#include <cmath>

namespace vermilion::review {
namespace {

using Annotators = std::vector<std::vector<GammaUnit>>;

constexpr double normalAt95 = 1.96;
constexpr int shiftTries = 100;
constexpr qint64 mostStepsForTheTextItself = 5'000'000;  // its alignment is told, that of a sample is one of many

qint64 unitCount(const Annotators& annotators)
{
    qint64 count = 0;
    for (const std::vector<GammaUnit>& units : annotators)
        count += qint64(units.size());
    return count;
}

Annotators unitsOf(const Continuum& continuum)
{
    Annotators annotators;
    for (const Layer& layer : continuum.layers) {
        std::vector<GammaUnit>& units = annotators.emplace_back();
        for (const Span& span : layer.spans)
            units.push_back({span.extent().start, span.extent().end, span.tag});
    }
    return annotators;
}

// Categories of aligned units: how unlike, and how much there is to compare. In an alignment of k units each pair counts
// 1 / (k - 1), the less the farther the two are apart.
struct LabelSums {
    double labels = 0;
    double weight = 0;
};

LabelSums labelSums(const Annotators& annotators, const UnitaryAlignment& alignment)
{
    std::vector<GammaUnit> units;
    for (size_t a = 0; a < alignment.units.size(); ++a) {
        if (alignment.units[a] >= 0)
            units.push_back(annotators[a][size_t(alignment.units[a])]);
    }
    LabelSums sums;
    for (size_t i = 0; i < units.size(); ++i) {
        for (size_t j = i + 1; j < units.size(); ++j) {
            const double weight = std::max(0.0, 1 - Dissimilarity::positional(units[i], units[j])) / double(units.size() - 1);
            sums.weight += weight;
            sums.labels += weight * Dissimilarity::categorial(units[i], units[j]);
        }
    }
    return sums;
}

// Random continua made from one text, and what came of them so far.
class Chance {
public:
    Chance(Annotators annotators, qsizetype length, quint64 seed) : m_annotators(std::move(annotators)), m_length(length), m_random(seed)
    {
        qsizetype lengths = 0;
        for (const std::vector<GammaUnit>& units : m_annotators) {
            for (const GammaUnit& unit : units)
                lengths += unit.end - unit.start;
        }
        const qint64 count = unitCount(m_annotators);
        m_meanUnits = double(count) / double(m_annotators.size());
        m_apart = count > 0 ? double(lengths) / double(count) / 2 : 0;
    }

    void sample(const Dissimilarity& dissimilarity)
    {
        const Annotators continuum = draw();
        const GammaAlignment alignment = bestAlignment(continuum, dissimilarity);
        m_isProved = m_isProved && alignment.isOptimal;
        const double disorder = alignment.disorder * double(m_annotators.size()) / double(unitCount(continuum));
        m_sum += disorder;
        m_squares += disorder * disorder;
        ++m_samples;
        for (const UnitaryAlignment& each : alignment.alignments) {
            const LabelSums sums = labelSums(continuum, each);
            m_labels.labels += sums.labels;
            m_labels.weight += sums.weight;
        }
    }

    const Annotators& annotators() const { return m_annotators; }
    int samples() const { return m_samples; }
    bool isProved() const { return m_isProved; }
    /// Total disorder by chance, and the variance of that estimate.
    double expected() const { return m_sum / m_samples * m_meanUnits; }
    double variance() const
    {
        const double mean = m_sum / m_samples;
        return std::max(0.0, m_squares / m_samples - mean * mean) * m_meanUnits * m_meanUnits / (m_samples - 1);
    }
    LabelSums meanLabels() const { return {m_labels.labels / m_samples, m_labels.weight / m_samples}; }

private:
    Annotators draw()
    {
        Annotators continuum;
        while (unitCount(continuum) == 0) {
            continuum.clear();
            std::vector<qsizetype> shifts;
            for (size_t i = 0; i < m_annotators.size(); ++i) {
                const std::vector<GammaUnit>& units = m_annotators[m_random.below(m_annotators.size())];
                shifts.push_back(shiftApartFrom(shifts));
                continuum.push_back(shifted(units, shifts.back()));
            }
        }
        return continuum;
    }

    qsizetype shiftApartFrom(const std::vector<qsizetype>& others)
    {
        qsizetype shift = 0;
        for (int tries = 0; tries < shiftTries; ++tries) {
            shift = qsizetype(m_random.below(quint64(m_length)));
            const bool isApart = std::ranges::all_of(others, [&](qsizetype other) {
                const qsizetype distance = std::abs(shift - other);
                return double(std::min(distance, m_length - distance)) >= m_apart;
            });
            if (isApart)
                break;
        }
        return shift;
    }

    // What goes over the end comes in again at the beginning; a unit stays whole.
    std::vector<GammaUnit> shifted(std::vector<GammaUnit> units, qsizetype shift) const
    {
        for (GammaUnit& unit : units) {
            const qsizetype by = unit.start + shift >= m_length ? shift - m_length : shift;
            unit.start += by;
            unit.end += by;
        }
        return units;
    }

    Annotators m_annotators;
    qsizetype m_length;
    Random m_random;
    double m_meanUnits = 0;
    double m_apart = 0;
    double m_sum = 0;
    double m_squares = 0;
    LabelSums m_labels;
    int m_samples = 0;
    bool m_isProved = true;
};

// A text that takes part.
struct Text {
    size_t index;
    Chance chance;
};

double relativePrecision(const std::vector<Text>& texts)
{
    double expected = 0;
    double variance = 0;
    for (const Text& text : texts) {
        expected += text.chance.expected();
        variance += text.chance.variance();
    }
    return expected > 0 ? normalAt95 * std::sqrt(variance) / expected : 0;
}

Result<void> sampleAll(std::vector<Text>& texts, int samples, const GammaOptions& options, const Progress& progress, qint64 rounds, qint64 round)
{
    for (size_t i = 0; i < texts.size(); ++i) {
        progress.report(round * qint64(texts.size()) + qint64(i), rounds * qint64(texts.size()));
        while (texts[i].chance.samples() < samples) {
            if (progress.isCancelled())
                return failure(ErrorCode::Cancelled);
            texts[i].chance.sample(options.dissimilarity);
        }
    }
    return {};
}

qsizetype startOf(const Annotators& annotators, const UnitaryAlignment& alignment)
{
    qsizetype start = std::numeric_limits<qsizetype>::max();
    for (size_t a = 0; a < annotators.size(); ++a) {
        if (alignment.units[a] >= 0)
            start = std::min(start, annotators[a][size_t(alignment.units[a])].start);
    }
    return start;
}

}  // namespace

Result<GammaSums> GammaSums::of(const Study& study, const Resampling& resampling, const GammaOptions& options, const Progress& progress)
{
    std::vector<Text> texts;
    for (size_t i = 0; i < study.continua.size(); ++i) {
        const Continuum& continuum = study.continua[i];
        Annotators annotators = unitsOf(continuum);
        if (annotators.size() > 1 && continuum.isReadByAll() && continuum.length > 0 && unitCount(annotators) > 0)
            texts.push_back({i, Chance(std::move(annotators), continuum.length, options.seed + i)});
    }
    TRY(sampleAll(texts, options.leastSamples, options, progress, 2, 0));
    const double first = relativePrecision(texts);
    const double times = std::pow(first / options.precision, 2);
    if (times > 1)
        TRY(sampleAll(texts, std::min(options.mostSamples, int(std::ceil(times * options.leastSamples))), options, progress, 2, 1));

    GammaSums result;
    result.m_precision = relativePrecision(texts);
    result.m_parts.resize(size_t(resampling.parts()));
    for (const Text& text : texts) {
        const Annotators& annotators = text.chance.annotators();
        const GammaAlignment alignment = bestAlignment(annotators, options.dissimilarity, mostStepsForTheTextItself);
        result.m_isProved = result.m_isProved && text.chance.isProved() && alignment.isOptimal;
        const auto units = double(unitCount(annotators));
        const LabelSums byChance = text.chance.meanLabels();
        for (const UnitaryAlignment& each : alignment.alignments) {
            // Of what chance makes of a text, each part has its share by its units.
            const double share = double(std::ranges::count_if(each.units, [](int unit) { return unit >= 0; })) / units;
            Sums& sums = result.m_parts[size_t(resampling.partOf(text.index, startOf(annotators, each)))];
            const LabelSums labels = labelSums(annotators, each);
            sums.observed += each.disorder;
            sums.expected += share * text.chance.expected();
            sums.observedLabels += labels.labels;
            sums.observedWeight += labels.weight;
            sums.expectedLabels += share * byChance.labels;
            sums.expectedWeight += share * byChance.weight;
        }
        result.m_units += qint64(units);
    }
    return result;
}

GammaSums::Sums GammaSums::sums(const Weights& weights) const
{
    Sums sums;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        sums.observed += weights[i] * m_parts[i].observed;
        sums.expected += weights[i] * m_parts[i].expected;
        sums.observedLabels += weights[i] * m_parts[i].observedLabels;
        sums.observedWeight += weights[i] * m_parts[i].observedWeight;
        sums.expectedLabels += weights[i] * m_parts[i].expectedLabels;
        sums.expectedWeight += weights[i] * m_parts[i].expectedWeight;
    }
    return sums;
}

Value Gamma::value(const Weights& weights) const
{
    const GammaSums::Sums sums = m_sums.sums(weights);
    if (!(sums.expected > 0))
        return std::unexpected(m_sums.units() == 0 ? Undefined::NoAnnotations : Undefined::NoVariation);
    return 1 - sums.observed / sums.expected;
}

Value GammaCat::value(const Weights& weights) const
{
    const GammaSums::Sums sums = m_sums.sums(weights);
    if (!(sums.observedWeight > 0))
        return std::unexpected(Undefined::NothingAligned);
    if (!(sums.expectedLabels > 0))
        return std::unexpected(Undefined::NoVariation);
    return 1 - sums.observedLabels / sums.observedWeight / (sums.expectedLabels / sums.expectedWeight);
}

}  // namespace vermilion::review
