// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/TransferEncoding.h"

#include <array>

namespace vermilion::capture {
namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Length of a soft line break at '=': white space up to and with the line end; 0 where it is none.
qsizetype softBreak(QByteArrayView encoded, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < encoded.size() && (encoded[end] == ' ' || encoded[end] == '\t'))
        ++end;
    if (end < encoded.size() && encoded[end] == '\r')
        ++end;
    if (end == encoded.size())
        return end - at;
    return encoded[end] == '\n' ? end + 1 - at : 0;
}

int base64Digit(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

}  // namespace

Unwrapped fromQuotedPrintable(QByteArrayView encoded)
{
    Unwrapped result;
    result.bytes.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size();) {
        if (encoded[i] == '=') {
            if (i + 2 < encoded.size() && hexDigit(encoded[i + 1]) >= 0 && hexDigit(encoded[i + 2]) >= 0) {
                result.bytes.append(char(hexDigit(encoded[i + 1]) << 4 | hexDigit(encoded[i + 2])));
                result.toSource.append(1, 1, 3);
                i += 3;
                continue;
            }
            if (const qsizetype skipped = softBreak(encoded, i); skipped > 0) {
                result.toSource.skipSource(skipped);
                i += skipped;
                continue;
            }
        }
        result.bytes.append(encoded[i++]);
        result.toSource.append(1, 1, 1);
    }
    return result;
}

Unwrapped fromBase64(QByteArrayView encoded)
{
    Unwrapped result;
    result.bytes.reserve(encoded.size() * 3 / 4);
    std::array<qsizetype, 4> places{};
    size_t filled = 0;
    quint32 bits = 0;
    qsizetype mapped = 0;  // end of the last byte's source
    // Byte n of a group of three has its bits in digits n and n+1, so neighbours share one: each byte is given the
    // digit in which it starts, the last one of a group the rest as well.
    const auto emitByte = [&](size_t byte, qsizetype end) {
        result.bytes.append(char(bits >> (16 - 8 * byte)));
        result.toSource.skipSource(places[byte] - mapped);
        result.toSource.append(1, 1, end - places[byte]);
        mapped = end;
    };
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        const int digit = base64Digit(encoded[i]);
        if (digit < 0)
            continue;
        places[filled] = i;
        bits |= quint32(digit) << (18 - 6 * filled);
        if (++filled == 4) {
            emitByte(0, places[0] + 1);
            emitByte(1, places[1] + 1);
            emitByte(2, places[3] + 1);
            filled = 0;
            bits = 0;
        }
    }
    for (size_t byte = 0; byte + 1 < filled; ++byte)
        emitByte(byte, places[byte + (byte + 2 == filled ? 1 : 0)] + 1);
    return result;
}

Unwrapped asIs(QByteArrayView bytes)
{
    Unwrapped result;
    result.bytes = bytes.toByteArray();
    result.toSource.append(bytes.size(), 1, 1);
    return result;
}

}  // namespace vermilion::capture
