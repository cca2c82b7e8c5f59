// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/Page.h"
#include "model/clean/Guidance.h"
#include "model/clean/TextBuilder.h"

namespace vermilion::clean {

/// Joined pages as one: what the browser makes of all of them, and the blocks of each decided on its own.
struct JoinedPage {
    Dom dom;                            ///< of all pages in one
    document::Metadata metadata;        ///< the first page's; people whom only a later page names are added
    std::vector<DecidedBlock> blocks;   ///< in page order; their pieces count in `dom`'s text
};

/// Decides the blocks of every part apart, as rules and other pages of its site say; corrections are left to the caller. What a later page says again is Duplicate, its pager Navigation.
/// Errors: TooLarge.
Result<JoinedPage> decideJoined(const capture::Page& page, const Guidance& guidance);

}  // namespace vermilion::clean
