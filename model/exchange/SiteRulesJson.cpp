// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/SiteRulesJson.h"

#include "model/document/ElementPath.h"
#include "model/text/CodePoints.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace vermilion::exchange {
namespace {

using document::SiteRule;

constexpr QStringView formatName = u"vermilion-site-rules/1";

std::unexpected<Error> wrong(const QString& place, const QString& detail)
{
    return failure(ErrorCode::InvalidInput, place, detail);
}

// A host, a name, or an address of which the host counts.
QString siteIn(const QString& written)
{
    return written.contains(u"://") ? document::siteOf(written) : text::atTheDoor(written.trimmed()).text;
}

Result<SiteRule> readRule(const QJsonValue& value, const QString& place)
{
    if (!value.isObject())
        return wrong(place, QStringLiteral("an object is wanted here"));
    const QJsonObject object = value.toObject();
    for (const QString& name : object.keys()) {
        if (!QStringList{QStringLiteral("id"), QStringLiteral("site"), QStringLiteral("path"), QStringLiteral("wanted")}.contains(name))
            return wrong(place + u'.' + name, QStringLiteral("a rule has no such field"));
    }
    SiteRule rule;
    if (const QJsonValue id = object.value(u"id"); !id.isUndefined()) {
        rule.id = document::SiteRuleId::fromString(id.toString());
        if (rule.id.isNull())
            return wrong(place + QStringLiteral(".id"), QStringLiteral("an id is a UUID"));
    }
    rule.site = siteIn(object.value(u"site").toString());
    if (rule.site.isEmpty())
        return wrong(place + QStringLiteral(".site"), QStringLiteral("a site is a host such as news.example, or the name that a site gives itself"));
    rule.path = text::atTheDoor(object.value(u"path").toString()).text;
    const auto path = document::readPath(rule.path);
    if (!path)
        return wrong(place + QStringLiteral(".path"), path.error().detail);
    rule.path = document::writePath(*path);
    const auto wanted = document::wantedFromName(object.value(u"wanted").toString());
    if (!wanted)
        return wrong(place + QStringLiteral(".wanted"), QStringLiteral("wanted is \"kept\" or \"dropped\""));
    rule.wanted = *wanted;
    return rule;
}

}  // namespace

Result<std::vector<SiteRule>> readSiteRulesJson(const QByteArray& json)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError) {
        const int line = int(json.first(qBound(qsizetype(0), qsizetype(parsed.offset), json.size())).count('\n')) + 1;
        return failure(ErrorCode::InvalidInput, {}, QStringLiteral("not JSON: %1").arg(parsed.errorString()), line);
    }
    const QJsonObject object = document.object();
    if (object.value(u"format").toString() != formatName)
        return wrong(QStringLiteral("format"), QStringLiteral("this is no file of site rules, which says \"%1\" here").arg(formatName));
    if (!object.value(u"rules").isArray())
        return wrong(QStringLiteral("rules"), QStringLiteral("a list is wanted here"));
    std::vector<SiteRule> rules;
    const QJsonArray list = object.value(u"rules").toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = QStringLiteral("rules[%1]").arg(i);
        SiteRule rule = TRY(readRule(list[i], place));
        const bool isTwice = std::ranges::any_of(rules, [&](const SiteRule& each) { return each.site == rule.site && each.path == rule.path; });
        if (isTwice)
            return wrong(place + QStringLiteral(".path"), QStringLiteral("the site has a rule for this path already"));
        rules.push_back(std::move(rule));
    }
    return rules;
}

QByteArray writeSiteRulesJson(const std::vector<SiteRule>& rules)
{
    QJsonArray list;
    for (const SiteRule& rule : rules) {
        QJsonObject object{{QStringLiteral("site"), rule.site}, {QStringLiteral("path"), rule.path}, {QStringLiteral("wanted"), nameOf(rule.wanted)}};
        if (!rule.id.isNull())
            object.insert(QStringLiteral("id"), rule.id.toString());
        list.append(object);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), formatName.toString()}, {QStringLiteral("rules"), list}}).toJson();
}

}  // namespace vermilion::exchange
