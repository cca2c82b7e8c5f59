// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/Proposal.h"

#include <algorithm>

namespace vermilion::exchange {

qsizetype Proposal::count(Item::Kind kind) const
{
    return std::ranges::count(items, kind, &Item::kind);
}

}  // namespace vermilion::exchange
