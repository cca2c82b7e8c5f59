// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace vermilion::document {

/// What a reviewer decided about annotations that answer each other.
enum class Decision {
    Taken,    ///< one reading holds
    Several,  ///< more than one does
    Neither,  ///< nothing is to be tagged here
    Edited,   ///< another reading, made by the reviewer
};

/// A decision on a disagreement, with its reason. It makes annotations of the agreed layer and never touches the authors'.
/// Its id follows from the annotations that it is about, so that there is one for each disagreement.
struct Verdict {
    /// An annotation that it is about, as it was then.
    struct Side {
        AnnotationId annotation;
        QByteArray content;    ///< SHA-256, see review::contentDigest
        bool isTaken = false;  ///< it stands for a reading that holds

        bool operator==(const Side&) const = default;
    };
    VerdictId id;
    ArticleId articleId;
    std::vector<Side> sides;  ///< by annotation id, at least one
    Decision decision = Decision::Taken;
    QString reason;           ///< a stable name of verdictReasons(), or the reviewer's own words; may be empty
    QString comment;
    QString rule;             ///< that decided it in the reviewer's name ("unanimous" …); empty where a person did
    AuthorId authorId;        ///< the reviewer
    QDateTime decidedAt;      ///< UTC

    const Side* side(const AnnotationId& annotation) const;
    bool operator==(const Verdict&) const = default;
};

/// What an author says to a verdict on their annotation.
struct VerdictAnswer {
    VerdictId verdict;
    AuthorId authorId;
    QString text;
    QDateTime answeredAt;  ///< UTC

    bool operator==(const VerdictAnswer&) const = default;
};

/// The id of the verdict on these annotations, whatever their order (UUIDv5).
VerdictId verdictIdFor(std::vector<AnnotationId> annotations);
/// The id of the agreed annotation number `index` (from 0) that a verdict makes.
AnnotationId agreedIdFor(const VerdictId& verdict, int index);

/// Reasons that are offered until somebody edits them: "ambiguous_text", "guideline_gap", "annotator_error", "edge_case", "other".
const QStringList& verdictReasons();

/// "taken", "several", "neither", "edited".
QString nameOf(Decision decision);
std::optional<Decision> decisionFromName(QStringView name);

}  // namespace vermilion::document
