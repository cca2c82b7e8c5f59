// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/ArchiveReader.h"
#include "model/capture/ArchiveResources.h"

namespace vermilion::capture {

/// WARC 1.0 and 1.1, plain or gzipped by record (ISO 28500, https://iipc.github.io/warc-specifications/). Pages are the
/// HTML answers with status 200, and resource and conversion records; plain text where there is no HTML. A revisit
/// takes its page from the record it repeats, if that is in the file. Pages bring along the pictures, style sheets and
/// fonts of the archive that they refer to. Digests are not checked: archives' own are known to differ in what they are of.
class Warc final : public ArchiveReader {
public:
    QStringList suffixes() const override;
    bool recognises(QByteArrayView bytes) const override;
    Result<ArchiveContents> read(QByteArrayView bytes) const override;
    /// One file of several: what is no page goes to `resources`, to be given to the pages of all.
    Result<ArchiveContents> read(QByteArrayView bytes, ArchiveResources& resources) const;
};

}  // namespace vermilion::capture
