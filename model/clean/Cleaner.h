// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/capture/Page.h"
#include "model/document/Article.h"

namespace vermilion::clean {

/// Makes the article of a page: metadata, text in blocks, source map and receipt. Pure: the same page gives the same
/// article (ids are left null). Errors: NoArticle, TooLarge.
Result<document::Article> clean(const capture::Page& page);

/// The HTML that a browser shows for this page, in UTF-8, with the same text nodes that the source map's DomRange
/// counts: an HTML page as it is, a plain-text page as one pre-wrapped element.
QByteArray browserHtml(const capture::Page& page);

/// The page's text that DomRange counts in: the data of all text nodes in document order (script and style included).
QString domText(const capture::Page& page);

}  // namespace vermilion::clean
