// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Joining.h"

#include <QString>

namespace vermilion::cli {

/// "a.html, a_2.html: the pages of one article, joined."
QString joinedLine(const project::PageSet& set);
/// "a.html: one page of an article whose page 2 is missing; not joined."
QString incompleteLine(const project::PageSet& set);
/// The missing pages as text.
QStringList pageNumbers(const project::PageSet& set);

}  // namespace vermilion::cli
