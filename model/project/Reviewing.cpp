// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Reviewing.h"

#include "model/document/Names.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace vermilion::project {
namespace {

using document::Annotation;
using document::Author;

constexpr document::Names<ReadRule, 3> rules{{
    {ReadRule::Annotated, u"annotated"},
    {ReadRule::Done, u"done"},
    {ReadRule::Everything, u"all"},
}};

// An article with each author's active annotations of its current text.
struct Text {
    CurrentText text;
    std::vector<std::vector<Annotation>> annotations;  // by author
    std::vector<bool> hasRead;
    int onEarlierText = 0;

    int readers() const { return int(std::ranges::count(hasRead, true)); }
};

document::TagId finalTag(const document::Codebook& codebook, document::TagId id)
{
    for (size_t steps = 0; steps < codebook.tags.size(); ++steps) {
        const document::Tag* const tag = codebook.tag(id);
        if (!tag || tag->mergedInto.isNull())
            break;
        id = tag->mergedInto;
    }
    return id;
}

bool isOpinion(const Annotation& annotation)
{
    return annotation.layer == document::Layer::Author && annotation.status == document::AnnotationStatus::Active;
}

// Reads the texts one after the other and deals the annotations out to their authors.
class Reader {
public:
    Reader(const Project& project, const ReviewOptions& options) : m_project(project), m_options(options) {}

    Result<void> run(const Progress& progress)
    {
        m_known = TRY(m_project.authors());
        for (const ArticleReader& reader : TRY(m_project.readers())) {
            if (reader.status == ArticleStatus::Done)
                m_done.insert({reader.article, reader.author});
        }
        TRY(choose());
        const std::vector<CurrentText> all = TRY(m_project.currentTexts());
        qint64 done = 0;
        for (const CurrentText& text : all) {
            if (progress.isCancelled())
                return failure(ErrorCode::Cancelled);
            // Who annotates at all is seen from all articles.
            if (m_options.authors.empty() || isWanted(text))
                TRY(read(text));
            progress.report(++done, qint64(all.size()));
        }
        if (m_options.authors.empty())
            dropSilentAuthors();
        std::erase_if(texts, [this](const Text& text) { return !isWanted(text.text); });
        if (!m_options.article.isNull() && texts.empty())
            return failure(ErrorCode::NotFound, m_options.article.toString(), QStringLiteral("no such article"));
        for (Text& text : texts)
            decideReaders(text);
        return {};
    }

    std::vector<Author> authors;
    std::vector<Text> texts;

private:
    bool isWanted(const CurrentText& text) const { return m_options.article.isNull() || text.article == m_options.article; }

    Result<void> choose()
    {
        for (const document::AuthorId& id : m_options.authors) {
            const auto found = std::ranges::find(m_known, id, &Author::id);
            if (found == m_known.end())
                return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such author"));
            if (m_places.contains(id))
                return failure(ErrorCode::InvalidInput, found->name, QStringLiteral("the same author is named twice"));
            m_places.insert(id, authors.size());
            authors.push_back(*found);
        }
        if (authors.empty()) {
            authors = m_known;
            std::ranges::sort(authors, {}, [](const Author& author) { return std::pair(author.name, author.id); });
            for (size_t i = 0; i < authors.size(); ++i)
                m_places.insert(authors[i].id, i);
        }
        return {};
    }

    Result<void> read(const CurrentText& text)
    {
        Text& entry = texts.emplace_back(Text{text, std::vector<std::vector<Annotation>>(authors.size()), {}, 0});
        for (Annotation& annotation : TRY(m_project.annotations(text.article))) {
            const auto place = m_places.constFind(annotation.authorId);
            if (place == m_places.constEnd() || !isOpinion(annotation))
                continue;
            annotation.tagId = finalTag(m_project.codebook(), annotation.tagId);
            entry.annotations[*place].push_back(std::move(annotation));
        }
        for (const Annotation& annotation : TRY(m_project.tray(text.article)))
            entry.onEarlierText += m_places.contains(annotation.authorId) && isOpinion(annotation);
        return {};
    }

    void dropSilentAuthors()
    {
        for (size_t i = authors.size(); i-- > 0;) {
            if (std::ranges::any_of(texts, [i](const Text& text) { return !text.annotations[i].empty(); }))
                continue;
            authors.erase(authors.begin() + qsizetype(i));
            for (Text& text : texts)
                text.annotations.erase(text.annotations.begin() + qsizetype(i));
        }
    }

    void decideReaders(Text& text) const
    {
        for (size_t i = 0; i < authors.size(); ++i) {
            const bool isDone = m_options.rule == ReadRule::Done && m_done.contains({text.text.article, authors[i].id});
            text.hasRead.push_back(m_options.rule == ReadRule::Everything || isDone || !text.annotations[i].empty());
        }
    }

    const Project& m_project;
    const ReviewOptions& m_options;
    QSet<std::pair<document::ArticleId, document::AuthorId>> m_done;
    std::vector<Author> m_known;
    QHash<document::AuthorId, size_t> m_places;
};

review::Span spanOf(const Annotation& annotation, const QHash<document::TagId, int>& tags)
{
    std::vector<TextRange> fragments;
    for (const document::Fragment& fragment : annotation.fragments)
        fragments.push_back(fragment.range);
    return {review::joined(std::move(fragments)), tags.value(annotation.tagId), annotation.id};
}

}  // namespace

Result<Readings> readings(const Project& project, const ReviewOptions& options, const Progress& progress)
{
    Reader reader(project, options);
    TRY(reader.run(progress));
    Readings result;
    result.authors = reader.authors;
    QHash<document::TagId, int> tags;
    for (const document::Tag& tag : project.codebook().tags) {
        tags.insert(tag.id, int(result.study.tags.size()));
        result.study.tags.push_back(tag.id);
    }
    for (const Author& author : reader.authors)
        result.study.authors.push_back(author.id);
    for (const Text& text : reader.texts) {
        result.annotationsLeftOut += text.onEarlierText;
        if (text.readers() < 2) {
            ++result.articlesLeftOut;
            continue;
        }
        review::Continuum& continuum = result.study.continua.emplace_back(review::Continuum{text.text.article, text.text.length, {}});
        for (size_t i = 0; i < reader.authors.size(); ++i) {
            review::Layer& layer = continuum.layers.emplace_back(review::Layer{{}, text.hasRead[i]});
            for (const Annotation& annotation : text.annotations[i])
                layer.spans.push_back(spanOf(annotation, tags));
        }
    }
    result.study.sort();
    return result;
}

Result<Comparisons> compare(const Project& project, const ReviewOptions& options, const Progress& progress)
{
    Reader reader(project, options);
    TRY(reader.run(progress));
    Comparisons comparisons;
    for (const Text& text : reader.texts) {
        comparisons.annotationsLeftOut += text.onEarlierText;
        for (size_t i = 0; i < reader.authors.size(); ++i) {
            for (size_t j = i + 1; j < reader.authors.size(); ++j) {
                if (text.hasRead[i] && text.hasRead[j]) {
                    comparisons.articles.push_back({text.text.article, reader.authors[i].id, reader.authors[j].id,
                                                    review::compare(text.annotations[i], text.annotations[j])});
                }
            }
        }
    }
    return comparisons;
}

Result<ReadArticles> readArticles(const Project& project, const ReviewOptions& options, const Progress& progress)
{
    Reader reader(project, options);
    TRY(reader.run(progress));
    ReadArticles result;
    result.authors = reader.authors;
    for (Text& text : reader.texts) {
        result.annotationsLeftOut += text.onEarlierText;
        if (text.readers() < 2)
            continue;
        ReadArticle& article = result.articles.emplace_back(ReadArticle{text.text, {}});
        for (size_t i = 0; i < reader.authors.size(); ++i) {
            if (text.hasRead[i])
                article.readings.push_back({reader.authors[i].id, std::move(text.annotations[i])});
        }
    }
    return result;
}

QString nameOf(ReadRule rule) { return rules.nameOf(rule); }
std::optional<ReadRule> readRuleFromName(QStringView name) { return rules.valueOf(name); }

}  // namespace vermilion::project
