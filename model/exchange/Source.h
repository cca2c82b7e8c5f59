// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Progress.h"
#include "model/base/Result.h"
#include "model/document/Annotation.h"
#include "model/document/Article.h"
#include "model/document/Codebook.h"
#include "model/document/Entity.h"
#include "model/exchange/AgreementCsv.h"
#include "model/exchange/Decisions.h"

#include <vector>

namespace vermilion::exchange {

/// What formats write from and check against, pulled piece by piece so that a large project never has to be in memory.
/// All calls come from the thread that called the format.
class Source {
public:
    virtual ~Source() = default;

    virtual const document::Codebook& codebook() const = 0;
    virtual Result<std::vector<document::Author>> authors() const = 0;
    /// By name, then id; merged ones are not there.
    virtual Result<std::vector<document::Entity>> entities() const = 0;
    /// The one that is meant where it was merged into another. Error: NotFound.
    virtual Result<document::Entity> entity(const document::EntityId& id) const = 0;
    /// All articles in the order in which they are written.
    virtual Result<std::vector<document::ArticleId>> articles() const = 0;
    /// Error: NotFound.
    virtual Result<document::Article> article(const document::ArticleId& id) const = 0;
    /// "to_do", "in_progress" or "done".
    virtual Result<QString> status(const document::ArticleId& id) const = 0;
    /// Of all authors, by position, then id.
    virtual Result<std::vector<document::Annotation>> annotations(const document::ArticleId& article) const = 0;
    virtual Result<std::vector<document::Group>> groups(const document::ArticleId& article) const = 0;
    /// What reviewers decided in an article, by id of the verdict.
    virtual Result<std::vector<Decision>> decisions(const document::ArticleId& article) const = 0;
    /// How far the authors agree, all of them and two by two; takes a while. Error: Cancelled.
    virtual Result<std::vector<AgreementRow>> agreement(const Progress& progress) const = 0;
};

}  // namespace vermilion::exchange
