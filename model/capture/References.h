// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace vermilion::capture {

/// What an HTML page names in order to look like itself, as it is written there.
struct PageReferences {
    QString base;      ///< href of the first <base>; empty if there is none
    QStringList urls;  ///< pictures, style sheets and fonts, in order, each once
};

/// One url(…) or @import of a style sheet.
struct StyleReference {
    qsizetype start;   ///< bytes of the sheet: what stands between the quotes or parentheses
    qsizetype length;
    QString url;       ///< with escapes taken away
};

/// Attributes and style sheets inside a page (UTF-8), also those by which scripts load pictures late. Without data: and
/// references into the page itself. Linear; nothing of the page is run.
PageReferences referencesOfPage(QByteArrayView html);
/// Those of a style sheet (any encoding that is a superset of ASCII), comments left out, by place. Linear.
std::vector<StyleReference> referencesOfStyle(QByteArrayView css);

/// What is the same resource: a page and its pictures are often saved with different ideas of http and https, and the
/// part behind # is not sent.
QString resourceKey(QUrl url);

}  // namespace vermilion::capture
