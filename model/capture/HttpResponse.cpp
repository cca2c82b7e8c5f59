// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/HttpResponse.h"

#include "model/capture/Inflate.h"

#include <QList>

#include <optional>
#include <tuple>

namespace vermilion::capture {
namespace {

// The next line without its end; `at` goes behind it.
QByteArrayView nextLine(QByteArrayView bytes, qsizetype& at)
{
    const qsizetype lineEnd = bytes.indexOf('\n', at);
    const qsizetype end = lineEnd < 0 ? bytes.size() : lineEnd;
    QByteArrayView line = bytes.sliced(at, end - at);
    while (line.endsWith('\r'))
        line = line.chopped(1);
    at = lineEnd < 0 ? bytes.size() : lineEnd + 1;
    return line;
}

// RFC 9112, 7.1. Nothing where the bytes are not chunked at all, as some archives store them de-chunked already.
std::optional<QByteArray> withoutChunks(QByteArrayView bytes, bool& isComplete)
{
    QByteArray body;
    qsizetype at = 0;
    while (at < bytes.size()) {
        QByteArrayView line = nextLine(bytes, at);
        if (const qsizetype extension = line.indexOf(';'); extension >= 0)
            line = line.first(extension);
        bool isNumber = false;
        const qsizetype size = line.trimmed().toByteArray().toLongLong(&isNumber, 16);
        if (!isNumber || size < 0 || line.size() > 16) {
            isComplete = false;
            return body.isEmpty() ? std::nullopt : std::optional(body);
        }
        if (size == 0)
            return body;
        const qsizetype there = std::min(size, bytes.size() - at);
        body.append(bytes.sliced(at, there));
        at += there;
        if (there < size)
            break;
        (void)nextLine(bytes, at);
    }
    isComplete = false;
    return body;
}

}  // namespace

HeaderFields HeaderFields::read(QByteArrayView bytes, qsizetype& end)
{
    constexpr size_t most = 512;
    HeaderFields fields;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const QByteArrayView line = nextLine(bytes, at);
        if (line.isEmpty())
            break;
        const bool isFolded = line.front() == ' ' || line.front() == '\t';
        if (isFolded && !fields.m_fields.empty()) {
            fields.m_fields.back().second.append(' ').append(line.trimmed());
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && fields.m_fields.size() < most)
            fields.m_fields.emplace_back(line.first(colon).trimmed().toByteArray().toLower(), line.sliced(colon + 1).trimmed().toByteArray());
    }
    end = at;
    return fields;
}

QByteArray HeaderFields::value(QByteArrayView name) const
{
    const QByteArray lower = name.toByteArray().toLower();
    for (const auto& [field, value] : m_fields) {
        if (field == lower)
            return value;
    }
    return {};
}

std::pair<QByteArray, QByteArray> typeAndCharset(QByteArrayView contentType)
{
    const QList<QByteArray> parts = contentType.toByteArray().split(';');
    QByteArray charset;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QByteArray part = parts[i].trimmed();
        if (part.toLower().startsWith("charset="))
            charset = part.sliced(8).trimmed().replace('"', "").replace('\'', "");
    }
    return {parts.front().trimmed().toLower(), charset};
}

Result<HttpResponse> HttpResponse::read(QByteArrayView message)
{
    qsizetype at = 0;
    const QByteArray statusLine = nextLine(message, at).toByteArray();
    if (!statusLine.startsWith("HTTP/"))
        return failure(ErrorCode::UnsupportedFormat, {}, QStringLiteral("no HTTP response"));
    HttpResponse response;
    response.status = statusLine.mid(statusLine.indexOf(' ') + 1).trimmed().left(3).toInt();
    qsizetype headerEnd = 0;
    const HeaderFields fields = HeaderFields::read(message.sliced(at), headerEnd);
    std::tie(response.mediaType, response.charset) = typeAndCharset(fields.value("content-type"));
    response.location = fields.value("location");
    QByteArrayView stored = message.sliced(at + headerEnd);
    std::optional<QByteArray> unchunked;
    if (fields.value("transfer-encoding").toLower().contains("chunked")) {
        unchunked = withoutChunks(stored, response.isComplete);
        if (unchunked)
            stored = *unchunked;
        else
            response.isComplete = true;  // it was not chunked
    }
    QList<QByteArray> codings = fields.value("content-encoding").split(',');
    QByteArray body = stored.toByteArray();
    while (!codings.isEmpty()) {
        const QByteArray coding = codings.takeLast();
        auto inflated = decodeContent(body, coding);
        // Archives also say "gzip" of bodies that they stored inflated.
        if (!inflated && inflated.error().code == ErrorCode::UnsupportedFormat && coding.toLower().contains("gzip"))
            continue;
        const Inflated plain = TRY(std::move(inflated));
        response.isComplete = response.isComplete && plain.isComplete;
        body = plain.bytes;
    }
    response.body = std::move(body);
    return response;
}

}  // namespace vermilion::capture
