// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Merge.h"
#include "model/project/OtherTexts.h"
#include "model/store/Tables.h"
#include "model/store/Transaction.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <span>

namespace vermilion::project {

/// What is taken of other projects.
struct MergeSelection {
    std::optional<QSet<QByteArray>> articles = {};  ///< ids; nullopt: all
    bool withTags = true;                      ///< annotations, and what was found by them: lists, entities, verdicts
    QSet<QByteArray> reanchored = {};          ///< see MergeOptions
};

/// The rows of this project and of others as one, and what has to be written here for it. The databases must outlive it.
class MergePlan {
public:
    /// Reads everything. Errors: as planMerge.
    static Result<MergePlan> make(store::Tables& ours, std::vector<store::Database*> others, const Progress& progress, const MergeSelection& selection = {});

    const MergeReport& report() const { return m_report; }
    /// Writes it, under the stamps that the rows have. `ours` must be as it was when the plan was made.
    Result<void> write(store::Tables& ours) const;

private:
    /// A table whose rows anybody may change: the later stamp counts.
    struct Shared {
        QByteArray table;
        std::vector<QByteArray> columns;
        QHash<QByteArray, store::Row> before;  // by id
        QHash<QByteArray, store::Row> after;
        QSet<QByteArray> elsewhere;            // ids that other files have, deleted ones left out

        size_t column(const char* name) const;
        const QByteArray& text(const store::Row& row, const char* name) const { return row[column(name)].bytes; }
        bool isThere(const QHash<QByteArray, store::Row>& rows, const QByteArray& id) const;
        bool isLive(const QHash<QByteArray, store::Row>& rows, const QByteArray& id) const;
        MergeReport::Count count() const;
    };
    /// What is written once: which rows of a file are not here yet.
    struct Missing {
        std::vector<QByteArray> captures;
        std::vector<QByteArray> texts;
    };

    MergePlan(std::vector<store::Database*> others, MergeSelection selection) : m_others(std::move(others)), m_selection(std::move(selection)) {}
    bool isSelected(const Shared& shared, const store::Row& row) const;
    bool isSelected(const QByteArray& article) const { return !m_selection.articles || m_selection.articles->contains(article); }
    bool comes(const QByteArray& article) const { return isSelected(article) && !m_otherTexts.isReanchored(article); }
    bool comes(const Shared& shared, store::Row& row);
    Result<void> takeShared(store::Tables& ours);
    Result<void> takeAnnotations(store::Tables& ours);
    Result<void> findMissing(store::Tables& ours, store::Database& other);
    Result<void> leaveWhatDoesNotCome(Missing& missing, store::Tables& theirs) const;
    Result<void> writeMissing(store::Tables& ours, store::Database& other, const Missing& missing) const;
    void see(const QByteArray& revision) { m_latest = std::max(m_latest, revision); }
    void compareTags(const Shared& tags, const store::Row& mine, const store::Row& theirs);
    void findSameNames(const Shared& authors, const store::Row& theirs);
    void countShared();
    void reportNewTags();
    MergeReport::Count countEntities() const;
    const Shared& shared(const char* table) const;

    std::vector<store::Database*> m_others;
    MergeSelection m_selection;
    std::vector<Shared> m_shared;
    std::vector<store::Annotations::Stored> m_placed;
    std::vector<document::AnnotationId> m_forgotten;
    std::vector<Missing> m_missing;  // one for each other file
    OtherTexts m_otherTexts;
    QByteArray m_latest;             // of all stamps
    MergeReport m_report;
};

}  // namespace vermilion::project
