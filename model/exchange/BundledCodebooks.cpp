// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/BundledCodebooks.h"

#include "model/exchange/CodebookJson.h"

#include <QDir>
#include <QFile>

namespace vermilion::exchange {
namespace {

QString folder() { return QStringLiteral(":/codebooks"); }

}  // namespace

QStringList bundledCodebookNames()
{
    QStringList names;
    for (const QFileInfo& entry : QDir(folder()).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        names.append(entry.completeBaseName());
    return names;
}

Result<document::Codebook> bundledCodebook(const QString& name)
{
    if (!bundledCodebookNames().contains(name)) {
        return failure(ErrorCode::NotFound, name,
                       QStringLiteral("the codebooks that come with the program are: %1").arg(bundledCodebookNames().join(QStringLiteral(", "))));
    }
    QFile file(QStringLiteral("%1/%2.json").arg(folder(), name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, name, file.errorString());
    return readCodebookJson(file.readAll());
}

}  // namespace vermilion::exchange
