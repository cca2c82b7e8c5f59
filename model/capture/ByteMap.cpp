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

ByteRange ByteMap::toSource(ByteRange range) const
{
    // The unit that holds a byte: its first source byte, or the byte behind its last.
    const auto at = [this](qsizetype byte, bool wantsEnd) {
        auto after = std::ranges::upper_bound(m_stretches, byte, {}, &Stretch::start);
        if (after == m_stretches.begin())
            return qsizetype(0);
        const Stretch& stretch = *std::prev(after);
        const qsizetype unit = std::min((byte - stretch.start) / stretch.width, stretch.length - (wantsEnd ? 1 : 0));
        return stretch.source + (unit + (wantsEnd ? 1 : 0)) * stretch.sourceWidth;
    };
    if (range.isEmpty()) {
        const qsizetype point = at(range.start, false);
        return {point, point};
    }
    return {at(range.start, false), at(range.end - 1, true)};
}

ByteMap ByteMap::then(const ByteMap& outer) const
{
    ByteMap composed;
    for (const Stretch& stretch : m_stretches) {
        for (qsizetype i = 0; i < stretch.length; ++i) {
            const qsizetype source = stretch.source + i * stretch.sourceWidth;
            const ByteRange through = outer.toSource({source, source + stretch.sourceWidth});
            composed.skipSource(through.start - composed.m_sourceEnd);
            composed.append(1, stretch.width, through.length());
        }
    }
    return composed;
}

}  // namespace vermilion::capture
