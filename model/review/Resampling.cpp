// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Resampling.h"

#include "model/review/Random.h"

#include <algorithm>
#include <cmath>

namespace vermilion::review {
namespace {

constexpr double outside = 0.025;  // on either side of a 95 % interval

// What nobody may be cut in, in text order, as few ranges as can be.
std::vector<TextRange> spannedRanges(const Continuum& continuum)
{
    std::vector<TextRange> extents;
    for (const Layer& layer : continuum.layers) {
        for (const Span& span : layer.spans)
            extents.push_back(span.extent());
    }
    std::ranges::sort(extents);
    std::vector<TextRange> spanned;
    for (const TextRange& extent : extents) {
        if (!spanned.empty() && extent.start < spanned.back().end)
            spanned.back().end = std::max(spanned.back().end, extent.end);
        else
            spanned.push_back(extent);
    }
    return spanned;
}

std::vector<qsizetype> blockEnds(const Continuum& continuum, int wanted)
{
    const std::vector<TextRange> spanned = spannedRanges(continuum);
    std::vector<qsizetype> ends;
    for (int i = 1; i < wanted; ++i) {
        qsizetype end = continuum.length * i / wanted;
        const auto after = std::ranges::upper_bound(spanned, end, {}, &TextRange::start);
        if (after != spanned.begin() && std::prev(after)->end > end && std::prev(after)->start < end)
            end = std::prev(after)->end;
        if (end > (ends.empty() ? 0 : ends.back()) && end < continuum.length)
            ends.push_back(end);
    }
    ends.push_back(continuum.length);
    return ends;
}

// Linear between the order statistics (type 7 of Hyndman and Fan 1996).
double quantile(const std::vector<double>& sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const auto below = size_t(std::floor(place));
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

}  // namespace

Resampling::Resampling(const Study& study)
{
    const auto isPart = [](const Continuum& continuum) { return continuum.readers() >= 2; };
    const auto articles = int(std::ranges::count_if(study.continua, isPart));
    m_unit = articles < fewArticles ? Unit::Block : Unit::Article;
    for (const Continuum& continuum : study.continua) {
        Places& places = m_places.emplace_back();
        if (!isPart(continuum))
            continue;
        places.firstPart = m_parts;
        places.ends = m_unit == Unit::Article ? std::vector<qsizetype>{continuum.length}
                                              : blockEnds(continuum, (blocksWanted + articles - 1) / articles);
        m_parts += int(places.ends.size());
    }
}

size_t Resampling::indexOf(const Places& places, qsizetype position) const
{
    const auto end = std::ranges::upper_bound(places.ends, position);
    return std::min(size_t(end - places.ends.begin()), places.ends.size() - 1);
}

int Resampling::partOf(size_t continuum, qsizetype position) const
{
    const Places& places = m_places[continuum];
    return places.firstPart < 0 ? -1 : places.firstPart + int(indexOf(places, position));
}

qsizetype Resampling::endOfPart(size_t continuum, qsizetype position) const
{
    const Places& places = m_places[continuum];
    return places.ends[indexOf(places, position)];
}

std::vector<std::optional<Interval>> intervals(const std::vector<const Coefficient*>& coefficients, const Resampling& resampling,
                                               const BootstrapOptions& options)
{
    std::vector<std::optional<Interval>> result(coefficients.size());
    const int parts = resampling.parts();
    if (parts < 2 || options.replicates < 2)
        return result;
    Random random(options.seed);
    std::vector<std::vector<double>> values(coefficients.size());
    Weights weights;
    for (int replicate = 0; replicate < options.replicates; ++replicate) {
        weights.assign(size_t(parts), 0);
        for (int draw = 0; draw < parts; ++draw)
            weights[random.below(quint64(parts))] += 1;
        for (size_t i = 0; i < coefficients.size(); ++i) {
            if (const Value value = coefficients[i]->value(weights))
                values[i].push_back(*value);
        }
    }
    for (size_t i = 0; i < coefficients.size(); ++i) {
        if (2 * values[i].size() < size_t(options.replicates))
            continue;
        std::ranges::sort(values[i]);
        result[i] = Interval{quantile(values[i], outside), quantile(values[i], 1 - outside)};
    }
    return result;
}

}  // namespace vermilion::review
