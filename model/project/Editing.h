// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"

namespace vermilion::project {

/// As files say it: "to_do", "in_progress", "done".
QString nameOf(ArticleStatus status);

/// What people do to an article, each one undo step by the project's current author.
/// Errors of all: NotFound, QuoteMismatch, and what the file system says.

/// What applying a tag did: made an annotation, or found that the same author has the same tag on the same passages.
struct Applied {
    document::AnnotationId id;
    bool wasThere = false;
};
Result<Applied> applyTag(Project& project, const document::Article& article, const document::TagId& tag,
                         const std::vector<TextRange>& ranges);
/// The same tag on many places (every mention of a name) as one step; places that have it already are left out.
Result<std::vector<document::AnnotationId>> applyTagToAll(Project& project, const document::Article& article,
                                                          const document::TagId& tag, const std::vector<TextRange>& ranges);
Result<void> removeAnnotations(Project& project, const std::vector<document::Annotation>& annotations);
/// Other passages for an annotation: what `[` and `]` and the drag handles do.
Result<void> setRanges(Project& project, const document::Article& article, const document::Annotation& annotation,
                       const std::vector<TextRange>& ranges);
Result<void> setTag(Project& project, const document::Annotation& annotation, const document::TagId& tag);
Result<void> setNote(Project& project, const document::Annotation& annotation, const QString& note);
Result<void> setAttribute(Project& project, const document::Annotation& annotation, const document::AttributeId& attribute,
                          const QString& value);
/// Numbers the annotations 1, 2, 3 … in text order as one list. Those that were in another list leave it.
Result<document::GroupId> makeList(Project& project, std::vector<document::Annotation> annotations, const QString& title = {});
/// Of the current author.
Result<void> setStatus(Project& project, const document::ArticleId& article, ArticleStatus status);
/// Says whose articles these are to read, or that they no longer are; one undo step.
Result<void> assign(Project& project, const std::vector<document::ArticleId>& articles, const document::AuthorId& author, bool isAssigned);

}  // namespace vermilion::project
