// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/Csv.h"

#include <optional>

namespace vermilion::exchange {

/// One coefficient of agreement.
struct AgreementRow {
    int authors = 0;      ///< how many agree or do not
    QString authorA;      ///< names of the two; empty where it is all of them
    QString authorB;
    QString scope;        ///< "overall", "boundary", "label", "tag"
    QString tag;          ///< its stable name where the scope is a tag
    QString coefficient;  ///< its stable name: "cohen_kappa"
    std::optional<double> value;
    std::optional<double> low;   ///< of the 95 % interval
    std::optional<double> high;
    qint64 n = 0;
    QString reason;       ///< why there is no value: "no_variation"

    bool operator==(const AgreementRow&) const = default;
};

/// The columns of agreement.csv, in order.
const QStringList& agreementColumns();
/// Numbers with as many digits as they need to be read back as they were.
void writeAgreementRows(CsvWriter& csv, const std::vector<AgreementRow>& rows);

}  // namespace vermilion::exchange
