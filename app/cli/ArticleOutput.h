// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/Page.h"
#include "model/document/Article.h"

#include <QByteArray>
#include <QString>

namespace vermilion::cli {

/// A cleaned page on its way to standard output.
struct CleanedPage {
    QString input;  ///< as the person named it
    QString url;
    QByteArray charset;
    QString charsetReason;
    qsizetype replaced = 0;  ///< undecodable sequences
    document::Article article;
};

/// One line: the fields that the contract names first, then the rest. Text offsets are code points, source offsets
/// bytes of the capture (null where nothing of a block came from it).
QByteArray articleAsJson(const CleanedPage& page);
/// The title, then the blocks, with empty lines between; for people and pipes.
QByteArray articleAsText(const CleanedPage& page);
/// A whole document with nothing in it but the article.
QByteArray articleAsHtml(const CleanedPage& page);
/// What became of each block of the page.
QByteArray receiptAsText(const CleanedPage& page);
QByteArray receiptAsJson(const CleanedPage& page);

}  // namespace vermilion::cli
