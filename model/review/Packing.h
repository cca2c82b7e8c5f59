// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <vector>

namespace vermilion::review {

/// Elements that can be taken together, and what that gains.
struct Pack {
    std::vector<int> elements;
    double gain = 0;  ///< positive
};

/// Disjoint packs with the largest gain.
struct Packing {
    std::vector<int> chosen;  ///< indices of packs, ascending
    double gain = 0;
    double mostPossible = 0;  ///< no packing gains more; equals `gain` where that is proved
    bool isOptimal = true;
};

/// Weighted set packing, exactly: what is not connected is solved apart; within a component the dual of the linear
/// relaxation (improved by subgradient steps: Held and Karp 1971) says what each choice loses at least, and a depth-first
/// search that leaves out what loses too much finds the best. `mostSteps` bounds the search of each component.
Packing bestPacking(int elements, const std::vector<Pack>& packs, qint64 mostSteps);

}  // namespace vermilion::review
