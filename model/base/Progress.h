// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <functional>
#include <stop_token>

namespace vermilion {

/// How a long operation tells where it is and learns that it is no longer wanted. Called from the worker's thread.
struct Progress {
    /// `done` of `total` steps; total 0 means "unknown".
    std::function<void(qint64 done, qint64 total)> report = [](qint64, qint64) {};
    std::stop_token stop;

    bool isCancelled() const { return stop.stop_requested(); }
};

}  // namespace vermilion
