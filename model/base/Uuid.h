// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

namespace vermilion {

/// A UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds since 1970, then random bits with a counter, so that ids
/// made by one process are strictly ascending. Thread-safe.
QUuid createUuidV7();

}  // namespace vermilion
