// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/annotate/ApproximateSearch.h"

#include <QHash>

#include <algorithm>

namespace vermilion::annotate {
namespace {

constexpr qsizetype wordBits = 64;

// Where the alignment with the text may begin: anywhere for nothing, or at its start only.
enum class Start { Anywhere, AtZero };

/// Myers' algorithm with the pattern cut into blocks of 64 rows: advance() takes one text column and gives the edit
/// distance between the whole pattern and the best stretch that ends there.
class EditColumns {
public:
    EditColumns(std::u32string_view pattern, Start start)
        : m_start(start), m_length(qsizetype(pattern.size())), m_blocks((m_length + wordBits - 1) / wordBits),
          m_positive(size_t(m_blocks), ~quint64(0)), m_negative(size_t(m_blocks), 0), m_score(m_length)
    {
        for (qsizetype i = 0; i < m_length; ++i) {
            std::vector<quint64>& rows = m_equal[pattern[size_t(i)]];
            rows.resize(size_t(m_blocks), 0);
            rows[size_t(i / wordBits)] |= quint64(1) << (i % wordBits);
        }
        m_none.resize(size_t(m_blocks), 0);
    }

    qsizetype advance(char32_t unit)
    {
        const auto found = m_equal.constFind(unit);
        const std::vector<quint64>& equal = found == m_equal.constEnd() ? m_none : *found;
        int carry = m_start == Start::AtZero ? 1 : 0;
        for (qsizetype block = 0; block < m_blocks; ++block)
            carry = advanceBlock(size_t(block), equal[size_t(block)], carry);
        m_score += carry;
        return m_score;
    }

private:
    // `carry` is the horizontal difference (-1, 0, 1) above the block; gives the one at its last row.
    int advanceBlock(size_t block, quint64 equal, int carry)
    {
        const quint64 positive = m_positive[block];
        const quint64 negative = m_negative[block];
        const quint64 vertical = equal | negative;
        if (carry < 0)
            equal |= 1;
        const quint64 diagonal = (((equal & positive) + positive) ^ positive) | equal;
        quint64 up = negative | ~(diagonal | positive);
        quint64 down = positive & diagonal;

        const bool isLast = qsizetype(block) == m_blocks - 1;
        const quint64 lastRow = quint64(1) << (isLast ? (m_length - 1) % wordBits : wordBits - 1);
        const int out = (up & lastRow) ? 1 : (down & lastRow) ? -1 : 0;

        up <<= 1;
        down <<= 1;
        if (carry > 0)
            up |= 1;
        else if (carry < 0)
            down |= 1;
        m_positive[block] = down | ~(vertical | up);
        m_negative[block] = up & vertical;
        return out;
    }

    Start m_start;
    qsizetype m_length;
    qsizetype m_blocks;
    std::vector<quint64> m_positive;
    std::vector<quint64> m_negative;
    std::vector<quint64> m_none;
    qsizetype m_score;
    QHash<char32_t, std::vector<quint64>> m_equal;
};

// The stretch that ends at `end` with this distance: the shortest difference in length from the pattern.
TextRange stretchEndingAt(std::u32string_view text, std::u32string_view pattern, qsizetype end, qsizetype distance)
{
    const std::u32string reversedPattern(pattern.rbegin(), pattern.rend());
    const qsizetype reach = std::min(end, qsizetype(pattern.size()) + distance);
    const std::u32string_view before = text.substr(size_t(end - reach), size_t(reach));
    const std::u32string reversedText(before.rbegin(), before.rend());
    const std::vector<qsizetype> distances = distancesOfPrefixes(reversedText, reversedPattern);
    qsizetype best = -1;
    for (qsizetype length = 0; length < qsizetype(distances.size()); ++length) {
        const auto excess = [&](qsizetype l) { return std::abs(l - qsizetype(pattern.size())); };
        if (distances[size_t(length)] == distance && (best < 0 || excess(length) < excess(best)))
            best = length;
    }
    return {end - std::max<qsizetype>(best, 0), end};
}

}  // namespace

std::vector<qsizetype> distancesOfPrefixes(std::u32string_view text, std::u32string_view pattern)
{
    std::vector<qsizetype> distances{qsizetype(pattern.size())};
    distances.reserve(text.size() + 1);
    if (pattern.empty()) {
        for (size_t i = 1; i <= text.size(); ++i)
            distances.push_back(qsizetype(i));
        return distances;
    }
    EditColumns columns(pattern, Start::AtZero);
    for (const char32_t unit : text)
        distances.push_back(columns.advance(unit));
    return distances;
}

std::vector<ApproximateMatch> searchApproximately(std::u32string_view text, std::u32string_view pattern, qsizetype mostEdits)
{
    std::vector<ApproximateMatch> matches;
    if (pattern.empty() || text.empty())
        return matches;
    // The best end of each neighbourhood: ends closer than half a pattern to each other are the same place.
    const qsizetype apart = std::max<qsizetype>(1, qsizetype(pattern.size()) / 2);
    std::vector<ApproximateMatch> ends;
    EditColumns columns(pattern, Start::Anywhere);
    for (qsizetype i = 0; i < qsizetype(text.size()); ++i) {
        const qsizetype distance = columns.advance(text[size_t(i)]);
        if (distance > mostEdits)
            continue;
        const ApproximateMatch here{{i + 1, i + 1}, distance};
        if (ends.empty() || here.range.end - ends.back().range.end >= apart)
            ends.push_back(here);
        else if (distance < ends.back().distance)
            ends.back() = here;
    }
    for (const ApproximateMatch& end : ends) {
        const TextRange range = stretchEndingAt(text, pattern, end.range.end, end.distance);
        if (!range.isEmpty())
            matches.push_back({range, end.distance});
    }
    return matches;
}

}  // namespace vermilion::annotate
