// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A page with its pictures in one MIME file: offsets lead back through quoted-printable and base64.
#include "model/capture/Mhtml.h"
#include "model/capture/TransferEncoding.h"
#include "tests/fuzz/ArticleProperties.h"

using namespace vermilion;
using namespace vermilion::fuzz;

namespace {

// A byte comes from where it says, and bytes come in order.
void checkUnwrapped(const capture::Unwrapped& unwrapped, const QByteArray& encoded)
{
    holds(unwrapped.bytes.size() <= encoded.size(), "taking an encoding away makes nothing longer");
    qsizetype last = 0;
    for (qsizetype at = 0; at < unwrapped.bytes.size(); ++at) {
        const ByteRange source = unwrapped.toSource.toSource({at, at + 1});
        holds(source.start >= last && !source.isEmpty() && source.end <= encoded.size(), "bytes come from where they stood, in order");
        last = source.start;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    checkFile(bytes, QStringLiteral("page.mhtml"));
    checkUnwrapped(capture::fromQuotedPrintable(bytes), bytes);
    checkUnwrapped(capture::fromBase64(bytes), bytes);
    return 0;
}
