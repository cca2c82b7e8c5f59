// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/PageText.h"

#include <algorithm>

namespace vermilion::clean {

void appendUtf8(QString& text, QByteArrayView utf8)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    for (; utf8.startsWith(mark); utf8 = utf8.sliced(mark.size()))
        text.append(QChar(QChar::ByteOrderMark));
    text.append(QUtf8StringView(utf8.data(), utf8.size()));
}

PageText plainPageText(QByteArrayView utf8)
{
    PageText page;
    page.text.reserve(utf8.size());
    qsizetype at = 0;
    while (at < utf8.size()) {
        qsizetype stop = at;
        while (stop < utf8.size() && utf8[stop] != '\r' && utf8[stop] != '\0')
            ++stop;
        const auto dom = qint32(page.text.size());
        appendUtf8(page.text, utf8.sliced(at, stop - at));
        if (stop > at)
            page.spans.push_back({dom, qint32(page.text.size()), qint32(at), qint32(stop), true});
        at = stop;
        if (at == utf8.size())
            break;
        // A browser shows NUL as U+FFFD here, and knows one kind of line end only.
        const bool isNull = utf8[at] == '\0';
        const qsizetype length = !isNull && at + 1 < utf8.size() && utf8[at + 1] == '\n' ? 2 : 1;
        const auto end = qint32(page.text.size());
        page.text.append(isNull ? QChar(QChar::ReplacementCharacter) : QChar(u'\n'));
        page.spans.push_back({end, end + 1, qint32(at), qint32(at + length), false});
        at += length;
    }
    return page;
}

ByteRange SourceCursor::at(qsizetype unit)
{
    const std::vector<SourceSpan>& spans = m_page.spans;
    const auto holds = [&](size_t index) { return index < spans.size() && spans[index].dom <= unit && unit < spans[index].domEnd; };
    if (!holds(m_span)) {
        m_unit = -1;
        if (holds(m_span + 1)) {
            ++m_span;
        } else {
            const auto after = std::ranges::upper_bound(spans, unit, {}, &SourceSpan::dom);
            if (after == spans.begin() || std::prev(after)->domEnd <= unit)
                return {};
            m_span = size_t(std::prev(after) - spans.begin());
        }
    }
    const SourceSpan& span = spans[m_span];
    if (!span.isLiteral)
        return {span.source, span.sourceEnd};
    if (m_unit < 0 || unit - span.dom < m_unit - unit) {
        m_unit = span.dom;
        m_byte = span.source;
    }
    const auto widthAt = [this](qsizetype at) { return widthOf(m_page.text[at]); };
    for (; m_unit < unit; ++m_unit)
        m_byte += widthAt(m_unit);
    // A dump is one span: going back by its beginning would be quadratic.
    while (m_unit > unit)
        m_byte -= widthAt(--m_unit);
    return {m_byte, m_byte + widthAt(unit)};
}

}  // namespace vermilion::clean
