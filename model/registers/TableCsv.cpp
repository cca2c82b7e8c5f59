// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registers/TableCsv.h"

#include "model/exchange/OutputFolder.h"

#include <QBuffer>

namespace vermilion::registers {

Result<void> writeCsv(const Table& table, const Arrangement& arrangement, const Wish& wish, const QStringList& columns, const QString& path,
                      const exchange::CsvOptions& options)
{
    QStringList names = columns;
    if (table.column(wish.groupedBy) && !names.contains(wish.groupedBy))
        names.prepend(wish.groupedBy);
    std::vector<size_t> places;
    names.removeIf([&](const QString& name) { return !table.column(name); });
    for (const QString& name : std::as_const(names))
        places.push_back(*table.column(name));

    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exchange::CsvWriter csv(buffer, names, options);
    for (const size_t row : arrangement.allRows()) {
        for (const size_t column : places)
            csv.cell(table.value(row, column));
        csv.endRow();
    }
    TRY(csv.finish());
    return exchange::writeFile(path, buffer.data());
}

}  // namespace vermilion::registers
