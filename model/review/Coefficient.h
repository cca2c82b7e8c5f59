// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <expected>
#include <optional>
#include <vector>

namespace vermilion::review {

/// Why there is no number. Words for it are made where people are spoken to.
enum class Undefined {
    FewAuthors,      ///< it takes two
    NoArticles,      ///< there is no article that all of them have read
    NoAnnotations,   ///< nobody has tagged anything here
    NoVariation,     ///< everything is of one category, so that chance would agree as well: 0 divided by 0
    NothingAligned,  ///< no passage was tagged by two of them, so that there are no labels to compare
    NotAsked,        ///< it takes long and was not asked for
};

using Value = std::expected<double, Undefined>;

/// How often each part of a resampled study counts; all 1 is the study itself.
using Weights = std::vector<double>;

/// Between which two values the middle 95 % of the resampled values lie.
struct Interval {
    double low = 0;
    double high = 0;

    bool operator==(const Interval&) const = default;
};

/// What one coefficient says.
struct Estimate {
    Value value = std::unexpected(Undefined::NoAnnotations);
    std::optional<Interval> interval;  ///< empty where there is too little to resample
    qint64 n = 0;                      ///< how many of what the coefficient counts: characters, annotations, units, pairs
};

/// A coefficient that has added up what it needs, part by part, so that resampling costs a weighted sum.
class Coefficient {
public:
    virtual ~Coefficient() = default;
    virtual Value value(const Weights& weights) const = 0;
    virtual qint64 n() const = 0;
};

}  // namespace vermilion::review
