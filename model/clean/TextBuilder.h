// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/ByteMap.h"
#include "model/clean/Blocks.h"
#include "model/clean/PageText.h"
#include "model/document/Article.h"

namespace vermilion::clean {

/// A block of the page and what was decided about it.
struct DecidedBlock {
    PageBlock block;
    document::DropReason reason = document::DropReason::OutsideArticle;
    document::DecidedBy decidedBy = document::DecidedBy::Cleaner;
    bool isKept() const { return reason == document::DropReason::None; }
};

/// Puts the kept blocks together: text in NFC with folded white space, blocks, source map to the capture's bytes,
/// receipt of every block and digest. Leaves metadata and ids alone.
document::Article buildText(const PageText& page, const capture::ByteMap& toCapture, const std::vector<DecidedBlock>& blocks);

}  // namespace vermilion::clean
