// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registers/AnnotationTable.h"

#include <algorithm>

namespace vermilion::registers {
namespace {

using document::Annotation;
using document::Tag;

constexpr qsizetype lengthOfMonth = 7;  // "2024-03"

bool makesLists(const document::Codebook& codebook, const document::TagId& tag)
{
    return std::ranges::any_of(codebook.path(tag), &Tag::isList);
}

// Passages of one annotation as one line.
QString quoteOf(const Annotation& annotation)
{
    QStringList quotes;
    for (const document::Fragment& fragment : annotation.fragments)
        quotes << fragment.quote;
    return quotes.join(QStringLiteral(" … ")).replace(u'\n', u' ');
}

QString timeOf(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

}  // namespace

Result<std::shared_ptr<const Contents>> Contents::read(const project::Project& project, const project::BlindReading& blind)
{
    auto contents = std::make_shared<Contents>();
    contents->codebook = project.codebook();
    contents->annotations = TRY(project.activeAnnotations());
    std::erase_if(contents->annotations, [&blind](const Annotation& each) { return blind.hides(each); });
    QHash<document::ArticleId, size_t> order;
    for (project::ArticleSummary& article : TRY(project.articles())) {
        order.insert(article.id, size_t(order.size()));
        contents->articles.insert(article.id, std::move(article));
    }
    for (const document::Author& author : TRY(project.authors()))
        contents->authors.insert(author.id, author.name);
    for (const document::Entity& entity : TRY(project.entities()))
        contents->entities.insert(entity.id, entity.name);
    for (const document::Group& group : TRY(project.groups()))
        contents->lists.insert(group.id, {group.title, 0});
    for (const Annotation& annotation : contents->annotations) {
        if (!annotation.groupId.isNull())
            ++contents->lists[annotation.groupId].items;
    }
    // They come by position in their own text.
    std::ranges::stable_sort(contents->annotations, {}, [&](const Annotation& each) { return order.value(each.articleId); });
    return contents;
}

AnnotationTable::AnnotationTable(std::shared_ptr<const Contents> contents, Which which, QString language)
    : m_contents(std::move(contents)), m_language(std::move(language))
{
    for (const Annotation& annotation : m_contents->annotations) {
        if (which == Which::All || makesLists(m_contents->codebook, annotation.tagId))
            m_rows.push_back(&annotation);
    }
    addFields(which);
}

void AnnotationTable::addFields(Which which)
{
    const bool isOfLists = which == Which::Commitments;
    std::vector<const Tag*> tags;
    for (const Tag& tag : m_contents->codebook.tags) {
        if (!isOfLists || makesLists(m_contents->codebook, tag.id))
            tags.push_back(&tag);
    }
    add(Field::Quote, "quote", ColumnKind::Words, true, false);
    add(Field::Tag, "tag", ColumnKind::Words, !isOfLists, true);
    add(Field::Item, "item", ColumnKind::Number, isOfLists, false);
    add(Field::List, "group_title", ColumnKind::Words, false, true);
    if (isOfLists)
        addAttributes(tags, true);
    add(Field::Title, "title", ColumnKind::Words, true, true);
    add(Field::Source, "source", ColumnKind::Words, !isOfLists, true);
    add(Field::Published, "published_at", ColumnKind::Date, true, true);
    add(Field::Month, "month", ColumnKind::Date, false, true);
    add(Field::Author, "author", ColumnKind::Words, true, true);
    add(Field::Note, "note", ColumnKind::Words, false, false);
    if (!isOfLists)
        addAttributes(tags, false);
    add(Field::Layer, "layer", ColumnKind::Words, false, true);
    add(Field::Origin, "origin", ColumnKind::Words, false, true);
    add(Field::Created, "created_at", ColumnKind::Date, false, false);
    add(Field::Updated, "updated_at", ColumnKind::Date, false, false);
    add(Field::Id, "annotation_id", ColumnKind::Words, false, false);
}

void AnnotationTable::add(Field field, const char* name, ColumnKind kind, bool isShown, bool canGroup)
{
    m_columns.push_back({QString::fromLatin1(name), {}, kind, isShown, canGroup});
    m_fields.push_back(field);
    m_attributeIds.emplace_back();
}

void AnnotationTable::addAttributes(const std::vector<const Tag*>& tags, bool isShown)
{
    const size_t first = m_columns.size();
    for (const Tag* tag : tags) {
        for (const document::AttributeDefinition& attribute : tag->attributes) {
            const auto same = std::find_if(m_columns.begin() + qsizetype(first), m_columns.end(), [&](const Column& each) { return each.name == attribute.name; });
            if (same != m_columns.end()) {
                m_attributeIds[size_t(same - m_columns.begin())].push_back(attribute.id);
                continue;
            }
            using document::AttributeType;
            const ColumnKind kind = attribute.type == AttributeType::Number ? ColumnKind::Number
                                    : attribute.type == AttributeType::Date ? ColumnKind::Date : ColumnKind::Words;
            m_columns.push_back({attribute.name, attribute.label.in(m_language), kind, isShown, true});
            m_fields.push_back(Field::Attribute);
            m_attributeIds.push_back({attribute.id});
        }
    }
}

QString AnnotationTable::attribute(const Annotation& annotation, const std::vector<document::AttributeId>& ids) const
{
    for (const document::AttributeId& id : ids) {
        if (const auto found = annotation.attributes.constFind(id); found != annotation.attributes.constEnd())
            return m_contents->entities.value(document::entityIn(*found), *found);
    }
    return {};
}

QString AnnotationTable::value(size_t row, size_t column) const
{
    const Annotation& annotation = *m_rows[row];
    const auto article = [&] { return m_contents->articles.value(annotation.articleId); };
    switch (m_fields[column]) {
    case Field::Quote: return quoteOf(annotation);
    case Field::Tag: {
        const Tag* tag = this->tag(row);
        return tag ? tag->name : QString();
    }
    case Field::List: return m_contents->lists.value(annotation.groupId).title;
    case Field::Item: return annotation.item > 0 ? QString::number(annotation.item) : QString();
    case Field::Attribute: return attribute(annotation, m_attributeIds[column]);
    case Field::Title: return article().title;
    case Field::Source: return article().source;
    case Field::Published: return article().published;
    case Field::Month: return article().published.left(lengthOfMonth);
    case Field::Author: return m_contents->authors.value(annotation.authorId);
    case Field::Origin: return nameOf(annotation.origin);
    case Field::Layer: return nameOf(annotation.layer);
    case Field::Note: return annotation.note;
    case Field::Created: return timeOf(annotation.createdAt);
    case Field::Updated: return timeOf(annotation.updatedAt);
    case Field::Id: return annotation.id.toString();
    }
    Q_UNREACHABLE_RETURN({});
}

QString AnnotationTable::words(size_t row, size_t column) const
{
    switch (m_fields[column]) {
    case Field::Tag: {
        const Tag* tag = this->tag(row);
        const QString label = tag ? tag->label.in(m_language) : QString();
        return label.isEmpty() ? value(row, column) : label;
    }
    case Field::Item: {
        const Annotation& annotation = *m_rows[row];
        return annotation.item > 0 ? QStringLiteral("%1 / %2").arg(annotation.item).arg(m_contents->lists.value(annotation.groupId).items) : QString();
    }
    case Field::Attribute: {
        const QString stored = value(row, column);
        for (const document::AttributeId& id : m_attributeIds[column]) {
            const document::AttributeDefinition* definition = m_contents->codebook.attribute(id);
            for (const document::Localized& choice : definition ? definition->choices : std::vector<document::Localized>()) {
                if (!stored.isEmpty() && choice.in(QStringLiteral("en")) == stored)
                    return choice.in(m_language);
            }
        }
        return stored;
    }
    case Field::Published:
    case Field::Created:
    case Field::Updated: return value(row, column).left(10);  // the day
    case Field::Note: return value(row, column).replace(u'\n', u' ');
    default: return value(row, column);
    }
}

}  // namespace vermilion::registers
