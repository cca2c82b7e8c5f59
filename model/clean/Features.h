// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Blocks.h"
#include "model/clean/Lines.h"

#include <array>
#include <vector>

namespace vermilion::clean {

/// What is measured of a block: its own text, the element that holds it, its neighbours, and the company it keeps
/// in the elements around it.
/// `measure` gives the first `measuredCount` of them, `takeSecondLook` the others.
constexpr size_t measuredCount = 118;
constexpr size_t secondLookCount = 42;
constexpr size_t featureCount = measuredCount + secondLookCount;
using Features = std::array<float, featureCount>;

/// The features of every block and what they came from.
struct Measured {
    std::vector<Features> features;
    std::vector<LineShape> shapes;
    std::vector<size_t> signatures;    ///< by block: the same for what one template made
    std::vector<quint32> firstBlock;   ///< by node, and one for the end of the page: the first block in or behind it
};

/// Linear in the size of the page. `title` is the article's title, if it is known.
Measured measure(const Dom& dom, const std::vector<PageBlock>& blocks, const QString& title);

}  // namespace vermilion::clean
