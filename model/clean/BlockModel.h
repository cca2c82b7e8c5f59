// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Features.h"

namespace vermilion::clean {

/// Enough to say yes or no, or all the way: to tell the unlikely from the very unlikely.
enum class Precision { Verdict, Full };

/// How sure it is that a block with these features belongs to the article, 0 to 1: a sum of small decision trees
/// (gradient boosting: Friedman, Greedy function approximation, 2001), learned by tests/bench/train from pages with
/// known articles. The trees know lengths, punctuation, links and company, no words and no sites.
double articleProbability(const Features& features, Precision precision = Precision::Full);

}  // namespace vermilion::clean
