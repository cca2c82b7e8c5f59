// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/registers/Table.h"

#include <QMap>

namespace vermilion::registers {

/// Which rows of a table are wanted, and in what order. Columns are said by name, so that a wish outlives the table; a name
/// that the table has no column of is no wish.
struct Wish {
    /// Blank-separated; each must be in what people read in one of the columns. Case and width do not count.
    QString words = {};
    /// Column → value, as files say it; an empty value asks for rows that have none.
    QMap<QString, QString> conditions = {};
    QString sortedBy = {};  ///< empty: the order of the table
    bool isDescending = false;
    QString groupedBy = {};  ///< empty: one group

    bool operator==(const Wish&) const = default;
};

/// Rows with one value in the column that they are grouped by.
struct Group {
    QString value;
    QString words = {};
    std::vector<size_t> rows;  ///< of the table, in the wished order
};

struct Arrangement {
    std::vector<Group> groups;  ///< by their value; those without one are last. Never empty ones.
    size_t rows = 0;            ///< in all of them

    std::vector<size_t> allRows() const;
};

/// Rows without a value in the sorted column are last either way, and rows of the same value keep the table's order.
Arrangement arrange(const Table& table, const Wish& wish);

/// How many rows have a value.
struct Count {
    QString value;
    QString words = {};
    qsizetype rows = 0;

    bool operator==(const Count&) const = default;
};
enum class CountOrder { MostFirst, ByValue };
/// How the wished rows are spread over the values of a column; what the wish asks of that column itself is left out, so
/// that the other values stay to be chosen. Rows without a value are counted last, under an empty one.
std::vector<Count> counts(const Table& table, Wish wish, const QString& column, CountOrder order);

}  // namespace vermilion::registers
