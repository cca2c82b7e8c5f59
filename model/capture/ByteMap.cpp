// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/ByteMap.h"

#include <algorithm>

namespace vermilion::capture {

void ByteMap::append(qsizetype length, qsizetype width, qsizetype sourceWidth)
{
    if (length <= 0)
        return;
    if (!m_stretches.empty()) {
        Stretch& last = m_stretches.back();
        const bool continues = last.width == width && last.sourceWidth == sourceWidth
                               && last.source + last.length * last.sourceWidth == m_sourceEnd;
        if (continues) {
            last.length += length;
            m_end += length * width;
            m_sourceEnd += length * sourceWidth;
            return;
        }
    }
    m_stretches.push_back({m_end, m_sourceEnd, length, width, sourceWidth});
    m_end += length * width;
    m_sourceEnd += length * sourceWidth;
}

void ByteMap::appendMap(const ByteMap& next, qsizetype sourceLength)
{
    const qsizetype sourceStart = m_sourceEnd;
    for (const Stretch& stretch : next.m_stretches) {
        m_sourceEnd = sourceStart + stretch.source;
        append(stretch.length, stretch.width, stretch.sourceWidth);
    }
    m_sourceEnd = sourceStart + sourceLength;
}

qsizetype ByteMap::unitAt(const Stretch& stretch, qsizetype byte, bool wantsEnd)
{
    // Dividing by a number that is known takes a fraction of the time; every character of a page comes by here.
    const auto units = [](qsizetype bytes, qsizetype width) {
        switch (width) {
        case 1: return bytes;
        case 2: return bytes / 2;
        case 3: return bytes / 3;
        default: return bytes / width;
        }
    };
    const auto whole = units(byte - stretch.start, stretch.width);
    const qsizetype unit = std::min(whole, stretch.length - (wantsEnd ? 1 : 0));
    return stretch.source + (unit + (wantsEnd ? 1 : 0)) * stretch.sourceWidth;
}

ByteRange ByteMap::toSource(ByteRange range) const
{
    size_t hint = 0;
    return toSource(range, hint);
}

ByteRange ByteMap::toSource(ByteRange range, size_t& hint) const
{
    const auto holds = [this](size_t index, qsizetype byte) {
        return index < m_stretches.size() && m_stretches[index].start <= byte
               && (index + 1 == m_stretches.size() || m_stretches[index + 1].start > byte);
    };
    // The unit that holds a byte: its first source byte, or the byte behind its last.
    const auto at = [&](qsizetype byte, bool wantsEnd) {
        if (!holds(hint, byte)) {
            if (holds(hint + 1, byte)) {
                ++hint;
            } else {
                const auto after = std::ranges::upper_bound(m_stretches, byte, {}, &Stretch::start);
                if (after == m_stretches.begin())
                    return qsizetype(0);
                hint = size_t(after - m_stretches.begin()) - 1;
            }
        }
        return unitAt(m_stretches[hint], byte, wantsEnd);
    };
    if (range.isEmpty()) {
        const qsizetype point = at(range.start, false);
        return {point, point};
    }
    const qsizetype start = at(range.start, false);
    return {start, at(range.end - 1, true)};
}

ByteRange ByteMap::linearAround(ByteRange range, size_t hint) const
{
    if (hint >= m_stretches.size() || range.isEmpty())
        return {};
    const Stretch& stretch = m_stretches[hint];
    const qsizetype end = stretch.start + stretch.length * stretch.width;
    const bool isWhole = stretch.width > 0 && range.start >= stretch.start && range.end <= end
                         && (stretch.width == 1 || ((range.start - stretch.start) % stretch.width == 0 && range.length() % stretch.width == 0));
    return isWhole ? ByteRange{range.start, end} : ByteRange{};
}

ByteMap ByteMap::then(const ByteMap& outer) const
{
    ByteMap composed;
    // Both maps ascend, so one cursor walks along the outer one: linear in the lengths of both.
    size_t cursor = 0;
    const auto outerAt = [&](qsizetype byte, bool wantsEnd) {
        const auto& stretches = outer.m_stretches;
        if (stretches.empty())
            return qsizetype(0);
        while (cursor > 0 && stretches[cursor].start > byte)
            --cursor;
        while (cursor + 1 < stretches.size() && stretches[cursor + 1].start <= byte)
            ++cursor;
        return unitAt(stretches[cursor], byte, wantsEnd);
    };
    for (const Stretch& stretch : m_stretches) {
        for (qsizetype i = 0; i < stretch.length;) {
            const qsizetype source = stretch.source + i * stretch.sourceWidth;
            const qsizetype from = outerAt(source, false);
            const qsizetype to = stretch.sourceWidth == 0 ? from : outerAt(source + stretch.sourceWidth - 1, true);
            composed.skipSource(from - composed.m_sourceEnd);
            // Where the outer map is byte for byte, the rest of its stretch goes over in one step.
            qsizetype units = 1;
            if (stretch.sourceWidth > 0 && !outer.m_stretches.empty()) {
                const Stretch& under = outer.m_stretches[cursor];
                const qsizetype room = under.start + under.length * under.width - source;
                if (under.width == under.sourceWidth && under.width == 1 && source >= under.start)
                    units = std::clamp<qsizetype>(room / stretch.sourceWidth, 1, stretch.length - i);
            }
            composed.append(units, stretch.width, to - from);
            i += units;
        }
    }
    return composed;
}

}  // namespace vermilion::capture
