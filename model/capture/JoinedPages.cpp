// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/JoinedPages.h"

#include "model/capture/Charset.h"

#include <QCryptographicHash>
#include <QList>

namespace vermilion::capture {
namespace {

constexpr QByteArrayView firstLine("vermilion-pages/1\n");
constexpr int mostPages = 999;

struct Part {
    ByteRange bytes;  // of the capture
    QByteArray charset;
    QString url;
};

Result<std::vector<Part>> partsOf(QByteArrayView bytes)
{
    const auto damaged = [](const char* what) { return failure(ErrorCode::UnsupportedFormat, {}, QString::fromLatin1(what)); };
    if (!bytes.startsWith(firstLine))
        return damaged("no joined pages");
    std::vector<Part> parts;
    qsizetype at = firstLine.size();
    while (true) {
        const qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            return failure(ErrorCode::FileTruncated, {}, QStringLiteral("the head of joined pages has no end"));
        const QByteArray line = bytes.sliced(at, end - at).toByteArray();
        at = end + 1;
        if (line.isEmpty())
            break;
        const qsizetype space = line.indexOf(' ');
        const qsizetype second = line.indexOf(' ', space + 1);
        bool isNumber = false;
        const qlonglong length = line.first(std::max<qsizetype>(space, 0)).toLongLong(&isNumber);
        if (second < 0 || !isNumber || length < 0 || length > bytes.size() || parts.size() >= mostPages)
            return damaged("a line in the head of joined pages");
        parts.push_back({{0, length}, line.sliced(space + 1, second - space - 1), QString::fromUtf8(line.sliced(second + 1))});
    }
    for (Part& part : parts) {
        part.bytes = {at, at + part.bytes.end};
        at = part.bytes.end;
    }
    if (parts.empty() || at > bytes.size())
        return failure(ErrorCode::FileTruncated, {}, QStringLiteral("joined pages that are not all there"));
    return parts;
}

}  // namespace

QByteArray JoinedPages::mediaType() const { return QByteArrayLiteral("application/vnd.vermilion.pages"); }

bool JoinedPages::recognises(QByteArrayView bytes) const { return bytes.startsWith(firstLine); }

Result<std::vector<document::Capture>> JoinedPages::captures(const QByteArray& bytes) const
{
    const std::vector<Part> parts = TRY(partsOf(bytes));
    document::Capture capture;
    capture.url = parts.front().url;
    capture.charset = parts.front().charset;
    capture.charsetReason = QStringLiteral("joined pages");
    return std::vector{capture};
}

Result<Page> JoinedPages::open(const document::Capture& capture) const
{
    Page page;
    page.url = capture.url;
    page.charset = capture.charset;
    page.charsetReason = capture.charsetReason;
    qsizetype read = 0;
    for (const Part& part : TRY(partsOf(capture.bytes))) {
        const DecodedText decoded = decode(QByteArrayView(capture.bytes).sliced(part.bytes.start, part.bytes.length()), part.charset);
        page.toCapture.skipSource(part.bytes.start - read);
        page.toCapture.appendMap(decoded.toSource, part.bytes.length());
        read = part.bytes.end;
        page.parts.push_back({page.utf8.size(), page.utf8.size() + decoded.utf8.size()});
        page.utf8.append(decoded.utf8);
        page.replaced += decoded.replaced;
    }
    return page;
}

document::Capture JoinedPages::join(const std::vector<document::Capture>& pages)
{
    document::Capture joined = pages.front();
    joined.bytes = firstLine.toByteArray();
    for (const document::Capture& page : pages) {
        const QByteArray address = page.url.simplified().toUtf8();
        joined.bytes += QByteArray::number(page.bytes.size()) + ' ' + page.charset + ' ' + address + '\n';
    }
    joined.bytes += '\n';
    for (const document::Capture& page : pages)
        joined.bytes += page.bytes;
    joined.sha256 = QCryptographicHash::hash(joined.bytes, QCryptographicHash::Sha256);
    joined.mediaType = JoinedPages().mediaType();
    return joined;
}

}  // namespace vermilion::capture
