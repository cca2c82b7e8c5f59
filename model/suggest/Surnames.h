// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace vermilion::suggest {

/// How many UTF-16 units of a text's beginning are a Chinese surname: 2 (欧阳), 1 (王) or 0.
qsizetype surnameAt(QStringView text);
/// A surname that begins words as well: 高, 方, 文.
bool isOrdinaryWord(QChar surname);
/// A surname that behind an office is more often a word of its own or the beginning of a verb: 向, 于, 查.
bool isMostlyWord(QChar surname);

}  // namespace vermilion::suggest
