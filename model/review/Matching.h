// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace vermilion::review {

/// A possible pair, and what it is worth.
struct Edge {
    int left = 0;
    int right = 0;
    double weight = 0;  ///< positive
};

/// For each of the left ones the right one it is matched with, or -1: the matching with the largest total weight. Each
/// one is in at most one pair. Rows are taken in one after the other by a shortest augmenting path (Kuhn 1955; Jonker and
/// Volgenant 1987) in the graph of the edges alone, so that what is not connected is not looked at. The result depends on
/// the order of the input only where several matchings weigh the same.
std::vector<int> heaviestMatching(int left, int right, const std::vector<Edge>& edges);

}  // namespace vermilion::review
