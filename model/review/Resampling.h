// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/review/Coefficient.h"
#include "model/review/Layer.h"

namespace vermilion::review {

/// The parts of a study that are drawn anew, with replacement, to see how much a coefficient owes to chance: articles,
/// because what stands in one article hangs together (the cluster bootstrap: Davison and Hinkley 1997, 3.8); where there
/// are fewer than ten, blocks of them (Künsch 1989), cut where nobody has a span, about twenty in all. Only articles that
/// at least two have read are parts.
class Resampling {
public:
    enum class Unit { Article, Block };
    static constexpr int fewArticles = 10;
    static constexpr int blocksWanted = 20;

    explicit Resampling(const Study& study);

    Unit unit() const { return m_unit; }
    int parts() const { return m_parts; }
    /// In which part a position of a text is; -1 for a text that is none.
    int partOf(size_t continuum, qsizetype position) const;
    /// Where the part ends in which the position is.
    qsizetype endOfPart(size_t continuum, qsizetype position) const;
    Weights ones() const { return Weights(size_t(m_parts), 1); }

private:
    struct Places {
        int firstPart = -1;
        std::vector<qsizetype> ends;  // of its parts
    };
    size_t indexOf(const Places& places, qsizetype position) const;

    Unit m_unit = Unit::Article;
    int m_parts = 0;
    std::vector<Places> m_places;
};

struct BootstrapOptions {
    int replicates = 1000;
    quint64 seed = 1;
};

/// Percentile intervals (Efron and Tibshirani 1993, 13.3) for several coefficients from the same draws, so that they can
/// be set beside each other. None where there are fewer than two parts, or where more than half of the draws leave a
/// coefficient undefined. The same seed gives the same intervals on every machine.
std::vector<std::optional<Interval>> intervals(const std::vector<const Coefficient*>& coefficients, const Resampling& resampling,
                                               const BootstrapOptions& options);

}  // namespace vermilion::review
