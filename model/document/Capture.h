// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace vermilion::document {

/// Something a page needs to look like itself: a picture, a style sheet, a font, a frame.
struct Resource {
    QString url;           ///< absolute, "cid:…", or relative to a page that does not say where it came from
    QByteArray mediaType;  ///< lower case, without parameters, e.g. "image/png"
    QByteArray bytes;      ///< decoded from its transfer encoding

    bool operator==(const Resource&) const = default;
};

/// A page exactly as it was received. Never changed after it was made.
struct Capture {
    CaptureId id;
    QByteArray bytes;      ///< the file as it came: HTML, MHTML or text
    QByteArray sha256;     ///< of `bytes`, 32 raw bytes
    QString fileName;      ///< without folders; what to call it when it has no title
    QString url;           ///< where it says it came from, may be empty
    QByteArray mediaType;  ///< "text/html", "multipart/related" or "text/plain"
    QByteArray charset;    ///< WHATWG name of the encoding the text was read with, e.g. "gb18030"
    QString charsetReason; ///< how that was found, in English: "meta", "byte order mark", "guessed from the bytes" …
    QDateTime capturedAt;  ///< UTC; when the page was saved where the file says so, else when it was added
    std::vector<Resource> resources;  ///< what came with the page beside its bytes: out of an archive, or saved next to it

    /// Bytes of the page and of what came with it.
    qsizetype size() const
    {
        qsizetype size = bytes.size();
        for (const Resource& resource : resources)
            size += resource.bytes.size();
        return size;
    }
    bool operator==(const Capture&) const = default;
};

}  // namespace vermilion::document
