// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Capture.h"

#include <QStringList>

#include <vector>

namespace vermilion::capture {

/// The pages in an archive of many, and what in it could not be read while the rest could.
struct ArchiveContents {
    std::vector<document::Capture> captures;  ///< bytes, media type, charset, address and time are set
    std::vector<Error> problems;              ///< subject: the address where there is one
};

/// Reads files that hold the pages of a crawl. A capture made from one keeps the page itself as it was sent, with HTTP's
/// codings taken away: its bytes, not the archive's, are what offsets count in.
class ArchiveReader {
public:
    virtual ~ArchiveReader() = default;

    /// File name endings, lower case without leading dot.
    virtual QStringList suffixes() const = 0;
    /// Whether a file is of this kind, told from its beginning.
    virtual bool recognises(QByteArrayView bytes) const = 0;
    /// Errors: UnsupportedFormat, FileTruncated, TooLarge, NoArticle (well-formed, but without a page).
    virtual Result<ArchiveContents> read(QByteArrayView bytes) const = 0;
};

}  // namespace vermilion::capture
