// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Captures.h"

#include <QCryptographicHash>

namespace vermilion::store {

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
    return capture;
}

Result<document::CaptureId> Captures::add(const document::Capture& capture)
{
    const document::CaptureId id = capture.id.isNull() ? document::CaptureId::create() : capture.id;
    TRY(m_database.run(
        "INSERT INTO captures (id, sha256, file_name, url, media_type, charset, charset_reason, captured_at, bytes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, QCryptographicHash::hash(capture.bytes, QCryptographicHash::Sha256), capture.fileName, capture.url,
        QString::fromLatin1(capture.mediaType), QString::fromLatin1(capture.charset), capture.charsetReason,
        timeText(capture.capturedAt), capture.bytes));
    return id;
}

}  // namespace vermilion::store
