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

}  // namespace

double articleProbability(const Features& features)
{
    double sum = treesBase;
    for (const unsigned short root : treeRoots) {
        const TreeNode* node = &treeNodes[root];
        while (node->other != 0)
            node += features[node->feature] <= node->threshold ? 1 : node->other;
        sum += double(node->threshold);
    }
    return 1 / (1 + std::exp(-sum));
}

}  // namespace vermilion::clean
