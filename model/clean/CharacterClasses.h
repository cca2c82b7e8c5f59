// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

#include <array>

namespace vermilion::clean {

/// What a character is to the reader of lines. Cleaning asks this of every character of a page, some of it several
/// times, so it is looked up.
enum CharacterClass : quint16 {
    SpaceCharacter = 1 << 0,
    DigitCharacter = 1 << 1,
    WideCharacter = 1 << 2,      ///< CJK, full width, or half of a surrogate pair
    StopCharacter = 1 << 3,      ///< comma, full stop and the like, of any script
    EndCharacter = 1 << 4,       ///< of a sentence
    CloserCharacter = 1 << 5,    ///< closing quotes and brackets
    LowSurrogate = 1 << 6,
    DecorationCharacter = 1 << 7,///< brackets, bullets, colons, arrows around a label
    CreditCharacter = 1 << 8,    ///< in 来源, 记者, 编辑, 摄 …: a line without any holds no Chinese credits
};

/// By UTF-16 unit.
using CharacterClasses = std::array<quint16, 0x10000>;
const CharacterClasses& characterClasses();

/// CJK letters and punctuation, full-width forms.
bool isCjk(char32_t codePoint);

}  // namespace vermilion::clean
