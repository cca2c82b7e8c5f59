// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <QByteArray>

namespace vermilion::capture {

/// What came out of a compressed stream.
struct Inflated {
    QByteArray bytes;
    qsizetype consumed = 0;  ///< bytes of the input; behind them the next gzip member may begin
    bool isComplete = true;  ///< false: the input ends or breaks in the middle; what came before that is in `bytes`
};

/// Nothing inflates to more than this in one piece, and after the first MiB to no more than 200 times its size.
constexpr qsizetype inflateLimit = qsizetype(256) << 20;

/// The first gzip member of the input (RFC 1952). Errors: TooLarge, UnsupportedFormat (not gzip).
Result<Inflated> inflateMember(QByteArrayView gzip);
/// Its first bytes, at most `most`; empty if it is not gzip.
QByteArray inflatedStart(QByteArrayView gzip, qsizetype most);

/// Takes one content coding of HTTP away (RFC 9110, 8.4.1): gzip, x-gzip, deflate with or without its zlib header, br,
/// identity. Errors: TooLarge, UnsupportedFormat (a coding that is not known, or bytes that are not in it).
Result<Inflated> decodeContent(QByteArrayView bytes, QByteArrayView coding);

}  // namespace vermilion::capture
