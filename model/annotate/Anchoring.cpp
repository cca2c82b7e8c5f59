// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/annotate/Anchoring.h"

#include "model/annotate/ApproximateSearch.h"

#include <algorithm>
#include <cmath>

namespace vermilion::annotate {
namespace {

// Shorter quotes are found by accident: they need their surroundings.
constexpr qsizetype tellingLength = 12;
// Share of the surroundings that must agree before an equal quote elsewhere counts as the same one.
constexpr double familiarContext = 0.5;
// Share of the quote that may have been edited.
constexpr double mostChange = 0.4;

std::u32string unitsOf(const QString& text)
{
    std::u32string units;
    units.reserve(size_t(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            units.push_back(QChar::surrogateToUcs4(text[i], text[i + 1]));
            ++i;
        } else {
            units.push_back(text[i].unicode());
        }
    }
    return units;
}

Resolved betterOf(const Resolved& left, const Resolved& right, qsizetype oldStart)
{
    if (left.score != right.score)
        return left.score > right.score ? left : right;
    return std::abs(left.range.start - oldStart) <= std::abs(right.range.start - oldStart) ? left : right;
}

}  // namespace

struct Anchoring::Context {
    std::u32string prefix;
    std::u32string suffix;
};

Anchoring::Anchoring(const QString& text) : m_text(text), m_units(unitsOf(text)), m_points(text) {}

Result<document::Fragment> Anchoring::fragment(TextRange range) const
{
    if (range.isEmpty() || range.start < 0 || range.end > m_points.count()) {
        return failure(ErrorCode::InvalidInput, QStringLiteral("%1–%2").arg(range.start).arg(range.end),
                       QStringLiteral("the range is empty or outside the text of %1 code points").arg(m_points.count()));
    }
    const TextRange before{std::max<qsizetype>(0, range.start - contextLength), range.start};
    const TextRange after{range.end, std::min(m_points.count(), range.end + contextLength)};
    return document::Fragment{range, m_points.slice(m_text, range), m_points.slice(m_text, before), m_points.slice(m_text, after)};
}

Result<std::vector<document::Fragment>> Anchoring::fragments(std::vector<TextRange> ranges) const
{
    if (ranges.empty())
        return failure(ErrorCode::InvalidInput, {}, QStringLiteral("an anchor needs at least one range"));
    for (const TextRange& range : ranges)
        TRY(fragment(range));
    std::ranges::sort(ranges);
    std::vector<TextRange> joined;
    for (const TextRange& range : ranges) {
        if (!joined.empty() && range.start <= joined.back().end)
            joined.back() = joined.back().united(range);
        else
            joined.push_back(range);
    }
    std::vector<document::Fragment> made;
    for (const TextRange& range : joined)
        made.push_back(TRY(fragment(range)));
    return made;
}

double Anchoring::contextScore(const Context& context, TextRange range) const
{
    // Agreement is counted outwards from the quote; a text's own start or end agrees with an empty context.
    const qsizetype wanted = qsizetype(context.prefix.size() + context.suffix.size());
    if (wanted == 0)
        return 1;
    qsizetype agreed = 0;
    for (qsizetype i = 0; i < qsizetype(context.prefix.size()) && i < range.start; ++i) {
        if (context.prefix[context.prefix.size() - 1 - size_t(i)] != m_units[size_t(range.start - 1 - i)])
            break;
        ++agreed;
    }
    for (qsizetype i = 0; i < qsizetype(context.suffix.size()) && range.end + i < qsizetype(m_units.size()); ++i) {
        if (context.suffix[size_t(i)] != m_units[size_t(range.end + i)])
            break;
        ++agreed;
    }
    return double(agreed) / double(wanted);
}

Resolved Anchoring::resolveExactly(const Context& context, const std::u32string& quote, qsizetype oldStart) const
{
    Resolved best;
    qsizetype count = 0;
    for (size_t at = m_units.find(quote); at != std::u32string::npos; at = m_units.find(quote, at + 1)) {
        const TextRange range{qsizetype(at), qsizetype(at + quote.size())};
        const Resolved here{Resolution::Moved, range, contextScore(context, range)};
        best = count++ == 0 ? here : betterOf(here, best, oldStart);
    }
    if (count == 0)
        return {};
    const bool isTelling = count == 1 && qsizetype(quote.size()) >= tellingLength;
    if (best.range.start == oldStart && (best.score >= familiarContext || count == 1))
        best.resolution = Resolution::Exact;
    else if (best.score < familiarContext && !isTelling)
        best.resolution = Resolution::Fuzzy;
    // An equal quote is worth something by itself, the more the longer it is.
    const double byLength = std::min(1.0, double(quote.size()) / double(tellingLength));
    const double floor = 0.5 + 0.4 * byLength * (count == 1 ? 1.0 : 0.5);
    best.score = floor + (1 - floor) * best.score;
    return best;
}

Resolved Anchoring::resolveApproximately(const Context& context, const std::u32string& quote, qsizetype oldStart) const
{
    const auto length = qsizetype(quote.size());
    const auto mostEdits = qsizetype(double(length) * mostChange);
    Resolved best;
    for (const ApproximateMatch& match : searchApproximately(m_units, quote, mostEdits)) {
        const double alike = 1 - double(match.distance) / double(length);
        const double around = contextScore(context, match.range);
        // A short quote that was changed is known by its surroundings, a long one by itself.
        const double ownWeight = std::min(0.9, 0.4 + 0.5 * double(length) / double(4 * tellingLength));
        const Resolved here{Resolution::Fuzzy, match.range, ownWeight * alike + (1 - ownWeight) * around};
        best = best.resolution == Resolution::Lost ? here : betterOf(here, best, oldStart);
    }
    return best;
}

Resolved Anchoring::resolve(const document::Fragment& fragment) const
{
    const std::u32string quote = unitsOf(fragment.quote);
    const Context context{unitsOf(fragment.prefix), unitsOf(fragment.suffix)};
    const qsizetype start = fragment.range.start;
    if (quote.empty())
        return {};
    const bool isInside = start >= 0 && start + qsizetype(quote.size()) <= qsizetype(m_units.size());
    if (isInside && m_units.compare(size_t(start), quote.size(), quote) == 0) {
        const TextRange range{start, start + qsizetype(quote.size())};
        if (contextScore(context, range) == 1)
            return {Resolution::Exact, range, 1};
    }
    Resolved found = resolveExactly(context, quote, start);
    if (found.resolution == Resolution::Lost)
        found = resolveApproximately(context, quote, start);
    if (found.score < leastScore)
        return {};
    return found;
}

}  // namespace vermilion::annotate
