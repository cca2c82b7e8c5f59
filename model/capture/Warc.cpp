// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Warc.h"

#include "model/capture/Charset.h"
#include "model/capture/HttpResponse.h"
#include "model/capture/Inflate.h"

#include <QCryptographicHash>
#include <QHash>
#include <QUrl>

#include <algorithm>

namespace vermilion::capture {
namespace {

constexpr qsizetype pageLimit = qsizetype(64) << 20;
constexpr qsizetype keptLimit = qsizetype(512) << 20;  // of all pages of an archive together
constexpr size_t problemLimit = 200;

struct Payload {
    QByteArray mediaType;
    QByteArray charset;
    QByteArray body;
};

bool isHtml(const Payload& payload)
{
    if (payload.mediaType.isEmpty()) {
        const QByteArray head = payload.body.left(512).trimmed().toLower();
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }
    return payload.mediaType == "text/html" || payload.mediaType == "application/xhtml+xml";
}

QString addressOf(const HeaderFields& fields)
{
    QString address = QString::fromUtf8(fields.value("warc-target-uri"));
    if (address.startsWith(u'<') && address.endsWith(u'>'))
        address = address.sliced(1, address.size() - 2);  // wget's reading of the 1.0 grammar
    return address;
}

constexpr QByteArrayView recordMark = "WARC/1.";

// Whether a header ends here, and not only what there is of it yet.
bool endsWithEmptyLine(QByteArrayView head)
{
    if (!head.endsWith('\n'))
        return false;
    head = head.chopped(1);
    while (head.endsWith('\r'))
        head = head.chopped(1);
    return head.endsWith('\n');
}

/// Goes through the records of a file and keeps its pages.
class Reading {
public:
    explicit Reading(ArchiveResources& resources) : m_resources(resources) {}

    Result<ArchiveContents> read(QByteArrayView file)
    {
        if (file.startsWith("\x1F\x8B"))
            TRY(readMembers(file));
        else
            TRY(endAt(file.sliced(TRY(readRecords(file)))));
        // A crawl's robots.txt is no page; in an archive without HTML plain text is what there is.
        if (m_contents.captures.empty())
            m_contents.captures = std::move(m_plain);
        if (m_contents.captures.empty()) {
            if (!m_contents.problems.empty())
                return std::unexpected(m_contents.problems.front());
            return failure(ErrorCode::NoArticle, {}, QStringLiteral("no page in the archive"));
        }
        return std::move(m_contents);
    }

private:
    // Mostly a member is a record; where writers cut elsewhere, the rest of one waits for the next.
    Result<void> readMembers(QByteArrayView file)
    {
        QByteArray rest;
        qsizetype at = 0;
        while (at < file.size()) {
            auto member = inflateMember(file.sliced(at));
            if (!member) {
                if (at == 0 || member.error().code == ErrorCode::TooLarge)
                    return std::unexpected(member.error());
                add(ErrorCode::FileTruncated, {}, QStringLiteral("no gzip member at byte %1").arg(at));
                break;
            }
            rest.append(member->bytes);
            const qsizetype used = TRY(readRecords(rest));
            rest.remove(0, used);
            if (rest.size() > inflateLimit)
                return failure(ErrorCode::TooLarge, {}, QStringLiteral("a record of more than %1 bytes").arg(inflateLimit));
            if (!member->isComplete || member->consumed <= 0) {
                add(ErrorCode::FileTruncated, {}, QStringLiteral("the gzip member at byte %1 is cut").arg(at));
                break;
            }
            at += member->consumed;
        }
        return endAt(rest);
    }

    Result<void> endAt(QByteArrayView rest)
    {
        if (!rest.trimmed().isEmpty())
            add(ErrorCode::FileTruncated, {}, QStringLiteral("the last record is shorter than it says"));
        return {};
    }

    // How many bytes the whole records in `data` are.
    Result<qsizetype> readRecords(QByteArrayView data)
    {
        qsizetype at = 0;
        while (true) {
            while (at < data.size() && (data[at] == '\r' || data[at] == '\n'))
                ++at;
            if (at >= data.size())
                return at;
            if (recordMark.startsWith(data.sliced(at)))
                return at;
            if (!data.sliced(at).startsWith(recordMark)) {
                if (!m_hasRecord)
                    return failure(ErrorCode::UnsupportedFormat, {}, QStringLiteral("no WARC record"));
                // A wrong length: go on with the next record there is.
                add(ErrorCode::FileTruncated, {}, QStringLiteral("no record where one should be"));
                const qsizetype next = data.indexOf("\nWARC/1.", at);
                if (next < 0)
                    return std::max(at, data.size() - recordMark.size());  // it may begin at the very end
                at = next + 1;
            }
            m_hasRecord = true;
            const qsizetype lineEnd = data.indexOf('\n', at);
            if (lineEnd < 0)
                return at;
            qsizetype headerEnd = 0;
            const HeaderFields fields = HeaderFields::read(data.sliced(lineEnd + 1), headerEnd);
            const qsizetype start = lineEnd + 1 + headerEnd;
            if (start == data.size() && !endsWithEmptyLine(data.sliced(at, start - at)))
                return at;
            bool isNumber = false;
            const qsizetype length = fields.value("content-length").toLongLong(&isNumber);
            if (!isNumber || length < 0) {
                add(ErrorCode::InvalidInput, addressOf(fields), QStringLiteral("a record without length"));
                at = start;
                continue;
            }
            if (length > data.size() - start)
                return at;
            TRY(take(fields, data.sliced(start, length)));
            at = start + length;
        }
    }

    Result<void> take(const HeaderFields& fields, QByteArrayView block)
    {
        const QByteArray type = fields.value("warc-type").toLower();
        const QString address = addressOf(fields);
        const bool isWeb = address.startsWith(u"http://", Qt::CaseInsensitive) || address.startsWith(u"https://", Qt::CaseInsensitive);
        const QByteArray id = fields.value("warc-record-id");
        if (type == "response" && isWeb)
            return takeResponse(fields, address, id, block);
        if (type == "revisit" && isWeb)
            return takeRevisit(fields, address, block);
        // Crawlers keep their own logs as resources, under addresses of their own.
        if ((type == "resource" || type == "conversion") && (isWeb || address.startsWith(u"file:", Qt::CaseInsensitive))) {
            Payload payload;
            std::tie(payload.mediaType, payload.charset) = typeAndCharset(fields.value("content-type"));
            payload.body = block.toByteArray();
            if (!isHtml(payload))
                m_resources.add(address, id, payload.mediaType, payload.body);
            return keep(fields, address, payload);
        }
        return {};
    }

    Result<void> takeResponse(const HeaderFields& fields, const QString& address, const QByteArray& id, QByteArrayView block)
    {
        const QByteArrayView head = block.first(std::min<qsizetype>(block.size(), 16));
        if (!head.startsWith("HTTP/"))
            return {};
        auto response = HttpResponse::read(block);
        if (!response) {
            add(response.error().code, address, response.error().detail);
            return {};
        }
        if (response->status >= 301 && response->status <= 308 && !response->location.isEmpty())
            m_resources.addRedirect(address, QString::fromUtf8(response->location));
        if (response->status != 200)
            return {};
        const Payload payload{response->mediaType, response->charset, response->body};
        if (!response->isComplete) {
            if (isHtml(payload))
                add(ErrorCode::FileTruncated, address, QStringLiteral("the page was cut short"));
            return {};
        }
        if (isHtml(payload)) {
            m_pages.insert(id, payload);
            m_byAddress.insert(address, id);
        } else {
            m_resources.add(address, id, payload.mediaType, payload.body);
        }
        return keep(fields, address, payload);
    }

    Result<void> takeRevisit(const HeaderFields& fields, const QString& address, QByteArrayView block)
    {
        QByteArray id = fields.value("warc-refers-to");
        const QString first = QString::fromUtf8(fields.value("warc-refers-to-target-uri"));
        if (!m_pages.contains(id))
            id = m_byAddress.value(first.isEmpty() ? address : first);
        const auto page = m_pages.constFind(id);
        if (page == m_pages.constEnd()) {
            m_resources.addRepeat(address, fields.value("warc-refers-to"), first.isEmpty() ? address : first);
            const auto response = HttpResponse::read(block);
            if (response && response->mediaType == "text/html")
                add(ErrorCode::NoArticle, address, QStringLiteral("the record repeats a page that is in another file"));
            return {};
        }
        // The same page of the same address once more is no other page.
        return m_byAddress.value(address) == id ? Result<void>() : keep(fields, address, *page);
    }

    Result<void> keep(const HeaderFields& fields, const QString& address, const Payload& payload)
    {
        const bool isPlain = payload.mediaType == "text/plain";
        if (payload.body.trimmed().isEmpty() || !(isPlain || isHtml(payload)))
            return {};
        if (payload.body.size() > pageLimit) {
            add(ErrorCode::TooLarge, address, QStringLiteral("%1 bytes").arg(payload.body.size()));
            return {};
        }
        m_kept += payload.body.size();
        if (m_kept > keptLimit)
            return failure(ErrorCode::TooLarge, {}, QStringLiteral("more than %1 bytes of pages").arg(keptLimit));
        const CharsetChoice choice = chooseCharset(payload.body, payload.charset, !isPlain);
        document::Capture capture;
        capture.bytes = payload.body;
        capture.url = address;
        capture.mediaType = isPlain ? QByteArrayLiteral("text/plain") : QByteArrayLiteral("text/html");
        capture.charset = choice.charset;
        capture.charsetReason = choice.reason;
        capture.capturedAt = QDateTime::fromString(QString::fromLatin1(fields.value("warc-date")), Qt::ISODateWithMs).toUTC();
        (isPlain ? m_plain : m_contents.captures).push_back(std::move(capture));
        return {};
    }

    void add(ErrorCode code, const QString& address, const QString& detail)
    {
        if (m_contents.problems.size() < problemLimit)
            m_contents.problems.push_back({code, address, detail, 0});
    }

    ArchiveResources& m_resources;
    ArchiveContents m_contents;
    std::vector<document::Capture> m_plain;
    QHash<QByteArray, Payload> m_pages;      // by record id
    QHash<QString, QByteArray> m_byAddress;  // address → record id
    qsizetype m_kept = 0;
    bool m_hasRecord = false;
};

}  // namespace

QStringList Warc::suffixes() const { return {QStringLiteral("warc"), QStringLiteral("warc.gz")}; }

bool Warc::recognises(QByteArrayView bytes) const
{
    return bytes.startsWith(recordMark) || (bytes.startsWith("\x1F\x8B") && inflatedStart(bytes, 16).startsWith(recordMark));
}

Result<ArchiveContents> Warc::read(QByteArrayView bytes, ArchiveResources& resources) const { return Reading(resources).read(bytes); }

Result<ArchiveContents> Warc::read(QByteArrayView bytes) const
{
    ArchiveResources resources;
    ArchiveContents contents = TRY(read(bytes, resources));
    resources.attachTo(contents);
    return contents;
}

}  // namespace vermilion::capture
