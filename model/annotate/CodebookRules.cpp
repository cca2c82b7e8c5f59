// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/annotate/CodebookRules.h"

#include "model/document/Entity.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <ranges>

namespace vermilion::annotate {
namespace {

using document::AttributeDefinition;
using document::AttributeType;
using document::Codebook;
using document::Tag;
using document::TagId;

bool isStableName(const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z][A-Za-z0-9_-]{0,63}$"));
    return pattern.match(name).hasMatch();
}

bool isColour(const QString& colour)
{
    static const QRegularExpression pattern(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    return pattern.match(colour).hasMatch();
}

class Examination {
public:
    explicit Examination(const Codebook& codebook) : m_codebook(codebook) {}

    std::vector<CodebookProblem> run()
    {
        for (m_tag = 0; m_tag < m_codebook.tags.size(); ++m_tag) {
            const Tag& tag = m_codebook.tags[m_tag];
            examineName(tag);
            examinePlace(tag);
            examineLook(tag);
            for (size_t i = 0; i < tag.attributes.size(); ++i)
                examineAttribute(tag, i);
        }
        return std::move(m_problems);
    }

private:
    void add(const QString& field, const QString& detail) { m_problems.push_back({m_tag, field, detail}); }

    bool isSecond(QSet<QString>& seen, const QString& value)
    {
        const bool wasThere = seen.contains(value);
        seen.insert(value);
        return wasThere;
    }

    void examineName(const Tag& tag)
    {
        if (!isStableName(tag.name)) {
            add(QStringLiteral("name"),
                QStringLiteral("\"%1\" is no stable name: Latin letters, digits, _ and -, beginning with a letter, at most 64").arg(tag.name));
        } else if (isSecond(m_names, tag.name.toLower())) {
            add(QStringLiteral("name"), QStringLiteral("the name \"%1\" is there twice").arg(tag.name));
        }
        if (tag.id.isNull() || isSecond(m_ids, tag.id.toString()))
            add(QStringLiteral("id"), QStringLiteral("the id %1 is null or there twice").arg(tag.id.toString()));
    }

    void examinePlace(const Tag& tag)
    {
        if (!tag.parent.isNull() && !m_codebook.tag(tag.parent))
            add(QStringLiteral("parent"), QStringLiteral("there is no such tag"));
        if (!tag.mergedInto.isNull() && !m_codebook.tag(tag.mergedInto))
            add(QStringLiteral("merged_into"), QStringLiteral("there is no such tag"));
        QSet<TagId> above;
        for (const Tag* at = &tag; at; at = m_codebook.tag(at->parent)) {
            if (above.contains(at->id)) {
                if (at->id == tag.id)
                    add(QStringLiteral("parent"), QStringLiteral("\"%1\" is its own ancestor").arg(tag.name));
                break;
            }
            above.insert(at->id);
        }
    }

    void examineLook(const Tag& tag)
    {
        if (!isColour(tag.colour))
            add(QStringLiteral("colour"), QStringLiteral("\"%1\" is no colour; write #rrggbb").arg(tag.colour));
        if (!isColour(tag.colourDark))
            add(QStringLiteral("colour_dark"), QStringLiteral("\"%1\" is no colour; write #rrggbb").arg(tag.colourDark));
        if (tag.key.isNull())
            return;
        if (tag.key < u'0' || tag.key > u'9')
            add(QStringLiteral("key"), QStringLiteral("\"%1\" is no digit").arg(tag.key));
        else if (!tag.isRetired && isSecond(m_keys, QString(tag.key)))
            add(QStringLiteral("key"), QStringLiteral("the key %1 is there twice").arg(tag.key));
    }

    void examineAttribute(const Tag& tag, size_t index)
    {
        const AttributeDefinition& attribute = tag.attributes[index];
        const QString field = QStringLiteral("attributes[%1]").arg(index);
        const auto isNamesake = [&](const AttributeDefinition& other) { return &other != &attribute && other.name == attribute.name; };
        if (!isStableName(attribute.name))
            add(field + QStringLiteral(".name"), QStringLiteral("\"%1\" is no stable name").arg(attribute.name));
        else if (std::any_of(tag.attributes.begin(), tag.attributes.begin() + qsizetype(index), isNamesake))
            add(field + QStringLiteral(".name"), QStringLiteral("the name \"%1\" is there twice").arg(attribute.name));
        if (attribute.id.isNull() || isSecond(m_ids, attribute.id.toString()))
            add(field + QStringLiteral(".id"), QStringLiteral("the id %1 is null or there twice").arg(attribute.id.toString()));
        if ((attribute.type == AttributeType::Choice) == attribute.choices.empty())
            add(field + QStringLiteral(".choices"), QStringLiteral("a choice has choices, and nothing else has"));
        QSet<QString> values;
        for (const document::Localized& choice : attribute.choices) {
            const QString value = choice.in(QStringLiteral("en"));
            if (value.isEmpty() || isSecond(values, value))
                add(field + QStringLiteral(".choices"), QStringLiteral("the choice \"%1\" is empty or there twice").arg(value));
        }
    }

    const Codebook& m_codebook;
    size_t m_tag = 0;
    QSet<QString> m_names;
    QSet<QString> m_ids;
    QSet<QString> m_keys;
    std::vector<CodebookProblem> m_problems;
};

std::unexpected<Error> wrongValue(const AttributeDefinition& attribute, const QString& detail)
{
    return failure(ErrorCode::InvalidInput, attribute.name, detail);
}

Result<QString> choiceOf(const AttributeDefinition& attribute, const QString& written)
{
    QStringList values;
    for (const document::Localized& choice : attribute.choices) {
        if (choice.texts.values().contains(written))
            return choice.in(QStringLiteral("en"));
        values.append(choice.in(QStringLiteral("en")));
    }
    return wrongValue(attribute, QStringLiteral("\"%1\" is none of: %2").arg(written, values.join(QStringLiteral(", "))));
}

Result<QString> dateOf(const AttributeDefinition& attribute, const QString& written)
{
    if (!document::isPartialDate(written))
        return wrongValue(attribute, QStringLiteral("\"%1\" is no date; write 2024-12-31, 2024-12 or 2024").arg(written));
    return written;
}

Result<QString> yesNoOf(const AttributeDefinition& attribute, const QString& written)
{
    const QString lower = written.toLower();
    if (lower == u"yes" || lower == u"true" || lower == u"1" || lower == u"是")
        return QStringLiteral("yes");
    if (lower == u"no" || lower == u"false" || lower == u"0" || lower == u"否")
        return QStringLiteral("no");
    return wrongValue(attribute, QStringLiteral("\"%1\" is neither yes nor no").arg(written));
}

}  // namespace

const AttributeDefinition* attributeOf(const Codebook& codebook, const TagId& tag, QStringView name)
{
    const std::vector<const Tag*> path = codebook.path(tag);
    for (const Tag* const each : path | std::views::reverse) {
        const auto found = std::ranges::find(each->attributes, name, &AttributeDefinition::name);
        if (found != each->attributes.end())
            return &*found;
    }
    return nullptr;
}

Result<QString> attributeValue(const AttributeDefinition& attribute, const QString& written)
{
    const QString value = written.trimmed();
    if (value.isEmpty())
        return value;
    switch (attribute.type) {
    case AttributeType::Choice: return choiceOf(attribute, value);
    case AttributeType::Date: return dateOf(attribute, value);
    case AttributeType::YesNo: return yesNoOf(attribute, value);
    case AttributeType::Number: {
        bool isNumber = false;
        value.toDouble(&isNumber);
        if (!isNumber)
            return wrongValue(attribute, QStringLiteral("\"%1\" is no number; write digits, with . before decimals").arg(value));
        return value;
    }
    case AttributeType::Text:
    case AttributeType::Entity: return value;
    }
    Q_UNREACHABLE_RETURN(value);
}

std::vector<CodebookProblem> problemsOf(const Codebook& codebook)
{
    return Examination(codebook).run();
}

Codebook inTreeOrder(const Codebook& codebook)
{
    std::vector<Tag> sorted = codebook.tags;
    std::ranges::stable_sort(sorted, {}, &Tag::position);
    Codebook ordered{codebook.name, {}};
    ordered.tags.reserve(sorted.size());
    const auto appendChildren = [&](this const auto& self, const TagId& parent) -> void {
        int position = 0;
        for (const Tag& tag : sorted) {
            if (tag.parent != parent)
                continue;
            ordered.tags.push_back(tag);
            ordered.tags.back().position = position++;
            self(tag.id);
        }
    };
    appendChildren(TagId());
    return ordered;
}

}  // namespace vermilion::annotate
