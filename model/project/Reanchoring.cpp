// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Reanchoring.h"

#include "model/project/RecleaningPlan.h"
#include "model/store/Union.h"
#include "model/text/CodePoints.h"

#include <algorithm>
#include <optional>

namespace vermilion::project {
namespace {

using annotate::Resolution;
using document::Annotation;
using document::Article;
using document::Fragment;
using Stored = store::Annotations::Stored;

// UTF-16 units; a shorter paragraph ("Read more") may be another one that says the same.
constexpr qsizetype tellingLength = 12;
constexpr qsizetype uuidSize = 16;
constexpr qsizetype randomStart = 8;         // bytes; the 62 bits behind the variant
constexpr char variantBits = char(0xc0);

// Where whole lines stand in a text (UTF-16 units); nullopt unless it is there exactly once.
std::optional<qsizetype> onlyPlaceOf(QStringView lines, QStringView text)
{
    std::optional<qsizetype> place;
    for (qsizetype at = text.indexOf(lines); at >= 0; at = text.indexOf(lines, at + 1)) {
        const qsizetype end = at + lines.size();
        const bool isWhole = (at == 0 || text[at - 1] == u'\n') && (end == text.size() || text[end] == u'\n');
        if (isWhole && place)
            return std::nullopt;
        if (isWhole)
            place = at;
    }
    return place;
}

// A passage of paragraphs that both texts have, and have once: what is around them may be anything.
std::optional<TextRange> placeInSameParagraph(const QString& there, const QString& here, const text::CodePoints& pointsHere, TextRange range)
{
    const text::CodePoints pointsThere(there);
    const Utf16Range passage = pointsThere.toUtf16(range);
    const qsizetype start = passage.start == 0 ? 0 : there.lastIndexOf(u'\n', passage.start - 1) + 1;
    const qsizetype newline = there.indexOf(u'\n', passage.end);
    const QStringView lines = QStringView(there).sliced(start, (newline < 0 ? there.size() : newline) - start);
    if (lines.size() < tellingLength || !onlyPlaceOf(lines, there))
        return std::nullopt;
    const auto place = onlyPlaceOf(lines, here);
    if (!place)
        return std::nullopt;
    const qsizetype moved = *place - start;
    return pointsHere.fromUtf16({passage.start + moved, passage.end + moved});
}

}  // namespace

Reanchoring::Reanchoring(Article here, const document::ArticleId& there)
    : m_here(std::move(here)), m_there(there), m_anchoring(std::make_unique<annotate::Anchoring>(m_here.text))
{
}

QUuid Reanchoring::moved(const QUuid& id) const
{
    QByteArray bytes = id.toRfc4122();
    const QByteArray here = m_here.id.uuid().toRfc4122();
    const QByteArray there = m_there.uuid().toRfc4122();
    for (qsizetype i = randomStart; i < uuidSize; ++i) {
        const char mask = char(here[i] ^ there[i]);
        bytes[i] = char(bytes[i] ^ (i == randomStart ? mask & ~variantBits : mask));
    }
    return QUuid::fromRfc4122(bytes);
}

QByteArray Reanchoring::idHere(const QByteArray& id) const
{
    return moved(QUuid::fromString(QLatin1String(id))).toByteArray(QUuid::WithoutBraces);
}

Result<std::reference_wrapper<const Article>> Reanchoring::textOf(const document::TextId& id, store::Database& theirs)
{
    if (const auto known = m_texts.find(id); known != m_texts.end())
        return std::cref(known->second);
    Article article = TRY(store::Tables(theirs).articles().article(m_there, id));
    if (article.captureId != m_here.captureId) {
        // Where in another page it came from says nothing here.
        article.sourceMap = {};
        article.receipt = {};
    }
    article.id = m_here.id;
    article.captureId = m_here.captureId;
    article.textId = store::Articles::idOfText(article.id, article.text);
    return std::cref(m_texts.emplace(id, std::move(article)).first->second);
}

annotate::Resolved Reanchoring::resolve(const Article& text, const Fragment& fragment) const
{
    if (const auto place = placeOnPage(text, m_here, fragment))
        return {Resolution::Moved, *place, 1};
    const auto inParagraph = isFromPage(text, fragment) ? std::nullopt : placeInSameParagraph(text.text, m_here.text, m_anchoring->codePoints(), fragment.range);
    if (inParagraph)
        return {Resolution::Moved, *inParagraph, 1};
    annotate::Resolved found = m_anchoring->resolve(fragment);
    // The page has these words elsewhere: they are not the same ones.
    if (isFromPage(text, fragment))
        found.resolution = std::max(found.resolution, Resolution::Fuzzy);
    return found;
}

Result<Reanchoring::Carried> Reanchoring::carry(const Stored& state, store::Database& theirs)
{
    Carried carried{store::asOfRoot(state), Resolution::Exact, 1};
    Annotation& annotation = carried.state.annotation;
    const Article& text = TRY(textOf(annotation.textId, theirs)).get();
    std::vector<TextRange> ranges;
    for (const Fragment& fragment : annotation.fragments) {
        const annotate::Resolved found = resolve(text, fragment);
        carried.resolution = std::max(carried.resolution, found.resolution);
        carried.score = std::min(carried.score, found.score);
        ranges.push_back(found.range);
    }
    const bool isSure = carried.resolution <= Resolution::Moved;
    const bool isInOrder = std::ranges::adjacent_find(ranges, [](TextRange one, TextRange next) { return next.start < one.end; }) == ranges.end();
    if (isSure && !isInOrder)
        carried.resolution = Resolution::Fuzzy;
    if (isSure && isInOrder) {
        annotation.textId = m_here.textId;
        for (size_t i = 0; i < ranges.size(); ++i)
            annotation.fragments[i] = TRY(m_anchoring->fragment(ranges[i]));
    } else {
        annotation.textId = text.textId;
    }
    annotation.id = idHere(annotation.id);
    annotation.articleId = m_here.id;
    annotation.groupId = idHere(annotation.groupId);
    carried.state.conflictOf = idHere(carried.state.conflictOf);
    carried.state.digest = store::Annotations::digest(annotation);
    return carried;
}

}  // namespace vermilion::project
