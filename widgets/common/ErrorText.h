// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <QString>

namespace vermilion::common {

/// The one place that turns an error into a sentence for people: what happened and what to do next.
QString errorText(const Error& error);

}  // namespace vermilion::common
