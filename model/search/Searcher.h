// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Progress.h"
#include "model/document/Annotation.h"
#include "model/project/BlindReading.h"
#include "model/search/Matching.h"

#include <functional>
#include <memory>

namespace vermilion::store {
class Tables;
}

namespace vermilion::search {

/// An article that was found.
struct Found {
    document::ArticleId article;
    document::TextId text;  ///< the text that the hits count in
    QString title;
    QString source;
    QString published;
    QString status;  ///< "to_do", "in_progress" or "done"
    Match match;
};

struct SearchOptions {
    qsizetype mostArticles = 0;  ///< 0 gives all
    MatchOptions match = {};
    project::BlindReading blind = {};  ///< passages that it hides are not there, also for conditions that exclude
};

/// How much there was of what was looked for.
struct Summary {
    qsizetype articles = 0;    ///< that were handed over
    qsizetype hits = 0;        ///< in them
    qsizetype candidates = 0;  ///< articles that the index thought possible: there are at most so many
    bool isComplete = true;    ///< false: there may be more than `mostArticles`
};

/// Searches a project through an index that it keeps in the user's cache folder, a file for each project, and makes again
/// whenever it is missing, damaged or old. Reads the project on a connection of its own; for one thread.
class Searcher {
public:
    /// Where indexes are kept unless somebody says otherwise.
    static QString cacheFolder();
    /// Errors: those of Project::openReadOnly. A folder that cannot be written costs only time: the index is then made in
    /// memory.
    static Result<std::unique_ptr<Searcher>> open(const QString& project, const QString& folder = cacheFolder());
    ~Searcher();

    /// Takes in what has changed in the project since the last time; with nothing changed it costs a look. Reports articles.
    /// Error: Cancelled (what was taken in so far stays).
    Result<void> refresh(const Progress& progress = {});
    /// As of the last refresh.
    const document::Codebook& codebook() const { return m_codebook; }
    const std::vector<document::Author>& authors() const { return m_authors; }
    /// Who published articles of the project, those with most articles first.
    Result<QStringList> sources();

    /// Hands over each article that has what is looked for, by publication time (unknown ones last), then title.
    /// Error: Cancelled.
    Result<Summary> search(const Query& query, const SearchOptions& options, const std::function<void(const Found&)>& found,
                           const std::stop_token& stop = {});

    /// The file of the index; empty where it is in memory.
    QString indexPath() const;

private:
    Searcher() = default;
    Result<void> openIndex();
    Result<void> update(const Progress& progress);
    Result<void> take(const store::SearchState& state);
    Result<Summary> searchIndex(const Query& query, const SearchOptions& options, const std::function<void(const Found&)>& found,
                                const std::stop_token& stop);
    bool isBroken(const Error& error) const;

    QString m_projectPath;
    QString m_folder;
    std::unique_ptr<store::Database> m_project;
    std::unique_ptr<store::Tables> m_tables;
    std::unique_ptr<store::SearchIndex> m_index;
    document::Codebook m_codebook;
    std::vector<document::Author> m_authors;
    QHash<document::EntityId, QString> m_entityNames;  // of the state that is being taken in
    QString m_revision;
};

}  // namespace vermilion::search
