// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CodebookFile.h"

#include "app/cli/TableFile.h"
#include "model/exchange/CodebookCsv.h"
#include "model/exchange/CodebookJson.h"

#include <QBuffer>
#include <QFileInfo>

namespace vermilion::cli {

Result<document::Codebook> readCodebookFile(const QString& path, const QString& format)
{
    const QByteArray bytes = TRY(readWhole(path));
    const bool isCsv = format.isEmpty() ? path.endsWith(u".csv", Qt::CaseInsensitive) : format == u"csv";
    if (!isCsv) {
        auto codebook = TRY(exchange::readCodebookJson(bytes));
        if (codebook.name.isEmpty())
            codebook.name = QFileInfo(path).completeBaseName();
        return codebook;
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    auto codebook = TRY(exchange::readCodebookCsv(buffer));
    codebook.name = QFileInfo(path).completeBaseName();
    return codebook;
}

}  // namespace vermilion::cli
