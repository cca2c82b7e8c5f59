// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Features.h"

namespace vermilion::clean {

/// Whether a block belongs to the article is judged twice by sums of small decision trees (gradient boosting: Friedman,
/// Greedy function approximation, 2001), learned by tests/bench/train from pages with known articles: at first sight,
/// by what is measured of the block, and then once more with what the first judgement says of the blocks around it
/// (stacking: Wolpert, Stacked generalization, 1992). The trees know lengths, punctuation, links and company, no words
/// and no sites.

/// At first sight, in log odds. Far from 0 the value is rough.
double firstLogOdds(const Features& features);

/// Enough to say yes or no, or all the way: to tell the unlikely from the very unlikely.
enum class Precision { Verdict, Full };

/// How sure it is that a block belongs to the article, 0 to 1; `features` with those of the second look.
double articleProbability(const Features& features, Precision precision = Precision::Full);

}  // namespace vermilion::clean
