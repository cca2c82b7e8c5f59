// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Blocks.h"
#include "model/document/Article.h"

namespace vermilion::clean {

/// What an HTML page says about its article: JSON-LD, OpenGraph and other meta elements, microdata, and the visible
/// lines around the title, reconciled; `evidence` tells where each value was found.
document::Metadata metadataOf(const Dom& dom, const std::vector<PageBlock>& blocks, const QString& url);

}  // namespace vermilion::clean
