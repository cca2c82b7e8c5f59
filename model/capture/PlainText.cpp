// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/PlainText.h"

#include "model/capture/Charset.h"

namespace vermilion::capture {

QByteArray PlainText::mediaType() const { return QByteArrayLiteral("text/plain"); }

QStringList PlainText::suffixes() const { return {QStringLiteral("txt"), QStringLiteral("text")}; }

bool PlainText::recognises(QByteArrayView) const { return false; }

Result<std::vector<document::Capture>> PlainText::captures(const QByteArray& bytes) const
{
    const CharsetChoice choice = chooseCharset(bytes, {}, false);
    document::Capture capture;
    capture.charset = choice.charset;
    capture.charsetReason = choice.reason;
    return std::vector{capture};
}

Result<Page> PlainText::open(const document::Capture& capture) const
{
    CharsetChoice choice{capture.charset, capture.charsetReason};
    if (choice.charset.isEmpty())
        choice = chooseCharset(capture.bytes, {}, false);
    DecodedText decoded = decode(capture.bytes, choice.charset);
    return Page{.kind = PageKind::PlainText,
                .url = capture.url,
                .utf8 = std::move(decoded.utf8),
                .toCapture = std::move(decoded.toSource),
                .charset = choice.charset,
                .charsetReason = choice.reason,
                .replaced = decoded.replaced,
                .resources = {}};
}

}  // namespace vermilion::capture
