// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/annotate/Anchoring.h"
#include "model/base/Progress.h"
#include "model/clean/Cleaner.h"
#include "model/project/Project.h"

namespace vermilion::project {

/// What cleaning an article's page again did to it.
struct Recleaned {
    document::ArticleId article;
    bool hasNewText = false;    ///< false: cleaning gave what was there
    int unchanged = 0;          ///< annotations whose offsets stayed
    int moved = 0;              ///< that stand on the same words of the page, at other offsets
    int inTray = 0;             ///< whose place is gone; those that had lost it before are counted too
    int stale = 0;              ///< corrections of blocks that the page no longer has
};

struct RecleanReport {
    struct Failure {
        document::ArticleId article;
        Error error;
    };
    std::vector<Recleaned> articles;
    std::vector<Failure> failures;  ///< left as they were
    bool wasCancelled = false;      ///< nothing was changed then

    int newTexts() const;
    int unchanged() const;
    int moved() const;
    int inTray() const;
};

/// What the project knows of an article's page: its corrections, the rules of all sites, and what of it was taken out because
/// other pages of its site have it.
Result<clean::Guidance> guidanceOf(const Project& project, const document::Article& article);

/// Cleans pages again, as one undo step; without ids all articles. Each gets a new text if cleaning gives anything else
/// than before, and its annotations, whoever made them, go with the words they stand on: they are found by their place
/// in the page, which never changes. What cannot be found so with certainty stays on the old text, in the tray. What other
/// pages of their sites have too is looked up anew (see Repetition.h).
/// Metadata stay as they are. Errors: what the store says; a page that fails is in the report.
Result<RecleanReport> reclean(Project& project, std::vector<document::ArticleId> articles = {}, const Progress& progress = {});

/// A block of an article, by its number in the receipt, and what a person wants of it.
struct Choice {
    size_t entry = 0;
    document::Wanted wanted = document::Wanted::Dropped;
};
/// Keeps and drops blocks of an article, and cleans again: one undo step.
/// Errors: InvalidInput (no such number; nothing would be left of the article).
Result<Recleaned> correct(Project& project, const document::ArticleId& article, const std::vector<Choice>& choices);

/// The rule that would do the same to blocks of this kind on the whole site; nothing is saved. Errors: NoStructure,
/// InvalidInput (no such number).
Result<clean::LearnedRule> ruleFor(const Project& project, const document::ArticleId& article, const Choice& choice);
/// `correct`, the rules that are learned from it, and cleaning the site's other articles by them, all as one undo step.
Result<RecleanReport> correctOnSite(Project& project, const document::ArticleId& article, const std::vector<Choice>& choices,
                                    const Progress& progress = {});
/// Takes a rule back and cleans the site's articles again, as one undo step.
Result<RecleanReport> removeRule(Project& project, const document::SiteRule& rule, const Progress& progress = {});

/// What bringing in rules did.
struct RuleChanges {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
};
/// Brings rules into the project as one undo step. They are for pages to come; `reclean` applies them to those that are
/// there. Errors: InvalidInput.
Result<RuleChanges> importRules(Project& project, const std::vector<document::SiteRule>& rules);

/// An annotation that lost its place, and where in the current text it may belong.
struct TrayEntry {
    document::Annotation annotation;
    std::vector<annotate::Resolved> guesses;  ///< one for each passage
    double score = 0;                         ///< of the worst of them; 0: a passage was not found at all

    /// The ranges of a guess for all passages; empty where one is missing or they do not fit together.
    std::vector<TextRange> ranges() const;
};
/// `setRanges` puts one of them on the current text, `removeAnnotations` drops it (see Editing.h).
Result<std::vector<TrayEntry>> trayOf(const Project& project, const document::Article& article);

}  // namespace vermilion::project
