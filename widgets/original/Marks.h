// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <algorithm>
#include <vector>

namespace vermilion::original {

/// A highlight in a view's own unit: the passages of one annotation and how they look. `tint` may be translucent; the
/// page and the source keep their own colours under it.
template <typename Range>
struct Mark {
    QString id;
    std::vector<Range> ranges;
    QColor line;
    QColor tint;
    bool isCurrent = false;

    bool operator==(const Mark&) const = default;
};

/// For each of these ranges, ascending in start, how many others it lies on: 0 at the bottom, the inner ones higher. At most
/// `levels` - 1.
template <typename Range>
std::vector<int> nestingOf(const std::vector<Range>& ranges, int levels)
{
    std::vector<int> nesting;
    nesting.reserve(ranges.size());
    std::vector<qsizetype> ends(size_t(levels), 0);  // where the last range of each level ends
    for (const Range& range : ranges) {
        int level = 0;
        while (level + 1 < levels && ends[size_t(level)] > range.start)
            ++level;
        ends[size_t(level)] = std::max(ends[size_t(level)], range.end);
        nesting.push_back(level);
    }
    return nesting;
}

}  // namespace vermilion::original
