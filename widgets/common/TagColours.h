// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Codebook.h"
#include "widgets/common/Theme.h"

namespace vermilion::common {

/// A tag's colour on the theme's paper.
QColor lineColour(const document::Tag& tag, const Theme& theme);

/// The language tag labels are shown in: the one the program speaks.
QString labelLanguage();

}  // namespace vermilion::common
