// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Verdict.h"
#include "model/store/Database.h"
#include "model/store/Revision.h"

namespace vermilion::store {

/// What reviewers decided about disagreements. The annotations that a verdict makes stand in the table of annotations, on the
/// agreed layer.
class Verdicts {
public:
    Verdicts(Database& database, const Stamp& stamp) : m_database(database), m_stamp(stamp) {}

    /// By id.
    Result<std::vector<document::Verdict>> ofArticle(const document::ArticleId& article) const;
    /// Makes it the verdict on what it is about, by the one who writes, now; an earlier one with its id is over.
    /// Error: InvalidInput (no sides, or an id that is not theirs).
    Result<void> set(document::Verdict verdict);
    /// Error: NotFound.
    Result<void> remove(const document::VerdictId& id);

    /// Of verdicts of an article, by verdict, then time.
    Result<std::vector<document::VerdictAnswer>> answers(const document::ArticleId& article) const;
    /// What whoever writes says to a verdict; empty: nothing. Error: NotFound (no such verdict).
    Result<void> answer(const document::VerdictId& verdict, const QString& text);
    /// The verdict of an answer; null if there is none.
    Result<document::VerdictId> verdictOf(const QUuid& answer) const;

    /// The article of any verdict, removed ones too; null if there is no such verdict.
    Result<document::ArticleId> articleOf(const document::VerdictId& id) const;

    /// The sides as their column has them; nullopt where that is not as set() writes it.
    static std::optional<std::vector<document::Verdict::Side>> sidesFromJson(const QByteArray& json);

private:
    Database& m_database;
    const Stamp& m_stamp;
};

}  // namespace vermilion::store
