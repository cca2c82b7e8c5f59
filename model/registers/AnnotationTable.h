// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/BlindReading.h"
#include "model/registers/Table.h"

#include <QHash>

#include <memory>

namespace vermilion::registers {

/// Everything that registers of annotations show of a project, read at one moment: what counts (active annotations of all
/// authors on current texts), article by article in the order of the article list, each in text order.
struct Contents {
    /// What stands beside an annotation's number in its list.
    struct List {
        QString title;
        int items = 0;
    };
    document::Codebook codebook;
    std::vector<document::Annotation> annotations;
    QHash<document::ArticleId, project::ArticleSummary> articles;
    QHash<document::AuthorId, QString> authors;
    QHash<document::GroupId, List> lists;
    QHash<document::EntityId, QString> entities;

    /// Without what `blind` hides.
    static Result<std::shared_ptr<const Contents>> read(const project::Project& project, const project::BlindReading& blind = {});
};

/// Annotations as rows: all, or only those with tags that make lists (commitments). Every attribute that their tags ask
/// for is a column; attributes of one name are one column, as in attributes.csv.
class AnnotationTable final : public Table {
public:
    enum class Which { All, Commitments };
    /// `language` (BCP 47) is the one in which tags are named to people.
    AnnotationTable(std::shared_ptr<const Contents> contents, Which which, QString language);

    const std::vector<Column>& columns() const override { return m_columns; }
    size_t rows() const override { return m_rows.size(); }
    QString value(size_t row, size_t column) const override;
    QString words(size_t row, size_t column) const override;

    const document::Tag* tag(size_t row) const override { return m_contents->codebook.tag(m_rows[row]->tagId); }
    const document::Annotation* annotation(size_t row) const override { return m_rows[row]; }

private:
    enum class Field { Quote, Tag, List, Item, Attribute, Title, Source, Published, Month, Author, Origin, Layer, Note, Created, Updated, Id };
    void addFields(Which which);
    void addAttributes(const std::vector<const document::Tag*>& tags, bool isShown);
    void add(Field field, const char* name, ColumnKind kind, bool isShown, bool canGroup);
    QString attribute(const document::Annotation& annotation, const std::vector<document::AttributeId>& ids) const;

    std::shared_ptr<const Contents> m_contents;
    QString m_language;
    std::vector<const document::Annotation*> m_rows;
    std::vector<Column> m_columns;
    std::vector<Field> m_fields;                                     // of the columns
    std::vector<std::vector<document::AttributeId>> m_attributeIds;  // of the columns: those of one name
};

}  // namespace vermilion::registers
