// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/Visible.h"

#include <QList>

namespace vermilion::text {
namespace {

bool isInvisible(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default:
        // Letters and marks by their category that have no shape: the Hangul fillers, the combining grapheme joiner, selectors.
        return character == 0x115F || character == 0x1160 || character == 0x3164 || character == 0xFFA0 || character == 0x034F
            || (character >= 0xFE00 && character <= 0xFE0F);
    }
}

}  // namespace

QString visible(const QString& name)
{
    QString seen;
    seen.reserve(name.size());
    for (const uint unit : name.toUcs4()) {
        const char32_t character = unit;
        if (isInvisible(character))
            seen += u'⟨' + QStringLiteral("%1").arg(unit, 4, 16, QChar(u'0')).toUpper() + u'⟩';
        else
            seen += QString::fromUcs4(&character, 1);
    }
    return seen;
}

}  // namespace vermilion::text
