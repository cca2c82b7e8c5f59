// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/Csv.h"
#include "model/exchange/Format.h"
#include "model/exchange/Source.h"
#include "model/text/CodePoints.h"
#include "model/text/Segmenter.h"

#include <QHash>

namespace vermilion::exchange {

/// What the first column of each table of the family says.
inline constexpr QStringView csvFormatName = u"vermilion-csv/1";

/// The columns of annotations.csv, in order: the contract with everybody who reads it.
const QStringList& annotationColumns();

/// An article with everything that its rows need, looked up once.
class ArticleRows {
public:
    static Result<ArticleRows> load(const Source& source, const document::ArticleId& id, const ExportOptions& options);

    const document::Article& article() const { return m_article; }
    const QString& status() const { return m_status; }
    const std::vector<document::Annotation>& annotations() const { return m_annotations; }
    const std::vector<Decision>& decisions() const { return m_decisions; }
    /// What review says of an annotation; nullptr where it says nothing.
    const Outcome* outcome(const document::AnnotationId& id) const;
    const document::Group* group(const document::GroupId& id) const;

    /// The text at a range. Error: QuoteMismatch where it is not the quote.
    Result<void> check(const document::Annotation& annotation, const document::Fragment& fragment) const;
    QString textOf(TextRange range) const { return m_points.slice(m_article.text, range); }
    /// Numbers, from 1, of the block and the sentence in which a code point stands.
    qsizetype paragraphAt(qsizetype codePoint) const;
    qsizetype sentenceAt(qsizetype codePoint) const;
    qsizetype characters() const { return m_points.count(); }
    const QByteArray& id() const { return m_id; }
    const QByteArray& textDigest() const { return m_textDigest; }

private:
    explicit ArticleRows(document::Article article);

    document::Article m_article;
    QByteArray m_id;          // as files say it
    QByteArray m_textDigest;
    QString m_status;
    std::vector<document::Annotation> m_annotations;
    std::vector<document::Group> m_groups;
    std::vector<Decision> m_decisions;
    QHash<document::AnnotationId, Outcome> m_outcomes;
    text::CodePoints m_points;
    text::Segmenter m_segmenter;
};

/// The writers of the family, one open file each. Articles are added in the order of the source.
class CsvTables {
public:
    CsvTables(const document::Codebook& codebook, const std::vector<document::Author>& authors, std::vector<document::Entity> entities,
              const ExportOptions& options);

    /// Opens the files; `file` gives the device for a name.
    Result<void> open(const std::function<Result<QIODevice*>(const QString&)>& file);
    Result<void> add(const ArticleRows& rows);
    void addCodebook();
    /// After the articles: how often they mention each entity is part of its row.
    void addEntities();
    /// Hands everything to the devices and says what was written.
    Result<ExportReport> finish();

private:
    struct Table {
        QString name;
        std::unique_ptr<CsvWriter> writer;
    };
    CsvWriter& table(size_t index) { return *m_tables[index].writer; }
    void addArticle(const ArticleRows& rows);
    Result<void> addAnnotation(const ArticleRows& rows, const document::Annotation& annotation);
    void addFragment(const ArticleRows& rows, const document::Annotation& annotation, size_t fragment);
    void addAttributes(const document::Annotation& annotation);
    void addDecisions(const ArticleRows& rows);
    void countMention(const ArticleRows& rows, const document::Annotation& annotation);
    QString entityName(const document::EntityId& id) const;
    QString shownValue(const QString& value) const;
    void addCommitment(const ArticleRows& rows, const document::Annotation& annotation);
    bool isCommitment(const document::TagId& tag) const;
    QString authorName(const document::AuthorId& id) const { return m_authors.value(id); }
    void addTag(CsvWriter& csv, const document::TagId& id);
    void addTimes(CsvWriter& csv, const document::Annotation& annotation);

    const document::Codebook& m_codebook;
    QHash<document::AuthorId, QString> m_authors;
    QHash<document::TagId, QStringList> m_tagNames;  // tag, tag_l1, tag_l2, tag_l3
    std::pair<QDateTime, QByteArray> m_lastTime;    // annotations made together have one time
    ExportOptions m_options;
    std::vector<Table> m_tables;
    /// Where an entity is mentioned.
    struct Mentions {
        qsizetype count = 0;
        qsizetype articles = 0;
        document::ArticleId lastArticle;
        QString firstPublished;
        QString lastPublished;
    };
    std::vector<document::Entity> m_entities;
    QHash<document::EntityId, qsizetype> m_entityPlaces;
    QHash<document::EntityId, Mentions> m_mentions;
    qsizetype m_articles = 0;
    qsizetype m_annotations = 0;
};

/// A time as the tables say it: ISO 8601 in UTC with milliseconds, empty for no time.
QString isoTime(const QDateTime& time);

}  // namespace vermilion::exchange
