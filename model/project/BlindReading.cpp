// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/BlindReading.h"

namespace vermilion::project {

Result<BlindReading> BlindReading::of(const Project& project, bool isBlind)
{
    BlindReading blind;
    if (!isBlind)
        return blind;
    blind.m_reader = project.author().id;
    const std::vector<ArticleReader> readers = TRY(project.readers());
    for (const ArticleReader& each : readers) {
        if (each.author == *blind.m_reader && each.status == ArticleStatus::Done)
            blind.m_done.insert(each.article);
    }
    return blind;
}

bool BlindReading::hides(const document::Annotation& annotation) const
{
    return annotation.layer == document::Layer::Agreed ? hidesArticle(annotation.articleId) : hides(annotation.articleId, annotation.authorId);
}

}  // namespace vermilion::project
