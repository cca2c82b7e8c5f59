// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vermilion::clean {

/// A value and where it was found, in English: what Metadata::evidence keeps.
template<typename T>
struct Found {
    T value;
    const char* evidence = "";
};

}  // namespace vermilion::clean
