// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Codebook.h"

#include <QString>

#include <expected>
#include <vector>

namespace vermilion::search {

/// What a condition is about. Those from Tag on are about passages: all of a query's must hold for one and the same.
enum class Field { Anywhere, Title, Text, Source, Byline, Status, After, Before, On, Tag, Annotator, Note, Attribute };

/// One part of a query.
struct Condition {
    Field field = Field::Anywhere;
    QString value;          ///< folded words; of a status its name in files; of a date its digits: 2024, 2024-03, 2024-03-01
    bool isExcluded = false;  ///< no article with it
    std::vector<document::TagId> tags;              ///< of Tag: the tag and those below it
    std::vector<document::AttributeId> attributes;  ///< of Attribute: all of that name

    bool operator==(const Condition&) const = default;
};

/// What people look for. Words that are asked for Anywhere may each be in the title, the text or a note; in a query about
/// passages they are in the passage, its note or its attributes.
struct Query {
    std::vector<Condition> conditions;

    bool isEmpty() const { return conditions.empty(); }
    /// Whether passages are looked for, not words.
    bool isAboutPassages() const;
    /// Whether it asks anything about passages that words alone do not answer, be it to leave articles out.
    bool needsPassages() const;
    bool operator==(const Query&) const = default;
};

/// What is wrong with a query.
struct QueryFault {
    enum class Kind {
        UnknownField,   ///< `what` before the colon is no field and no attribute
        UnknownTag,     ///< the codebook has no tag `what`
        UnknownStatus,  ///< `what` is no status
        BadDate,        ///< `what` is no year, month or day
        NoValue,        ///< nothing stands behind `what`:
        OpenQuote,      ///< the phrase that begins with `what` has no closing quote
    };
    Kind kind = Kind::UnknownField;
    QString what;

    bool operator==(const QueryFault&) const = default;
};

/// Reads a query: words that must all be there, "a phrase", -word, and conditions such as tag:person, author:Lin,
/// byline:王, source:日报, after:2024-01-01 (that day or later), before:2025 (earlier), on:2024-03, status:done, title:备忘录,
/// text:…, note:…, and the name of an attribute (office:书记). Fields have Chinese names as well (标签 标注人 记者 来源 之后 之前 日期
/// 状态 标题 正文 批注); tags and attributes go by their stable name or by their label in any language. Full-width colons, quotes
/// (“” 「」 『』) and spaces are read like the others. A colon inside a quoted phrase or behind a digit is a colon.
std::expected<Query, QueryFault> parseQuery(const QString& text, const document::Codebook& codebook);

}  // namespace vermilion::search
