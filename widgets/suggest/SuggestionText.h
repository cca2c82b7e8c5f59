// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/suggest/Suggestion.h"

#include <QString>

namespace vermilion::suggest {

/// The heading of a source's suggestions: "Points of lists", "Dates" …
QString sourceText(Source source);
/// Why the words are suggested, in a few words: "behind 市委书记", "1 of 4 points".
QString reasonText(const Suggestion& suggestion);

}  // namespace vermilion::suggest
