// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/Codebook.h"

#include "model/document/Names.h"

#include <algorithm>

namespace vermilion::document {
namespace {

constexpr Names<AttributeType, 6> attributeTypes{{
    {AttributeType::Text, u"text"},
    {AttributeType::Choice, u"choice"},
    {AttributeType::Number, u"number"},
    {AttributeType::Date, u"date"},
    {AttributeType::YesNo, u"yes_no"},
    {AttributeType::Entity, u"entity"},
}};

template <typename Range, typename Predicate>
auto firstOrNull(const Range& range, Predicate predicate) -> decltype(&*range.begin())
{
    const auto found = std::ranges::find_if(range, predicate);
    return found == range.end() ? nullptr : &*found;
}

}  // namespace

QString Localized::in(const QString& language) const
{
    const QString base = language.section(u'-', 0, 0).section(u'_', 0, 0);
    for (const QString& wanted : {language, base, QStringLiteral("en")}) {
        if (const QString text = texts.value(wanted); !text.isEmpty())
            return text;
    }
    return texts.isEmpty() ? QString() : texts.first();
}

const Tag* Codebook::tag(const TagId& id) const
{
    return firstOrNull(tags, [&](const Tag& tag) { return tag.id == id; });
}

const Tag* Codebook::tagNamed(QStringView name) const
{
    return firstOrNull(tags, [&](const Tag& tag) { return tag.name == name; });
}

const Tag* Codebook::tagWithKey(QChar key) const
{
    return key.isNull() ? nullptr : firstOrNull(tags, [&](const Tag& tag) { return tag.key == key && !tag.isRetired; });
}

const AttributeDefinition* Codebook::attribute(const AttributeId& id) const
{
    for (const Tag& tag : tags) {
        if (const auto* found = firstOrNull(tag.attributes, [&](const AttributeDefinition& each) { return each.id == id; }))
            return found;
    }
    return nullptr;
}

const Tag* Codebook::entityKind(const TagId& id) const
{
    const std::vector<const Tag*> above = path(id);
    const auto found = std::ranges::find_if(above.rbegin(), above.rend(), [](const Tag* tag) { return tag->namesEntities; });
    return found == above.rend() ? nullptr : *found;
}

std::vector<const Tag*> Codebook::path(const TagId& id) const
{
    std::vector<const Tag*> path;
    // A damaged file could hold a ring of parents: no path is longer than there are tags.
    for (const Tag* at = tag(id); at && path.size() <= tags.size(); at = tag(at->parent))
        path.push_back(at);
    std::ranges::reverse(path);
    return path;
}

QString nameOf(AttributeType type)
{
    return attributeTypes.nameOf(type);
}

std::optional<AttributeType> attributeTypeFromName(QStringView name)
{
    return attributeTypes.valueOf(name);
}

}  // namespace vermilion::document
