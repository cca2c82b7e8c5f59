// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Mhtml.h"

#include "model/capture/Charset.h"
#include "model/capture/TransferEncoding.h"

#include <gmime/gmime.h>

#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <memory>
#include <mutex>

namespace vermilion::capture {
namespace {

template <typename Object>
struct Unref {
    void operator()(Object* object) const { g_object_unref(object); }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unref<Object>>;

/// One leaf of the MIME tree. Views point into the file.
struct Part {
    QByteArray mediaType;
    QByteArray charset;   // parameter of Content-Type
    QString location;     // Content-Location
    QString contentId;    // without angle brackets
    QByteArray encoding;  // lower-case transfer encoding
    ByteRange body;       // in the file, still encoded
};

struct Archive {
    QString url;
    QDateTime savedAt;
    bool isComplete = true;
    std::vector<Part> parts;
    qsizetype root = -1;  // index of the main document
};

QString headerText(GMimeObject* object, const char* name)
{
    const char* value = g_mime_object_get_header(object, name);
    return value ? QString::fromUtf8(value).trimmed() : QString();
}

QByteArray encodingName(GMimePart* part)
{
    switch (g_mime_part_get_content_encoding(part)) {
    case GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE: return QByteArrayLiteral("quoted-printable");
    case GMIME_CONTENT_ENCODING_BASE64: return QByteArrayLiteral("base64");
    default: return QByteArrayLiteral("8bit");
    }
}

void appendPart(Archive& archive, GMimeObject* object)
{
    if (!GMIME_IS_PART(object))
        return;
    auto* leaf = GMIME_PART(object);
    GMimeContentType* type = g_mime_object_get_content_type(object);
    Part part;
    const std::unique_ptr<char, decltype(&g_free)> mime(g_mime_content_type_get_mime_type(type), &g_free);
    part.mediaType = QByteArray(mime.get()).toLower();
    part.charset = QByteArray(g_mime_content_type_get_parameter(type, "charset"));
    part.location = headerText(object, "Content-Location");
    if (const char* id = g_mime_object_get_content_id(object))
        part.contentId = QString::fromUtf8(id);
    part.encoding = encodingName(leaf);
    GMimeDataWrapper* content = g_mime_part_get_content(leaf);
    GMimeStream* stream = content ? g_mime_data_wrapper_get_stream(content) : nullptr;
    if (!stream || stream->bound_end < stream->bound_start)
        return;
    part.body = {qsizetype(stream->bound_start), qsizetype(stream->bound_end)};
    archive.parts.push_back(std::move(part));
}

// Iterative: a crafted file nests as deep as it likes.
void collectParts(Archive& archive, GMimeObject* top)
{
    std::vector<GMimeObject*> open{top};
    while (!open.empty()) {
        GMimeObject* object = open.back();
        open.pop_back();
        if (!GMIME_IS_MULTIPART(object)) {
            appendPart(archive, object);
            continue;
        }
        auto* multipart = GMIME_MULTIPART(object);
        for (int i = g_mime_multipart_get_count(multipart) - 1; i >= 0; --i)
            open.push_back(g_mime_multipart_get_part(multipart, i));
    }
}

bool isHtmlType(const Part& part)
{
    return part.mediaType == "text/html" || part.mediaType == "application/xhtml+xml";
}

// The document the archive is about: the one its Snapshot-Content-Location or start parameter names, else the first.
qsizetype rootOf(const Archive& archive, const QString& start)
{
    const auto index = [&](auto matches) {
        const auto found = std::ranges::find_if(archive.parts, matches);
        return found == archive.parts.end() ? qsizetype(-1) : found - archive.parts.begin();
    };
    if (!start.isEmpty()) {
        const qsizetype named = index([&](const Part& part) { return isHtmlType(part) && part.contentId == start; });
        if (named >= 0)
            return named;
    }
    if (!archive.url.isEmpty()) {
        const qsizetype located = index([&](const Part& part) { return isHtmlType(part) && part.location == archive.url; });
        if (located >= 0)
            return located;
    }
    return index(isHtmlType);
}

Result<Archive> parse(const QByteArray& bytes)
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_persist_stream(parser.get(), TRUE);  // contents stay places in the file
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    GMimeObject* top = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
    if (!top)
        return failure(ErrorCode::UnsupportedFormat, {}, QStringLiteral("no MIME structure"));

    Archive archive;
    archive.url = headerText(GMIME_OBJECT(message.get()), "Snapshot-Content-Location");
    if (GDateTime* date = g_mime_message_get_date(message.get()))
        archive.savedAt = QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), QTimeZone::UTC);
    QString start;
    if (GMIME_IS_MULTIPART(top)) {
        const char* boundary = g_mime_multipart_get_boundary(GMIME_MULTIPART(top));
        const QByteArray close = "--" + QByteArray(boundary) + "--";
        archive.isComplete = boundary && bytes.lastIndexOf(close) >= 0;
        start = QString::fromUtf8(g_mime_object_get_content_type_parameter(top, "start"));
        if (start.startsWith(u'<') && start.endsWith(u'>'))
            start = start.sliced(1, start.size() - 2);
    }
    collectParts(archive, top);
    archive.root = rootOf(archive, start);
    if (archive.root < 0)
        return failure(archive.isComplete ? ErrorCode::UnsupportedFormat : ErrorCode::FileTruncated, {},
                       QStringLiteral("no HTML part"));
    if (archive.url.isEmpty())
        archive.url = archive.parts[size_t(archive.root)].location;
    return archive;
}

Unwrapped unwrap(const Part& part, const QByteArray& file)
{
    const QByteArrayView body = QByteArrayView(file).sliced(part.body.start, part.body.length());
    if (part.encoding == "quoted-printable")
        return fromQuotedPrintable(body);
    return part.encoding == "base64" ? fromBase64(body) : asIs(body);
}

std::vector<document::Resource> resourcesOf(const Archive& archive, const QByteArray& file)
{
    std::vector<document::Resource> resources;
    const QUrl base(archive.url);
    for (qsizetype i = 0; i < qsizetype(archive.parts.size()); ++i) {
        const Part& part = archive.parts[size_t(i)];
        if (i == archive.root)
            continue;
        const QByteArray bytes = unwrap(part, file).bytes;
        if (!part.location.isEmpty())
            resources.push_back({base.resolved(QUrl(part.location)).toString(), part.mediaType, bytes});
        if (!part.contentId.isEmpty())
            resources.push_back({QStringLiteral("cid:") + part.contentId, part.mediaType, bytes});
    }
    return resources;
}

}  // namespace

QByteArray Mhtml::mediaType() const { return QByteArrayLiteral("multipart/related"); }

QStringList Mhtml::suffixes() const { return {QStringLiteral("mhtml"), QStringLiteral("mht")}; }

bool Mhtml::recognises(QByteArrayView bytes) const
{
    // A mail header: a first line "Name: value" and a multipart or HTML content type before the first empty line.
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 16 * 1024)).toByteArray();
    const qsizetype colon = head.indexOf(':');
    const auto isNameCharacter = [](char c) { return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (colon < 2 || colon > 60 || !std::all_of(head.begin(), head.begin() + colon, isNameCharacter))
        return false;
    const QByteArray lower = head.toLower();
    qsizetype end = lower.indexOf("\r\n\r\n");
    const qsizetype plainEnd = lower.indexOf("\n\n");
    end = end < 0 ? plainEnd : plainEnd < 0 ? end : std::min(end, plainEnd);
    const QByteArray headers = end < 0 ? lower : lower.first(end);
    const bool isMime = headers.contains("mime-version:") || headers.contains("snapshot-content-location:");
    const qsizetype type = headers.startsWith("content-type:") ? 0 : headers.indexOf("\ncontent-type:");
    return isMime && type >= 0 && (headers.indexOf("multipart/", type) >= 0 || headers.indexOf("text/html", type) >= 0);
}

Result<std::vector<document::Capture>> Mhtml::captures(const QByteArray& bytes) const
{
    const Archive archive = TRY(parse(bytes));
    if (!archive.isComplete)
        return failure(ErrorCode::FileTruncated, {}, QStringLiteral("the closing boundary is missing"));
    const Part& root = archive.parts[size_t(archive.root)];
    const CharsetChoice choice = chooseCharset(unwrap(root, bytes).bytes, root.charset, true);
    document::Capture capture;
    capture.url = archive.url;
    capture.charset = choice.charset;
    capture.charsetReason = choice.reason;
    capture.capturedAt = archive.savedAt;
    return std::vector{capture};
}

Result<Page> Mhtml::open(const document::Capture& capture) const
{
    const Archive archive = TRY(parse(capture.bytes));
    const Part& root = archive.parts[size_t(archive.root)];
    const Unwrapped unwrapped = unwrap(root, capture.bytes);
    CharsetChoice choice{capture.charset, capture.charsetReason};
    if (choice.charset.isEmpty())
        choice = chooseCharset(unwrapped.bytes, root.charset, true);
    DecodedText decoded = decode(unwrapped.bytes, choice.charset);
    ByteMap inFile;
    inFile.skipSource(root.body.start);
    inFile.append(root.body.length(), 1, 1);
    return Page{.kind = PageKind::Html,
                .url = capture.url.isEmpty() ? archive.url : capture.url,
                .utf8 = std::move(decoded.utf8),
                .toCapture = decoded.toSource.then(unwrapped.toSource.then(inFile)),
                .charset = choice.charset,
                .charsetReason = choice.reason,
                .replaced = decoded.replaced,
                .resources = resourcesOf(archive, capture.bytes)};
}

}  // namespace vermilion::capture
