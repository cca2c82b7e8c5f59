// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <vector>

namespace vermilion::review {

/// What γ sees of an annotation: where it begins and ends, and what it is.
struct GammaUnit {
    qsizetype start = 0;
    qsizetype end = 0;  ///< after start
    int category = 0;

    bool operator==(const GammaUnit&) const = default;
};

/// How unlike two units are: alpha times how far they are from each other, beta times whether they are different things.
/// Both are measured against Δ∅ = 1, what it costs to leave a unit without an answer.
struct Dissimilarity {
    double alpha = 1;
    double beta = 1;

    /// ((|Δ start| + |Δ end|) / (sum of both lengths))²: "positional sporadic" (section 4.2.1 of the γ paper).
    static double positional(const GammaUnit& one, const GammaUnit& other);
    static double categorial(const GammaUnit& one, const GammaUnit& other) { return one.category == other.category ? 0 : 1; }
    double operator()(const GammaUnit& one, const GammaUnit& other) const
    {
        return alpha * positional(one, other) + beta * categorial(one, other);
    }
};

/// What the annotators say of one thing: at most one unit of each.
struct UnitaryAlignment {
    std::vector<int> units;  ///< by annotator, -1 where there is none
    double disorder = 0;     ///< the mean dissimilarity over all pairs of annotators; 1 for a pair with a gap in it
};

/// Every unit in exactly one unitary alignment, with the least disorder in all.
struct GammaAlignment {
    std::vector<UnitaryAlignment> alignments;
    double disorder = 0;      ///< the sum; divided by the mean number of units of an annotator it is the paper's δ
    bool isOptimal = true;    ///< proved to be the least
    double leastPossible = 0; ///< the sum cannot be less than this; equals `disorder` where it is proved
};

/// The best alignment of each annotator's units. Of two annotators it is an assignment problem and always solved; of more
/// it is a set partition, solved by branch and bound over the unitary alignments that can be part of a best one (they
/// must be better than their parts). Where that takes more than `mostSteps` steps, the best one found is given with its
/// bound; where there are more than a million such candidates, the best of the first million with no bound but 0.
GammaAlignment bestAlignment(const std::vector<std::vector<GammaUnit>>& annotators, const Dissimilarity& dissimilarity, qint64 mostSteps = 200000);

}  // namespace vermilion::review
