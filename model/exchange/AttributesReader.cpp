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
        for (const CsvTable::Row& row : table.rows) {
            const auto value = [&](QStringView column) { return table.value(row, table.column(column)).trimmed(); };
            if (const auto set = setValue(row.line, value(u"annotation_id"), value(u"name"), value(u"value")); !set)
                m_proposal.errors.push_back(set.error());
        }
        for (Proposal::Item& item : m_proposal.items) {
            const bool isSame = item.annotation == m_before.value(item.annotation.id);
            item.kind = isSame ? Proposal::Item::Kind::Unchanged : Proposal::Item::Kind::Update;
        }
        return std::move(m_proposal);
    }

private:
    Result<void> setValue(int line, const QString& written, const QString& name, const QString& value)
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
        if (kept->isEmpty())
            annotation.attributes.remove(attribute->id);
        else
            annotation.attributes.insert(attribute->id, *kept);
        return {};
    }

    const Source& m_source;
    const ImportOptions& m_options;
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
