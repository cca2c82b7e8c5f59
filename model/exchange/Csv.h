// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace vermilion::exchange {

/// How a CSV file is written, and what a reader undoes. The rest is RFC 4180: commas, CRLF, quotes doubled, UTF-8.
struct CsvOptions {
    /// Begin with a byte order mark, without which Excel takes UTF-8 for the local code page. Readers skip it anyway.
    bool byteOrderMark = true;
    /// Put an apostrophe before a cell that a spreadsheet would run as a formula: one that begins, after any
    /// apostrophes, with = + - @ tab CR or their full-width forms. Readers take exactly that one apostrophe away.
    bool guardsFormulas = true;
};

/// The most characters (UTF-16 units) that Excel holds in a cell.
inline constexpr qsizetype longestCell = 32767;

/// A cell that a spreadsheet will cut; the file holds it whole.
struct LongCell {
    QString column;
    qsizetype row = 0;  ///< from 1, the header not counted
    qsizetype length = 0;

    bool operator==(const LongCell&) const = default;
};

/// Writes rows into a device as they come. A device that fails is remembered and told by finish().
class CsvWriter {
public:
    CsvWriter(QIODevice& device, const QStringList& columns, const CsvOptions& options);

    /// The next cell of the row. A row has as many cells as there are columns; endRow() asserts it.
    CsvWriter& cell(QStringView text);
    CsvWriter& cell(qsizetype number);
    CsvWriter& empty() { return cells(1, {}); }
    /// `count` cells that are finished already: ids, digests, names of the contract, with commas between. They hold
    /// nothing that would have to be quoted or guarded.
    CsvWriter& cells(qsizetype count, QByteArrayView finished);
    void endRow();

    qsizetype rows() const { return m_rows; }
    const std::vector<LongCell>& longCells() const { return m_longCells; }
    /// Hands the rest to the device. Errors: DiskFull, FileNotWritable.
    Result<void> finish();

private:
    void separate();
    void write();

    QIODevice& m_device;
    QStringList m_columns;
    CsvOptions m_options;
    QByteArray m_buffer;
    bool m_isHeader = true;
    qsizetype m_column = 0;
    qsizetype m_rows = 0;
    std::vector<LongCell> m_longCells;
    std::optional<Error> m_error;
};

/// Reads rows from a device as they are wanted. Takes any line ends, a byte order mark, and commas, semicolons or tabs
/// (whichever the header uses most outside quotes).
class CsvReader {
public:
    explicit CsvReader(QIODevice& device, const CsvOptions& options = {});

    /// The next row, nullopt behind the last; rows that are empty lines are skipped. Errors, with the line: FileTruncated
    /// for an open quote at the end, InvalidInput for text behind a closing quote or bytes that are not UTF-8,
    /// FileNotReadable, TooLarge for a row of more than 64 MiB.
    Result<std::optional<QStringList>> next();
    /// The line (from 1) on which the row that next() gave last begins.
    int line() const { return m_rowLine; }

private:
    bool fill();
    void findSeparator();
    Result<std::optional<QByteArray>> record();
    Result<QStringList> cells(const QByteArray& record) const;

    QIODevice& m_device;
    CsvOptions m_options;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    char m_separator = 0;
    int m_line = 1;
    int m_rowLine = 0;
    bool m_isAtStart = true;
};

/// A CSV file with a header, read by column name.
struct CsvTable {
    struct Row {
        int line = 0;
        QStringList cells;
    };
    QStringList columns;
    std::vector<Row> rows;

    /// -1 if there is no such column.
    qsizetype column(QStringView name) const { return columns.indexOf(name); }
    /// Empty where the column or the cell is missing.
    QString value(const Row& row, qsizetype column) const { return row.cells.value(column); }
};

/// Reads a whole table. Errors: those of CsvReader; FileEmpty; InvalidInput for a column named twice, a column of
/// `required` that is missing, or a row with more cells than the header.
Result<CsvTable> readTable(QIODevice& device, const QStringList& required, const CsvOptions& options = {});

/// Error: InvalidInput that names the first column of `required` which the table lacks.
Result<void> requireColumns(const CsvTable& table, const QStringList& required);

/// With and without the guard; unguarded(guarded(text)) is the text, whatever it is.
QString guarded(const QString& text);
QString unguarded(const QString& text);

}  // namespace vermilion::exchange
