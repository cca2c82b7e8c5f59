// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The text of a page as copied or dumped becomes an article.
#include "tests/fuzz/ArticleProperties.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace vermilion::fuzz;
    checkFile(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)), QStringLiteral("page.txt"));
    return 0;
}
