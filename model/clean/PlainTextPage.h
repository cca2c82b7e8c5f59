// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/TextBuilder.h"

namespace vermilion::clean {

/// What can be read from a page that is plain text.
struct PlainTextArticle {
    std::vector<DecidedBlock> blocks;
    document::Metadata metadata;
};

/// The article in a plain-text dump of a page, found by the shape of its lines: sentences against names of channels,
/// headlines and labels.
PlainTextArticle readPlainText(const PageText& page);

}  // namespace vermilion::clean
