// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/TextRange.h"

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace vermilion::clean {

/// A stretch of the page's text and the bytes of the UTF-8 page it came from: character by character the same
/// (`isLiteral`), or one reference or line end that stands for one or two characters.
struct SourceSpan {
    qint32 dom = 0;      ///< UTF-16 units
    qint32 domEnd = 0;
    qint32 source = 0;   ///< bytes
    qint32 sourceEnd = 0;
    bool isLiteral = true;
};

/// The text of a page as DomRange counts it, and where it came from.
struct PageText {
    QString text;
    std::vector<SourceSpan> spans;  ///< ascending in `dom`; text that has no bytes of its own is in none
};

/// Appends text as it is: Qt takes U+FEFF at the beginning of a string for a byte order mark and drops it, browsers do
/// so at the beginning of a page only.
void appendUtf8(QString& text, QByteArrayView utf8);

/// The text of a plain-text page: its lines, every line end one '\n'.
PageText plainPageText(QByteArrayView utf8);

/// Follows characters of a page's text, mostly forward, to their bytes in the UTF-8 page.
class SourceCursor {
public:
    explicit SourceCursor(const PageText& page) : m_page(page) {}

    /// The bytes of the character that starts at a UTF-16 unit; an empty range where it has none.
    ByteRange at(qsizetype unit);

    /// Where the span of the last look-up ends, if it is literal: up to there characters and bytes go side by side. -1 else.
    qint32 literalEnd() const
    {
        const bool isLiteral = m_unit >= 0 && m_span < m_page.spans.size() && m_page.spans[m_span].isLiteral;
        return isLiteral ? m_page.spans[m_span].domEnd : -1;
    }
    /// Goes on by one character of so many bytes; within literalEnd().
    void step(qsizetype width)
    {
        ++m_unit;
        m_byte += width;
    }
    /// The bytes of a UTF-16 unit in UTF-8; those of a pair count for its first.
    static qsizetype widthOf(QChar unit)
    {
        const char16_t c = unit.unicode();
        return QChar::isHighSurrogate(c) ? 4 : QChar::isLowSurrogate(c) ? 0 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

private:
    const PageText& m_page;
    size_t m_span = 0;
    qsizetype m_unit = -1;  // a place inside the span that was reached before
    qsizetype m_byte = 0;
};

}  // namespace vermilion::clean
