// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/BlockMarks.h"

#include <QHash>

#include <vector>

namespace vermilion::clean {

/// What several stories of one site have in common, word for word: slogans, disclaimers, appeals. Copies of a story and
/// the pages that one is cut into are one story, so that what they share says nothing.
struct SharedBlocks {
    struct Spread {
        int stories = 0;
        int kept = 0;  ///< stories in which the cleaner took it for text of the article
        bool isKnown = false;  ///< it goes, whatever the numbers say
    };
    QHash<quint64, Spread> blocks;  ///< by BlockMark::key; of three stories or more
    int stories = 0;                ///< that were looked at

    bool isEmpty() const { return blocks.isEmpty(); }
};

/// Pages beyond this number tell nothing new; callers choose which, in a way that depends on nothing but the pages.
constexpr qsizetype mostSitePages = 256;

/// The same for the same pages, in whatever order. At most `mostSitePages` are looked at.
SharedBlocks sharedBlocksOf(const std::vector<document::MarkedPage>& pages);

/// Which of a page's marks are kept but no article, by index, ascending: those before its own first and behind its own
/// last block that enough other stories have, and whole sentences between that most of them have. What may be the
/// heading of the first block stays, and rows of tables do; a page that has next to nothing of its own is left alone.
std::vector<size_t> repeatedIn(const std::vector<document::BlockMark>& marks, const SharedBlocks& shared);

}  // namespace vermilion::clean
