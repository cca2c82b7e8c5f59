// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/search/Query.h"
#include "model/store/SearchIndex.h"

#include <QHash>

#include <optional>

namespace vermilion::search {

/// A place where an article has what was looked for, with the words around it.
struct Hit {
    enum class Place { Title, Text, Note, Passage };
    Place place = Place::Text;
    TextRange range;    ///< code points: of the title, of the article's text, of the note; of a passage from its start to its end
    QString before;
    QString match;      ///< as it is written there; the fragments of a passage with … between them
    QString after;
    document::AnnotationId annotation;  ///< of a note and of a passage
    document::TagId tag;
    document::AuthorId author;
    QString note;       ///< of that annotation
};

/// What an article has of a query.
struct Match {
    std::vector<Hit> hits;  ///< title first, then by place in the text; a note where its passage is
    qsizetype count = 0;    ///< of all, also of those left out
};

struct MatchOptions {
    qsizetype mostHits = 0;   ///< more are only counted; 0 gives all
    qsizetype context = 32;   ///< code points on each side
};

/// Names of the annotators, folded.
using AnnotatorNames = QHash<document::AuthorId, QString>;

/// The places of an article where a query is fulfilled; nullopt where it is not. The article is given with its passages, or
/// with those that have notes where the query needs no others. Conditions on status, dates, source and byline are taken as
/// looked at by the index. A query without words or passages is fulfilled by the article as a whole: no hits.
std::optional<Match> match(const Query& query, const store::IndexedArticle& article, const QString& text, const AnnotatorNames& annotators,
                           const MatchOptions& options);

}  // namespace vermilion::search
