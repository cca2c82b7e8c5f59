// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Blocks.h"
#include "model/clean/Credits.h"
#include "model/clean/PrintedTime.h"

namespace vermilion::clean {

/// A time that a page prints.
struct PlacedTime {
    int weight = 0;  ///< how much its place says that it is the article's; 4 and more are sure
    QString iso;
};

/// What a page shows its readers about who made the article and when.
struct VisibleCredits {
    Credits credits;
    QString sourceBesideTime;       ///< who published it, printed without a label beside the time
    QStringList byline;             ///< the names of a byline near the title
    QString givenName;              ///< of somebody who signs near the title with one name
    QStringList farByline;          ///< and of one above or below the article
    QStringList loneNames;          ///< a line right below the title that is nothing but Chinese names
    std::vector<PlacedTime> times;  ///< surest first
    QString updated;
};

/// Reads the lines that are short enough for credits: first those around the title's block, then all. `titleAt` is -1
/// where no block shows the title, `dom` null where blocks are lines of plain text.
VisibleCredits visibleCredits(const Dom* dom, const std::vector<PageBlock>& blocks, qsizetype titleAt, DayOrder order);

}  // namespace vermilion::clean
