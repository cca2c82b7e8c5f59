// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/CharacterClasses.h"

#include <QStringView>

namespace vermilion::clean {
namespace {

void mark(CharacterClasses& classes, QStringView characters, CharacterClass as)
{
    for (const QChar c : characters)
        classes[c.unicode()] |= as;
}

CharacterClasses filled()
{
    CharacterClasses classes{};
    for (size_t unit = 0; unit < classes.size(); ++unit) {
        const QChar c{char16_t(unit)};
        classes[unit] = quint16((c.isSpace() ? SpaceCharacter : 0) | (c.isDigit() ? DigitCharacter : 0)
                                | (isCjk(unit) || c.isHighSurrogate() ? WideCharacter : 0) | (c.isLowSurrogate() ? LowSurrogate : 0));
    }
    mark(classes, u"，。！？；：、,.!?;:،؛؟۔।॥｡､", StopCharacter);
    mark(classes, u"。！？!?.…؟۔।॥｡", EndCharacter);
    mark(classes, u"”’」』）)】》\"'»", CloserCharacter);
    mark(classes, u"[]【】「」()（）<>《》»«›>:：·•|｜-—_=*#■□▼▲◆●★☆→", DecorationCharacter);
    mark(classes, u"源处者员摄编审校监文稿图", CreditCharacter);
    return classes;
}

}  // namespace

const CharacterClasses& characterClasses()
{
    static const CharacterClasses classes = filled();
    return classes;
}

bool isCjk(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF)
           || (c >= 0x20000 && c <= 0x3FFFF);
}

}  // namespace vermilion::clean
