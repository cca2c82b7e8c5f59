// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/review/Resampling.h"

#include <functional>
#include <map>

namespace vermilion::review {

/// What a character can be to one author: untagged (0), or under one set of tags or another.
class Categories {
public:
    static constexpr int untagged = 0;
    static constexpr int unread = -1;

    Categories() : m_numbers{{{}, untagged}} {}
    /// The number of a set of tags, given in ascending order.
    int of(const std::vector<int>& tags) { return m_numbers.try_emplace(tags, int(m_numbers.size())).first->second; }
    int count() const { return int(m_numbers.size()); }

private:
    std::map<std::vector<int>, int> m_numbers;
};

/// A stretch of one layer between two places where spans begin or end.
struct Run {
    TextRange range;
    int category = Categories::untagged;
};

/// The whole text in runs, in order, without gaps.
std::vector<Run> runsOf(const Layer& layer, qsizetype length, Categories& categories);

/// A stretch in which nobody's category changes.
struct Stretch {
    int part = 0;               ///< of the resampling
    qsizetype length = 0;       ///< code points
    std::vector<int> categories;  ///< by author; Categories::unread for who has not read the text
};

/// Every character that at least two have read, in stretches.
void forEachStretch(const Study& study, const Resampling& resampling, Categories& categories, const std::function<void(const Stretch&)>& visit);

}  // namespace vermilion::review
