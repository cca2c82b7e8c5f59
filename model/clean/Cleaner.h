// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/capture/Page.h"
#include "model/clean/Guidance.h"
#include "model/clean/Pager.h"
#include "model/document/Article.h"

namespace vermilion::clean {

/// Makes the article of a page: metadata, text in blocks, source map and receipt. Pure: the same page and guidance give
/// the same article (ids are left null). Errors: NoArticle, TooLarge.
Result<document::Article> clean(const capture::Page& page, const Guidance& guidance = {});

/// An article, and where its page stands among those of an article that is cut into several.
struct PlacedArticle {
    document::Article article;
    std::optional<PagePlace> place;
};
/// The two at once, which is cheaper than one after the other. `fileName` as for `placeOf`. Errors: as `clean`.
Result<PlacedArticle> cleanWithPlace(const capture::Page& page, const Guidance& guidance, const QString& fileName);

/// A rule that would do to all blocks of its kind on the site what a person did to one.
struct LearnedRule {
    document::SiteRule rule;
    std::vector<document::DomRange> meant;  ///< the blocks of this page that it means, in page order
};
/// Learns from the block at this place as `guidance` leaves the page. Errors: NotFound (no such block), Unsupported
/// (the page has no structure: it is plain text, its site is not known, or nothing around the block has a name).
Result<LearnedRule> learnSiteRule(const capture::Page& page, const Guidance& guidance, document::DomRange block, document::Wanted wanted);

/// The HTML that a browser shows for this page, in UTF-8, with the same text nodes that the source map's DomRange
/// counts: an HTML page as it is, a plain-text page as one pre-wrapped element.
QByteArray browserHtml(const capture::Page& page);

/// The page's text that DomRange counts in: the data of all text nodes in document order (script and style included).
QString domText(const capture::Page& page);

}  // namespace vermilion::clean
