// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/CodePoints.h"

#include <algorithm>

namespace vermilion::text {

CodePoints::CodePoints(QStringView text) : m_utf16Length(text.size())
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            m_pairs.push_back(i++);
    }
}

qsizetype CodePoints::fromUtf16(qsizetype position) const
{
    position = std::clamp<qsizetype>(position, 0, m_utf16Length);
    // Each pair whose second half lies before the position counts one less.
    const auto before = std::ranges::lower_bound(m_pairs, position) - m_pairs.begin();
    const bool isInsidePair = before > 0 && m_pairs[size_t(before - 1)] + 1 == position;
    return isInsidePair ? m_pairs[size_t(before - 1)] - (before - 1) : position - before;
}

qsizetype CodePoints::toUtf16(qsizetype codePoint) const
{
    codePoint = std::clamp<qsizetype>(codePoint, 0, count());
    // The n-th pair starts at code point m_pairs[n] - n; that sequence is ascending as well.
    qsizetype low = 0;
    qsizetype high = qsizetype(m_pairs.size());
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_pairs[size_t(middle)] - middle < codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return codePoint + low;
}

QString CodePoints::slice(const QString& text, TextRange range) const
{
    const Utf16Range utf16 = toUtf16(range);
    return text.sliced(utf16.start, std::max<qsizetype>(0, utf16.length()));
}

CleanText atTheDoor(QStringView text)
{
    CleanText clean;
    clean.text.reserve(text.size());
    const auto replace = [&clean] {
        clean.text.append(QChar::ReplacementCharacter);
        ++clean.replaced;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t astral = QChar::surrogateToUcs4(unit, text[i + 1]);
            if (QChar::isNonCharacter(astral))
                replace();
            else
                clean.text.append(unit).append(text[i + 1]);
            ++i;
        } else if (unit.isNull() || unit.isSurrogate() || QChar::isNonCharacter(unit.unicode())) {
            replace();
        } else {
            clean.text.append(unit);
        }
    }
    return clean;
}

}  // namespace vermilion::text
