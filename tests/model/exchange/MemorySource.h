// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/annotate/Anchoring.h"
#include "model/exchange/CodebookJson.h"
#include "model/exchange/Source.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTimeZone>

#include <algorithm>

namespace vermilion::tests {

/// A project in memory: what exchange sees of one.
class MemorySource : public exchange::Source {
public:
    MemorySource()
    {
        QFile file(QStringLiteral(":/codebooks/news.json"));
        if (file.open(QIODevice::ReadOnly))
            m_codebook = exchange::readCodebookJson(file.readAll()).value();
        addAuthor(QStringLiteral("林"));
    }

    document::Author addAuthor(const QString& name)
    {
        m_authors.push_back({document::AuthorId::create(), name});
        return m_authors.back();
    }

    /// Each line is a paragraph.
    document::Article& addArticle(const QString& title, const QString& text)
    {
        document::Article article;
        article.id = document::ArticleId::create();
        article.textId = document::TextId::create();
        article.metadata.title = title;
        article.metadata.source = QStringLiteral("河口晚报");
        article.metadata.published = QStringLiteral("2024-03-05T08:30");
        article.metadata.url = QStringLiteral("https://news.example/1");
        article.metadata.reporters = {QStringLiteral("方青"), QStringLiteral("石白")};
        article.metadata.language = QStringLiteral("zh");
        article.text = text;
        article.textSha256 = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
        qsizetype at = 0;
        for (const QString& line : text.split(u'\n')) {
            const qsizetype length = text::CodePoints(line).count();
            article.blocks.push_back({document::BlockKind::Paragraph, 0, {at, at + length}});
            at += length + 1;
        }
        m_articles.push_back(article);
        return m_articles.back();
    }

    document::Entity& addEntity(const QString& name, const QString& tag, const QStringList& aliases = {})
    {
        m_entities.push_back({document::EntityId::create(), m_codebook.tagNamed(tag)->id, name, aliases, {}, {}});
        return m_entities.back();
    }

    document::Annotation& annotate(const document::Article& article, const QString& tag, const std::vector<TextRange>& ranges)
    {
        document::Annotation annotation;
        annotation.id = document::AnnotationId::create();
        annotation.articleId = article.id;
        annotation.textId = article.textId;
        annotation.tagId = m_codebook.tagNamed(tag)->id;
        annotation.authorId = m_authors.front().id;
        annotation.fragments = annotate::Anchoring(article.text).fragments(ranges).value();
        annotation.createdAt = annotation.updatedAt = QDateTime::fromMSecsSinceEpoch(1700000000123, QTimeZone::UTC);
        m_annotations.push_back(annotation);
        return m_annotations.back();
    }

    const document::Codebook& codebook() const override { return m_codebook; }
    Result<std::vector<document::Author>> authors() const override { return m_authors; }
    Result<std::vector<document::Entity>> entities() const override { return m_entities; }
    Result<document::Entity> entity(const document::EntityId& id) const override
    {
        const auto found = std::ranges::find(m_entities, id, &document::Entity::id);
        if (found == m_entities.end())
            return failure(ErrorCode::NotFound, id.toString());
        return *found;
    }
    Result<std::vector<document::ArticleId>> articles() const override
    {
        std::vector<document::ArticleId> ids;
        for (const auto& article : m_articles)
            ids.push_back(article.id);
        return ids;
    }
    Result<document::Article> article(const document::ArticleId& id) const override
    {
        const auto found = std::ranges::find(m_articles, id, &document::Article::id);
        if (found == m_articles.end())
            return failure(ErrorCode::NotFound, id.toString());
        return *found;
    }
    Result<QString> status(const document::ArticleId&) const override { return QStringLiteral("in_progress"); }
    Result<std::vector<document::Annotation>> annotations(const document::ArticleId& article) const override
    {
        std::vector<document::Annotation> here;
        std::ranges::copy_if(m_annotations, std::back_inserter(here), [&](const auto& each) { return each.articleId == article; });
        return here;
    }
    Result<std::vector<document::Group>> groups(const document::ArticleId& article) const override
    {
        std::vector<document::Group> here;
        std::ranges::copy_if(m_groups, std::back_inserter(here), [&](const auto& each) { return each.articleId == article; });
        return here;
    }

    Result<std::vector<exchange::Decision>> decisions(const document::ArticleId& article) const override
    {
        std::vector<exchange::Decision> here;
        std::ranges::copy_if(m_decisions, std::back_inserter(here), [&](const auto& each) { return each.verdict.articleId == article; });
        return here;
    }
    Result<std::vector<exchange::AgreementRow>> agreement(const Progress&) const override { return m_agreement; }

    document::Codebook m_codebook;
    std::vector<document::Author> m_authors;
    std::vector<document::Entity> m_entities;
    std::vector<document::Article> m_articles;
    std::vector<document::Annotation> m_annotations;
    std::vector<document::Group> m_groups;
    std::vector<exchange::Decision> m_decisions;
    std::vector<exchange::AgreementRow> m_agreement;
};

}  // namespace vermilion::tests
