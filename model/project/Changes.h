// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/project/ChangeSet.h"
#include "model/store/Recording.h"
#include "model/store/Tables.h"

namespace vermilion::project {

/// What recorded rows mean to a view: one change for each thing. `tables` tells which article a thing belongs to.
Result<std::vector<Change>> changesOf(const std::vector<store::RowChange>& rows, store::Tables& tables);

}  // namespace vermilion::project
