// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Progress.h"
#include "model/base/Result.h"
#include "model/review/GammaAlignment.h"
#include "model/review/Resampling.h"

namespace vermilion::review {

struct GammaOptions {
    Dissimilarity dissimilarity;
    double precision = 0.02;  ///< of the expected disorder, at 95 % confidence
    int leastSamples = 30;    ///< random continua per text
    int mostSamples = 2000;
    quint64 seed = 1;
};

/// γ (Mathet, Widlöcher and Métivier 2015, "The unified and holistic method gamma (γ) for inter-annotator agreement
/// measure and alignment", Computational Linguistics 41:437–479): one minus the disorder of the best alignment over
/// the disorder that chance makes. Chance is sampled: a random continuum takes for each annotator the units of one drawn
/// from the real ones, shifted round the text by a random amount, no two shifts nearer than half the mean length of
/// a unit (section 5.2); as many continua as the coefficient of variation asks for (5.3). Several texts: disorders are
/// summed over texts before they are divided, observed and expected alike, so that a text counts by its units; with
/// one text that is the paper's γ. γ_cat (Mathet 2017, "The agreement measure γ_cat", Computational Linguistics
/// 43:661–681) looks at the categories of the aligned units alone, the nearer two units are the more they count.
/// An annotation in several fragments is one unit from its first to its last character.
class GammaSums {
public:
    /// Error: Cancelled. Progress counts texts.
    static Result<GammaSums> of(const Study& study, const Resampling& resampling, const GammaOptions& options, const Progress& progress = {});

    struct Sums {
        double observed = 0;  ///< disorder of the best alignments
        double expected = 0;
        double observedLabels = 0;   ///< of γ_cat: weighted dissimilarity of categories
        double observedWeight = 0;
        double expectedLabels = 0;
        double expectedWeight = 0;
    };
    Sums sums(const Weights& weights) const;
    qint64 units() const { return m_units; }
    /// Half the width of the 95 % interval of the expected disorder, relative to it.
    double precision() const { return m_precision; }
    /// Whether each alignment was proved to be the best.
    bool isProved() const { return m_isProved; }

private:
    std::vector<Sums> m_parts;
    qint64 m_units = 0;
    double m_precision = 0;
    bool m_isProved = true;
};

class Gamma final : public Coefficient {
public:
    explicit Gamma(GammaSums sums) : m_sums(std::move(sums)) {}
    Value value(const Weights& weights) const override;
    qint64 n() const override { return m_sums.units(); }

private:
    GammaSums m_sums;
};

class GammaCat final : public Coefficient {
public:
    explicit GammaCat(GammaSums sums) : m_sums(std::move(sums)) {}
    Value value(const Weights& weights) const override;
    qint64 n() const override { return m_sums.units(); }

private:
    GammaSums m_sums;
};

}  // namespace vermilion::review
