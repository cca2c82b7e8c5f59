// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace vermilion {

/// Where the time comes from, so that tests can say what time it is. Implementations are thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    /// Now, in UTC, with milliseconds.
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

}  // namespace vermilion
