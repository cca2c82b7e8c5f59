// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Annotation.h"
#include "model/document/Article.h"
#include "model/document/Codebook.h"
#include "model/suggest/Suggestion.h"

namespace vermilion::suggest {

/// A source that has nothing to suggest in a project, because its codebook has no tag of this stable name.
struct MissingTag {
    Source source;
    QString tag;

    bool operator==(const MissingTag&) const = default;
};
std::vector<MissingTag> missingTags(const document::Codebook& codebook);

/// What all sources see in an article, by source, then position. No two of one tag overlap: a point of a list counts before
/// an obligation, an office before a known name. Pure; may be called from any thread.
std::vector<Suggestion> suggestionsFor(const document::Article& article, const document::Codebook& codebook, const std::vector<KnownName>& names);

/// What of it `author` has not decided yet, `annotations` being those of the article's current text. Decided is a passage that
/// overlaps what the author (or the agreed layer) holds under this tag, or is exactly what has another tag; a passage that was
/// rejected under this tag; and a known name of which one mention was rejected.
std::vector<Suggestion> undecided(std::vector<Suggestion> suggestions, const document::Article& article,
                                  const std::vector<document::Annotation>& annotations, const document::AuthorId& author);

/// Whether a passage with this tag is a name that is worth knowing elsewhere: not a sentence, not a date or a number, and
/// not a point of a list.
bool isName(const QString& quote, const document::Tag& tag);

}  // namespace vermilion::suggest
