// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/annotate/CodebookRules.h"
#include "model/exchange/AnnotationsReader.h"

#include <QHash>

namespace vermilion::exchange {
namespace {

using document::Annotation;
using document::AnnotationId;

class AttributesReader {
public:
    AttributesReader(const Source& source, const ImportOptions& options) : m_source(source), m_options(options) {}

    Result<Proposal> run(const CsvTable& table)
    {
        for (const document::ArticleId& article : TRY(m_source.articles())) {
            for (const Annotation& annotation : TRY(m_source.annotations(article)))
                m_before.insert(annotation.id, annotation);
        }
        for (const document::Entity& entity : TRY(m_source.entities()))
            m_entities.insert(entity.id, entity);
        for (const CsvTable::Row& row : table.rows) {
            const auto value = [&](QStringView column) { return table.value(row, table.column(column)).trimmed(); };
            if (const auto set = setValue(row.line, value(u"annotation_id"), value(u"name"), value(u"value"), value(u"entity_id")); !set)
                m_proposal.errors.push_back(set.error());
        }
        for (Proposal::Item& item : m_proposal.items) {
            const bool isSame = item.annotation == m_before.value(item.annotation.id);
            item.kind = isSame ? Proposal::Item::Kind::Unchanged : Proposal::Item::Kind::Update;
        }
        return std::move(m_proposal);
    }

private:
    Result<void> setValue(int line, const QString& written, const QString& name, const QString& value, const QString& entity)
    {
        const auto id = AnnotationId::fromString(written);
        const auto before = m_before.constFind(id);
        if (before == m_before.constEnd()) {
            return failure(ErrorCode::NotFound, QStringLiteral("annotation_id"),
                           QStringLiteral("the project has no annotation \"%1\"").arg(written), line);
        }
        if (!m_options.author.id.isNull() && before->authorId != m_options.author.id) {
            return failure(ErrorCode::InvalidInput, QStringLiteral("annotation_id"),
                           QStringLiteral("it is another author's annotation"), line);
        }
        const document::Tag* const tag = m_source.codebook().tag(before->tagId);
        const document::AttributeDefinition* const attribute = annotate::attributeOf(m_source.codebook(), before->tagId, name);
        if (!attribute) {
            return failure(ErrorCode::NotFound, QStringLiteral("name"),
                           QStringLiteral("the tag \"%1\" has no attribute \"%2\"").arg(tag ? tag->name : QString(), name), line);
        }
        const auto kept = annotate::attributeValue(*attribute, value);
        if (!kept)
            return failure(ErrorCode::InvalidInput, QStringLiteral("value"), kept.error().detail, line);

        if (!m_items.contains(id)) {
            m_items.insert(id, m_proposal.items.size());
            m_proposal.items.push_back({Proposal::Item::Kind::Update, line, *before});
        }
        Annotation& annotation = m_proposal.items[m_items.value(id)].annotation;
        if (kept->isEmpty() && entity.isEmpty())
            annotation.attributes.remove(attribute->id);
        else if (attribute->type == document::AttributeType::Entity)
            annotation.attributes.insert(attribute->id, referring(*kept, entity, annotation.attributes.value(attribute->id)));
        else
            annotation.attributes.insert(attribute->id, *kept);
        return {};
    }

    /// What is called so: the entity whose id is given, or the one that the value refers to already; else a plain name.
    QString referring(const QString& name, const QString& id, const QString& before) const
    {
        for (const QString& each : {id, before}) {
            const auto found = m_entities.constFind(document::entityIn(each));
            if (found != m_entities.constEnd() && (name.isEmpty() || found->isCalled(name)))
                return found->id.toString();
        }
        return name;
    }

    const Source& m_source;
    const ImportOptions& m_options;
    QHash<document::EntityId, document::Entity> m_entities;
    QHash<AnnotationId, Annotation> m_before;
    QHash<AnnotationId, size_t> m_items;
    Proposal m_proposal;
};

}  // namespace

Result<Proposal> readAttributes(const Source& source, const CsvTable& table, const ImportOptions& options)
{
    return AttributesReader(source, options).run(table);
}

}  // namespace vermilion::exchange
