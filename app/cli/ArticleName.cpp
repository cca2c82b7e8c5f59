// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArticleName.h"

namespace vermilion::cli {

Result<document::ArticleId> articleNamed(const project::Project& project, const QString& name)
{
    std::vector<document::ArticleId> found;
    for (const project::ArticleSummary& article : TRY(project.articles())) {
        if (article.id.toString() == name)
            return article.id;
        if (article.title == name)
            found.push_back(article.id);
    }
    if (found.empty())
        return failure(ErrorCode::NotFound, name);
    if (found.size() > 1)
        return failure(ErrorCode::InvalidInput, name, QStringLiteral("%1 articles have this title; name one by its id").arg(found.size()));
    return found.front();
}

}  // namespace vermilion::cli
