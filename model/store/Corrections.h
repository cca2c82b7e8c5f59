// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Correction.h"
#include "model/store/Database.h"
#include "model/store/Revision.h"

namespace vermilion::store {

/// What people corrected in the receipts of articles.
class Corrections {
public:
    Corrections(Database& database, const Stamp& stamp) : m_database(database), m_stamp(stamp) {}

    /// The latest last, so that it has the last word about a block.
    Result<std::vector<document::Correction>> ofArticle(const document::ArticleId& article) const;
    /// Whatever others said of the same block is over. A null id gets a new one.
    Result<document::CorrectionId> set(document::Correction correction);
    /// Error: NotFound.
    Result<void> remove(const document::CorrectionId& id);

    /// The article of any correction, deleted ones too; null if there is no such correction.
    Result<document::ArticleId> articleOf(const document::CorrectionId& id) const;

private:
    Database& m_database;
    const Stamp& m_stamp;
};

/// What was learned from corrections for whole sites.
class SiteRules {
public:
    SiteRules(Database& database, const Stamp& stamp) : m_database(database), m_stamp(stamp) {}

    /// In the order in which they were made.
    Result<std::vector<document::SiteRule>> all() const;
    /// Adds a rule, or changes what is wanted where the site has one with this path. Errors: InvalidInput.
    Result<document::SiteRuleId> set(document::SiteRule rule);
    /// Error: NotFound.
    Result<void> remove(const document::SiteRuleId& id);

private:
    Database& m_database;
    const Stamp& m_stamp;
};

}  // namespace vermilion::store
