// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Found.h"
#include "model/clean/PageFacts.h"
#include "model/clean/VisibleCredits.h"

namespace vermilion::clean {

/// Where a page says when its article was published.
struct DateSources {
    const Dom& dom;
    const PageFacts& facts;
    const VisibleCredits& shown;
    QStringList addresses;  ///< of the page, as captured and as it says; may hold empty ones
};

/// When the article was published, ISO 8601; empty if the page does not say.
Found<QString> publicationDate(const DateSources& sources);
/// When it was changed last, as far as the page says.
Found<QString> lastChange(const DateSources& sources);

}  // namespace vermilion::clean
