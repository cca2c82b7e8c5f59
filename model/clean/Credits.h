// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace vermilion::clean {

/// What a line says about who made the article, where and when. Works on folded text.
struct Credits {
    QString source;           ///< 来源：…
    QStringList reporters;    ///< 记者 …, 通讯员 …
    QStringList photographers;///< … 摄
    QStringList editors;      ///< 编辑 …, 责任编辑：…
    QStringList authors;      ///< 作者：…, By …
    QString dateline;         ///< 成都7月28日
    qsizetype covered = 0;    ///< UTF-16 units of the line that are credits, labels and separators included
};

Credits creditsIn(QStringView line);

/// Where a line that begins with a photo's caption ("… (本报记者 张三 摄)") goes on with the article ("本报…电(记者 …)…"):
/// the UTF-16 unit at which the second part starts.
std::optional<qsizetype> captionEnd(QStringView line);

}  // namespace vermilion::clean
