// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace vermilion::capture {

/// Header lines of HTTP, WARC and MIME: "Name: value", folded lines joined. Names compare without case.
class HeaderFields {
public:
    /// Reads up to the first empty line; `end` is set behind it, or behind the last line where there is none.
    static HeaderFields read(QByteArrayView bytes, qsizetype& end);

    /// The first value of that name, trimmed; empty if there is none.
    QByteArray value(QByteArrayView name) const;

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_fields;  // names in lower case
};

/// An HTTP/1 response as an archive keeps it (RFC 9112), with transfer and content codings taken away.
struct HttpResponse {
    int status = 0;
    QByteArray mediaType;  ///< lower case, without parameters; empty if it is not said
    QByteArray charset;    ///< parameter of Content-Type
    QByteArray location;   ///< where a redirect leads, as written
    QByteArray body;       ///< what a browser would save
    bool isComplete = true;

    /// Lenient where archives are known to be wrong: no reason phrase, "chunked" that is not, a body cut short.
    /// Errors: UnsupportedFormat (no status line, an unknown coding), TooLarge.
    static Result<HttpResponse> read(QByteArrayView message);
};

/// "text/html; charset=GBK" → "text/html", "GBK".
std::pair<QByteArray, QByteArray> typeAndCharset(QByteArrayView contentType);

}  // namespace vermilion::capture
