// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <cstdio>
#include <cstdlib>

namespace vermilion::support {

/// The value of a Result, or the end of the test program with what went wrong.
template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "error %d, %s: %s\n", int(result.error().code), qUtf8Printable(result.error().subject),
                     qUtf8Printable(result.error().detail));
        std::abort();
    }
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

}  // namespace vermilion::support
