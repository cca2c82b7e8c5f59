// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"
#include "model/store/Database.h"
#include "model/store/Revision.h"

#include <vector>

namespace vermilion::store {

/// An author and an article.
struct ArticleReader {
    document::ArticleId article;
    document::AuthorId reader;
    QString status;           ///< "to_do", "in_progress" or "done"
    bool isAssigned = false;  ///< it is theirs to read
};

/// How far each author has come with each article. Where two authors turned out to be one person, what was said last counts.
class ArticleReaders {
public:
    ArticleReaders(Database& database, const Stamp& stamp) : m_database(database), m_stamp(stamp) {}

    /// All that somebody has begun or is to read; by article, then author.
    Result<std::vector<ArticleReader>> all() const;
    /// Of whoever writes. Error: NotFound (no such article).
    Result<void> setStatus(const document::ArticleId& article, const QString& status);
    /// Error: NotFound (no such article).
    Result<void> assign(const document::ArticleId& article, const document::AuthorId& reader, bool isAssigned);

    /// The id of the row for both (UUIDv5).
    static QUuid idFor(const document::ArticleId& article, const document::AuthorId& reader);
    /// The article of a row; null if there is none.
    Result<document::ArticleId> articleOf(const QUuid& id) const;
    /// An SQL expression for the status of an article (an expression for its id) of whoever annotates in this file.
    static QByteArray statusOf(const QByteArray& article);

private:
    Result<void> checkArticle(const document::ArticleId& article) const;

    Database& m_database;
    const Stamp& m_stamp;
};

}  // namespace vermilion::store
