// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PageSetLine.h"

namespace vermilion::cli {

QString joinedLine(const project::PageSet& set)
{
    return set.paths.join(QStringLiteral(", ")) + QStringLiteral(": the pages of one article, joined.");
}

QStringList pageNumbers(const project::PageSet& set)
{
    QStringList numbers;
    for (const int number : set.missing)
        numbers.append(QString::number(number));
    return numbers;
}

QString incompleteLine(const project::PageSet& set)
{
    const QString what = set.paths.size() == 1 ? QStringLiteral("a page of an article whose other pages are not all here")
                                               : QStringLiteral("pages of an article whose other pages are not all here");
    return QStringLiteral("%1: %2, so that it stays apart; missing: %3.").arg(set.paths.join(QStringLiteral(", ")), what, pageNumbers(set).join(QStringLiteral(", ")));
}

}  // namespace vermilion::cli
