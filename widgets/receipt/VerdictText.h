// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Receipt.h"

#include <QString>

namespace vermilion::receipt {

/// What became of a block of the page, in a few words: "Kept", "Menu", "Dropped by hand".
QString verdictText(const document::ReceiptEntry& entry);

}  // namespace vermilion::receipt
