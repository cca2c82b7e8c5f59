// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/PageReader.h"

namespace vermilion::capture {

/// The HTML pages of one article that a site has cut into several. Each page's bytes are there unchanged, one page after
/// the other, behind a head of lines: what it is, then length, charset and address of each page, then an empty line. The
/// page it opens as has the pages' texts one behind the other, which a browser shows one below the other
/// (https://html.spec.whatwg.org/#parsing-main-afterbody: what follows </html> goes on in the body).
class JoinedPages final : public PageReader {
public:
    QByteArray mediaType() const override;
    QStringList suffixes() const override { return {}; }
    bool recognises(QByteArrayView bytes) const override;
    /// Errors: FileTruncated, UnsupportedFormat.
    Result<std::vector<document::Capture>> captures(const QByteArray& bytes) const override;
    Result<Page> open(const document::Capture& capture) const override;

    /// Of HTML captures, in the order of the pages; at least one. Name, address and time are the first one's. The same
    /// pages give the same bytes.
    static document::Capture join(const std::vector<document::Capture>& pages);
};

}  // namespace vermilion::capture
