// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/ArchiveReader.h"

namespace vermilion::capture {

/// WACZ 1.x (https://specs.webrecorder.net/wacz/1.1.1/): a ZIP file with WARC files and a list of pages. Of its records
/// those are taken that the list names; all of them where it names none. Entry names are keys, never paths on disk;
/// absolute and climbing names, doubles, links and encrypted entries refuse the file, as do more than 20,000 entries,
/// 256 MiB in one and 2 GiB in all. Digests are not believed: real writers write wrong ones.
class Wacz final : public ArchiveReader {
public:
    QStringList suffixes() const override;
    bool recognises(QByteArrayView bytes) const override;
    Result<ArchiveContents> read(QByteArrayView bytes) const override;
};

}  // namespace vermilion::capture
