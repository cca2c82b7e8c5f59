// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/review/Resampling.h"

#include <map>

namespace vermilion::review {

/// α_U (Krippendorff 1995, "On the reliability of unitizing continuous data", Sociological Methodology 25:47–76, as
/// written in Content Analysis, 2nd edition, 2004, 11.6 and 12.4): each tag cuts the continuum of each author into units
/// and gaps; two units that meet differ by the squares of how far apart their beginnings and their ends are, a unit that
/// lies in a gap by the square of its length. All tags: one minus the sum of what was observed over the sum of what chance
/// makes. It takes annotators who have all read the text; texts are laid end to end, and no unit or gap goes across. Of
/// one author's passages with one tag those that overlap are one unit; those that only touch are two.
class UnitizingAlpha final : public Coefficient {
public:
    UnitizingAlpha(const Study& study, const Resampling& resampling);

    Value value(const Weights& weights) const override;
    qint64 n() const override { return m_unitCount; }

    /// Observed and expected disagreement of one tag, for a study as it is.
    double observed(int tag, const Weights& weights) const;
    double expected(int tag, const Weights& weights) const;

private:
    // Units or gaps by their length, longest first: of the bootstrap's many sums only how many have a length changes.
    struct Pieces {
        struct Length {
            double length;
            size_t end;  // of its pieces
        };
        void add(qsizetype length, int part) { m_found.emplace_back(length, part); }
        void sort();
        size_t count() const { return m_parts.size(); }
        /// Calls `visit(length, how many)` from the longest down.
        template <typename Visit>
        void forEachLength(const Weights& weights, const Visit& visit) const;

    private:
        std::vector<std::pair<qsizetype, int>> m_found;
        std::vector<Length> m_lengths;
        std::vector<int> m_parts;
    };
    struct Tag {
        Pieces units;
        Pieces gaps;
        std::vector<std::pair<int, double>> differences;  // Σ δ² by part, each pair of authors once
    };
    void add(const Continuum& continuum, size_t text, const Resampling& resampling);
    double continuumLength(const Weights& weights) const;

    std::map<int, Tag> m_tags;
    std::vector<qsizetype> m_lengths;  // code points of each part
    double m_authors = 0;
    qint64 m_unitCount = 0;
};

/// What of the agreement on a unitized continuum is looked at.
enum class UnitizingAspect {
    Whole,       ///< uα: where the units are and what they are
    LabelsOnly,  ///< cuα: what they are, where two authors both have one
};

/// The later family (Krippendorff, Mathet, Bouvry and Widlöcher 2016, "On the reliability of unitizing textual continua:
/// further developments", Quality & Quantity 50:2347–2364; Content Analysis, 4th edition, 2019, 12.6), which counts
/// the characters that two authors' segments share and takes whole segments out of what chance may pair with itself. A
/// segment goes from one place where the author begins or ends something to the next; its value is the set of tags there,
/// a gap where there is none. |uα, on boundaries alone, is uα of withoutTags().
class SegmentAlpha final : public Coefficient {
public:
    SegmentAlpha(const Study& study, const Resampling& resampling, UnitizingAspect aspect);

    Value value(const Weights& weights) const override;
    /// Characters: of an author, in the mean.
    qint64 n() const override { return m_authors > 0 ? m_characters / m_authors : 0; }

private:
    struct Part {
        double agreed = 0;                              // Σ ℓ_cc
        double all = 0;                                 // ℓ
        double correction = 0;                          // what cannot be paired with itself
        std::vector<std::pair<int, double>> byValue;  // ℓ_c
    };
    void add(const Continuum& continuum, size_t text, const Resampling& resampling, class Categories& categories);

    UnitizingAspect m_aspect;
    std::vector<Part> m_parts;  // of the resampling
    int m_values = 0;
    qint64 m_authors = 0;
    qint64 m_characters = 0;  // of all authors
};

}  // namespace vermilion::review
