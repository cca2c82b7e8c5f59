// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/UnitizingAlpha.h"

#include <algorithm>

namespace vermilion::review {
namespace {

double squared(double number) { return number * number; }

// What of a layer has one tag, without overlaps.
std::vector<TextRange> unitsOf(const Layer& layer, int tag)
{
    std::vector<TextRange> pieces;
    for (const Span& span : layer.spans) {
        if (span.tag == tag)
            pieces.insert(pieces.end(), span.fragments.begin(), span.fragments.end());
    }
    std::ranges::sort(pieces);
    std::vector<TextRange> units;
    for (const TextRange& piece : pieces) {
        if (!units.empty() && piece.start < units.back().end)
            units.back().end = std::max(units.back().end, piece.end);
        else
            units.push_back(piece);
    }
    return units;
}

std::vector<TextRange> gapsBetween(const std::vector<TextRange>& units, qsizetype length)
{
    std::vector<TextRange> gaps;
    qsizetype from = 0;
    for (const TextRange& unit : units) {
        if (unit.start > from)
            gaps.push_back({from, unit.start});
        from = unit.end;
    }
    if (length > from)
        gaps.push_back({from, length});
    return gaps;
}

// Calls `visit(place, δ²)` for the units of both that meet and the units of one that lie in a gap of the other.
template <typename Visit>
void forEachDifference(const std::vector<TextRange>& first, const std::vector<TextRange>& second, const Visit& visit)
{
    std::vector<bool> hasMet(second.size());
    size_t from = 0;
    for (const TextRange& one : first) {
        while (from < second.size() && second[from].end <= one.start)
            ++from;
        bool meets = false;
        for (size_t j = from; j < second.size() && second[j].start < one.end; ++j) {
            meets = hasMet[j] = true;
            visit(std::min(one.start, second[j].start), squared(double(one.start - second[j].start)) + squared(double(one.end - second[j].end)));
        }
        if (!meets)
            visit(one.start, squared(double(one.length())));
    }
    for (size_t j = 0; j < second.size(); ++j) {
        if (!hasMet[j])
            visit(second[j].start, squared(double(second[j].length())));
    }
}

template <typename Sums>
void addTo(Sums& sums, int part, double amount)
{
    if (sums.empty() || sums.back().first != part)
        sums.emplace_back(part, 0);
    sums.back().second += amount;
}

}  // namespace

void UnitizingAlpha::Pieces::sort()
{
    std::ranges::sort(m_found, [](const auto& one, const auto& other) { return std::pair(other.first, one.second) < std::pair(one.first, other.second); });
    for (const auto& [length, part] : m_found) {
        m_parts.push_back(part);
        if (m_lengths.empty() || m_lengths.back().length != double(length))
            m_lengths.push_back({double(length), 0});
        m_lengths.back().end = m_parts.size();
    }
    m_found = {};
}

template <typename Visit>
void UnitizingAlpha::Pieces::forEachLength(const Weights& weights, const Visit& visit) const
{
    size_t at = 0;
    for (const Length& length : m_lengths) {
        double count = 0;
        for (; at < length.end; ++at)
            count += weights[size_t(m_parts[at])];
        visit(length.length, count);
    }
}

UnitizingAlpha::UnitizingAlpha(const Study& study, const Resampling& resampling)
    : m_lengths(size_t(resampling.parts())), m_authors(double(study.authors.size()))
{
    for (const Continuum& continuum : study.continua) {
        for (const Layer& layer : continuum.layers) {
            for (const Span& span : layer.spans)
                m_tags[span.tag];
        }
    }
    for (size_t text = 0; text < study.continua.size(); ++text) {
        if (study.continua[text].layers.size() > 1 && study.continua[text].isReadByAll())
            add(study.continua[text], text, resampling);
    }
    for (auto& [number, tag] : m_tags) {
        tag.units.sort();
        tag.gaps.sort();
        m_unitCount += qint64(tag.units.count());
    }
}

void UnitizingAlpha::add(const Continuum& continuum, size_t text, const Resampling& resampling)
{
    for (qsizetype from = 0; from < continuum.length;) {
        const qsizetype end = resampling.endOfPart(text, from);
        m_lengths[size_t(resampling.partOf(text, from))] += end - from;
        from = end;
    }
    for (auto& [number, tag] : m_tags) {
        std::vector<std::vector<TextRange>> units;
        for (const Layer& layer : continuum.layers) {
            units.push_back(unitsOf(layer, number));
            for (const TextRange& unit : units.back())
                tag.units.add(unit.length(), resampling.partOf(text, unit.start));
            for (const TextRange& gap : gapsBetween(units.back(), continuum.length))
                tag.gaps.add(gap.length(), resampling.partOf(text, gap.start));
        }
        for (size_t i = 0; i < units.size(); ++i) {
            for (size_t j = i + 1; j < units.size(); ++j) {
                forEachDifference(units[i], units[j], [&](qsizetype place, double difference) {
                    addTo(tag.differences, resampling.partOf(text, place), difference);
                });
            }
        }
    }
}

double UnitizingAlpha::continuumLength(const Weights& weights) const
{
    double length = 0;
    for (size_t part = 0; part < m_lengths.size(); ++part)
        length += weights[part] * double(m_lengths[part]);
    return length;
}

double UnitizingAlpha::observed(int number, const Weights& weights) const
{
    double sum = 0;
    for (const auto& [part, difference] : m_tags.at(number).differences)
        sum += weights[size_t(part)] * difference;
    return 2 * sum / (m_authors * (m_authors - 1) * squared(continuumLength(weights)));
}

double UnitizingAlpha::expected(int number, const Weights& weights) const
{
    const Tag& tag = m_tags.at(number);
    double units = 0;
    double meetings = 0;       // Σ (2 l³ - 3 l² + l) / 3
    double selfPairings = 0;   // Σ l (l - 1)
    double inGaps = 0;         // Σ l² Σ (gap - l + 1) over gaps that can hold it
    std::vector<std::pair<double, double>> gaps;  // length, how many
    tag.gaps.forEachLength(weights, [&](double length, double count) { gaps.emplace_back(length, count); });
    auto gap = gaps.begin();
    double longEnough = 0;     // gaps that can hold the unit at hand
    double lengthsOfThose = 0;
    tag.units.forEachLength(weights, [&](double length, double count) {
        for (; gap != gaps.end() && gap->first >= length; ++gap) {
            longEnough += gap->second;
            lengthsOfThose += gap->second * gap->first;
        }
        units += count;
        meetings += count * (2 * length * length * length - 3 * length * length + length) / 3;
        selfPairings += count * length * (length - 1);
        inGaps += count * length * length * (lengthsOfThose - (length - 1) * longEnough);
    });
    const double length = continuumLength(weights);
    const double all = m_authors * length;
    return 2 / length * ((units - 1) * meetings + inGaps) / (all * (all - 1) - selfPairings);
}

Value UnitizingAlpha::value(const Weights& weights) const
{
    if (m_authors < 2)
        return std::unexpected(Undefined::FewAuthors);
    if (continuumLength(weights) == 0)
        return std::unexpected(Undefined::NoArticles);
    double observedInAll = 0;
    double expectedInAll = 0;
    for (const auto& [number, tag] : m_tags) {
        observedInAll += observed(number, weights);
        expectedInAll += expected(number, weights);
    }
    if (!(expectedInAll > 0))
        return std::unexpected(m_unitCount == 0 ? Undefined::NoAnnotations : Undefined::NoVariation);
    return 1 - observedInAll / expectedInAll;
}

}  // namespace vermilion::review
