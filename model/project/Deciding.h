// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Reviewing.h"

namespace vermilion::project {

/// How far a disagreement has come.
enum class DisputeState {
    Open,
    Decided,
    Reopened,  ///< it was decided, and something that it is about has changed since
};

struct DisputeWithVerdict {
    review::Dispute dispute;
    DisputeState state = DisputeState::Open;
    std::optional<document::Verdict> verdict;  ///< what was decided, also where it no longer holds
    std::vector<document::VerdictAnswer> answers;  ///< of those whose annotations it is about
};

struct ArticleDisputes {
    document::ArticleId article;
    document::TextId text;
    std::vector<DisputeWithVerdict> disputes;  ///< in text order, also those without a difference
};

struct Disputes {
    std::vector<ArticleDisputes> articles;
    std::vector<document::Author> authors;
    int annotationsLeftOut = 0;  ///< they stand on an earlier text of their article
};

/// What the authors' layers differ in, and what was decided about it. Errors: as readings().
Result<Disputes> disputes(const Project& project, const ReviewOptions& options, const Progress& progress = {});

/// A reading of the reviewer's own.
struct OwnReading {
    document::TagId tag;
    std::vector<TextRange> ranges;
    QMap<document::AttributeId, QString> attributes = {};
};

/// What a reviewer wants of a disagreement.
struct Ruling {
    std::vector<size_t> versions = {};   ///< of the dispute, those that hold; none: nothing is to be tagged here
    std::optional<OwnReading> own = {};  ///< instead of all versions
    QString reason = {};
    QString comment = {};
    QString rule = {};                   ///< see document::Verdict
};

/// Makes the verdict and its annotations on the agreed layer, as one undo step by the current author; what was decided about any
/// of these annotations before is over. Nobody's own layer is touched. Errors: Conflict (an annotation is no longer as the
/// dispute has it), InvalidInput (no such version), QuoteMismatch, NotFound, and what the file system says.
Result<document::VerdictId> decide(Project& project, const document::Article& article, const review::Dispute& dispute, const Ruling& ruling);
/// Says why it was decided so, afterwards. Error: NotFound.
Result<void> explain(Project& project, document::Verdict verdict, const QString& reason, const QString& comment);
/// What the current author says to a verdict; empty: nothing. Error: NotFound.
Result<void> answer(Project& project, const document::VerdictId& verdict, const QString& text);
/// As if it had not been decided. Error: NotFound.
Result<void> takeBack(Project& project, const document::VerdictId& verdict);

/// What a rule would decide.
struct RuledDispute {
    document::ArticleId article;
    review::Dispute dispute;
    size_t version = 0;
};
/// Of what no person has decided and is open.
std::vector<RuledDispute> ruledBy(const review::Strategy& strategy, const Disputes& disputes);
/// Decides all of them as one undo step. Errors: as decide().
Result<void> decideAll(Project& project, const review::Strategy& strategy, const std::vector<RuledDispute>& ruled);

}  // namespace vermilion::project
