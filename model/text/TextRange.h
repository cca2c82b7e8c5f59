// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <algorithm>
#include <compare>

namespace vermilion::text {

/// A half-open range [start, end) whose unit is part of its type, so that code points, UTF-16 units and bytes
/// cannot be mixed up.
template <typename Unit>
struct Range {
    qsizetype start = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - start; }
    bool isEmpty() const { return end <= start; }
    bool contains(qsizetype position) const { return start <= position && position < end; }
    bool contains(const Range& other) const { return start <= other.start && other.end <= end; }
    bool intersects(const Range& other) const { return start < other.end && other.start < end; }
    Range intersected(const Range& other) const
    {
        const qsizetype from = std::max(start, other.start);
        return {from, std::max(from, std::min(end, other.end))};
    }
    Range united(const Range& other) const { return {std::min(start, other.start), std::max(end, other.end)}; }

    auto operator<=>(const Range&) const = default;
};

/// Unicode code points of an article's text: the unit of the project file and of every export.
using TextRange = Range<struct CodePointUnit>;
/// UTF-16 units of a QString: what Qt's widgets and the DOM count in.
using Utf16Range = Range<struct Utf16Unit>;
/// Bytes of a capture.
using ByteRange = Range<struct ByteUnit>;

}  // namespace vermilion::text

namespace vermilion {
using text::ByteRange;
using text::TextRange;
using text::Utf16Range;
}  // namespace vermilion
