// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Characters.h"
#include "model/review/UnitizingAlpha.h"

#include <algorithm>

namespace vermilion::review {
namespace {

using Runs = std::vector<std::vector<Run>>;

bool isUnit(const Run& run) { return run.category != Categories::untagged; }

// Calls `visit(one, other, common)` for all runs of two layers that meet.
template <typename Visit>
void forEachCommon(const std::vector<Run>& first, const std::vector<Run>& second, const Visit& visit)
{
    for (auto one = first.begin(), other = second.begin(); one != first.end() && other != second.end();) {
        visit(*one, *other, one->range.intersected(other->range));
        one->range.end < other->range.end ? ++one : ++other;
    }
}

// Characters of a run on which somebody else has a unit.
qsizetype pairable(const Runs& runs, size_t owner, const Run& run)
{
    std::vector<TextRange> covered;
    for (size_t i = 0; i < runs.size(); ++i) {
        if (i == owner)
            continue;
        auto other = std::ranges::upper_bound(runs[i], run.range.start, {}, [](const Run& each) { return each.range.end; });
        for (; other != runs[i].end() && other->range.start < run.range.end; ++other) {
            if (isUnit(*other))
                covered.push_back(other->range.intersected(run.range));
        }
    }
    qsizetype length = 0;
    for (const TextRange& range : joined(std::move(covered)))
        length += range.length();
    return length;
}

}  // namespace

SegmentAlpha::SegmentAlpha(const Study& study, const Resampling& resampling, UnitizingAspect aspect)
    : m_aspect(aspect), m_parts(size_t(resampling.parts())), m_authors(qint64(study.authors.size()))
{
    Categories categories;
    for (size_t text = 0; text < study.continua.size(); ++text) {
        if (study.continua[text].layers.size() > 1 && study.continua[text].isReadByAll())
            add(study.continua[text], text, resampling, categories);
    }
    m_values = categories.count();
}

void SegmentAlpha::add(const Continuum& continuum, size_t text, const Resampling& resampling, Categories& categories)
{
    Runs runs;
    for (const Layer& layer : continuum.layers)
        runs.push_back(runsOf(layer, continuum.length, categories));
    const bool isLabelsOnly = m_aspect == UnitizingAspect::LabelsOnly;
    const double share = 1 / double(runs.size() - 1);
    // A gap that goes on into the next part stays whole: it belongs to the part in which it begins.
    const auto partAt = [&](qsizetype position) -> Part& { return m_parts[size_t(resampling.partOf(text, position))]; };
    for (size_t i = 0; i < runs.size(); ++i) {
        for (size_t j = 0; j < runs.size(); ++j) {
            if (i == j)
                continue;
            forEachCommon(runs[i], runs[j], [&](const Run& one, const Run& other, TextRange common) {
                if (common.isEmpty() || (isLabelsOnly && !(isUnit(one) && isUnit(other))))
                    return;
                Part& part = partAt(common.start);
                const double length = double(common.length()) * share;
                part.all += length;
                if (one.category == other.category)
                    part.agreed += length;
                const auto found = std::ranges::find(part.byValue, one.category, &std::pair<int, double>::first);
                if (found == part.byValue.end())
                    part.byValue.emplace_back(one.category, length);
                else
                    found->second += length;
            });
        }
        for (const Run& run : runs[i]) {
            const auto length = double(isLabelsOnly ? isUnit(run) ? pairable(runs, i, run) : 0 : run.range.length());
            m_characters += qint64(length);
            partAt(run.range.start).correction += isUnit(run) ? length * length : length;
        }
    }
}

Value SegmentAlpha::value(const Weights& weights) const
{
    double all = 0;
    double agreed = 0;
    double correction = 0;
    std::vector<double> byValue(static_cast<size_t>(m_values));
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const Part& part = m_parts[i];
        const double weight = weights[i];
        all += weight * part.all;
        agreed += weight * part.agreed;
        correction += weight * part.correction;
        for (const auto& [value, length] : part.byValue)
            byValue[size_t(value)] += weight * length;
    }
    if (all == 0)
        return std::unexpected(m_aspect == UnitizingAspect::LabelsOnly ? Undefined::NothingAligned : Undefined::NoArticles);
    double unequal = all * all;
    for (const double length : byValue)
        unequal -= length * length;
    const double chances = all * all - correction;
    if (unequal <= 0 || chances <= 0)
        return std::unexpected(Undefined::NoVariation);
    // D_e = unequal / (all - correction / all)
    return 1 - (all - agreed) * chances / (all * unequal);
}

}  // namespace vermilion::review
