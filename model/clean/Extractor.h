// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/TextBuilder.h"

namespace vermilion::clean {

/// Decides for every block of an HTML page whether it belongs to the article, and if not, why not. `title` is the
/// article's title as the metadata has it; it may be empty.
std::vector<DecidedBlock> decide(const Dom& dom, std::vector<PageBlock> blocks, const document::Metadata& metadata);

}  // namespace vermilion::clean
