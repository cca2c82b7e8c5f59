// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/SpanScores.h"

#include "model/review/Alignment.h"

namespace vermilion::review {
namespace {

// The spans of each part; no span lies in two.
std::vector<std::vector<Span>> byPart(const Layer& layer, size_t text, const Resampling& resampling, int firstPart, int parts)
{
    std::vector<std::vector<Span>> result{size_t(parts)};
    for (const Span& span : layer.spans)
        result[size_t(resampling.partOf(text, span.extent().start) - firstPart)].push_back(span);
    return result;
}

}  // namespace

SpanScores::SpanScores(const Study& study, const Resampling& resampling, Match match) : m_parts(size_t(resampling.parts()))
{
    for (size_t text = 0; text < study.continua.size(); ++text) {
        const Continuum& continuum = study.continua[text];
        if (continuum.readers() < 2)
            continue;
        const int firstPart = resampling.partOf(text, 0);
        const int parts = resampling.partOf(text, continuum.length) - firstPart + 1;
        std::vector<std::vector<std::vector<Span>>> spans;
        for (const Layer& layer : continuum.layers)
            spans.push_back(byPart(layer, text, resampling, firstPart, parts));
        for (size_t i = 0; i < spans.size(); ++i) {
            for (size_t j = i + 1; j < spans.size(); ++j) {
                if (!continuum.layers[i].hasRead || !continuum.layers[j].hasRead)
                    continue;
                for (size_t part = 0; part < size_t(parts); ++part) {
                    const std::vector<Span>& one = spans[i][part];
                    const std::vector<Span>& other = spans[j][part];
                    add(firstPart + int(part), match == Match::Strict ? mostEqualPairs(one, other) : mostOverlappingPairs(one, other),
                        double(one.size()), double(other.size()));
                }
            }
        }
    }
}

void SpanScores::add(int part, double matched, double first, double second)
{
    Totals& totals = m_parts[size_t(part)];
    totals.matched += matched;
    totals.first += first;
    totals.second += second;
    m_annotations += qint64(first + second);
}

SpanScores::Totals SpanScores::totals(const Weights& weights) const
{
    Totals totals;
    for (size_t part = 0; part < m_parts.size(); ++part) {
        totals.matched += weights[part] * m_parts[part].matched;
        totals.first += weights[part] * m_parts[part].first;
        totals.second += weights[part] * m_parts[part].second;
    }
    return totals;
}

Value SpanScores::score(Score score, const Weights& weights) const
{
    const Totals totals = this->totals(weights);
    const double of = score == Score::Precision ? totals.second : score == Score::Recall ? totals.first : (totals.first + totals.second) / 2;
    if (of == 0)
        return std::unexpected(Undefined::NoAnnotations);
    return totals.matched / of;
}

}  // namespace vermilion::review
