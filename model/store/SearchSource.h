// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Article.h"
#include "model/store/Database.h"

#include <QHash>

namespace vermilion::store {

/// An article as an index of the project compares it: whatever is changed in it or its annotations, one of these is another.
struct SearchState {
    document::ArticleId article;
    QString revision;     ///< of its row, and so of its text, metadata and status
    qint64 annotations = 0;  ///< a digest of the revisions of all its annotations, and of the names that these refer to

    bool operator==(const SearchState&) const = default;
};

/// What an index of a project reads of it.
class SearchSource {
public:
    explicit SearchSource(Database& project) : m_database(project) {}

    /// The last revision that was given out in the project: another one after every change.
    Result<QString> lastRevision() const;
    Result<std::vector<SearchState>> states() const;
    /// An article with id, text and metadata alone: no blocks, map or receipt. Error: NotFound.
    Result<document::Article> article(const document::ArticleId& id) const;
    Result<QString> status(const document::ArticleId& id) const;
    /// What attributes that refer to an entity say: its name.
    Result<QHash<document::EntityId, QString>> entityNames() const;
    /// Only the text. Error: NotFound.
    Result<QString> text(const document::TextId& id) const;

private:
    Database& m_database;
};

}  // namespace vermilion::store
