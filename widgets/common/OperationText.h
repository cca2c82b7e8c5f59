// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/ChangeSet.h"

#include <QString>

namespace vermilion::common {

/// An undo step in words, as after "Undo: ": "tag", "5 tags".
QString operationText(const project::Operation& operation);

}  // namespace vermilion::common
