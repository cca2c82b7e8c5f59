// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Progress.h"
#include "model/project/Project.h"
#include "model/suggest/Suggester.h"

namespace vermilion::project {

/// Suggestions are computed when they are looked at and never stored; what is in the file are decisions on them. An accepted
/// one is an annotation of the author who accepted it, with origin `rule`; a rejected one is the same with status `rejected`,
/// which nothing shows, exports or counts.

/// The names that the current author has tagged so far. The one place for further sources of names.
Result<std::vector<suggest::KnownName>> knownNames(const Project& project);

/// What the current author has still to decide in an article.
Result<std::vector<suggest::Suggestion>> suggestionsFor(const Project& project, const document::Article& article,
                                                        const std::vector<suggest::KnownName>& names);

struct ArticleSuggestions {
    document::Article article;
    std::vector<suggest::Suggestion> suggestions;
    std::vector<document::AnnotationId> accepted;  ///< one for each, where they were accepted
};

/// Makes annotations of them, as one undo step; points of one list become one ordered list. Those that are there already
/// are given by their id. Errors: NotFound, QuoteMismatch.
Result<std::vector<document::AnnotationId>> accept(Project& project, const document::Article& article,
                                                   const std::vector<suggest::Suggestion>& suggestions);
/// Remembers that the current author does not want them, as one undo step. Errors: as accept.
Result<void> reject(Project& project, const document::Article& article, const std::vector<suggest::Suggestion>& suggestions);

/// The suggestions of all articles, one article after the other. Errors: what `seen` returns, Cancelled.
Result<void> suggestAll(const Project& project, const std::vector<suggest::Source>& sources, const Progress& progress,
                        const std::function<Result<void>(const ArticleSuggestions&)>& seen);
/// Accepts all of them in one undo step, and what the names learned that way lead to, so that doing it again adds nothing.
/// Only articles with suggestions are returned. Errors: as accept, Cancelled (then nothing was changed).
Result<std::vector<ArticleSuggestions>> acceptAll(Project& project, const std::vector<suggest::Source>& sources, const Progress& progress);

}  // namespace vermilion::project
