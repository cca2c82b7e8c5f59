// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Lines.h"

#include <optional>
#include <vector>

namespace vermilion::clean {

/// A line of plain text and what its shape says.
struct ShapedLine {
    QStringView text;
    LineShape shape;
};

/// The line that is the title of the article in the lines from `first` up to before `last`: one above it, or its very
/// first, that speaks of what the article speaks of. None where no line may be one.
std::optional<size_t> titleLine(const std::vector<ShapedLine>& lines, size_t first, size_t last);

}  // namespace vermilion::clean
