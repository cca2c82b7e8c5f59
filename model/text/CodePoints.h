// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/TextRange.h"

#include <QString>

#include <vector>

namespace vermilion::text {

/// The one place that turns UTF-16 positions of a text into code points and back. Keeps no reference to the text;
/// cheap where the text has no astral characters. A position inside a surrogate pair counts as the pair's start;
/// positions outside the text are clamped to it. Lone surrogates count as one code point.
class CodePoints {
public:
    CodePoints() = default;
    explicit CodePoints(QStringView text);

    /// Length of the text in code points.
    qsizetype count() const { return m_utf16Length - qsizetype(m_pairs.size()); }
    /// Length of the text in UTF-16 units.
    qsizetype utf16Count() const { return m_utf16Length; }

    qsizetype fromUtf16(qsizetype position) const;
    qsizetype toUtf16(qsizetype codePoint) const;
    TextRange fromUtf16(Utf16Range range) const { return {fromUtf16(range.start), fromUtf16(range.end)}; }
    Utf16Range toUtf16(TextRange range) const { return {toUtf16(range.start), toUtf16(range.end)}; }

    /// What `substr(text, start+1, end-start)` gives in SQLite and `text[start:end]` in Python. `text` is the text
    /// this was made from.
    QString slice(const QString& text, TextRange range) const;

private:
    std::vector<qsizetype> m_pairs;  // UTF-16 positions of the high surrogates, ascending
    qsizetype m_utf16Length = 0;
};

/// The text as the project keeps it: NFC is left to the caller; NUL, lone surrogates and noncharacters become U+FFFD.
struct CleanText {
    QString text;
    qsizetype replaced = 0;  ///< how many characters became U+FFFD
};
CleanText atTheDoor(QStringView text);

}  // namespace vermilion::text
