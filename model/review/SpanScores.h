// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/review/Resampling.h"

namespace vermilion::review {

/// How many annotations two layers have in common, pair off pair, and how many each has, summed over all pairs of
/// authors. Against the first author as the reference these are precision, recall and F1; F1 does not depend on who the
/// reference is, and needs no notion of chance (Hripcsak and Rothschild 2005, JAMIA 12:296–298).
class SpanScores {
public:
    enum class Match {
        Strict,   ///< the same tag on the same passages
        Lenient,  ///< the same tag, and at least one character in common
    };
    enum class Score { Precision, Recall, F1 };

    SpanScores(const Study& study, const Resampling& resampling, Match match);

    struct Totals {
        double matched = 0;
        double first = 0;   ///< of the first of each pair
        double second = 0;
    };
    Totals totals(const Weights& weights) const;
    Value score(Score score, const Weights& weights) const;
    qint64 annotations() const { return m_annotations; }

private:
    void add(int part, double matched, double first, double second);

    std::vector<Totals> m_parts;
    qint64 m_annotations = 0;
};

/// One of the three scores as a coefficient.
class SpanScore final : public Coefficient {
public:
    SpanScore(const SpanScores& scores, SpanScores::Score score) : m_scores(scores), m_score(score) {}
    Value value(const Weights& weights) const override { return m_scores.score(m_score, weights); }
    qint64 n() const override { return m_scores.annotations(); }

private:
    SpanScores m_scores;
    SpanScores::Score m_score;
};

}  // namespace vermilion::review
