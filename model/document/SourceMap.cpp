// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/SourceMap.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <numeric>

namespace vermilion::document {
namespace {

void appendVarint(QByteArray& bytes, qint64 value)
{
    // Zigzag, then seven bits a byte, low ones first (as Protocol Buffers' sint64).
    quint64 zigzag = quint64(value) << 1 ^ quint64(value >> 63);
    while (zigzag >= 0x80) {
        bytes.append(char(zigzag | 0x80));
        zigzag >>= 7;
    }
    bytes.append(char(zigzag));
}

std::optional<qint64> takeVarint(QByteArrayView& bytes)
{
    quint64 zigzag = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        if (bytes.isEmpty())
            return std::nullopt;
        const auto byte = uchar(bytes.front());
        bytes = bytes.sliced(1);
        zigzag |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return qint64(zigzag >> 1) ^ -qint64(zigzag & 1);
    }
    return std::nullopt;
}

std::vector<size_t> orderBy(const std::vector<SourceRun>& runs, qsizetype SourceRun::* key)
{
    std::vector<size_t> order(runs.size());
    std::iota(order.begin(), order.end(), size_t(0));
    if (!std::ranges::is_sorted(runs, {}, key))
        std::ranges::stable_sort(order, {}, [&](size_t index) { return runs[index].*key; });
    return order;
}

// The run that holds a position on one of the two page-side axes.
const SourceRun* runAt(const std::vector<SourceRun>& runs, const std::vector<size_t>& order, qsizetype position,
                       qsizetype SourceRun::* start, qsizetype SourceRun::* width)
{
    const auto after = std::ranges::upper_bound(order, position, {}, [&](size_t index) { return runs[index].*start; });
    if (after == order.begin())
        return nullptr;
    const SourceRun& run = runs[*std::prev(after)];
    return position < run.*start + run.length * run.*width ? &run : nullptr;
}

// Every run that a stretch of the page touches contributes the code points inside it.
template <typename PageRange>
std::optional<TextRange> textOf(const std::vector<SourceRun>& runs, const std::vector<size_t>& order, PageRange range,
                                qsizetype SourceRun::* start, qsizetype SourceRun::* width)
{
    std::optional<TextRange> covered;
    auto at = std::ranges::upper_bound(order, range.start, {}, [&](size_t index) { return runs[index].*start; });
    if (at != order.begin())
        --at;
    for (; at != order.end() && runs[*at].*start < range.end; ++at) {
        const SourceRun& run = runs[*at];
        const qsizetype w = std::max<qsizetype>(run.*width, 1);
        const qsizetype first = std::max<qsizetype>(0, (range.start - run.*start) / w);
        const qsizetype last = std::min(run.length, (range.end - run.*start + w - 1) / w);
        if (first >= last)
            continue;
        const TextRange piece{run.text + first, run.text + last};
        covered = covered ? covered->united(piece) : piece;
    }
    return covered;
}

}  // namespace

SourceMap::SourceMap(std::vector<SourceRun> runs)
    : m_runs(std::move(runs)), m_bySource(orderBy(m_runs, &SourceRun::source)), m_byDom(orderBy(m_runs, &SourceRun::dom))
{
    Q_ASSERT(std::ranges::is_sorted(m_runs, {}, &SourceRun::text));
}

std::optional<ByteRange> SourceMap::sourceOf(TextRange range) const
{
    std::optional<ByteRange> covered;
    auto at = std::ranges::upper_bound(m_runs, range.start, {}, &SourceRun::text);
    if (at != m_runs.begin())
        --at;
    for (; at != m_runs.end() && at->text < range.end; ++at) {
        const TextRange part = TextRange{at->text, at->text + at->length}.intersected(range);
        if (part.isEmpty())
            continue;
        const ByteRange bytes{at->source + (part.start - at->text) * at->sourceWidth,
                              at->source + (part.end - at->text) * at->sourceWidth};
        covered = covered ? covered->united(bytes) : bytes;
    }
    return covered;
}

std::vector<DomRange> SourceMap::domOf(TextRange range) const
{
    std::vector<DomRange> ranges;
    auto at = std::ranges::upper_bound(m_runs, range.start, {}, &SourceRun::text);
    if (at != m_runs.begin())
        --at;
    for (; at != m_runs.end() && at->text < range.end; ++at) {
        const TextRange part = TextRange{at->text, at->text + at->length}.intersected(range);
        if (part.isEmpty())
            continue;
        const DomRange dom{at->dom + (part.start - at->text) * at->domWidth, at->dom + (part.end - at->text) * at->domWidth};
        if (!ranges.empty() && ranges.back().end == dom.start)
            ranges.back().end = dom.end;
        else
            ranges.push_back(dom);
    }
    return ranges;
}

std::optional<qsizetype> SourceMap::textAtSource(qsizetype byte) const
{
    const SourceRun* run = runAt(m_runs, m_bySource, byte, &SourceRun::source, &SourceRun::sourceWidth);
    return run ? std::optional(run->text + (byte - run->source) / run->sourceWidth) : std::nullopt;
}

std::optional<qsizetype> SourceMap::textAtDom(qsizetype unit) const
{
    const SourceRun* run = runAt(m_runs, m_byDom, unit, &SourceRun::dom, &SourceRun::domWidth);
    return run ? std::optional(run->text + (unit - run->dom) / run->domWidth) : std::nullopt;
}

std::optional<TextRange> SourceMap::textOfDom(DomRange range) const
{
    return textOf(m_runs, m_byDom, range, &SourceRun::dom, &SourceRun::domWidth);
}

std::optional<TextRange> SourceMap::textOfSource(ByteRange range) const
{
    return textOf(m_runs, m_bySource, range, &SourceRun::source, &SourceRun::sourceWidth);
}

QByteArray SourceMap::toBytes() const
{
    QByteArray bytes;
    SourceRun expected;  // where the next run would start if nothing lay between
    for (const SourceRun& run : m_runs) {
        appendVarint(bytes, run.text - expected.text);
        appendVarint(bytes, run.length);
        appendVarint(bytes, run.source - expected.source);
        appendVarint(bytes, run.sourceWidth);
        appendVarint(bytes, run.dom - expected.dom);
        appendVarint(bytes, run.domWidth);
        expected.text = run.text + run.length;
        expected.source = run.source + run.length * run.sourceWidth;
        expected.dom = run.dom + run.length * run.domWidth;
    }
    return bytes;
}

std::optional<SourceMap> SourceMap::fromBytes(QByteArrayView bytes)
{
    std::vector<SourceRun> runs;
    SourceRun expected;
    constexpr qint64 limit = qint64(1) << 40;
    while (!bytes.isEmpty()) {
        std::array<qint64, 6> values{};
        for (qint64& value : values) {
            const auto taken = takeVarint(bytes);
            if (!taken || *taken > limit || *taken < -limit)
                return std::nullopt;
            value = *taken;
        }
        const SourceRun run{expected.text + values[0], values[1], expected.source + values[2],
                            values[3], expected.dom + values[4], values[5]};
        const bool isSane = values[0] >= 0 && run.length > 0 && run.length < (1 << 30) && run.source >= 0 && run.dom >= 0
                            && run.sourceWidth >= 0 && run.sourceWidth < (1 << 30) && run.domWidth >= 0 && run.domWidth < (1 << 30);
        if (!isSane)
            return std::nullopt;
        expected.text = run.text + run.length;
        expected.source = run.source + run.length * run.sourceWidth;
        expected.dom = run.dom + run.length * run.domWidth;
        // Of text, page and capture: more than anything is, and far from where sums of many runs would overflow.
        if (std::max({expected.text, expected.source, expected.dom, run.source, run.dom}) > limit)
            return std::nullopt;
        runs.push_back(run);
    }
    return SourceMap(std::move(runs));
}

}  // namespace vermilion::document
