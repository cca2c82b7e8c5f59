// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/TextRange.h"

#include <string_view>
#include <vector>

namespace vermilion::annotate {

/// A stretch of a text that is nearly the pattern.
struct ApproximateMatch {
    TextRange range;
    qsizetype distance = 0;  ///< insertions, deletions and replacements that turn one into the other

    bool operator==(const ApproximateMatch&) const = default;
};

/// The best places where `text` holds something within `mostEdits` edits of `pattern`: one a neighbourhood, each as
/// short as its distance allows, in text order. Time O(text × pattern / 64).
std::vector<ApproximateMatch> searchApproximately(std::u32string_view text, std::u32string_view pattern, qsizetype mostEdits);

/// Edit distance between the pattern and the text's beginnings: entry i is that of the first i code points.
std::vector<qsizetype> distancesOfPrefixes(std::u32string_view text, std::u32string_view pattern);

}  // namespace vermilion::annotate
