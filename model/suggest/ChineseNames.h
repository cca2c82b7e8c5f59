// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/suggest/Material.h"

namespace vermilion::suggest {

/// The Chinese name of a person that begins at a position, or an empty range. Where it ends is told by what follows: stops,
/// and words that go on after a name (说, 表示, 等, 代表). A name of two or three characters, four with a double surname;
/// foreign names with their dots (弗拉基米尔·普京).
Utf16Range chineseNameAt(const Material& material, qsizetype start);

}  // namespace vermilion::suggest
