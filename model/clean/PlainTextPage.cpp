// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/PlainTextPage.h"

#include "model/clean/Language.h"
#include "model/clean/Lines.h"
#include "model/clean/Names.h"
#include "model/clean/PlainTextTitle.h"
#include "model/clean/PrintedTime.h"
#include "model/clean/VisibleCredits.h"

#include <QRegularExpression>

#include <algorithm>

namespace vermilion::clean {
namespace {

using document::BlockKind;
using document::DropReason;

/// A line of the dump and what its shape says.
struct Line {
    PageBlock block;
    LineShape shape;
    bool afterGap = false;  // an empty line comes before it
};

std::vector<Line> linesOf(const PageText& page)
{
    std::vector<Line> lines;
    bool gap = true;
    qsizetype start = 0;
    while (start <= page.text.size()) {
        qsizetype end = page.text.indexOf(u'\n', start);
        if (end < 0)
            end = page.text.size();
        PageBlock block;
        block.node = -1;
        block.pieces = {{start, end}};
        if (end > start)
            block.text = foldedText(page.text, block.pieces);
        if (block.text.isEmpty()) {
            gap = true;
        } else {
            const LineShape shape = shapeOf(block.text);
            lines.push_back({std::move(block), shape, gap});
            gap = false;
        }
        start = end + 1;
    }
    return lines;
}

// What a line adds to the stretch that is the article: prose adds, labels and names of channels take away.
double weight(const Line& line)
{
    const LineShape& shape = line.shape;
    if (shape.isSeparatedList || shape.label != DropReason::None)
        return -40;
    if (shape.endsCutOff)
        return -60;
    const double length = std::min(shape.width, 400.);
    if (shape.endsSentence && shape.stops > 0)
        return length;
    if (shape.stops > 0 && shape.width > 40)
        return length * 0.5;
    return shape.startsBullet ? -10 : -8;
}

struct Stretch {
    size_t first = 0;
    size_t last = 0;  // one behind
    double sum = 0;
};

// The stretch of lines with the largest sum (Bentley's maximum subarray), where a label such as "related news" is a
// wall: what is behind it is another thing, however long its sentences are.
Stretch articleStretch(const std::vector<Line>& lines)
{
    Stretch best;
    Stretch current;
    for (size_t i = 0; i < lines.size(); ++i) {
        const bool isWall = lines[i].shape.isSectionLabel;
        if (isWall || current.sum <= 0)
            current = {isWall ? i + 1 : i, i + 1, 0};
        if (isWall)
            continue;
        current.sum += weight(lines[i]);
        current.last = i + 1;
        if (current.sum > best.sum)
            best = current;
    }
    return best;
}

std::optional<size_t> titleOf(const std::vector<Line>& lines, const Stretch& stretch)
{
    std::vector<ShapedLine> shaped;
    shaped.reserve(lines.size());
    for (const Line& line : lines)
        shaped.push_back({line.block.text, line.shape});
    return titleLine(shaped, stretch.first, stretch.last);
}

// A label opens a section, and the section's lines are what the label says, until the next label.
void nameTheRest(std::vector<DecidedBlock>& decided, const std::vector<Line>& lines, size_t from)
{
    DropReason section = DropReason::OutsideArticle;
    for (size_t i = from; i < lines.size(); ++i) {
        const LineShape& shape = lines[i].shape;
        if (shape.isSectionLabel)
            section = shape.label;
        else if (shape.label != DropReason::None)
            section = DropReason::OutsideArticle;
        DropReason reason = shape.label != DropReason::None ? shape.label : section;
        if (shape.endsCutOff && shape.label == DropReason::None)
            reason = shape.width > 60 ? DropReason::Teaser : DropReason::Related;
        else if ((reason == DropReason::OutsideArticle || reason == DropReason::Related) && shape.stops > 1 && shape.endsSentence)
            reason = DropReason::Boilerplate;  // whole sentences are no headline
        else if (reason == DropReason::OutsideArticle && !shape.endsSentence)
            reason = shape.startsBullet ? DropReason::LinkList : DropReason::OutsideArticle;
        decided[i].reason = reason;
    }
}

// "30 October 2023 | Dora Lind", and a line that is a name beside one that is a day: nothing marks names in plain text but
// where they stand.
QStringList namesBesideTime(const std::vector<Line>& lines, size_t title, const Stretch& stretch)
{
    static const QRegularExpression name(QStringLiteral(R"(^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$)"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression ends(QStringLiteral(R"(^[\s|,/·•–—-]+|[\s|,/·•–—-]+$)"));
    constexpr qsizetype longest = 60;
    const auto isTime = [&](size_t i) { return i < lines.size() && lines[i].block.text.size() < longest && timeIn(lines[i].block.text); };
    for (size_t i = title + 1; i < std::min({lines.size(), stretch.first + 2, title + 10}); ++i) {
        QString text = lines[i].block.text;
        const auto time = text.size() < longest ? timeIn(text) : std::nullopt;
        if (text.size() >= longest || (!time && !isTime(i - 1) && !isTime(i + 1)))
            continue;
        if (time)
            text = QString(text.first(time->start) + u' ' + text.sliced(time->end)).remove(ends);
        const QStringList names = peopleIn({text});
        const bool areNames = std::ranges::all_of(names, [&](const QString& each) { return name.match(each).hasMatch(); });
        const bool isAll = areNames && names.join(QString()).size() + 6 * names.size() >= text.size();
        if (isAll && !names.isEmpty())
            return names;
    }
    return {};
}

// The lines from some above the title to some below the article: who made it, and when, stands there. What a label such as
// "related news" opens has writers of its own.
document::Metadata metadataAround(const std::vector<Line>& lines, std::optional<size_t> title, const Stretch& stretch)
{
    constexpr size_t reach = 6;
    const size_t head = title.value_or(stretch.first);
    const size_t top = head >= reach ? head - reach : 0;
    std::vector<PageBlock> blocks;
    document::Metadata metadata;
    for (size_t i = top; i < std::min(lines.size(), stretch.last + 3); ++i) {
        if (i >= stretch.last && lines[i].shape.isSectionLabel)
            break;
        blocks.push_back(lines[i].block);
        if (const QString address = addressIn(lines[i].block.text); !address.isEmpty() && metadata.url.isEmpty() && i < stretch.first) {
            metadata.url = address;
            metadata.evidence[QStringLiteral("url")] = QStringLiteral("visible text");
        }
    }
    const VisibleCredits shown = visibleCredits(nullptr, blocks, title ? qsizetype(*title - top) : -1, DayOrder::DayFirst);
    const auto set = [&](auto& field, const char* name, const auto& value) {
        if (!field.isEmpty() || value.isEmpty())
            return;
        field = value;
        metadata.evidence[QLatin1StringView(name)] = QStringLiteral("visible text");
    };
    if (title)
        set(metadata.title, "title", lines[*title].block.text);
    if (!shown.times.empty())
        set(metadata.published, "published", shown.times.front().iso);
    set(metadata.updated, "updated", shown.updated);
    set(metadata.source, "source", shown.credits.source);
    set(metadata.source, "source", shown.sourceBesideTime);
    set(metadata.dateline, "dateline", shown.credits.dateline);
    set(metadata.reporters, "reporters", shown.credits.reporters);
    set(metadata.photographers, "photographers", shown.credits.photographers);
    set(metadata.editors, "editors", shown.credits.editors);
    const QStringList signedName = shown.givenName.isEmpty() ? QStringList() : QStringList{shown.givenName};
    const QStringList beside = title ? namesBesideTime(lines, *title, stretch) : QStringList();
    for (const QStringList& names : {shown.credits.authors, shown.byline, beside, peopleIn(signedName), shown.farByline, shown.loneNames})
        set(metadata.authors, "authors", names);
    return metadata;
}

}  // namespace

PlainTextArticle readPlainText(const PageText& page)
{
    std::vector<Line> lines = linesOf(page);
    const Stretch stretch = articleStretch(lines);
    PlainTextArticle article;
    if (stretch.sum <= 0) {
        for (Line& line : lines)
            article.blocks.push_back({std::move(line.block), DropReason::OutsideArticle});
        return article;
    }
    const auto title = titleOf(lines, stretch);
    article.metadata = metadataAround(lines, title, stretch);
    QString kept;
    for (size_t i = 0; i < lines.size(); ++i) {
        const LineShape& shape = lines[i].shape;
        DropReason reason = DropReason::OutsideArticle;
        if (i == title)
            reason = DropReason::Metadata;
        else if (i < stretch.first)
            reason = shape.isMetadata ? DropReason::Metadata
                     : shape.isPath || shape.isSeparatedList ? DropReason::Navigation
                     : shape.label != DropReason::None ? shape.label : DropReason::OutsideArticle;
        else if (i < stretch.last)
            reason = shape.label;
        if (reason == DropReason::None)
            kept += lines[i].block.text;
        article.blocks.push_back({lines[i].block, reason});
    }
    nameTheRest(article.blocks, lines, stretch.last);
    article.metadata.language = languageOf(kept);
    return article;
}

}  // namespace vermilion::clean
