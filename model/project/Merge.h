// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/annotate/Anchoring.h"
#include "model/base/Progress.h"
#include "model/project/Project.h"

#include <QStringList>

namespace vermilion::project {

/// What a merge does, or would do, to a project.
struct MergeReport {
    /// Rows of a kind.
    struct Count {
        int added = 0;
        int changed = 0;
        int removed = 0;

        bool isNothing() const { return added == 0 && changed == 0 && removed == 0; }
        bool operator==(const Count&) const = default;
    };
    Count annotations;
    int conflicts = 0;   ///< annotations that two changed without knowing of each other: both are kept
    int losePlace = 0;   ///< annotations that are in the tray afterwards and were not: the article has another text now
    Count articles;
    int matched = 0;     ///< articles that both have
    Count tags;
    Count lists;
    Count corrections;
    Count siteRules;
    Count verdicts;
    Count entities;      ///< with their aliases and roles
    Count authors;
    std::vector<document::Author> newAuthors;  ///< by name, then id

    /// A tag that is in both and not the same.
    struct TagDifference {
        QString tag;        ///< its name here
        QString field;      ///< "name", "label", "definition", "parent", "retired", "attributes", …
        bool isTaken = false;  ///< whether theirs is the later one and counts
        bool operator==(const TagDifference&) const = default;
    };
    std::vector<TagDifference> tagDifferences;
    /// A tag of theirs whose name nobody here uses. It stays one of its own unless MergeOptions says what it means here.
    struct NewTag {
        document::TagId id;
        QString name;
        bool operator==(const NewTag&) const = default;
    };
    std::vector<NewTag> newTags;  ///< by name, then id
    /// Two ids of one name: perhaps one person who began twice. Nothing is done about it unless MergeOptions says so.
    struct SameName {
        QString name;
        document::AuthorId here;
        document::AuthorId there;
        bool operator==(const SameName&) const = default;
    };
    std::vector<SameName> sameNames;
    /// A page that both have, cleaned to another text under another id. The articles stay apart unless MergeOptions says
    /// that theirs is to be re-anchored: what is on it then comes to the text that is here.
    struct OtherText {
        document::ArticleId here;
        document::ArticleId there;
        QString title;
        int found = 0;      ///< annotations whose words stand on the text here, beyond doubt
        int guessed = 0;    ///< for which there is a guess: they go to the tray, with it
        int lost = 0;       ///< whose words are not here: they go to the tray
        double score = 1;   ///< of the worst of those found and guessed, 0 to 1 (see annotate::Anchoring)
        int decisions = 0;  ///< on their text: those stay in their file
        bool isReanchored = false;   ///< in this plan
        bool wasReanchored = false;  ///< what is on it has come before

        void count(annotate::Resolution resolution, double score);
        bool operator==(const OtherText&) const = default;
    };
    std::vector<OtherText> otherTexts;  ///< by title, then id

    bool changesNothing() const;
};

struct MergeOptions {
    /// Where the project is copied before anything is changed, if anything is; empty: nowhere.
    QString backup = {};
    /// Authors of the other files that are the same person as one here.
    struct SamePerson {
        document::AuthorId there;
        document::AuthorId here;
    };
    std::vector<SamePerson> samePersons = {};
    /// Tags of the other files that mean the same as one here: what they tagged is tagged with that, and theirs is retired.
    struct SameTag {
        document::TagId there;
        document::TagId here;
    };
    std::vector<SameTag> sameTags = {};
    /// Articles of the other files (OtherText::there) whose annotations, lists and status come to our text of their page. They
    /// themselves do not come. What is not the other text of a page is passed over.
    std::vector<document::ArticleId> reanchored = {};
};

/// Beside the project, with the time in its name: where it is copied before a merge.
QString backupPathBefore(const Project& project, const QDateTime& when);

/// What merging these files so into the project would do. The project is only read, as its last transaction left it.
/// Errors: those of store::ForeignProject::open, with the file as the subject; InvalidInput (a file is given twice, or is the
/// project itself); Conflict (a text or page of the same id is another one there).
Result<MergeReport> planMerge(const Project& project, const QStringList& others, const MergeOptions& options = {}, const Progress& progress = {});

/// Brings everything that the files have into the project, as one transaction and one undo step: a union, so that merging
/// again does nothing, and the order and grouping of files do not matter (see store/Union.h for annotations; of other
/// rows the later stamp counts). Undone, it is as if it had never been. Errors: those of planMerge, of backup and of writing;
/// the project is then as it was.
Result<MergeReport> merge(Project& project, const QStringList& others, const MergeOptions& options = {}, const Progress& progress = {});

}  // namespace vermilion::project
