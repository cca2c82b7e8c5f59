// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/Csv.h"
#include "model/registers/Arrangement.h"

namespace vermilion::registers {

/// Writes what is shown of a register: these columns (by name, in this order) of the arranged rows, with the values as
/// files say them; a column that the rows are grouped by stands first unless it is among them. Replaces the file as a whole
/// or leaves it as it was. Errors: DiskFull, FileNotWritable.
Result<void> writeCsv(const Table& table, const Arrangement& arrangement, const Wish& wish, const QStringList& columns, const QString& path,
                      const exchange::CsvOptions& options = {});

}  // namespace vermilion::registers
