// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Inflate.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <memory>

namespace vermilion::capture {
namespace {

constexpr qsizetype freeOfRatio = qsizetype(1) << 20;
constexpr qsizetype ratioLimit = 200;
constexpr int gzipWindow = 15 + 16;
constexpr int zlibWindow = 15;
constexpr int rawWindow = -15;

bool isBomb(qsizetype out, qsizetype in) { return out > inflateLimit || (out > freeOfRatio && out > ratioLimit * std::max<qsizetype>(in, 1)); }

Result<Inflated> tooLarge() { return failure(ErrorCode::TooLarge, {}, QStringLiteral("compressed data that swell beyond all measure")); }

Result<Inflated> inflateWith(QByteArrayView input, int window)
{
    z_stream stream{};
    if (inflateInit2(&stream, window) != Z_OK)
        return failure(ErrorCode::Internal, {}, QStringLiteral("zlib did not start"));
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> owner(&stream, &inflateEnd);
    // zlib counts in 32 bits; no piece of ours is longer.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
    stream.avail_in = uInt(std::min<qsizetype>(input.size(), inflateLimit));
    Inflated out;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = uInt(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.bytes.append(piece.constData(), piece.size() - qsizetype(stream.avail_out));
        if (isBomb(out.bytes.size(), qsizetype(stream.total_in)))
            return tooLarge();
    }
    out.consumed = qsizetype(stream.total_in);
    out.isComplete = state == Z_STREAM_END;
    if (!out.isComplete && out.bytes.isEmpty())
        return failure(ErrorCode::UnsupportedFormat, {}, QString::fromLatin1(stream.msg ? stream.msg : "not compressed data"));
    return out;
}

Result<Inflated> inflateBrotli(QByteArrayView input)
{
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> decoder(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
    if (!decoder)
        return failure(ErrorCode::Internal, {}, QStringLiteral("brotli did not start"));
    size_t left = size_t(input.size());
    const auto* next = reinterpret_cast<const uint8_t*>(input.data());
    Inflated out;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    BrotliDecoderResult state = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (state == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
        size_t room = size_t(piece.size());
        auto* to = reinterpret_cast<uint8_t*>(piece.data());
        state = BrotliDecoderDecompressStream(decoder.get(), &left, &next, &room, &to, nullptr);
        out.bytes.append(piece.constData(), piece.size() - qsizetype(room));
        if (isBomb(out.bytes.size(), input.size() - qsizetype(left)))
            return tooLarge();
    }
    out.consumed = input.size() - qsizetype(left);
    out.isComplete = state == BROTLI_DECODER_RESULT_SUCCESS;
    if (!out.isComplete && out.bytes.isEmpty())
        return failure(ErrorCode::UnsupportedFormat, {}, QStringLiteral("not brotli data"));
    return out;
}

}  // namespace

Result<Inflated> inflateMember(QByteArrayView gzip) { return inflateWith(gzip, gzipWindow); }

QByteArray inflatedStart(QByteArrayView gzip, qsizetype most)
{
    z_stream stream{};
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        return {};
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> owner(&stream, &inflateEnd);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(gzip.data()));
    stream.avail_in = uInt(std::min<qsizetype>(gzip.size(), inflateLimit));
    QByteArray start(most, Qt::Uninitialized);
    stream.next_out = reinterpret_cast<Bytef*>(start.data());
    stream.avail_out = uInt(most);
    inflate(&stream, Z_SYNC_FLUSH);
    start.truncate(most - qsizetype(stream.avail_out));
    return start;
}

Result<Inflated> decodeContent(QByteArrayView bytes, QByteArrayView coding)
{
    const QByteArray name = coding.trimmed().toByteArray().toLower();
    if (name.isEmpty() || name == "identity")
        return Inflated{bytes.toByteArray(), bytes.size(), true};
    if (name == "gzip" || name == "x-gzip")
        return inflateWith(bytes, gzipWindow);
    if (name == "br")
        return inflateBrotli(bytes);
    if (name != "deflate")
        return failure(ErrorCode::UnsupportedFormat, {}, QStringLiteral("content coding %1").arg(QString::fromLatin1(name)));
    auto wrapped = inflateWith(bytes, zlibWindow);
    return wrapped ? std::move(wrapped) : inflateWith(bytes, rawWindow);
}

}  // namespace vermilion::capture
