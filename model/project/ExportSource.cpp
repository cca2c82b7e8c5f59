// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/ExportSource.h"

#include "model/project/Editing.h"

namespace vermilion::project {

Result<ExportSource> ExportSource::of(const Project& project)
{
    ExportSource source(project);
    for (const ArticleSummary& article : TRY(project.articles())) {
        source.m_articles.push_back(article.id);
        source.m_statuses.insert(article.id, article.status);
    }
    return source;
}

Result<QString> ExportSource::status(const document::ArticleId& id) const
{
    const auto found = m_statuses.constFind(id);
    if (found == m_statuses.constEnd())
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such article"));
    return nameOf(*found);
}

Result<std::vector<document::Annotation>> ExportSource::annotations(const document::ArticleId& article) const
{
    return m_project.annotations(article);
}

Result<std::vector<document::Group>> ExportSource::groups(const document::ArticleId& article) const
{
    return m_project.groups(article);
}

}  // namespace vermilion::project
