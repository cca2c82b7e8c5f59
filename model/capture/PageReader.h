// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/capture/Page.h"
#include "model/document/Capture.h"

#include <QStringList>

#include <vector>

namespace vermilion::capture {

/// One kind of file that pages come in. Stateless; any thread.
class PageReader {
public:
    virtual ~PageReader() = default;

    /// What its captures say they are, e.g. "text/html".
    virtual QByteArray mediaType() const = 0;
    /// File name endings, lower case without dot.
    virtual QStringList suffixes() const = 0;
    /// Whether the beginning of a file is certainly of this kind.
    virtual bool recognises(QByteArrayView bytes) const = 0;
    /// The captures in a file; what `readBytes` knows of every kind (bytes, digest, name, time) is filled in by it.
    virtual Result<std::vector<document::Capture>> captures(const QByteArray& bytes) const = 0;
    virtual Result<Page> open(const document::Capture& capture) const = 0;
};

}  // namespace vermilion::capture
