// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/ByteMap.h"

#include <QByteArray>

namespace vermilion::capture {

/// Bytes taken out of a MIME transfer encoding, with the way back.
struct Unwrapped {
    QByteArray bytes;
    ByteMap toSource;  ///< byte of `bytes` → byte of the input
};

/// RFC 2045, 6.7. Lenient as mail programs are: a broken escape stays as it is.
Unwrapped fromQuotedPrintable(QByteArrayView encoded);
/// RFC 2045, 6.8; anything outside the alphabet is skipped. A byte maps to the characters that hold its bits.
Unwrapped fromBase64(QByteArrayView encoded);
/// 7bit, 8bit and binary: the bytes themselves.
Unwrapped asIs(QByteArrayView bytes);

}  // namespace vermilion::capture
