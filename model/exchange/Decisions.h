// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Article.h"
#include "model/document/Annotation.h"
#include "model/document/Verdict.h"
#include "model/exchange/Csv.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace vermilion::exchange {

/// A reviewer's verdict, and which of the annotations that it is about are no longer as it found them.
struct Decision {
    document::Verdict verdict;
    QSet<document::AnnotationId> changed;  ///< also removed ones
};

/// What review says of one annotation: the columns decided_by, decision and reason of annotations.csv. Of an author's: "taken"
/// or "not_taken", empty where it has changed since. Of an agreed one: what the verdict that made it is called.
struct Outcome {
    document::AuthorId decidedBy;
    QString decision;
    QString reason;
};
QHash<document::AnnotationId, Outcome> outcomesOf(const std::vector<Decision>& decisions);

/// Columns of decisions.csv, a row a verdict, and of decision_sides.csv, a row an annotation that a verdict is about.
const QStringList& decisionColumns();
const QStringList& decisionSideColumns();
void writeDecisionRows(CsvWriter& decisions, CsvWriter& sides, const document::Article& article, const std::vector<Decision>& all,
                       const QHash<document::AuthorId, QString>& authors, const QHash<document::AnnotationId, document::AuthorId>& annotators);

}  // namespace vermilion::exchange
