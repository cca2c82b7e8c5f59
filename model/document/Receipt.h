// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/SourceMap.h"
#include "model/text/TextRange.h"

#include <QString>

#include <optional>
#include <vector>

namespace vermilion::document {

/// Why a block of the page is not in the article.
enum class DropReason {
    None,            ///< it was kept
    Navigation,      ///< menus, breadcrumbs, pagers, channel lists
    LinkList,        ///< mostly links
    Related,         ///< related stories, hot lists, "you may like"
    Teaser,          ///< the beginning of another story
    Comment,         ///< comments and comment forms
    Advertisement,
    Share,           ///< share, follow, app, QR code, font size widgets
    Copyright,       ///< disclaimers, licences, footers
    Metadata,        ///< title, source, date and credit lines: kept as metadata
    Hidden,          ///< not shown by a browser
    Boilerplate,     ///< slogans, site descriptions, the same on many pages
    OutsideArticle,  ///< text of the page around the article
    Duplicate,       ///< said again
    ByHand,          ///< a person dropped it
    SiteRule,        ///< a rule that a person made for the site drops it
};

/// Who decided about a block, whichever way.
enum class DecidedBy {
    Cleaner,
    Hand,
    SiteRule,
    OtherPages,  ///< other pages of the site have it too
};

/// One block of the page and what became of it.
struct ReceiptEntry {
    DropReason reason = DropReason::None;
    QString text;        ///< as a reader sees it, white space folded
    ByteRange source;    ///< bytes of the capture, from its first to its last character
    DomRange dom;        ///< UTF-16 units of the page's text
    int block = -1;      ///< index in Article::blocks if kept, else -1
    DecidedBy decidedBy = DecidedBy::Cleaner;

    bool isKept() const { return reason == DropReason::None; }
    bool operator==(const ReceiptEntry&) const = default;
};

/// Every block of the page in page order, kept or dropped.
struct Receipt {
    std::vector<ReceiptEntry> entries;

    qsizetype keptCount() const;
    qsizetype droppedCount() const { return qsizetype(entries.size()) - keptCount(); }
    /// Share of the page's visible characters that were kept, 0 to 1.
    double coverage() const;
    bool operator==(const Receipt&) const = default;
};

/// Stable names for files and JSON: "navigation", "link_list", …
QString nameOf(DropReason reason);
std::optional<DropReason> dropReasonFromName(QStringView name);
/// "cleaner", "hand", "site_rule", "other_pages".
QString nameOf(DecidedBy by);
std::optional<DecidedBy> decidedByFromName(QStringView name);

}  // namespace vermilion::document
