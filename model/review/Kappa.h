// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/review/Characters.h"

namespace vermilion::review {

/// κ of two raters (Cohen 1960, "A coefficient of agreement for nominal scales", Educational and Psychological
/// Measurement 20:37–46); of several, the mean of κ over all pairs (Light 1971, Psychological Bulletin 76:365–377).
class CohenKappa final : public Coefficient {
public:
    CohenKappa(int pairs, Undefined whenEmpty) : m_tables(size_t(pairs)), m_whenEmpty(whenEmpty) {}
    /// Over the characters that both of a pair have read; a category is a set of tags.
    static CohenKappa ofCharacters(const Study& study, const Resampling& resampling);
    /// Over the spans that align() pairs; a category is a tag.
    static CohenKappa ofLabels(const Study& study, const Resampling& resampling);

    /// `count` items that the first of a pair has put into category `first`, the second into `second`.
    void add(int pair, int part, int first, int second, qint64 count);

    Value value(const Weights& weights) const override;
    qint64 n() const override { return m_count; }

private:
    struct Cell {
        int part;
        int first;
        int second;
        qint64 count;
    };
    Value ofPair(const std::vector<Cell>& table, const Weights& weights) const;

    std::vector<std::vector<Cell>> m_tables;
    Undefined m_whenEmpty;
    int m_categories = 0;
    qint64 m_count = 0;
};

/// Ratings of items by any number of raters, as far as nominal coefficients need them, part by part.
class Ratings {
public:
    /// Everything that at least two have read; or only what all have.
    enum class Items { ReadByTwo, ReadByAll };
    static Ratings ofCharacters(const Study& study, const Resampling& resampling, Items items);

    /// `count` items with the same categories; Categories::unread for who has not rated them.
    void add(int part, const std::vector<int>& categories, qint64 count);

    struct Totals {
        double items = 0;
        double values = 0;             ///< items times who rated them
        double squares = 0;            ///< Σ over items and categories of the squared number of raters
        double disagreement = 0;       ///< Σ over items of unequal pairs of values, each by 1 / (raters - 1)
        std::vector<double> categories;  ///< values by category
    };
    Totals totals(const Weights& weights) const;
    qint64 items() const { return m_items; }
    qint64 values() const { return m_values; }

private:
    struct Part {
        int part;
        double items = 0;
        double values = 0;
        double squares = 0;
        double disagreement = 0;
        std::vector<std::pair<int, double>> categories;
    };
    std::vector<Part> m_parts;
    int m_categories = 0;
    qint64 m_items = 0;
    qint64 m_values = 0;
};

/// κ of any number of raters who all rated every item (Fleiss 1971, "Measuring nominal scale agreement among many
/// raters", Psychological Bulletin 76:378–382).
class FleissKappa final : public Coefficient {
public:
    explicit FleissKappa(Ratings ratings) : m_ratings(std::move(ratings)) {}
    Value value(const Weights& weights) const override;
    qint64 n() const override { return m_ratings.items(); }

private:
    Ratings m_ratings;
};

/// α for nominal data (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"; 2019, Content Analysis, 4th
/// edition, 12.3): any number of raters, items may lack ratings.
class KrippendorffAlpha final : public Coefficient {
public:
    explicit KrippendorffAlpha(Ratings ratings) : m_ratings(std::move(ratings)) {}
    Value value(const Weights& weights) const override;
    qint64 n() const override { return m_ratings.items(); }

private:
    Ratings m_ratings;
};

}  // namespace vermilion::review
