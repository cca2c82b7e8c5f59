// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/Format.h"

namespace vermilion::exchange {

/// The family vermilion-csv/1: a folder with annotations.csv, attributes.csv, articles.csv, credits.csv, commitments.csv,
/// entities.csv, entity_aliases.csv, entity_roles.csv, codebook.csv, codebook_attributes.csv, decisions.csv,
/// decision_sides.csv and, where asked for, agreement.csv. One fact a row, the same columns whatever the project holds, rows in a fixed order; offsets are code points, `text[start:end] == quote` is checked for each row while it is
/// written. Reads annotations.csv and commitments.csv, whole or edited (they need article_id, tag, start and end), and
/// attributes.csv.
class CsvFormat final : public Format {
public:
    FormatDescription description() const override;
    Result<ExportReport> write(const Source& source, const QString& path, const ExportOptions& options,
                               const Progress& progress) const override;
    Result<Proposal> read(const Source& source, QIODevice& device, const ImportOptions& options) const override;
};

}  // namespace vermilion::exchange
