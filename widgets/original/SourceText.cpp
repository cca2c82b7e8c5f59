// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/SourceText.h"

#include <algorithm>

namespace vermilion::original {
namespace {

bool isContinuation(char byte)
{
    return (uchar(byte) & 0xc0) == 0x80;
}

// UTF-16 units of the character that begins with this byte.
qsizetype unitsOf(char lead)
{
    return uchar(lead) >= 0xf0 ? 2 : 1;
}

// Bytes until a line end, and the bytes of the line end.
std::pair<qsizetype, qsizetype> lineAt(QByteArrayView rest)
{
    for (qsizetype i = 0; i < rest.size(); ++i) {
        if (rest[i] == '\n')
            return {i, 1};
        if (rest[i] == '\r')
            return {i, i + 1 < rest.size() && rest[i + 1] == '\n' ? 2 : 1};
        // U+2029, which a text document takes for a line end too.
        if (rest[i] == '\xe2' && rest.sliced(i).startsWith("\xe2\x80\xa9"))
            return {i, 3};
    }
    return {rest.size(), 0};
}

// A good place to fold: behind a tag, a space or a comma in the last quarter, else between two characters.
qsizetype foldAt(QByteArrayView content, qsizetype longest)
{
    for (qsizetype i = longest; i > longest - longest / 4; --i) {
        if (content[i - 1] == '>' || content[i - 1] == ' ' || content[i - 1] == ',' || content[i - 1] == ';')
            return i;
    }
    while (isContinuation(content[longest]))
        --longest;
    return longest;
}

}  // namespace

SourceText::SourceText(QByteArray utf8, capture::ByteMap toCapture)
    : m_utf8(std::move(utf8)), m_toCapture(std::move(toCapture))
{
    m_display.reserve(m_utf8.size());
    const QByteArrayView all(m_utf8);
    qsizetype at = 0;
    bool hasEnd = true;
    while (hasEnd) {
        auto [length, end] = lineAt(all.sliced(at));
        hasEnd = end > 0;
        bool isContinued = false;
        while (length > longestLine) {
            const qsizetype fold = foldAt(all.sliced(at, length), longestLine);
            addLine(all.sliced(at, fold), at, isContinued);
            isContinued = true;
            at += fold;
            length -= fold;
        }
        addLine(all.sliced(at, length), at, isContinued);
        at += length + end;
    }
}

void SourceText::addLine(QByteArrayView content, qsizetype utf8, bool isContinued)
{
    if (!m_lines.empty())
        m_display += u'\n';
    m_lines.push_back({m_display.size(), utf8, isContinued ? 0 : ++m_lineCount});
    QString line = QString::fromUtf8(content);
    // A text document gives these three a meaning of its own.
    line.replace(QChar(0), QChar(0x2400)).replace(QChar(0xfdd0), QChar(0xfffd)).replace(QChar(0xfdd1), QChar(0xfffd));
    m_display += line;
}

int SourceText::lineNumber(int displayLine) const
{
    return displayLine >= 0 && size_t(displayLine) < m_lines.size() ? m_lines[size_t(displayLine)].number : 0;
}

qsizetype SourceText::utf8At(qsizetype displayed) const
{
    auto line = std::ranges::upper_bound(m_lines, displayed, {}, &Line::display);
    if (line == m_lines.begin())
        return 0;
    const qsizetype limit = line == m_lines.end() ? m_utf8.size() : line->utf8;
    --line;
    qsizetype byte = line->utf8;
    for (qsizetype unit = line->display; unit < displayed && byte < limit;) {
        unit += unitsOf(m_utf8[byte]);
        if (unit > displayed)
            break;  // inside a pair: the pair's start
        ++byte;
        while (byte < limit && isContinuation(m_utf8[byte]))
            ++byte;
    }
    return byte;
}

qsizetype SourceText::displayAt(qsizetype utf8) const
{
    auto line = std::ranges::upper_bound(m_lines, utf8, {}, &Line::utf8);
    if (line == m_lines.begin())
        return 0;
    const qsizetype limit = line == m_lines.end() ? m_display.size() : line->display - 1;
    --line;
    qsizetype unit = line->display;
    for (qsizetype byte = line->utf8; byte < utf8 && unit < limit; ++byte) {
        if (!isContinuation(m_utf8[byte]))
            unit += unitsOf(m_utf8[byte]);
    }
    return std::min(unit, limit);
}

qsizetype SourceText::utf8Holding(qsizetype captureByte) const
{
    // The first byte whose source ends behind the wanted one; the map ascends.
    qsizetype low = 0;
    qsizetype high = m_utf8.size();
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (m_toCapture.toSource({middle, middle + 1}).end > captureByte)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

Utf16Range SourceText::displayOf(ByteRange captureBytes) const
{
    if (captureBytes.isEmpty())
        return {};
    const qsizetype start = utf8Holding(captureBytes.start);
    if (start >= m_utf8.size() || m_toCapture.toSource({start, start + 1}).start >= captureBytes.end)
        return {};
    qsizetype last = utf8Holding(captureBytes.end - 1);
    if (last >= m_utf8.size() || m_toCapture.toSource({last, last + 1}).start >= captureBytes.end)
        --last;
    while (last > 0 && isContinuation(m_utf8[last]))
        --last;
    // From its last character, not from the one behind: that one may be on the other side of a fold.
    return {displayAt(start), displayAt(last) + unitsOf(m_utf8[last])};
}

ByteRange SourceText::captureOf(Utf16Range displayed) const
{
    return m_toCapture.toSource({utf8At(displayed.start), utf8At(displayed.end)});
}

}  // namespace vermilion::original
