// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Annotation.h"
#include "model/store/Database.h"
#include "model/store/Revision.h"

namespace vermilion::store {

/// Annotations with their fragments and attribute values. The database itself refuses a fragment whose quote is not
/// the text at its offsets (QuoteMismatch).
class Annotations {
public:
    Annotations(Database& database, const Stamp& stamp) : m_database(database), m_stamp(stamp) {}

    /// Errors: NotFound (also for a deleted one).
    Result<document::Annotation> annotation(const document::AnnotationId& id) const;
    /// Those on the article's current text, of all authors; by position, then id.
    Result<std::vector<document::Annotation>> ofArticle(const document::ArticleId& article) const;
    /// Those that lost their place when the text was made anew, rejected ones left out; by their old position, then id.
    Result<std::vector<document::Annotation>> inTray(const document::ArticleId& article) const;
    /// Of the whole project those that count: active, on their article's current text; by position, then id.
    Result<std::vector<document::Annotation>> active() const;
    /// Of an article those in either place, and rejected ones of any text.
    Result<std::vector<document::Annotation>> ofAllTexts(const document::ArticleId& article) const;
    /// The mentions of an entity, and of those that were merged into it, on current texts, of all authors; by article, then
    /// position.
    Result<std::vector<document::Annotation>> ofEntity(const document::EntityId& entity) const;
    /// How many of them are active.
    Result<qint64> countOfEntity(const document::EntityId& entity) const;
    /// Active ones on current texts, of all authors, with this tag and a passage of exactly these words; by id.
    Result<std::vector<document::AnnotationId>> quoting(const document::TagId& tag, const QString& words) const;
    /// This one, if it is there, and what stands beside it because two changed it without knowing of each other.
    Result<std::vector<document::AnnotationId>> withConflicts(const document::AnnotationId& id) const;
    /// By item.
    Result<std::vector<document::Annotation>> ofGroup(const document::GroupId& group) const;
    /// With what a check needs: deleted ones too, and the digest as it is in the file.
    struct Stored {
        document::Annotation annotation;
        QByteArray digest;
        bool isDeleted = false;
        QByteArray revision;                ///< see Revision; empty: as if it were not there
        QByteArray ancestry;                ///< those before it, each with a space behind it
        document::AnnotationId conflictOf;  ///< see Union
    };
    Result<std::vector<Stored>> stored(const document::ArticleId& article) const;
    /// Of all articles, by id.
    Result<std::vector<Stored>> allStored() const;
    /// Makes the row with this id exactly this one, stamps included, whether or not it is there.
    Result<void> place(const Stored& stored);
    /// As if it had never been there.
    Result<void> forget(const document::AnnotationId& id);
    /// What an author (or the agreed layer) has under a tag, in one passage and active, on the current texts of all articles;
    /// by quote, then tag.
    struct TaggedQuote {
        QString quote;
        document::TagId tag;
        int count = 0;
    };
    Result<std::vector<TaggedQuote>> quotes(const document::AuthorId& author) const;
    /// The active annotation in the author's own layer with this tag on exactly these passages of the current text.
    Result<std::optional<document::AnnotationId>> find(const document::ArticleId& article, const document::TagId& tag,
                                                       const document::AuthorId& author, const std::vector<TextRange>& ranges) const;

    /// Null ids, author and times are filled in: a new id, the one who writes, now. Errors: QuoteMismatch, InvalidInput
    /// (no fragment, overlapping fragments, a value or id that the project does not have).
    Result<document::AnnotationId> add(document::Annotation annotation);
    /// Adds it, or makes the one with its id this, whether or not that was removed; author and creation time of one that was
    /// there stay. Errors: as add.
    Result<void> put(const document::Annotation& annotation);
    /// Everything but author and creation time becomes what is given. Errors: NotFound and those of add.
    Result<void> update(const document::Annotation& annotation);
    /// Puts it on another text of its article, or on other passages, without a change in what it says: its time of
    /// change stays. Errors: as add.
    Result<void> anchor(const document::AnnotationId& id, const document::TextId& text, const std::vector<document::Fragment>& fragments);
    Result<void> remove(const document::AnnotationId& id);

    /// The article of any annotation, deleted ones too; null if there is no such annotation.
    Result<document::ArticleId> articleOf(const document::AnnotationId& id) const;

    /// SHA-256 over what an annotation says (not who changed it when): each value in UTF-8 after its length as four
    /// bytes, most significant first, in the order of the struct; fragments and attributes after their number.
    static QByteArray digest(const document::Annotation& annotation);

private:
    Result<std::vector<document::Annotation>> read(const char* condition, const QString& key) const;
    Result<std::vector<Stored>> readStored(const QByteArray& condition, const QString& key) const;
    Result<void> readFragments(std::vector<Stored>& annotations, const QByteArray& condition, const QString& key) const;
    Result<void> readAttributes(std::vector<Stored>& annotations, const QByteArray& condition, const QString& key) const;
    Result<void> rewrite(const document::Annotation& annotation, const QDateTime& at);
    Result<void> writeFragments(const document::Annotation& annotation);
    Result<void> writeParts(const document::Annotation& annotation);

    Database& m_database;
    const Stamp& m_stamp;
};

}  // namespace vermilion::store
