// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Annotation.h"
#include "model/text/TextRange.h"

#include <QColor>
#include <QString>

#include <vector>

namespace vermilion::read {

/// An annotation as the article view draws it. Positions are UTF-16 units of the article text.
struct Highlight {
    enum class Look { Plain, Suggested, Retired };
    /// The form of the underline, where lines are told apart by who drew them.
    enum class Stroke { Single, Double, Dotted, Dashed, Thick };

    document::AnnotationId id;
    std::vector<Utf16Range> ranges;
    QColor line;
    QColor tint;
    QString label;     ///< the tag's name
    QString author;
    QString note;
    int item = 0;      ///< number in a list, 0 outside
    Look look = Look::Plain;
    Stroke stroke = Stroke::Single;
    int lane = -1;     ///< a level of underlines that is always its own; -1: as near to the text as there is room
    QString flag;      ///< one or two letters behind the passage that say whose it is
    bool isSelected = false;

    Utf16Range extent() const
    {
        return ranges.empty() ? Utf16Range{} : Utf16Range{ranges.front().start, ranges.back().end};
    }
    bool covers(qsizetype position) const
    {
        return std::ranges::any_of(ranges, [position](const Utf16Range& range) { return range.contains(position); });
    }
};

}  // namespace vermilion::read
