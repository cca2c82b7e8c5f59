// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/CodebookCsv.h"

#include "model/exchange/CodebookDefaults.h"
#include "model/exchange/CsvTables.h"

#include <array>

namespace vermilion::exchange {
namespace {

using document::Codebook;
using document::Localized;
using document::Tag;

constexpr std::array languages{u"en", u"zh"};

QStringView yesNo(bool is)
{
    return is ? u"yes" : u"no";
}

void writeTexts(CsvWriter& csv, const Localized& localized)
{
    for (const char16_t* const language : languages)
        csv.cell(localized.texts.value(QString(language)));
}

/// A row of a codebook table, read by column name.
class TagRow {
public:
    TagRow(const CsvTable& table, const CsvTable::Row& row) : m_table(table), m_row(row) {}

    QString text(QStringView column) const { return m_table.value(m_row, m_table.column(column)).trimmed(); }

    Localized localized(const QString& column) const
    {
        Localized localized;
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            const QString& name = m_table.columns[i];
            if (const QString value = m_table.value(m_row, i).trimmed(); !value.isEmpty() && name.startsWith(column + u'_'))
                localized.texts.insert(name.sliced(column.size() + 1), value);
        }
        return localized;
    }

    Result<bool> isYes(QStringView column) const
    {
        const QString value = text(column).toLower();
        if (value.isEmpty() || value == u"no" || value == u"false" || value == u"0" || value == u"否")
            return false;
        if (value == u"yes" || value == u"true" || value == u"1" || value == u"是")
            return true;
        return wrong(column.toString(), QStringLiteral("\"%1\" is neither yes nor no").arg(value));
    }

    std::unexpected<Error> wrong(const QString& column, const QString& detail) const
    {
        return failure(ErrorCode::InvalidInput, column, detail, m_row.line);
    }

private:
    const CsvTable& m_table;
    const CsvTable::Row& m_row;
};

Result<Tag> readTag(const TagRow& row)
{
    Tag tag;
    const QString id = row.text(u"tag_id");
    tag.id = document::TagId::fromString(id);
    if (!id.isEmpty() && tag.id.isNull())
        return row.wrong(QStringLiteral("tag_id"), QStringLiteral("\"%1\" is no UUID").arg(id));
    if (tag.id.isNull())
        tag.id = document::TagId::create();
    tag.name = row.text(u"tag");
    tag.label = row.localized(QStringLiteral("label"));
    tag.definition = row.localized(QStringLiteral("definition"));
    tag.include = row.localized(QStringLiteral("include"));
    tag.exclude = row.localized(QStringLiteral("exclude"));
    tag.colour = row.text(u"colour");
    tag.colourDark = row.text(u"colour_dark");
    if (const QString key = row.text(u"key"); key.size() == 1)
        tag.key = key.front();
    else if (!key.isEmpty())
        return row.wrong(QStringLiteral("key"), QStringLiteral("\"%1\" is no digit").arg(key));
    tag.isList = TRY(row.isYes(u"is_list"));
    tag.namesEntities = TRY(row.isYes(u"names_entities"));
    tag.isRetired = TRY(row.isYes(u"is_retired"));
    return tag;
}

}  // namespace

const QStringList& codebookColumns()
{
    static const QStringList columns = QStringLiteral(
        "format tag_id tag parent tag_l1 tag_l2 tag_l3 level position key colour colour_dark is_list names_entities is_retired "
        "merged_into label_en label_zh definition_en definition_zh include_en include_zh exclude_en exclude_zh").split(u' ');
    return columns;
}

const QStringList& codebookAttributeColumns()
{
    static const QStringList columns =
        QStringLiteral("format tag_id tag attribute_id attribute type choice label_en label_zh").split(u' ');
    return columns;
}

void writeCodebookRows(CsvWriter& csv, const Codebook& codebook)
{
    for (const Tag& tag : codebook.tags) {
        const std::vector<const Tag*> path = codebook.path(tag.id);
        const Tag* const parent = codebook.tag(tag.parent);
        const Tag* const mergedInto = codebook.tag(tag.mergedInto);
        csv.cell(csvFormatName).cell(tag.id.toString()).cell(tag.name).cell(parent ? parent->name : QString());
        for (size_t level = 0; level < 3; ++level)
            csv.cell(path.size() > level ? path[level]->name : QString());
        csv.cell(qsizetype(path.size())).cell(qsizetype(tag.position + 1)).cell(tag.key.isNull() ? QString() : QString(tag.key));
        csv.cell(tag.colour).cell(tag.colourDark).cell(yesNo(tag.isList)).cell(yesNo(tag.namesEntities));
        csv.cell(yesNo(tag.isRetired));
        csv.cell(mergedInto ? mergedInto->name : QString());
        writeTexts(csv, tag.label);
        writeTexts(csv, tag.definition);
        writeTexts(csv, tag.include);
        writeTexts(csv, tag.exclude);
        csv.endRow();
    }
}

void writeCodebookAttributeRows(CsvWriter& csv, const Codebook& codebook)
{
    for (const Tag& tag : codebook.tags) {
        for (const document::AttributeDefinition& attribute : tag.attributes) {
            const auto begin = [&] {
                csv.cell(csvFormatName).cell(tag.id.toString()).cell(tag.name).cell(attribute.id.toString());
                csv.cell(attribute.name).cell(nameOf(attribute.type));
            };
            begin();
            csv.empty();
            writeTexts(csv, attribute.label);
            csv.endRow();
            for (const Localized& choice : attribute.choices) {
                begin();
                csv.cell(choice.in(QStringLiteral("en")));
                writeTexts(csv, choice);
                csv.endRow();
            }
        }
    }
}

Result<Codebook> readCodebookCsv(QIODevice& device, const CsvOptions& options)
{
    const CsvTable table = TRY(readTable(device, {QStringLiteral("tag")}, options));
    if (table.rows.empty())
        return failure(ErrorCode::InvalidInput, {}, QStringLiteral("a codebook has at least one tag"));
    Codebook codebook;
    for (const CsvTable::Row& row : table.rows) {
        Tag tag = TRY(readTag(TagRow(table, row)));
        tag.position = int(codebook.tags.size());
        codebook.tags.push_back(std::move(tag));
    }
    for (size_t i = 0; i < codebook.tags.size(); ++i) {
        const TagRow row(table, table.rows[i]);
        for (const auto& [column, reference] : {std::pair(QStringLiteral("parent"), &Tag::parent),
                                                std::pair(QStringLiteral("merged_into"), &Tag::mergedInto)}) {
            const QString name = row.text(column);
            const Tag* const found = codebook.tagNamed(name);
            if (!name.isEmpty() && !found)
                return row.wrong(column, QStringLiteral("there is no tag \"%1\"").arg(name));
            codebook.tags[i].*reference = name.isEmpty() ? document::TagId() : found->id;
        }
    }
    return completed(std::move(codebook), [&](size_t tag, const QString& field) {
        return CodebookPlace{field == u"name" ? QStringLiteral("tag") : field, table.rows[tag].line};
    });
}

}  // namespace vermilion::exchange
