// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"
#include "model/text/TextRange.h"

#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace vermilion::suggest {

/// Where a suggestion comes from; each source is a file of this folder. Their order is the order in which people see them.
enum class Source {
    Enumeration,  ///< points of a list: 一是…二是…
    Obligation,   ///< a sentence by which somebody binds themselves: 将建成…, will build …
    Date,
    Office,       ///< a name behind an office: 市委书记范锐平
    Dictionary,   ///< a name that the author has tagged before
};

/// A tag that a rule proposes for a passage. Nothing of it is in the project until somebody decides.
struct Suggestion {
    Source source = Source::Date;
    document::TagId tag;
    TextRange range;                               ///< code points of the article's text
    QString cue;                                   ///< the words that it was seen by: 一是, 将, 市委书记; of a known name the name
    double confidence = 0;                         ///< 0 to 1
    QMap<document::AttributeId, QString> answers;  ///< attributes, where the text says them plainly
    std::vector<TextRange> list;                   ///< all points of its list in text order, itself among them; else empty

    bool operator==(const Suggestion&) const = default;
};

/// A name that means the same everywhere, with the tag it has: what the author tagged before, entities and their aliases.
struct KnownName {
    QString name;
    document::TagId tag;
    int count = 1;  ///< how often it was tagged so: of several tags the most frequent one is suggested

    bool operator==(const KnownName&) const = default;
};

/// As files and the command line say it: "enumeration", "obligation", "date", "office", "dictionary".
QString nameOf(Source source);
std::optional<Source> sourceFromName(QStringView name);
inline constexpr Source allSources[] = {Source::Enumeration, Source::Obligation, Source::Date, Source::Office, Source::Dictionary};

}  // namespace vermilion::suggest
