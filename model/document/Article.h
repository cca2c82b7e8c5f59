// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"
#include "model/document/Receipt.h"
#include "model/document/SourceMap.h"
#include "model/text/TextRange.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace vermilion::document {

/// What the page says about the article. Everything may be empty. Texts are NFC with single spaces.
struct Metadata {
    QString title;
    QString subtitle;
    QString source;            ///< who published it first: 攀枝花日报, Reuters
    QString site;              ///< the portal it was taken from, as it calls itself
    QString section;
    QStringList reporters;
    QStringList photographers;
    QStringList editors;
    QStringList authors;       ///< named without saying in which role
    QString dateline;          ///< place and day as printed, without 电 and agency words: 成都7月28日
    QString published;         ///< ISO 8601 with as much as the page gives: 2017-07-29T07:34, with zone only if it says so
    QString updated;
    QString language;          ///< BCP 47: zh, en
    QString url;               ///< of the capture
    QString canonicalUrl;
    QString leadImage;         ///< its URL
    QString leadImageCaption;
    QMap<QString, QString> evidence;  ///< field name → where it was found, in English: "title" → "h1", "published" → "json-ld"

    /// Everybody who wrote it: reporters, then authors, each once (pages often name the reporter as their author as well).
    QStringList writers() const;
    /// The same as one text: Chinese, Japanese and Korean names with a space between, as papers print them, others with ", ".
    QString byline() const;
    bool operator==(const Metadata&) const = default;
};

enum class BlockKind { Heading, Paragraph, ListItem, Quote, Caption, TableRow };

/// A line of the article text. Blocks are separated by one '\n' that belongs to neither; within a block there is none.
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;    ///< heading level 1–6, list depth from 1; else 0
    TextRange range;  ///< code points of the article text

    bool operator==(const Block&) const = default;
};

/// What cleaning made of a capture: metadata, an immutable text in blocks, where each character came from and why
/// what is missing is missing.
struct Article {
    ArticleId id;
    CaptureId captureId;
    TextId textId;             ///< this revision of the text
    Metadata metadata;
    QString text;              ///< NFC; blocks joined by '\n'
    QByteArray textSha256;     ///< of the text in UTF-8, 32 raw bytes
    std::vector<Block> blocks;
    SourceMap sourceMap;
    Receipt receipt;

    bool operator==(const Article&) const = default;
};

/// Stable names for files: "heading", "paragraph", "list_item", "quote", "caption", "table_row".
QString nameOf(BlockKind kind);
std::optional<BlockKind> blockKindFromName(QStringView name);

}  // namespace vermilion::document
