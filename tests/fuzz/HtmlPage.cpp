// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An HTML page becomes an article: every character of it leads to the bytes it came from.
#include "tests/fuzz/ArticleProperties.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace vermilion::fuzz;
    checkFile(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)), QStringLiteral("page.html"));
    return 0;
}
