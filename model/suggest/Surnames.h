// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace vermilion::suggest {

/// How many UTF-16 units of a text's beginning are a Chinese surname: 2 (欧阳), 1 (王) or 0.
qsizetype surnameAt(QStringView text);
/// A surname that is more often an ordinary word: 向, 于, 时.
bool isOrdinaryWord(QChar surname);

}  // namespace vermilion::suggest
