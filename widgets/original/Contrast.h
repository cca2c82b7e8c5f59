// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace vermilion::original {

/// The contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(const QColor& one, const QColor& other);

/// This colour, made darker as far as it takes to stand out (3:1) from white paper: pages are white in a dark theme too.
QColor legibleOnWhite(QColor colour);

}  // namespace vermilion::original
