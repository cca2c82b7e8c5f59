// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Captures.h"

#include "model/base/Digest.h"

namespace vermilion::store {
namespace {

// The name space of captures' ids (UUID version 5; RFC 9562, 5.5).
const QUuid captureNames(QStringLiteral("2b7cf1de-7a53-5f3c-9d2e-6b8a4cf30c77"));

}  // namespace

Result<document::Capture> Captures::capture(const document::CaptureId& id) const
{
    Statement row = TRY(m_database.prepare(
        "SELECT id, sha256, file_name, url, media_type, charset, charset_reason, captured_at, bytes FROM captures WHERE id = ?"));
    if (!TRY(row.bind(id).step()))
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such capture"));
    document::Capture capture;
    capture.id = row.id<document::CaptureId>(0);
    capture.sha256 = row.bytes(1);
    capture.fileName = row.text(2);
    capture.url = row.text(3);
    capture.mediaType = row.bytes(4);
    capture.charset = row.bytes(5);
    capture.charsetReason = row.text(6);
    capture.capturedAt = row.time(7);
    capture.bytes = row.bytes(8);
    Statement resource = TRY(m_database.prepare(
        "SELECT url, media_type, bytes FROM capture_resources JOIN resources USING (sha256) WHERE capture_id = ? ORDER BY number"));
    resource.bind(id);
    while (TRY(resource.step()))
        capture.resources.push_back({resource.text(0), resource.bytes(1), resource.bytes(2)});
    return capture;
}

Result<document::CaptureId> Captures::add(const document::Capture& capture)
{
    const QByteArray digest = sha256(capture.bytes);
    document::CaptureId id = capture.id;
    if (id.isNull()) {
        // Added again after it was undone: the bytes are still there.
        Statement row = TRY(m_database.prepare("SELECT id FROM captures WHERE sha256 = ? AND url = ? AND media_type = ? AND file_name = ?"));
        if (TRY(row.bind(digest, capture.url, QString::fromLatin1(capture.mediaType), capture.fileName).step()))
            return row.id<document::CaptureId>(0);
        // Who captured the same bytes elsewhere gives them the same id.
        const QString name = QStringList{capture.url, QString::fromLatin1(capture.mediaType), capture.fileName}.join(u'\n');
        id = document::CaptureId(QUuid::createUuidV5(captureNames, digest + name.toUtf8()));
    }
    TRY(m_database.run(
        "INSERT INTO captures (id, sha256, file_name, url, media_type, charset, charset_reason, captured_at, bytes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, digest, capture.fileName, capture.url,
        QString::fromLatin1(capture.mediaType), QString::fromLatin1(capture.charset), capture.charsetReason,
        timeText(capture.capturedAt), capture.bytes));
    TRY(addResources(id, capture.resources));
    return id;
}

Result<void> Captures::addResources(const document::CaptureId& id, const std::vector<document::Resource>& resources)
{
    qint64 number = 0;
    for (const document::Resource& resource : resources) {
        const QByteArray digest = sha256(resource.bytes);
        TRY(m_database.run("INSERT INTO resources (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING", digest, resource.bytes));
        TRY(m_database.run("INSERT INTO capture_resources (capture_id, number, url, media_type, sha256) VALUES (?, ?, ?, ?, ?)", id, number++,
                           resource.url, QString::fromLatin1(resource.mediaType), digest));
    }
    return {};
}

}  // namespace vermilion::store
