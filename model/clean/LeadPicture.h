// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Blocks.h"

namespace vermilion::clean {

/// The address of the first picture between the title and the sentences below it that is no logo, button or spacer,
/// made whole by the page's; empty if there is none. `titleAt` is the title's block, -1 if no block shows it.
QString firstPicture(const Dom& dom, const std::vector<PageBlock>& blocks, qsizetype titleAt, const QString& pageUrl);

}  // namespace vermilion::clean
