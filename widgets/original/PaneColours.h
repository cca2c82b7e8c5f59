// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace vermilion::original {

/// The theme's colours that the pane uses; the page itself keeps its own.
struct PaneColours {
    QColor chrome;  ///< bars
    QColor line;    ///< the thin lines between regions
    QColor ink;     ///< text
    QColor dim;     ///< text that is less important
    QColor accent;  ///< what is current
    QColor paper;   ///< behind text
    bool isDark = false;

    bool operator==(const PaneColours&) const = default;
};

}  // namespace vermilion::original
