// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Codebook.h"
#include "model/exchange/Csv.h"

namespace vermilion::exchange {

/// codebook.csv: a row a tag, in tree order. Texts in English and Chinese; other languages are in the JSON form.
const QStringList& codebookColumns();
void writeCodebookRows(CsvWriter& csv, const document::Codebook& codebook);

/// codebook_attributes.csv: a row an attribute, and below it a row a choice.
const QStringList& codebookAttributeColumns();
void writeCodebookAttributeRows(CsvWriter& csv, const document::Codebook& codebook);

/// Reads codebook.csv, or a table somebody made by hand: it needs the column `tag` and takes any others. Attributes are
/// not in it. Errors: those of readTable; InvalidInput with the line for what cannot be in a codebook.
Result<document::Codebook> readCodebookCsv(QIODevice& device, const CsvOptions& options = {});

}  // namespace vermilion::exchange
