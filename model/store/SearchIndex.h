// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"
#include "model/store/SearchSource.h"
#include "model/text/TextRange.h"

#include <QMap>

#include <vector>

namespace vermilion::store {

/// An annotation as the index keeps it.
struct IndexedPassage {
    document::AnnotationId id;
    document::TagId tag;
    document::AuthorId author;
    std::vector<TextRange> fragments;  ///< code points, in text order
    QString note;      ///< NFC
    QMap<document::AttributeId, QString> attributes;
};

/// An article as the index keeps it; the text itself stays in the project.
struct IndexedArticle {
    SearchState state;
    document::TextId text;
    QString status;
    QString title;
    QString source;
    QString published;
    QString sources;  ///< folded: who published it, and the site
    QString byline;   ///< folded
    std::vector<IndexedPassage> passages;
};

/// Where an article has words.
enum class WordPart { Title, Text, Notes, Attributes };

/// The grams of each.
struct IndexedWords {
    QByteArray title;
    QByteArray text;
    QByteArray notes;
    QByteArray attributes;
};

/// What narrows down the articles that may be found; everything must hold. Empty parts do not narrow.
struct IndexQuery {
    struct Part {
        QString value;
        bool isExcluded = false;
    };
    /// Grams, separated by blanks, that must be in one of these parts of an article; excluded: that must not.
    struct Words {
        QByteArray grams;
        std::vector<WordPart> parts;
        bool isExcluded = false;
    };
    std::vector<Words> words;
    std::vector<Part> sources;     ///< folded parts of them
    std::vector<Part> bylines;
    std::vector<Part> statuses;
    std::vector<Part> after;       ///< publication dates as ISO 8601 text
    std::vector<Part> before;
    std::vector<Part> on;          ///< what they begin with
    struct Tags {
        std::vector<document::TagId> tags;  ///< one of them
        bool isExcluded = false;
    };
    std::vector<Tags> tags;
};

/// The index of one project: an SQLite file of its own that can be made again at any time. It has the grams (see
/// search/Folding.h) by which articles are known, what else is searched by, and the state each article was in. For one
/// thread, as the Database below it.
class SearchIndex {
public:
    /// Opens the file, or makes it (in the folder, which must be there). What is no index, a damaged one or one of another
    /// version is replaced by an empty one. Errors: FileNotWritable, DiskFull, ProjectInUse.
    static Result<std::unique_ptr<SearchIndex>> open(const QString& path, const QString& project);
    /// Gone with the program: where no file can be written.
    static Result<std::unique_ptr<SearchIndex>> inMemory();
    /// The project that an index file belongs to; empty where it is none.
    static QString projectOf(const QString& path);

    /// The project's last revision when everything in it was taken in; empty for an index that is not complete.
    Result<QString> revision() const;
    Result<void> setRevision(const QString& revision);
    Result<std::vector<SearchState>> states() const;

    /// Calls of these belong into a transaction of `database()`.
    Result<void> put(const IndexedArticle& article, const IndexedWords& words);
    Result<void> remove(const document::ArticleId& article);

    /// Numbers of the articles that may be found, by publication time (unknown ones last), then title.
    Result<std::vector<qint64>> candidates(const IndexQuery& query) const;
    /// Without its passages.
    Result<IndexedArticle> article(qint64 number) const;
    enum class Passages { All, WithNote };
    /// In text order.
    Result<std::vector<IndexedPassage>> passages(qint64 number, Passages which) const;
    /// Those of all articles, with most articles first.
    Result<QStringList> sources() const;

    Database& database() { return *m_database; }

private:
    explicit SearchIndex(std::unique_ptr<Database> database) : m_database(std::move(database)) {}
    static Result<std::unique_ptr<SearchIndex>> opened(const QString& path);
    Result<void> create(const QString& project);

    std::unique_ptr<Database> m_database;
};

}  // namespace vermilion::store
