// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/review/Layer.h"

namespace vermilion::review {

/// Two spans that are taken for two readings of one thing, or one that the other layer has nothing for (the other index
/// is -1 then).
struct AlignedPair {
    int first = -1;
    int second = -1;
    double overlap = 0;  ///< of the two: 1 on the same passages, 0 for one alone

    bool isPair() const { return first >= 0 && second >= 0; }
    bool operator==(const AlignedPair&) const = default;
};

/// Which span of one layer answers which of another. Spans with the same tag on the same passages go together first. Of
/// the others two can go together that share characters and either have the same tag or share at least half of what
/// they cover together; among all ways to pair them off, each span at most once, this is one with the largest sum of
/// similarities (the overlap, doubled for the same tag). Deterministic; pairs by position in the text.
std::vector<AlignedPair> align(const std::vector<Span>& first, const std::vector<Span>& second);

/// The largest number of pairs, each span in at most one, of spans that have the same tag and share a character.
int mostOverlappingPairs(const std::vector<Span>& first, const std::vector<Span>& second);
/// The same for equal passages.
int mostEqualPairs(const std::vector<Span>& first, const std::vector<Span>& second);

}  // namespace vermilion::review
