// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Codebook.h"

#include <QString>

#include <vector>

namespace vermilion::annotate {

/// Something in a codebook that cannot be: which tag, which of its fields, and why (English).
struct CodebookProblem {
    size_t tag = 0;    ///< index in Codebook::tags
    QString field;     ///< "name", "parent", "attributes[2].name", as CodebookJson calls it
    QString detail;

    bool operator==(const CodebookProblem&) const = default;
};

/// What is wrong with a codebook: names that are empty, not Latin or there twice, ids or keys there twice, parents and
/// merge targets that are not there, rings of parents, colours that are no "#rrggbb", keys that are no digit, choices
/// without values. Empty for a sound one.
std::vector<CodebookProblem> problemsOf(const document::Codebook& codebook);

/// The tags with each parent before its children and siblings by position (then as they stood). Positions are numbered
/// anew from 0. The codebook must be free of rings.
document::Codebook inTreeOrder(const document::Codebook& codebook);

/// The attribute of this name that the tag, or one above it, asks for; nullptr if none does.
const document::AttributeDefinition* attributeOf(const document::Codebook& codebook, const document::TagId& tag, QStringView name);

/// A value as annotations keep it: a choice as its English text (any of its labels is taken), a number with '.', a date
/// as ISO 8601 (a day, a month or a year), "yes" or "no"; others without white space around. Empty stays empty.
/// Error: InvalidInput.
Result<QString> attributeValue(const document::AttributeDefinition& attribute, const QString& written);

}  // namespace vermilion::annotate
