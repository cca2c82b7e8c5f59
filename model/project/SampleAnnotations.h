// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Entity.h"
#include "model/text/TextRange.h"

#include <QMap>
#include <QString>

#include <vector>

namespace vermilion::project {

/// A passage named by its words: the n-th place (from 1) where they stand in the article, counted without overlaps.
struct SamplePassage {
    QString quote;
    int occurrence = 1;
};

/// An annotation by names instead of ids: those of the tag and of its attributes as the codebook has them.
struct SampleAnnotation {
    QString author;
    QString tag;
    std::vector<SamplePassage> passages;
    QMap<QString, QString> attributes;
    QString note;
    QString list;  ///< title of the author's list that it is an item of; empty if of none
};

/// An entity by names: its kind as the codebook has it.
struct SampleEntity {
    QString kind;
    document::Entity entity;  ///< without ids
};

/// What was made of one sample page.
struct SampleArticle {
    QString file;
    QString status;  ///< "to_do", "in_progress" or "done"
    std::vector<SampleAnnotation> annotations;
};

/// Reads resources/samples/annotations.json:
///
///     { "format": "vermilion-sample/1",
///       "entities": [ { "name": "…", "kind": "person", "aliases": [ "…" ], "note": "…", "roles": [ { "office": "…", "since": "2021", "until": "" } ] } ],
///       "articles": [ { "file": "01-memo.html", "status": "to_do" | "in_progress" | "done",
///                       "annotations": [ { "author": "…", "tag": "person", "quote": "…", "occurrence": 2,
///                                          "further": [ { "quote": "…", "occurrence": 1 } ],
///                                          "attributes": { "office": "…" }, "note": "…", "list": "…" } ] } ] }
///
/// `occurrence` is 1 where it is missing; `further` holds the other fragments. Errors: InvalidInput, naming the place.
Result<std::vector<SampleArticle>> readSampleAnnotations(const QByteArray& json);
Result<std::vector<SampleEntity>> readSampleEntities(const QByteArray& json);

/// Where a passage stands, in code points. QuoteMismatch if the text has it less often than that.
Result<TextRange> find(const SamplePassage& passage, const QString& text);

}  // namespace vermilion::project
