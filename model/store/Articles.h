// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Article.h"
#include "model/document/BlockMarks.h"
#include "model/store/Database.h"
#include "model/store/Revision.h"

#include <QSet>

namespace vermilion::store {

/// A row of the list of articles.
struct ArticleRow {
    document::ArticleId id;
    QString title;
    QString source;
    QString published;
    QString status;  ///< "to_do", "in_progress" or "done": of whoever annotates in this file
    int annotationCount = 0;  ///< active, of all authors
    int trayCount = 0;        ///< those that lost their place, suggested ones too
};

/// An article's current text without the text.
struct CurrentText {
    document::ArticleId article;
    document::TextId text;
    qsizetype length = 0;  ///< code points
    QString status;        ///< as in ArticleRow
};

/// Articles with their texts, blocks and receipts.
class Articles {
public:
    Articles(Database& database, const Stamp& stamp) : m_database(database), m_stamp(stamp) {}

    /// By publication time (unknown ones last), then title, then id.
    Result<std::vector<ArticleRow>> list() const;
    /// In the same order.
    Result<std::vector<CurrentText>> currentTexts() const;
    /// With its current text. Errors: NotFound, DamagedProject.
    Result<document::Article> article(const document::ArticleId& id) const;
    /// With one of its texts, the current or an earlier one. Errors: NotFound, DamagedProject.
    Result<document::Article> article(const document::ArticleId& id, const document::TextId& text) const;
    /// Those of a site, see document::siteOf; by publication time, then title.
    Result<std::vector<document::ArticleId>> ofSite(const QString& site) const;
    /// The site of every article, see document::siteOf; in no order.
    Result<std::vector<std::pair<document::ArticleId, QString>>> sites() const;
    /// What of an article's page is compared with other pages of its site. Errors: NotFound, DamagedProject.
    Result<document::MarkedPage> markedPage(const document::ArticleId& id) const;
    /// Null ids get new ones; the text's digest is computed. The capture must be there. Errors: InvalidInput (blocks
    /// outside the text).
    Result<document::ArticleId> add(document::Article article);
    /// Another text for an article that is there: what cleaning again made. Its annotations stay on the text they count
    /// in until they are anchored anew.
    Result<document::TextId> addText(const document::Article& article);
    /// A text that never was the article's current one, for annotations that count in it. Nothing where it has this text.
    Result<void> keepText(const document::Article& article);
    /// The id that a text of an article has, unless it is taken (UUIDv5).
    static document::TextId idOfText(const document::ArticleId& article, const QString& text);
    Result<void> setMetadata(const document::ArticleId& id, const document::Metadata& metadata);
    Result<void> remove(const document::ArticleId& id);

    /// The article of a capture with these bytes.
    Result<std::optional<document::ArticleId>> withCapture(const QByteArray& captureSha256) const;
    /// The article from this address (canonical where there is one) that has or had this text.
    Result<std::optional<document::ArticleId>> withText(const QString& address, const QByteArray& textSha256) const;
    /// SHA-256 of the captures that articles were made of.
    Result<QSet<QByteArray>> captureDigests() const;

private:
    Result<document::ArticleId> idFor(const document::Article& article) const;
    Result<document::TextId> idForText(const document::Article& article) const;
    Result<void> writeText(const document::Article& article);
    Result<void> readText(document::Article& article) const;

    Database& m_database;
    const Stamp& m_stamp;
};

}  // namespace vermilion::store
