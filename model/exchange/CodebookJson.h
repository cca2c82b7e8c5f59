// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Codebook.h"

#include <QByteArray>

namespace vermilion::exchange {

/// A codebook as JSON, format vermilion-codebook/1:
/// {"format", "name", "tags": [{"id", "name", "parent" (a name), "label": {"en", "zh"}, "definition", "include", "exclude",
/// "colour", "colour_dark", "key", "is_list", "names_entities", "is_retired", "merged_into" (a name), "attributes": [{"id", "name", "label",
/// "type": "text|choice|number|date|yes_no|entity", "choices": [{"en", "zh"}]}]}]}.
/// Only "tags" and each tag's "name" are needed: ids are made, labels taken from the names, colours chosen.
/// Tags come out in tree order. Errors: InvalidInput, with the line where it is no JSON, with the place ("tags[3].parent")
/// in `subject` where it makes no sense: fields nobody knows, names there twice, unknown parents, rings, bad colours.
Result<document::Codebook> readCodebookJson(const QByteArray& json);

/// Indented and in a fixed order, so that it can be kept under version control. Reads back as the same codebook.
QByteArray writeCodebookJson(const document::Codebook& codebook);

}  // namespace vermilion::exchange
