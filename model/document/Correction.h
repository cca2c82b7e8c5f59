// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Article.h"
#include "model/document/Ids.h"

#include <QByteArray>
#include <QString>

namespace vermilion::document {

/// What a person wants of a block of a page, or of all blocks of a kind.
enum class Wanted { Kept, Dropped };

/// A block of an article's page that a person kept or dropped, against what cleaning made of it.
struct Correction {
    CorrectionId id;
    ArticleId articleId;
    DomRange dom;       ///< the block, in UTF-16 units of the page's text
    QByteArray sha256;  ///< of the block's text as the receipt has it, in UTF-8: 32 raw bytes
    Wanted wanted = Wanted::Dropped;

    bool operator==(const Correction&) const = default;
};

/// What a person wants of every block of a site whose place in the page's structure is the same. `path` reads like a
/// CSS selector of children only, "div.article > p.editor": element names with the class names and ids that must be
/// there, from an element around the block down to the innermost one that holds the whole of it. Texts play no part.
struct SiteRule {
    SiteRuleId id;
    QString site;  ///< see siteOf: a host in lower case without "www.", or a name
    QString path;
    Wanted wanted = Wanted::Dropped;

    bool operator==(const SiteRule&) const = default;
};

/// "kept", "dropped".
QString nameOf(Wanted wanted);
std::optional<Wanted> wantedFromName(QStringView name);

/// The host of an http(s) address as rules name sites; empty for what is no such address.
QString siteOf(const QString& address);
/// The site whose rules are for this page: the host of its address or else of its canonical one; of a page that was
/// saved without an address, the name that the site gives itself. May be empty.
QString siteOf(const Metadata& metadata);
/// The digest by which a correction knows its block.
QByteArray digestOfBlock(const QString& text);

}  // namespace vermilion::document
