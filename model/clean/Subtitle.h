// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Blocks.h"
#include "model/clean/Found.h"

namespace vermilion::clean {

/// The line right under the title that is set as one with it; empty if there is none. `titleAt` is the title's block, -1
/// if no block shows it.
Found<QString> subtitleOf(const Dom& dom, const std::vector<PageBlock>& blocks, qsizetype titleAt);

}  // namespace vermilion::clean
