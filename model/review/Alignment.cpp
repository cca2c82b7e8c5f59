// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Alignment.h"

#include "model/review/Matching.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace vermilion::review {
namespace {

constexpr double leastOverlapOfOtherTags = 0.5;

using Key = std::pair<int, std::vector<TextRange>>;

// Marks what is the same in both layers, each span once, as matched.
std::vector<int> equalOnes(const std::vector<Span>& first, const std::vector<Span>& second)
{
    std::map<Key, std::vector<int>> places;
    for (size_t j = second.size(); j-- > 0;)
        places[{second[j].tag, second[j].fragments}].push_back(int(j));
    std::vector<int> partners(first.size(), -1);
    for (size_t i = 0; i < first.size(); ++i) {
        const auto found = places.find({first[i].tag, first[i].fragments});
        if (found != places.end() && !found->second.empty()) {
            partners[i] = found->second.back();
            found->second.pop_back();
        }
    }
    return partners;
}

// Calls `visit` for all pairs of open spans whose extents intersect; both lists are by start.
template <typename Visit>
void forEachMeeting(const std::vector<Span>& first, const std::vector<int>& openFirst, const std::vector<Span>& second,
                    const std::vector<int>& openSecond, const Visit& visit)
{
    std::vector<int> active;
    size_t next = 0;
    for (const int i : openFirst) {
        const TextRange extent = first[size_t(i)].extent();
        while (next < openSecond.size() && second[size_t(openSecond[next])].extent().start < extent.end)
            active.push_back(openSecond[next++]);
        std::erase_if(active, [&](int j) { return second[size_t(j)].extent().end <= extent.start; });
        for (const int j : active) {
            if (second[size_t(j)].extent().intersects(extent))
                visit(i, j);
        }
    }
}

std::vector<int> all(size_t count)
{
    std::vector<int> indices(count);
    for (size_t i = 0; i < count; ++i)
        indices[i] = int(i);
    return indices;
}

double similarity(const Span& one, const Span& other)
{
    const double shared = overlap(one, other);
    if (one.tag == other.tag)
        return 2 * shared;
    return shared >= leastOverlapOfOtherTags ? shared : 0;
}

// By position; what the first layer has before what only the second has.
void sortByPosition(std::vector<AlignedPair>& pairs, const std::vector<Span>& first, const std::vector<Span>& second)
{
    std::ranges::sort(pairs, {}, [&](const AlignedPair& pair) {
        const Span& span = pair.first >= 0 ? first[size_t(pair.first)] : second[size_t(pair.second)];
        return std::tuple(span.extent(), pair.first < 0, pair.first, pair.second);
    });
}

}  // namespace

std::vector<AlignedPair> align(const std::vector<Span>& first, const std::vector<Span>& second)
{
    std::vector<int> partners = equalOnes(first, second);
    std::vector<bool> isTaken(second.size());
    std::vector<int> openFirst;
    std::vector<int> openSecond;
    for (size_t i = 0; i < first.size(); ++i) {
        if (partners[i] >= 0)
            isTaken[size_t(partners[i])] = true;
        else
            openFirst.push_back(int(i));
    }
    for (size_t j = 0; j < second.size(); ++j) {
        if (!isTaken[j])
            openSecond.push_back(int(j));
    }
    std::vector<Edge> edges;
    forEachMeeting(first, openFirst, second, openSecond, [&](int i, int j) {
        if (const double weight = similarity(first[size_t(i)], second[size_t(j)]); weight > 0)
            edges.push_back({i, j, weight});
    });
    const std::vector<int> matched = heaviestMatching(int(first.size()), int(second.size()), edges);
    std::vector<AlignedPair> pairs;
    for (size_t i = 0; i < first.size(); ++i) {
        const int partner = partners[i] >= 0 ? partners[i] : matched[i];
        if (partner >= 0)
            isTaken[size_t(partner)] = true;
        pairs.push_back({int(i), partner, partner >= 0 ? overlap(first[i], second[size_t(partner)]) : 0});
    }
    for (size_t j = 0; j < second.size(); ++j) {
        if (!isTaken[j])
            pairs.push_back({-1, int(j), 0});
    }
    sortByPosition(pairs, first, second);
    return pairs;
}

int mostOverlappingPairs(const std::vector<Span>& first, const std::vector<Span>& second)
{
    std::vector<Edge> edges;
    forEachMeeting(first, all(first.size()), second, all(second.size()), [&](int i, int j) {
        const Span& one = first[size_t(i)];
        const Span& other = second[size_t(j)];
        if (one.tag == other.tag && commonLength(one.fragments, other.fragments) > 0)
            edges.push_back({i, j, 1});
    });
    const std::vector<int> matched = heaviestMatching(int(first.size()), int(second.size()), edges);
    return int(std::ranges::count_if(matched, [](int partner) { return partner >= 0; }));
}

int mostEqualPairs(const std::vector<Span>& first, const std::vector<Span>& second)
{
    return int(std::ranges::count_if(equalOnes(first, second), [](int partner) { return partner >= 0; }));
}

}  // namespace vermilion::review
