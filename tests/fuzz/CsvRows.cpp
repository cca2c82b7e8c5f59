// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables as CSV: what was written is read back, and what can be read is the same after it was written.
#include "model/exchange/Csv.h"
#include "model/exchange/CodebookCsv.h"
#include "tests/fuzz/Property.h"

#include <QBuffer>

using namespace vermilion;
using namespace vermilion::fuzz;
using namespace vermilion::exchange;

namespace {

using Rows = std::vector<QStringList>;

QByteArray written(const QStringList& columns, const Rows& rows, const CsvOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, columns, options);
    for (const QStringList& row : rows) {
        for (const QString& cell : row)
            writer.cell(cell);
        writer.endRow();
    }
    holds(writer.finish().has_value(), "a buffer takes everything");
    holds(writer.rows() == qsizetype(rows.size()), "rows are counted");
    return buffer.data();
}

Result<CsvTable> read(QByteArray bytes, const CsvOptions& options)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readTable(buffer, {}, options);
}

// A row read may be shorter than the header: its cells are empty then.
void checkReadsBack(const QStringList& columns, const Rows& rows, const CsvOptions& options)
{
    const auto table = read(written(columns, rows, options), options);
    holds(table.has_value(), "what was written can be read", table ? QString() : table.error().detail);
    holds(table->columns == columns, "columns are as they were written", table->columns.join(u'|') + u'\n' + columns.join(u'|'));
    holds(table->rows.size() == rows.size(), "rows are as many as were written");
    for (size_t i = 0; i < rows.size(); ++i)
        holds(table->rows[i].cells == rows[i], "cells are as they were written", table->rows[i].cells.join(u'|') + u'\n' + rows[i].join(u'|'));
}

void checkAnyBytes(const QByteArray& bytes, const CsvOptions& options)
{
    const auto table = read(bytes, options);
    if (!table) {
        const Error& error = table.error();
        holds(error.code == ErrorCode::InvalidInput || error.code == ErrorCode::FileTruncated || error.code == ErrorCode::FileEmpty || error.code == ErrorCode::TooLarge,
              "a table is refused for a reason", error.detail);
        holds(error.code == ErrorCode::FileEmpty || error.line > 0, "a refusal names its line", error.detail);
        return;
    }
    Rows rows;
    int line = 0;
    for (const CsvTable::Row& row : table->rows) {
        holds(row.line > line && row.cells.size() <= table->columns.size(), "rows have their lines and no more cells than columns");
        line = row.line;
        rows.push_back(row.cells + QStringList(table->columns.size() - row.cells.size(), QString()));
    }
    checkReadsBack(table->columns, rows, options);
}

void checkRows(Input& input, const CsvOptions& options)
{
    QStringList columns;
    for (qsizetype count = 1 + input.below(5); count > 0; --count)
        columns << QStringLiteral("c%1%2.").arg(count).arg(input.text(8));  // white space around names is taken away
    Rows rows;
    while (!input.isAtEnd() && rows.size() < 40) {
        QStringList& row = rows.emplace_back();
        for (qsizetype i = 0; i < columns.size(); ++i)
            row << input.text(48);
    }
    checkReadsBack(columns, rows, options);
    for (const QStringList& row : rows) {
        for (const QString& cell : row)
            holds(unguarded(guarded(cell)) == cell, "a guard can be taken away", cell);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Input input(data, size);
    const quint8 choice = input.byte();
    const CsvOptions options{.byteOrderMark = (choice & 1) != 0, .guardsFormulas = (choice & 2) != 0};
    if (choice & 4)
        checkRows(input, options);
    else
        checkAnyBytes(input.rest(), options);
    return 0;
}
