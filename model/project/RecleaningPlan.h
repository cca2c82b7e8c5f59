// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/Page.h"
#include "model/project/Recleaning.h"

namespace vermilion::store {
class Tables;
}

namespace vermilion::project {

/// An article, what cleaning makes of it now, and which corrections come and go with that.
struct Plan {
    document::Article before;
    document::Article after;
    std::vector<document::Correction> added;
    std::vector<document::CorrectionId> removed;
    int stale = 0;

    bool hasNewText() const;
};

/// Where a passage of one text of a page stands in another text of it: the same words of the page. nullopt: not all of them are
/// there, or not as one passage, or it came from no page (see isFromPage).
std::optional<TextRange> placeOnPage(const document::Article& old, const document::Article& now, const document::Fragment& fragment);
/// Whether any of a passage came from the page.
bool isFromPage(const document::Article& article, const document::Fragment& fragment);
/// The page that an article was made of.
Result<capture::Page> pageOf(const Project& project, const document::Article& article);
/// How many corrections are of blocks that the page no longer has.
int staleOf(const std::vector<document::Correction>& corrections, const document::Article& article);
/// What an article's page repeats of its site, as its receipt has it: so that doing something else to the page leaves that as
/// it is.
std::shared_ptr<const clean::SharedBlocks> sharedAsIn(const document::Receipt& receipt);

/// What cleaning would make of an article now, by these rules, its corrections and what other pages of its site have; without
/// that, what is repeated stays what it was. Errors: of reading and of cleaning the page.
Result<Plan> planOf(const Project& project, const document::ArticleId& id, const std::vector<document::SiteRule>& rules,
                    std::shared_ptr<const clean::SharedBlocks> shared = {});
/// Does it, inside of a transaction. Conflict: the article has another text by now.
Result<Recleaned> carryOut(store::Tables& tables, const Plan& plan);

}  // namespace vermilion::project
