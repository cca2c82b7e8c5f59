// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Found.h"
#include "model/clean/PageFacts.h"
#include "model/clean/VisibleCredits.h"

namespace vermilion::clean {

/// Where a page says who wrote its article.
struct AuthorSources {
    const Dom& dom;
    const std::vector<PageBlock>& blocks;
    const PageFacts& facts;
    const VisibleCredits& shown;
    QStringList houses;        ///< names of the site and of who published it first: no people; may hold empty ones
    document::DomRange head;   ///< the page's text around the title: a link to a person there names the author
};

/// Who wrote the article without a role that says how; empty if the page does not say.
Found<QStringList> authorsOf(const AuthorSources& sources);

}  // namespace vermilion::clean
