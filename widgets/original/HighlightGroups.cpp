// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/HighlightGroups.h"

#include <QJsonObject>

#include <algorithm>
#include <iterator>
#include <map>

namespace vermilion::original {
namespace {

using document::DomRange;

constexpr int levels = 4;  // underlines stacked on one line of text

QString css(const QColor& colour)
{
    return QStringLiteral("rgba(%1,%2,%3,%4)")
        .arg(colour.red()).arg(colour.green()).arg(colour.blue()).arg(colour.alphaF(), 0, 'f', 3);
}

QString styleOf(const PageHighlight& highlight, int level)
{
    return QStringLiteral("background-color:%1;text-decoration:%2 solid %3 2px;text-underline-offset:%4px;"
                          "text-decoration-skip-ink:none")
        .arg(css(highlight.tint), highlight.isCurrent ? QStringLiteral("underline overline") : QStringLiteral("underline"),
             css(highlight.line), QString::number(2 + 4 * level));
}

QString textAt(const QString& text, DomRange range)
{
    const bool isInside = range.start >= 0 && range.end <= text.size() && !range.isEmpty();
    return isInside ? text.sliced(range.start, range.length()) : QString();
}

}  // namespace

QJsonArray highlightGroups(const std::vector<PageHighlight>& highlights, const QString& text)
{
    struct Place {
        DomRange range;
        const PageHighlight* highlight;
    };
    std::vector<Place> places;
    for (const PageHighlight& highlight : highlights) {
        for (const DomRange& range : highlight.ranges)
            places.push_back({range, &highlight});
    }
    std::ranges::stable_sort(places, {}, [](const Place& place) { return std::pair(place.range.start, -place.range.end); });
    std::vector<DomRange> ranges;
    std::ranges::transform(places, std::back_inserter(ranges), &Place::range);
    const std::vector<int> nesting = nestingOf(ranges, levels);

    std::map<std::pair<int, QString>, QJsonArray> groups;  // by priority and style
    for (size_t i = 0; i < places.size(); ++i) {
        const QString expected = textAt(text, ranges[i]);
        const int priority = nesting[i] + (places[i].highlight->isCurrent ? levels : 0);
        groups[{priority, styleOf(*places[i].highlight, nesting[i])}].append(
            QJsonArray{ranges[i].start, ranges[i].end, expected.isEmpty() ? QJsonValue() : QJsonValue(expected)});
    }
    QJsonArray described;
    for (const auto& [key, passages] : groups)
        described.append(QJsonObject{{QStringLiteral("priority"), key.first},
                                     {QStringLiteral("style"), key.second},
                                     {QStringLiteral("ranges"), passages}});
    return described;
}

}  // namespace vermilion::original
