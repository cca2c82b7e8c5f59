// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Web archives. The first byte chooses: as it is, cut into gzip members, one part of HTTP alone, or one coding of it alone.
#include "model/capture/HttpResponse.h"
#include "model/capture/Inflate.h"
#include "model/capture/Warc.h"
#include "tests/fuzz/ArticleProperties.h"

#include <zlib.h>

#include <array>

using namespace vermilion;
using namespace vermilion::fuzz;

namespace {

QByteArray gzipped(const QByteArray& bytes)
{
    z_stream stream{};
    holds(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK, "zlib begins");
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    holds(deflate(&stream, Z_FINISH) == Z_STREAM_END, "zlib ends");
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

void checkContents(const Result<capture::ArchiveContents>& contents)
{
    if (!contents) {
        holds(isRefusal(contents.error()), "an archive is refused for a reason", contents.error().detail);
        return;
    }
    holds(!contents->captures.empty(), "an archive that is read has a page");
    for (const Error& problem : contents->problems)
        holds(isRefusal(problem), "a part of an archive is left out for a reason", problem.detail);
    for (const document::Capture& capture : contents->captures) {
        holds(!capture.bytes.trimmed().isEmpty(), "a page of an archive is not empty");
        qsizetype resources = 0;
        for (const document::Resource& resource : capture.resources)
            resources += resource.bytes.size();
        holds(resources <= qsizetype(64) << 20, "what comes with a page is within its limit");
        checkCapture(capture, 0);
    }
}

// Where members are cut makes no difference to what is in them.
void checkMembers(Input& input)
{
    const qsizetype cut = 1 + input.word();
    const QByteArray plain = input.rest();
    QByteArray packed;
    for (qsizetype at = 0; at < plain.size(); at += cut)
        packed += gzipped(plain.mid(at, cut));
    const auto contents = capture::Warc().read(packed);
    checkContents(contents);
    const auto whole = capture::Warc().read(gzipped(plain));
    holds(contents.has_value() == whole.has_value(), "cut into members it is read as in one", QString::number(cut));
    if (!contents)
        return;
    holds(contents->captures.size() == whole->captures.size(), "cut into members it has the same pages");
    for (size_t i = 0; i < contents->captures.size(); ++i)
        holds(contents->captures[i].bytes == whole->captures[i].bytes && contents->captures[i].url == whole->captures[i].url, "cut into members its pages are the same");
}

void checkCoding(Input& input)
{
    constexpr std::array codings{"gzip", "x-gzip", "deflate", "br", "identity", "gzip, br"};
    const QByteArrayView coding = codings[size_t(input.below(codings.size()))];
    const QByteArray bytes = input.rest();
    const auto decoded = capture::decodeContent(bytes, coding);
    if (decoded)
        holds(decoded->bytes.size() <= (qsizetype(1) << 20) + 200 * bytes.size() && decoded->consumed <= bytes.size(), "nothing swells beyond all measure");
    else
        holds(isRefusal(decoded.error()), "a coding is refused for a reason");
    (void)capture::inflatedStart(bytes, 64);
}

void checkResponse(const QByteArray& message)
{
    const auto response = capture::HttpResponse::read(message);
    if (!response)
        holds(isRefusal(response.error()), "a response is refused for a reason", response.error().detail);
    else
        holds(response->mediaType == response->mediaType.toLower() && response->body.size() <= (qsizetype(1) << 20) + 200 * message.size(), "a response has a type and a body of its size");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Input input(data, size);
    // An archive as it is begins with a W or with gzip's mark.
    if (size > 0 && (data[0] == 'W' || data[0] == 0x1F)) {
        checkContents(capture::Warc().read(input.rest()));
        return 0;
    }
    switch (input.byte() % 3) {
    case 0: checkMembers(input); break;
    case 1: checkCoding(input); break;
    default: checkResponse(input.rest()); break;
    }
    return 0;
}
