// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/PageReader.h"

namespace vermilion::capture {

/// A page with its pictures in one MIME file (RFC 2557), as Chromium, Qt WebEngine and qutebrowser write it. The
/// capture keeps the bytes of the file; offsets lead back into it through quoted-printable or base64.
class Mhtml final : public PageReader {
public:
    QByteArray mediaType() const override;
    QStringList suffixes() const override;
    bool recognises(QByteArrayView bytes) const override;
    Result<std::vector<document::Capture>> captures(const QByteArray& bytes) const override;
    Result<Page> open(const document::Capture& capture) const override;
};

}  // namespace vermilion::capture
