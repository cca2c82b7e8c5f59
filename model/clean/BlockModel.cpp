// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/BlockModel.h"

#include <cmath>

namespace vermilion::clean {
namespace {

/// A node of a tree: a question (feature ≤ threshold: go on with the next node, else skip `other` nodes) or, where
/// `other` is 0, a leaf whose answer is `threshold`.
struct TreeNode {
    unsigned char feature;
    unsigned char other;
    float threshold;
};

#include "model/clean/BlockModelTrees.inc"

// Most blocks are plain cases. Where the first trees agree this strongly (log odds), the rest have never changed the
// verdict on a page that was learned from; they are not asked.
constexpr int hearing = 20;
constexpr double settled = 3.5;

template <size_t Trees, size_t Nodes>
double sumOf(const unsigned short (&roots)[Trees], const TreeNode (&nodes)[Nodes], double sum, const Features& features, Precision precision)
{
    int asked = 0;
    for (const unsigned short root : roots) {
        const TreeNode* node = &nodes[root];
        while (node->other != 0)
            node += features[node->feature] <= node->threshold ? 1 : node->other;
        sum += double(node->threshold);
        if (++asked % hearing == 0 && precision == Precision::Verdict && std::abs(sum) > settled)
            break;
    }
    return sum;
}

}  // namespace

double firstLogOdds(const Features& features)
{
    return sumOf(firstRoots, firstNodes, firstBase, features, Precision::Verdict);
}

double articleProbability(const Features& features, Precision precision)
{
    return 1 / (1 + std::exp(-sumOf(secondRoots, secondNodes, secondBase, features, precision)));
}

}  // namespace vermilion::clean
