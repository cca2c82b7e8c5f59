// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Annotation.h"

#include <optional>
#include <vector>

namespace vermilion::review {

/// In what two readings of a place differ.
enum class Difference {
    Same,        ///< in nothing
    Label,       ///< another tag on about the same passages
    Boundary,    ///< the same tag on other passages that share characters
    OnlyFirst,   ///< the second has nothing here
    OnlySecond,  ///< the first has nothing here
    Attribute,   ///< tag and passages are the same, an attribute has another value
    Duplicate,   ///< the author has this tag on these passages already
};

/// One line of a comparison of two authors. `first` is empty where only the second has something, and the other way
/// round; of a duplicate the side that has it twice is filled in.
struct Disagreement {
    Difference difference = Difference::Same;
    std::optional<document::Annotation> first;
    std::optional<document::Annotation> second;
    std::vector<document::AttributeId> attributes;  ///< those that differ

    bool concerns(const document::TagId& tag) const
    {
        return (first && first->tagId == tag) || (second && second->tagId == tag);
    }
};

/// Compares what two authors have in one text: annotations of one text revision. In text order; every annotation is in
/// exactly one line. Who answers whom is decided by align().
std::vector<Disagreement> compare(const std::vector<document::Annotation>& first, const std::vector<document::Annotation>& second);

/// Stable names for files: "same", "label", "boundary", "only_a", "only_b", "attribute", "duplicate".
QString nameOf(Difference difference);
std::optional<Difference> differenceFromName(QStringView name);
/// All of them, in order.
const std::vector<Difference>& allDifferences();

}  // namespace vermilion::review
