// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/GammaAlignment.h"

#include "model/review/Matching.h"
#include "model/review/Packing.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace vermilion::review {
namespace {

using Annotators = std::vector<std::vector<GammaUnit>>;

constexpr size_t mostCandidates = 1'000'000;

// Calls `visit(i, j, d)` for the units of two annotators that are less unlike than `limit`.
template <typename Visit>
void forEachNear(const std::vector<GammaUnit>& first, const std::vector<GammaUnit>& second, const Dissimilarity& dissimilarity, double limit,
                 const Visit& visit)
{
    std::vector<int> byStart(second.size());
    qsizetype longest = 0;
    for (size_t j = 0; j < second.size(); ++j) {
        byStart[j] = int(j);
        longest = std::max(longest, second[j].end - second[j].start);
    }
    std::ranges::sort(byStart, {}, [&](int j) { return std::pair(second[size_t(j)].start, j); });
    const double reach = dissimilarity.alpha > 0 ? std::sqrt(limit / dissimilarity.alpha) : 1e18;
    for (size_t i = 0; i < first.size(); ++i) {
        const double most = reach * double(first[i].end - first[i].start + longest);
        auto at = std::ranges::lower_bound(byStart, double(first[i].start) - most, {}, [&](int j) { return double(second[size_t(j)].start); });
        for (; at != byStart.end() && double(second[size_t(*at)].start) <= double(first[i].start) + most; ++at) {
            if (const double d = dissimilarity(first[i], second[size_t(*at)]); d < limit)
                visit(int(i), *at, d);
        }
    }
}

UnitaryAlignment alone(size_t annotators, size_t annotator, int unit)
{
    UnitaryAlignment alignment{std::vector<int>(annotators, -1), 1};
    alignment.units[annotator] = unit;
    return alignment;
}

GammaAlignment ofTwo(const Annotators& annotators, const Dissimilarity& dissimilarity)
{
    GammaAlignment result;
    // Two units alone cost 2.
    std::vector<Edge> edges;
    forEachNear(annotators[0], annotators[1], dissimilarity, 2, [&](int i, int j, double d) { edges.push_back({i, j, 2 - d}); });
    const std::vector<int> matched = heaviestMatching(int(annotators[0].size()), int(annotators[1].size()), edges);
    std::vector<bool> isTaken(annotators[1].size());
    for (size_t i = 0; i < matched.size(); ++i) {
        if (matched[i] < 0) {
            result.alignments.push_back(alone(2, 0, int(i)));
        } else {
            isTaken[size_t(matched[i])] = true;
            result.alignments.push_back({{int(i), matched[i]}, dissimilarity(annotators[0][i], annotators[1][size_t(matched[i])])});
        }
    }
    for (size_t j = 0; j < isTaken.size(); ++j) {
        if (!isTaken[j])
            result.alignments.push_back(alone(2, 1, int(j)));
    }
    return result;
}

// The unitary alignments of two and more units that can be part of a best alignment. With C pairs of annotators, k units
// whose dissimilarities sum to s cost (s + C - k(k-1)/2) / C together and k alone.
class Candidates {
public:
    Candidates(const Annotators& annotators, const Dissimilarity& dissimilarity)
        : m_annotators(annotators), m_dissimilarity(dissimilarity), m_pairs(double(annotators.size() * (annotators.size() - 1)) / 2),
          m_limit(m_pairs + double(annotators.size()) - 1)
    {
        int first = 0;
        for (const std::vector<GammaUnit>& units : annotators) {
            m_firsts.push_back(first);
            first += int(units.size());
        }
        m_near.resize(size_t(first));
        for (size_t a = 0; a < annotators.size(); ++a) {
            for (size_t b = a + 1; b < annotators.size(); ++b) {
                forEachNear(annotators[a], annotators[b], dissimilarity, m_limit,
                            [&](int i, int j, double) { m_near[size_t(m_firsts[a] + i)].push_back({int(b), j}); });
            }
        }
        for (size_t a = 0; a < annotators.size(); ++a) {
            for (size_t i = 0; i < annotators[a].size(); ++i)
                extend({{int(a), int(i)}}, {0}, 0, m_near[size_t(m_firsts[a] + int(i))]);
        }
    }

    bool areComplete() const { return m_packs.size() < mostCandidates; }
    int unitCount() const { return int(m_near.size()); }
    const std::vector<Pack>& packs() const { return m_packs; }
    UnitaryAlignment alignmentOf(const Pack& pack) const
    {
        UnitaryAlignment alignment{std::vector<int>(m_annotators.size(), -1), double(pack.elements.size()) - pack.gain};
        for (const int element : pack.elements) {
            const auto a = std::ranges::upper_bound(m_firsts, element) - m_firsts.begin() - 1;
            // Annotators without units begin where the next does; the last of them has it.
            alignment.units[size_t(a)] = element - m_firsts[size_t(a)];
        }
        return alignment;
    }
    int elementOf(size_t annotator, int unit) const { return m_firsts[annotator] + unit; }

private:
    struct Unit {
        int annotator;
        int unit;
    };

    const GammaUnit& at(const Unit& unit) const { return m_annotators[size_t(unit.annotator)][size_t(unit.unit)]; }
    double gain(size_t count, double sum) const
    {
        const auto k = double(count);
        return ((k - 1) * m_pairs + k * (k - 1) / 2 - sum) / m_pairs;
    }

    // `sums`: of each member, its dissimilarities to the others. Taking one out must not be better.
    void extend(std::vector<Unit> members, std::vector<double> sums, double sum, const std::vector<Unit>& next)
    {
        for (size_t n = 0; n < next.size(); ++n) {
            const Unit& unit = next[n];
            if (unit.annotator <= members.back().annotator)
                continue;
            if (!areComplete())
                return;
            std::vector<double> longer = sums;
            longer.push_back(0);
            bool canBe = true;
            for (size_t m = 0; m < members.size() && canBe; ++m) {
                const double d = m_dissimilarity(at(members[m]), at(unit));
                longer[m] += d;
                longer.back() += d;
                canBe = longer[m] < m_limit && longer.back() < m_limit;
            }
            if (!canBe)
                continue;
            std::vector<Unit> more = members;
            more.push_back(unit);
            const double all = sum + longer.back();
            addIfBetterThanItsParts(more, longer, all);
            extend(std::move(more), std::move(longer), all, next);
        }
    }

    void addIfBetterThanItsParts(const std::vector<Unit>& members, const std::vector<double>& sums, double sum)
    {
        const double whole = gain(members.size(), sum);
        if (whole <= 0)
            return;
        const size_t rest = members.size() - 1;
        for (const double own : sums) {
            if (rest > 1 && gain(rest, sum - own) >= whole)
                return;
        }
        Pack& pack = m_packs.emplace_back(Pack{{}, whole});
        for (const Unit& unit : members)
            pack.elements.push_back(m_firsts[size_t(unit.annotator)] + unit.unit);
    }

    const Annotators& m_annotators;
    const Dissimilarity& m_dissimilarity;
    double m_pairs;
    double m_limit;  // what a unit's dissimilarities to the others of an alignment may sum to
    std::vector<int> m_firsts;
    std::vector<std::vector<Unit>> m_near;  // of each unit, those of later annotators
    std::vector<Pack> m_packs;
};

GammaAlignment ofMany(const Annotators& annotators, const Dissimilarity& dissimilarity, qint64 mostSteps)
{
    const Candidates candidates(annotators, dissimilarity);
    const Packing packing = bestPacking(candidates.unitCount(), candidates.packs(), mostSteps);
    GammaAlignment result;
    result.isOptimal = packing.isOptimal && candidates.areComplete();
    std::vector<bool> isTaken(size_t(candidates.unitCount()), false);
    for (const int chosen : packing.chosen) {
        const Pack& pack = candidates.packs()[size_t(chosen)];
        result.alignments.push_back(candidates.alignmentOf(pack));
        for (const int element : pack.elements)
            isTaken[size_t(element)] = true;
    }
    for (size_t a = 0; a < annotators.size(); ++a) {
        for (size_t i = 0; i < annotators[a].size(); ++i) {
            if (!isTaken[size_t(candidates.elementOf(a, int(i)))])
                result.alignments.push_back(alone(annotators.size(), a, int(i)));
        }
    }
    if (candidates.areComplete())
        result.leastPossible = double(candidates.unitCount()) - packing.mostPossible;
    return result;
}

}  // namespace

double Dissimilarity::positional(const GammaUnit& one, const GammaUnit& other)
{
    const double apart = double(std::abs(one.start - other.start) + std::abs(one.end - other.end));
    const double ratio = apart / double((one.end - one.start) + (other.end - other.start));
    return ratio * ratio;
}

GammaAlignment bestAlignment(const Annotators& annotators, const Dissimilarity& dissimilarity, qint64 mostSteps)
{
    GammaAlignment result = annotators.size() == 2 ? ofTwo(annotators, dissimilarity) : ofMany(annotators, dissimilarity, mostSteps);
    for (const UnitaryAlignment& alignment : result.alignments)
        result.disorder += alignment.disorder;
    if (result.isOptimal)
        result.leastPossible = result.disorder;
    return result;
}

}  // namespace vermilion::review
