// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/ChangeSet.h"

#include <algorithm>

namespace vermilion::project {

bool ChangeSet::touches(const document::ArticleId& article) const
{
    return std::ranges::contains(changes, article, &Change::articleId);
}

bool ChangeSet::touches(Change::Kind kind) const
{
    return std::ranges::contains(changes, kind, &Change::kind);
}

}  // namespace vermilion::project
