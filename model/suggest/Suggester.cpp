// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/suggest/Suggester.h"

#include "model/annotate/CodebookRules.h"
#include "model/suggest/Dictionary.h"
#include "model/suggest/Material.h"

#include <QSet>

#include <algorithm>

namespace vermilion::suggest {
namespace {

using document::Annotation;
using document::AnnotationStatus;
using document::Codebook;
using document::Tag;

struct Rule {
    Source source;
    const char16_t* tag;
    std::vector<Find> (*find)(const Material&);
};

constexpr Rule rules[] = {
    {Source::Enumeration, u"commitment", &enumerationsIn},
    {Source::Obligation, u"commitment", &obligationsIn},
    {Source::Date, u"date", &datesIn},
    {Source::Office, u"person", &officesIn},
};

const Tag* usableTag(const Codebook& codebook, QStringView name)
{
    const Tag* tag = codebook.tagNamed(name);
    return tag && !tag->isRetired && tag->mergedInto.isNull() ? tag : nullptr;
}

Suggestion suggestionOf(const Find& find, Source source, const Tag& tag, const Material& material, const Codebook& codebook)
{
    Suggestion suggestion{source, tag.id, material.points.fromUtf16(find.range), find.cue, find.confidence, {}, {}};
    for (const auto& [name, written] : find.answers.asKeyValueRange()) {
        const document::AttributeDefinition* question = annotate::attributeOf(codebook, tag.id, name);
        if (!question)
            continue;
        if (const auto value = annotate::attributeValue(*question, written); value && !value->isEmpty())
            suggestion.answers.insert(question->id, *value);
    }
    for (const Utf16Range& item : find.list)
        suggestion.list.push_back(material.points.fromUtf16(item));
    return suggestion;
}

void addWithoutOverlap(std::vector<Suggestion>& all, Suggestion suggestion)
{
    const bool isTaken = std::ranges::any_of(all, [&](const Suggestion& each) { return each.tag == suggestion.tag && each.range.intersects(suggestion.range); });
    if (!isTaken && !suggestion.range.isEmpty())
        all.push_back(std::move(suggestion));
}

bool isOwn(const Annotation& annotation, const document::AuthorId& author)
{
    return annotation.layer == document::Layer::Agreed || annotation.authorId == author;
}

bool isDecidedBy(const Annotation& annotation, const Suggestion& suggestion)
{
    const auto ranges = [&](auto matches) { return std::ranges::any_of(annotation.fragments, [&](const document::Fragment& each) { return matches(each.range); }); };
    const bool isSame = annotation.fragments.size() == 1 && annotation.fragments.front().range == suggestion.range;
    if (annotation.status == AnnotationStatus::Rejected)
        return annotation.tagId == suggestion.tag && isSame;
    if (annotation.tagId == suggestion.tag)
        return ranges([&](const TextRange& range) { return range.intersects(suggestion.range); });
    return isSame;
}

}  // namespace

std::vector<MissingTag> missingTags(const Codebook& codebook)
{
    std::vector<MissingTag> missing;
    for (const Rule& rule : rules) {
        if (!usableTag(codebook, rule.tag))
            missing.push_back({rule.source, QString::fromUtf16(rule.tag)});
    }
    return missing;
}

std::vector<Suggestion> suggestionsFor(const document::Article& article, const Codebook& codebook, const std::vector<KnownName>& names)
{
    const Material material(article);
    std::vector<Suggestion> all;
    for (const Rule& rule : rules) {
        const Tag* const tag = usableTag(codebook, rule.tag);
        if (!tag)
            continue;
        for (const Find& find : rule.find(material))
            addWithoutOverlap(all, suggestionOf(find, rule.source, *tag, material, codebook));
    }
    for (const KnownMention& mention : mentionsOf(names, material)) {
        if (const Tag* tag = codebook.tag(mention.tag); tag && !tag->isRetired)
            addWithoutOverlap(all, suggestionOf(mention.find, Source::Dictionary, *tag, material, codebook));
    }
    std::ranges::stable_sort(all, {}, [](const Suggestion& each) { return std::pair(each.source, each.range); });
    return all;
}

std::vector<Suggestion> undecided(std::vector<Suggestion> suggestions, const document::Article& article,
                                  const std::vector<Annotation>& annotations, const document::AuthorId& author)
{
    QSet<std::pair<document::TagId, QString>> rejectedNames;
    std::vector<const Annotation*> own;
    for (const Annotation& each : annotations) {
        if (!isOwn(each, author))
            continue;
        own.push_back(&each);
        if (each.status == AnnotationStatus::Rejected && each.fragments.size() == 1)
            rejectedNames.insert({each.tagId, each.fragments.front().quote});
    }
    const text::CodePoints points(article.text);
    std::erase_if(suggestions, [&](const Suggestion& suggestion) {
        if (suggestion.source == Source::Dictionary && rejectedNames.contains({suggestion.tag, points.slice(article.text, suggestion.range)}))
            return true;
        return std::ranges::any_of(own, [&](const Annotation* each) { return isDecidedBy(*each, suggestion); });
    });
    return suggestions;
}

bool isName(const QString& quote, const Tag& tag)
{
    static const QSet<QString> notNames{QStringLiteral("date"), QStringLiteral("quote"), QStringLiteral("commitment"), QStringLiteral("figure"),
                                        QStringLiteral("event")};
    constexpr qsizetype longestName = 40;
    if (tag.isList || notNames.contains(tag.name) || quote.size() < 2 || quote.size() > longestName)
        return false;
    const bool isSentence = std::ranges::any_of(quote, [](QChar c) { return c == u'\n' || QStringView(u"。！？；，：!?;,:").contains(c); });
    return !isSentence && std::ranges::any_of(quote, [](QChar c) { return c.isLetter(); });
}

}  // namespace vermilion::suggest
