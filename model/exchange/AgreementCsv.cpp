// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/AgreementCsv.h"

#include <QLocale>

namespace vermilion::exchange {
namespace {

// Finished: a minus is no formula here.
void writeNumber(CsvWriter& csv, const std::optional<double>& number)
{
    csv.cells(1, number ? QByteArray::number(*number, 'g', QLocale::FloatingPointShortest) : QByteArray());
}

}  // namespace

const QStringList& agreementColumns()
{
    static const QStringList columns
        = QStringLiteral("format authors author_a author_b scope tag coefficient value low high n reason").split(u' ');
    return columns;
}

void writeAgreementRows(CsvWriter& csv, const std::vector<AgreementRow>& rows)
{
    for (const AgreementRow& row : rows) {
        csv.cells(1, "vermilion-csv/1").cell(qsizetype(row.authors)).cell(row.authorA).cell(row.authorB).cell(row.scope).cell(row.tag).cell(row.coefficient);
        writeNumber(csv, row.value);
        writeNumber(csv, row.low);
        writeNumber(csv, row.high);
        csv.cell(qsizetype(row.n)).cell(row.reason);
        csv.endRow();
    }
}

}  // namespace vermilion::exchange
