// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <functional>

namespace vermilion::bench {

/// Bytes of memory that some work needs at most beyond what this process has already; it is done in a child process.
/// -1 where that could not be measured.
qint64 peakOf(const std::function<void()>& work);

}  // namespace vermilion::bench
