// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Features.h"

namespace vermilion::clean {

/// Adds to the features of every block what a first look at the page makes of the blocks around it: a comment may read
/// like an article, but the article is where most of what reads so stands together. `logOdds` is what the first look
/// gave each block. Linear in the size of the page.
void takeSecondLook(const Dom& dom, const std::vector<PageBlock>& blocks, const std::vector<double>& logOdds, Measured& measured);

}  // namespace vermilion::clean
