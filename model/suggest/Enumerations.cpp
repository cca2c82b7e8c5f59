// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Points of a list that bind somebody: 一是…二是…, 第一…第二…, （一）…（二）, "first … second". A list counts where its points begin
// with what is to be done; lists of reasons, kinds and results do not.

#include "model/suggest/Intentions.h"
#include "model/suggest/Material.h"

#include <QRegularExpression>

#include <algorithm>

namespace vermilion::suggest {
namespace {

constexpr double leastIntent = 0.6;    // share of points that say what is to be done
constexpr double mostReported = 0.3;   // share of points that tell of what was done
constexpr size_t farthestBlock = 2;    // blocks from one point to the next

struct Marker {
    int kind = 0;
    int number = 0;
    Utf16Range range;      // the marker itself
    qsizetype itemStart = 0;
    size_t block = 0;
};

struct Kind {
    QRegularExpression expression;  // group "n" is the number
    bool isPartOfItem;              // 一是 is kept, 1. is not
};

const std::vector<Kind>& kinds()
{
    const auto make = [](const QString& pattern, bool isPart) {
        return Kind{QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption), isPart};
    };
    static const QString open = QStringLiteral("(?:^|(?<=[，。；：、！？,;:“\"（\\s]))");
    static const std::vector<Kind> all{
        make(open + QStringLiteral("(?<n>[一二三四五六七八九十]{1,2})是"), true),
        make(open + QStringLiteral("(?<n>[一二三四五六七八九十]{1,2})要"), true),
        make(open + QStringLiteral("第(?<n>[一二三四五六七八九十]{1,2})[，、：,]"), false),
        make(open + QStringLiteral("[（(](?<n>[一二三四五六七八九十]{1,2})[）)]"), false),
        make(open + QStringLiteral("[（(](?<n>\\d{1,2})[）)]"), false),
        make(QStringLiteral("(?<n>[①②③④⑤⑥⑦⑧⑨⑩])"), false),
        make(QStringLiteral("^(?<n>[一二三四五六七八九十]{1,2})、"), false),
        make(QStringLiteral("^(?<n>\\d{1,2})[.．、](?!\\d) ?"), false),
        make(open + QStringLiteral("(?<n>firstly|secondly|thirdly|fourthly|first|second|third|fourth|fifth)(?:,|:) "), false),
    };
    return all;
}

int numberOf(const QString& text)
{
    static const QStringList english{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third"), QStringLiteral("fourth"), QStringLiteral("fifth")};
    if (text[0].isDigit() && text[0].unicode() < 0x80)
        return text.toInt();
    if (const qsizetype at = QStringView(u"①②③④⑤⑥⑦⑧⑨⑩").indexOf(text[0]); at >= 0)
        return int(at) + 1;
    for (int i = 0; i < english.size(); ++i) {
        if (text.startsWith(english[i], Qt::CaseInsensitive))
            return i + 1;
    }
    int number = 0;
    for (const QChar c : text)
        number = c == u'十' ? std::max(number, 1) * 10 : number + int(QStringView(u"一二三四五六七八九").indexOf(c)) + 1;
    return number;
}

std::vector<Marker> markersOf(const Material& material, int kind)
{
    std::vector<Marker> markers;
    const Kind& wanted = kinds()[size_t(kind)];
    for (size_t block = 0; block < material.blocks.size(); ++block) {
        const Utf16Range range = material.blocks[block];
        auto matches = wanted.expression.globalMatchView(material.in(range));
        while (matches.hasNext()) {
            const auto match = matches.next();
            const Utf16Range marker{range.start + match.capturedStart(), range.start + match.capturedEnd()};
            markers.push_back({kind, numberOf(match.captured(u"n")), marker, wanted.isPartOfItem ? marker.start : marker.end, block});
        }
    }
    return markers;
}

// 1, 2, 3 … without a gap, each in the block of the one before or soon behind it.
std::vector<std::vector<Marker>> runsOf(const std::vector<Marker>& markers)
{
    std::vector<std::vector<Marker>> runs;
    for (const Marker& marker : markers) {
        const bool goesOn = !runs.empty() && marker.number == runs.back().back().number + 1 && marker.block - runs.back().back().block <= farthestBlock;
        if (goesOn)
            runs.back().push_back(marker);
        else if (marker.number == 1)
            runs.push_back({marker});
    }
    std::erase_if(runs, [](const auto& run) { return run.size() < 2; });
    return runs;
}

// Up to the next marker of the same block; the last one of a block ends with its sentence, or with the block where each
// point has one of its own.
Utf16Range itemOf(const Material& material, const std::vector<Marker>& run, size_t index)
{
    const Marker& marker = run[index];
    const Utf16Range block = material.blocks[marker.block];
    if (index + 1 < run.size() && run[index + 1].block == marker.block)
        return withoutStops(material, {marker.itemStart, run[index + 1].range.start});
    const bool hasBlock = marker.block != run.front().block || (index + 1 < run.size() && run[index + 1].block != marker.block);
    const QString stops = hasBlock ? QString() : QStringLiteral("。！？");
    qsizetype end = marker.range.end;
    while (end < block.end && !stops.contains(material.at(end)) && !(!hasBlock && material.at(end) == u'.' && material.at(end + 1).isSpace()))
        ++end;
    return withoutStops(material, {marker.itemStart, end});
}

QStringView leadOf(const Material& material, const Marker& first)
{
    constexpr qsizetype enough = 60;
    qsizetype start = material.blocks[first.block].start;
    if (start == first.range.start && first.block > 0)
        start = material.blocks[first.block - 1].start;
    return material.in({std::max(start, first.range.start - enough), first.range.start});
}

std::vector<Find> itemsOf(const Material& material, const std::vector<Marker>& run)
{
    std::vector<Utf16Range> items;
    int intents = 0;
    int reports = 0;
    for (size_t i = 0; i < run.size(); ++i) {
        const Utf16Range item = itemOf(material, run, i);
        if (item.end <= run[i].range.end + 3)
            return {};
        items.push_back(item);
        const QStringView words = material.in({run[i].range.end, item.end});
        intents += beginsWithIntent(words);
        reports += isReport(words);
    }
    const auto count = double(run.size());
    const QStringView lead = leadOf(material, run.front());
    const double intent = intents / count;
    if (intent < leastIntent || reports / count > mostReported || isLeadOfOthers(lead))
        return {};
    const double confidence = std::min(0.95, 0.55 + 0.3 * intent + (isLeadOfIntent(lead) ? 0.1 : 0));
    std::vector<Find> finds;
    for (size_t i = 0; i < items.size(); ++i)
        finds.push_back({items[i], material.in(run[i].range).trimmed().toString(), confidence, answersIn(material, items[i]), items});
    return finds;
}

}  // namespace

std::vector<Find> enumerationsIn(const Material& material)
{
    std::vector<Find> finds;
    for (int kind = 0; kind < int(kinds().size()); ++kind) {
        const auto runs = runsOf(markersOf(material, kind));
        for (const std::vector<Marker>& run : runs) {
            const std::vector<Find> items = itemsOf(material, run);
            const bool isFree = std::ranges::none_of(items, [&](const Find& item) {
                return std::ranges::any_of(finds, [&](const Find& each) { return each.range.intersects(item.range); });
            });
            if (isFree)
                finds.insert(finds.end(), items.begin(), items.end());
        }
    }
    std::ranges::sort(finds, {}, &Find::range);
    return finds;
}

}  // namespace vermilion::suggest
