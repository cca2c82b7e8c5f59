// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/annotate/Anchoring.h"
#include "model/exchange/BundledCodebooks.h"
#include "model/project/Project.h"
#include "model/store/Tables.h"

#include <random>

namespace vermilion::bench {

inline constexpr int annotationsAnArticle = 40;  // of each author
inline constexpr int textLength = 2000;          // code points

inline QString textOf(int article)
{
    QString text;
    for (int i = 0; i < textLength; ++i)
        text += QChar(0x4e00 + (article * 31 + i * 7) % 5000);
    return text;
}

inline Result<document::Article> addArticle(store::Tables& tables, int number)
{
    document::Capture capture;
    document::Article article;
    article.text = textOf(number);
    capture.bytes = article.text.toUtf8();
    capture.fileName = QStringLiteral("page.txt");
    capture.mediaType = "text/plain";
    capture.charset = "UTF-8";
    capture.capturedAt = QDateTime::currentDateTimeUtc();
    article.captureId = TRY(tables.captures().add(capture));
    article.metadata.title = QStringLiteral("第%1篇").arg(number);
    article.blocks.push_back({document::BlockKind::Paragraph, 0, {0, textLength}});
    return TRY(tables.articles().article(TRY(tables.articles().add(article))));
}

/// The first author's passages; the others move an end, take another tag or leave out now and then.
inline Result<void> annotate(store::Tables& tables, const document::Article& article, const std::vector<document::Tag>& tags,
                             const std::vector<document::AuthorId>& authors, std::mt19937& random)
{
    const annotate::Anchoring anchoring(article.text);
    const int step = textLength / annotationsAnArticle;
    for (int i = 0; i < annotationsAnArticle; ++i) {
        const qsizetype start = i * step + int(random() % 20);
        const qsizetype length = 2 + random() % 12;
        const size_t tag = random() % tags.size();
        for (size_t author = 0; author < authors.size(); ++author) {
            const auto change = author == 0 ? 9 : random() % 10;
            document::Annotation annotation;
            annotation.articleId = article.id;
            annotation.textId = article.textId;
            annotation.authorId = authors[author];
            annotation.tagId = tags[change == 0 ? (tag + 1) % tags.size() : tag].id;
            annotation.fragments = TRY(anchoring.fragments({{start, start + length + (change == 1) + 15 * (change == 2)}}));
            TRY(tables.annotations().add(annotation));
        }
    }
    return {};
}

inline Result<std::unique_ptr<project::Project>> newProject(const QString& path, const QString& author)
{
    return project::Project::create(path, {author, TRY(exchange::bundledCodebook(QStringLiteral("news")))});
}

}  // namespace vermilion::bench
