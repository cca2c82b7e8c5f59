// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/search/Query.h"

#include "model/search/Folding.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace vermilion::search {
namespace {

using document::Codebook;
using Kind = QueryFault::Kind;

struct FieldName {
    QStringView name;
    Field field;
};

constexpr FieldName fieldNames[] = {
    {u"title", Field::Title}, {u"标题", Field::Title}, {u"text", Field::Text}, {u"正文", Field::Text},
    {u"source", Field::Source}, {u"来源", Field::Source}, {u"byline", Field::Byline}, {u"记者", Field::Byline},
    {u"status", Field::Status}, {u"状态", Field::Status}, {u"after", Field::After}, {u"since", Field::After},
    {u"之后", Field::After}, {u"before", Field::Before}, {u"之前", Field::Before}, {u"on", Field::On}, {u"date", Field::On},
    {u"日期", Field::On}, {u"tag", Field::Tag}, {u"标签", Field::Tag}, {u"author", Field::Annotator}, {u"标注人", Field::Annotator},
    {u"note", Field::Note}, {u"批注", Field::Note},
};

struct StatusName {
    QStringView name;
    QStringView inFiles;
};

constexpr StatusName statusNames[] = {
    {u"to_do", u"to_do"}, {u"todo", u"to_do"}, {u"未开始", u"to_do"}, {u"in_progress", u"in_progress"}, {u"started", u"in_progress"},
    {u"进行中", u"in_progress"}, {u"done", u"done"}, {u"完成", u"done"}, {u"已完成", u"done"},
};

QChar closingOf(QChar opening)
{
    switch (opening.unicode()) {
    case u'"': return u'"';
    case u'＂': return u'＂';
    case u'“': return u'”';
    case u'”': return u'”';  // what some keyboards give twice
    case u'「': return u'」';
    case u'『': return u'』';
    default: return {};
    }
}

// A part of the query as it was typed: "-name:value", with the quotes gone.
struct Part {
    bool isExcluded = false;
    QString name;   // empty without a colon
    QString value;
    bool isQuoted = false;  // the value was
};

class Reader {
public:
    explicit Reader(const QString& text) : m_text(text) {}

    std::expected<std::vector<Part>, QueryFault> parts()
    {
        std::vector<Part> parts;
        for (;;) {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            if (m_at >= m_text.size())
                return parts;
            auto part = next();
            if (!part)
                return std::unexpected(part.error());
            parts.push_back(*std::move(part));
        }
    }

private:
    std::expected<Part, QueryFault> next()
    {
        Part part;
        const auto isMinus = [](QChar c) { return c == u'-' || c == u'－'; };
        if (isMinus(m_text[m_at]) && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
            part.isExcluded = true;
            ++m_at;
        }
        if (const qsizetype colon = colonOfName(); colon >= 0) {
            part.name = m_text.sliced(m_at, colon - m_at);
            m_at = colon + 1;
        }
        if (m_at < m_text.size() && !closingOf(m_text[m_at]).isNull()) {
            const qsizetype end = m_text.indexOf(closingOf(m_text[m_at]), m_at + 1);
            if (end < 0)
                return std::unexpected(QueryFault{Kind::OpenQuote, m_text.sliced(m_at + 1)});
            part.isQuoted = true;
            part.value = m_text.sliced(m_at + 1, end - m_at - 1);
            m_at = end + 1;
            return part;
        }
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace())
            ++m_at;
        part.value = m_text.sliced(start, m_at - start);
        return part;
    }

    // A name is letters and underscores up to a colon: 10:30 has none.
    qsizetype colonOfName() const
    {
        qsizetype at = m_at;
        while (at < m_text.size() && (m_text[at].isLetter() || m_text[at] == u'_'))
            ++at;
        const bool isName = at > m_at && at < m_text.size() && (m_text[at] == u':' || m_text[at] == u'：');
        // An address has a colon as well.
        return isName && !QStringView(m_text).sliced(at + 1).startsWith(u"//") ? at : -1;
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

bool isCalled(const QString& name, const document::Localized& label, QStringView folded)
{
    return foldedWords(name) == folded || std::ranges::any_of(label.texts, [folded](const QString& text) { return foldedWords(text) == folded; });
}

std::vector<document::TagId> tagsCalled(const Codebook& codebook, QStringView name)
{
    std::vector<document::TagId> tags;
    for (const document::Tag& tag : codebook.tags) {
        // Parents stand before their children.
        if (isCalled(tag.name, tag.label, name) || std::ranges::contains(tags, tag.parent))
            tags.push_back(tag.id);
    }
    return tags;
}

std::vector<document::AttributeId> attributesCalled(const Codebook& codebook, QStringView name)
{
    std::vector<document::AttributeId> attributes;
    for (const document::Tag& tag : codebook.tags) {
        for (const document::AttributeDefinition& attribute : tag.attributes) {
            if (isCalled(attribute.name, attribute.label, name))
                attributes.push_back(attribute.id);
        }
    }
    return attributes;
}

// 2024, 2024-3, 2024/03/01, 2024年3月1日 as digits of ISO 8601; empty where it is no date.
QString dateOf(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?)?月?|年)?$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const int month = match.hasCaptured(2) ? match.capturedView(2).toInt() : 0;
    const int day = match.hasCaptured(3) ? match.capturedView(3).toInt() : 0;
    if (!QDate(match.capturedView(1).toInt(), match.hasCaptured(2) ? month : 1, match.hasCaptured(3) ? day : 1).isValid())
        return {};
    QString date = match.captured(1);
    for (const int part : {month, day}) {
        if (part > 0)
            date += QStringLiteral("-%1").arg(part, 2, 10, QLatin1Char('0'));
    }
    return date;
}

std::expected<Condition, QueryFault> conditionOf(const Part& part, const Codebook& codebook)
{
    Condition condition{Field::Anywhere, foldedWords(part.value), part.isExcluded, {}, {}};
    if (part.name.isEmpty())
        return condition;
    const QString name = foldedWords(part.name);
    const auto field = std::ranges::find(fieldNames, QStringView(name), &FieldName::name);
    if (field != std::end(fieldNames)) {
        condition.field = field->field;
    } else {
        condition.field = Field::Attribute;
        condition.attributes = attributesCalled(codebook, name);
        if (condition.attributes.empty())
            return std::unexpected(QueryFault{Kind::UnknownField, part.name});
    }
    if (part.value.trimmed().isEmpty())
        return std::unexpected(QueryFault{Kind::NoValue, part.name});
    switch (condition.field) {
    case Field::Tag:
        condition.tags = tagsCalled(codebook, condition.value);
        if (condition.tags.empty())
            return std::unexpected(QueryFault{Kind::UnknownTag, part.value});
        break;
    case Field::Status: {
        const auto status = std::ranges::find(statusNames, QStringView(condition.value), &StatusName::name);
        if (status == std::end(statusNames))
            return std::unexpected(QueryFault{Kind::UnknownStatus, part.value});
        condition.value = status->inFiles.toString();
        break;
    }
    case Field::After:
    case Field::Before:
    case Field::On:
        condition.value = dateOf(condition.value);
        if (condition.value.isEmpty())
            return std::unexpected(QueryFault{Kind::BadDate, part.value});
        break;
    default: break;
    }
    return condition;
}

}  // namespace

bool Query::isAboutPassages() const
{
    return std::ranges::any_of(conditions, [](const Condition& each) { return each.field >= Field::Tag && !each.isExcluded; });
}

bool Query::needsPassages() const
{
    return std::ranges::any_of(conditions, [](const Condition& each) { return each.field >= Field::Tag; });
}

std::expected<Query, QueryFault> parseQuery(const QString& text, const Codebook& codebook)
{
    const auto parts = Reader(text).parts();
    if (!parts)
        return std::unexpected(parts.error());
    Query query;
    for (const Part& part : *parts) {
        if (part.name.isEmpty() && part.value.isEmpty())
            continue;  // "" is nothing to look for
        auto condition = conditionOf(part, codebook);
        if (!condition)
            return std::unexpected(condition.error());
        query.conditions.push_back(*std::move(condition));
    }
    return query;
}

}  // namespace vermilion::search
