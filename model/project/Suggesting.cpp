// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Suggesting.h"

#include "model/annotate/Anchoring.h"
#include "model/store/Tables.h"

#include <algorithm>
#include <map>

namespace vermilion::project {
namespace {

using document::Annotation;
using document::AnnotationId;
using document::AnnotationStatus;
using document::Article;
using suggest::KnownName;
using suggest::Suggestion;

Result<Annotation> annotationOf(const Suggestion& suggestion, const Article& article, const annotate::Anchoring& anchoring, AnnotationStatus status)
{
    const auto fragment = anchoring.fragment(suggestion.range);
    if (!fragment)
        return failure(ErrorCode::QuoteMismatch, fragment.error().subject, fragment.error().detail);
    Annotation annotation;
    annotation.articleId = article.id;
    annotation.textId = article.textId;
    annotation.tagId = suggestion.tag;
    annotation.origin = document::Origin::Rule;
    annotation.status = status;
    annotation.fragments = {*fragment};
    annotation.attributes = suggestion.answers;
    annotation.confidence = suggestion.confidence;
    return annotation;
}

/// Writes decisions of one article.
class Deciding {
public:
    Deciding(store::Tables& tables, const Project& project, const Article& article)
        : m_tables(tables), m_project(project), m_article(article), m_anchoring(article.text) {}

    Result<AnnotationId> accept(const Suggestion& suggestion)
    {
        if (const auto present = TRY(m_tables.annotations().find(m_article.id, suggestion.tag, m_tables.stamp().author, {suggestion.range})))
            return *present;
        Annotation annotation = TRY(annotationOf(suggestion, m_article, m_anchoring, AnnotationStatus::Active));
        const document::Tag* const tag = m_project.codebook().tag(suggestion.tag);
        if (tag && tag->isList && suggestion.list.size() > 1) {
            annotation.groupId = TRY(listOf(suggestion));
            annotation.item = int(TRY(m_tables.annotations().ofGroup(annotation.groupId)).size()) + 1;
        }
        const AnnotationId id = TRY(m_tables.annotations().add(annotation));
        if (!annotation.groupId.isNull())
            TRY(number(annotation.groupId));
        return id;
    }

    Result<void> reject(const Suggestion& suggestion)
    {
        const Annotation annotation = TRY(annotationOf(suggestion, m_article, m_anchoring, AnnotationStatus::Rejected));
        const std::vector<Annotation> present = TRY(m_tables.annotations().ofArticle(m_article.id));
        const bool wasThere = std::ranges::any_of(present, [&](const Annotation& each) {
            return each.status == AnnotationStatus::Rejected && each.authorId == m_tables.stamp().author && each.tagId == annotation.tagId
                   && each.fragments == annotation.fragments;
        });
        if (!wasThere)
            TRY(m_tables.annotations().add(annotation));
        return {};
    }

private:
    // The list that another of its points is in, or a new one.
    Result<document::GroupId> listOf(const Suggestion& suggestion)
    {
        for (const TextRange& point : suggestion.list) {
            const auto other = TRY(m_tables.annotations().find(m_article.id, suggestion.tag, m_tables.stamp().author, {point}));
            const Annotation found = other ? TRY(m_tables.annotations().annotation(*other)) : Annotation();
            if (!found.groupId.isNull())
                return found.groupId;
        }
        return m_tables.groups().add({{}, document::GroupType::CommitmentList, m_article.id, {}, {}});
    }

    // 1, 2, 3 … in text order, in whatever order they were accepted.
    Result<void> number(const document::GroupId& list)
    {
        std::vector<Annotation> members = TRY(m_tables.annotations().ofGroup(list));
        std::ranges::sort(members, {}, [](const Annotation& each) { return std::pair(each.extent(), each.id); });
        for (int item = 1; Annotation& member : members) {
            if (std::exchange(member.item, item) != item)
                TRY(m_tables.annotations().update(member));
            ++item;
        }
        return {};
    }

    store::Tables& m_tables;
    const Project& m_project;
    const Article& m_article;
    annotate::Anchoring m_anchoring;
};

bool isWanted(const Suggestion& suggestion, const std::vector<suggest::Source>& sources)
{
    return sources.empty() || std::ranges::contains(sources, suggestion.source);
}

/// Goes over all articles again and again, each time with the names that were learned, until nothing is new.
class Gathering {
public:
    Gathering(const Project& project, const std::vector<suggest::Source>& sources) : m_project(project), m_sources(sources) {}

    Result<std::vector<ArticleSuggestions>> run(const Progress& progress)
    {
        m_names = TRY(knownNames(m_project));
        const auto articles = TRY(m_project.articles());
        for (bool isFirst = true, isNew = true; isNew; isFirst = false) {
            isNew = false;
            for (size_t i = 0; i < articles.size(); ++i) {
                if (progress.isCancelled())
                    return failure(ErrorCode::Cancelled);
                isNew |= TRY(look(articles[i].id));
                if (isFirst)
                    progress.report(qint64(i) + 1, qint64(articles.size()));
            }
            for (const Annotation& each : std::exchange(m_learned, {}))
                learn(each);
        }
        std::vector<ArticleSuggestions> all;
        for (const ArticleSummary& article : articles) {
            if (const auto found = m_found.find(article.id); found != m_found.end())
                all.push_back(std::move(found->second));
        }
        return all;
    }

private:
    Result<bool> look(const document::ArticleId& id)
    {
        const Article article = TRY(m_project.article(id));
        std::vector<Annotation>& decided = m_decided[id];
        if (decided.empty())
            decided = TRY(m_project.annotations(id));
        auto suggestions = suggest::undecided(suggest::suggestionsFor(article, m_project.codebook(), m_names), article, decided, m_project.author().id);
        std::erase_if(suggestions, [this](const Suggestion& each) { return !isWanted(each, m_sources); });
        if (suggestions.empty())
            return false;
        const annotate::Anchoring anchoring(article.text);
        for (const Suggestion& each : suggestions) {
            Annotation annotation = TRY(annotationOf(each, article, anchoring, AnnotationStatus::Active));
            annotation.authorId = m_project.author().id;
            decided.push_back(annotation);
            m_learned.push_back(std::move(annotation));
        }
        ArticleSuggestions& found = m_found.try_emplace(id, ArticleSuggestions{article, {}, {}}).first->second;
        found.suggestions.insert(found.suggestions.end(), suggestions.begin(), suggestions.end());
        return true;
    }

    void learn(const Annotation& annotation)
    {
        const document::Tag* const tag = m_project.codebook().tag(annotation.tagId);
        const QString& quote = annotation.fragments.front().quote;
        if (!tag || !suggest::isName(quote, *tag))
            return;
        const auto known = std::ranges::find_if(m_names, [&](const KnownName& each) { return each.name == quote && each.tag == annotation.tagId; });
        if (known == m_names.end())
            m_names.push_back({quote, annotation.tagId, 1});
        else
            ++known->count;
    }

    const Project& m_project;
    const std::vector<suggest::Source>& m_sources;
    std::vector<KnownName> m_names;
    std::map<document::ArticleId, std::vector<Annotation>> m_decided;
    std::map<document::ArticleId, ArticleSuggestions> m_found;
    std::vector<Annotation> m_learned;
};

}  // namespace

Result<std::vector<KnownName>> knownNames(const Project& project)
{
    std::vector<KnownName> names;
    const auto quotes = TRY(project.taggedQuotes());
    for (const Project::TaggedQuote& each : quotes) {
        const document::Tag* const tag = project.codebook().tag(each.tag);
        if (tag && suggest::isName(each.quote, *tag))
            names.push_back({each.quote, each.tag, each.count});
    }
    return names;
}

Result<std::vector<Suggestion>> suggestionsFor(const Project& project, const Article& article, const std::vector<KnownName>& names)
{
    const std::vector<Annotation> annotations = TRY(project.annotations(article.id));
    return suggest::undecided(suggest::suggestionsFor(article, project.codebook(), names), article, annotations, project.author().id);
}

Result<std::vector<AnnotationId>> accept(Project& project, const Article& article, const std::vector<Suggestion>& suggestions)
{
    std::vector<AnnotationId> accepted;
    TRY(project.transact({QStringLiteral("suggestion.accept"), int(suggestions.size())}, [&](store::Tables& tables) -> Result<void> {
        Deciding deciding(tables, project, article);
        for (const Suggestion& each : suggestions)
            accepted.push_back(TRY(deciding.accept(each)));
        return {};
    }));
    return accepted;
}

Result<void> reject(Project& project, const Article& article, const std::vector<Suggestion>& suggestions)
{
    TRY(project.transact({QStringLiteral("suggestion.reject"), int(suggestions.size())}, [&](store::Tables& tables) -> Result<void> {
        Deciding deciding(tables, project, article);
        for (const Suggestion& each : suggestions)
            TRY(deciding.reject(each));
        return {};
    }));
    return {};
}

Result<void> suggestAll(const Project& project, const std::vector<suggest::Source>& sources, const Progress& progress,
                        const std::function<Result<void>(const ArticleSuggestions&)>& seen)
{
    const std::vector<KnownName> names = TRY(knownNames(project));
    const auto articles = TRY(project.articles());
    for (size_t i = 0; i < articles.size(); ++i) {
        if (progress.isCancelled())
            return failure(ErrorCode::Cancelled);
        ArticleSuggestions found{TRY(project.article(articles[i].id)), {}, {}};
        found.suggestions = TRY(suggestionsFor(project, found.article, names));
        std::erase_if(found.suggestions, [&](const Suggestion& each) { return !isWanted(each, sources); });
        if (!found.suggestions.empty())
            TRY(seen(found));
        progress.report(qint64(i) + 1, qint64(articles.size()));
    }
    return {};
}

Result<std::vector<ArticleSuggestions>> acceptAll(Project& project, const std::vector<suggest::Source>& sources, const Progress& progress)
{
    std::vector<ArticleSuggestions> all = TRY(Gathering(project, sources).run(progress));
    int count = 0;
    for (const ArticleSuggestions& each : all)
        count += int(each.suggestions.size());
    TRY(project.transact({QStringLiteral("suggestion.accept"), count}, [&](store::Tables& tables) -> Result<void> {
        for (ArticleSuggestions& each : all) {
            Deciding deciding(tables, project, each.article);
            for (const Suggestion& suggestion : each.suggestions)
                each.accepted.push_back(TRY(deciding.accept(suggestion)));
        }
        return {};
    }));
    return all;
}

}  // namespace vermilion::project
