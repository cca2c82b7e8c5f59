// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Progress.h"
#include "model/project/Project.h"
#include "model/review/Disagreements.h"
#include "model/review/Disputes.h"
#include "model/review/Layer.h"

namespace vermilion::project {

/// When an author is taken to have read an article, so that what they left untagged is an opinion.
enum class ReadRule {
    Annotated,  ///< they have an active annotation in its current text
    Done,       ///< that, or they have marked the article as done
    Everything, ///< all articles
};

struct ReviewOptions {
    /// In this order; empty: everybody who has an annotation, by name.
    std::vector<document::AuthorId> authors;
    ReadRule rule = ReadRule::Annotated;
    document::ArticleId article;  ///< this one alone; null for all
};

/// The authors' layers as agreement wants them, and what was left out of them. Only active annotations of the authors'
/// own layers count: what was decided in review does not. A tag that was merged into another is that one.
struct Readings {
    review::Study study;                    ///< of the articles that at least two of the authors have read
    std::vector<document::Author> authors;  ///< in the order of the study
    int articlesLeftOut = 0;                ///< fewer than two of the authors have read them
    int annotationsLeftOut = 0;             ///< they stand on an earlier text of their article
};

/// Errors: NotFound (author, article), InvalidInput (an author twice), Cancelled.
Result<Readings> readings(const Project& project, const ReviewOptions& options, const Progress& progress = {});

/// What two authors have in one article.
struct ArticleComparison {
    document::ArticleId article;
    document::AuthorId first;
    document::AuthorId second;
    std::vector<review::Disagreement> lines;
};

struct Comparisons {
    std::vector<ArticleComparison> articles;  ///< every pair of the authors on every article that both have read
    int annotationsLeftOut = 0;               ///< they stand on an earlier text of their article
};

/// By article, then by author: also the annotations that the numbers of agreement come from. Errors: as readings().
Result<Comparisons> compare(const Project& project, const ReviewOptions& options, const Progress& progress = {});

/// An article as the authors who have read it tagged it.
struct ReadArticle {
    CurrentText text;
    std::vector<review::Reading> readings;  ///< in the order of the authors, at least two
};

struct ReadArticles {
    std::vector<ReadArticle> articles;
    std::vector<document::Author> authors;  ///< those asked for, or everybody who has an annotation
    int annotationsLeftOut = 0;             ///< they stand on an earlier text of their article
};

/// Articles that at least two of the authors have read. Errors: as readings().
Result<ReadArticles> readArticles(const Project& project, const ReviewOptions& options, const Progress& progress = {});

/// Stable names: "annotated", "done", "all".
QString nameOf(ReadRule rule);
std::optional<ReadRule> readRuleFromName(QStringView name);

}  // namespace vermilion::project
