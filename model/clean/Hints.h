// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Blocks.h"

namespace vermilion::clean {

/// What an element's attributes say about it.
struct ElementHints {
    quint16 hints = 0;      ///< of Hint
    bool isHidden = false;  ///< a browser does not show it
    bool isBlock = false;   ///< style makes it a block
};

ElementHints hintsOf(const Dom& dom, qint32 index);

/// The hints in a class name or id such as "side-bar relatedNews".
quint16 hintsInName(QByteArrayView name);

}  // namespace vermilion::clean
