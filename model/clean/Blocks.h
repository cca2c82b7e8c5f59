// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Dom.h"
#include "model/document/Article.h"

#include <vector>

namespace vermilion::clean {

/// What class names, ids and roles of an element and those around it hint at.
enum Hint : quint16 {
    HintContent = 1 << 0,
    HintNavigation = 1 << 1,
    HintRelated = 1 << 2,
    HintComment = 1 << 3,
    HintShare = 1 << 4,
    HintAdvertisement = 1 << 5,
    HintCopyright = 1 << 6,
    HintMetadata = 1 << 7,
    HintCaption = 1 << 8,
    HintTitle = 1 << 9,
    HintHidden = 1 << 10,
    HintAside = 1 << 11,  ///< sidebars and page headers
    HintTags = 1 << 12,
    HintList = 1 << 13,
};

/// One block of a page as a reader sees it: a paragraph, a heading, a menu entry, a line between two <br>.
struct PageBlock {
    document::BlockKind kind = document::BlockKind::Paragraph;
    int level = 0;
    qint32 node = 0;             ///< the innermost block-level element that holds it
    std::vector<document::DomRange> pieces;  ///< the stretches of the page's text it is made of, in order
    QString text;                ///< white space folded
    qint32 linkLength = 0;       ///< UTF-16 units of `text` inside links
    qint32 strongLength = 0;     ///< the same for bold text
    qint32 links = 0;
    quint16 hints = 0;           ///< of its own element and of those around it
    quint16 nearHints = 0;       ///< of the innermost three of them only
    bool isHidden = false;
    bool isNeverShown = false;   ///< hidden by what it is (a <video>, a <title>), not by style
    bool isControl = false;      ///< a button, a field, an option
    bool isPreformatted = false;
    bool beginsLine = true;      ///< false if only a single <br> parts it from the block before
    bool isIndented = false;     ///< begins with full-width or non-breaking spaces, as paragraphs made by hand do
    bool isCell = false;         ///< lies in a data table
    qint32 table = -1;           ///< the data table it is a row or the caption of, an index of Dom::nodes()
    bool afterPicture = false;   ///< a picture comes right before it
};

/// Whether browsers set an element on lines of its own.
bool isBlockLevel(Tag tag);

/// Cuts a page into blocks, in page order, hidden ones included; scripts and styles are none.
std::vector<PageBlock> blocksOf(const Dom& dom);

/// One character of folded text and where it came from.
struct FoldedCharacter {
    char32_t codePoint = 0;
    qint32 dom = 0;
    qint32 domEnd = 0;  ///< equal to `dom` for a character that was put in
};

/// White space as a reader sees it: runs of it are one space, none at the ends; none between two Chinese characters
/// that only a line end parts; a tab between the cells of a row; invisible characters are dropped. NUL and
/// noncharacters become U+FFFD, half-width katakana the usual ones; all other widths stay as printed.
std::vector<FoldedCharacter> folded(const QString& pageText, const std::vector<document::DomRange>& pieces);
QString foldedText(const QString& pageText, const std::vector<document::DomRange>& pieces);

}  // namespace vermilion::clean
