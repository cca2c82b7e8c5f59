// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/LinkedData.h"

#include "model/clean/Dom.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vermilion::clean {
namespace {

// Pages put line ends and comments into their JSON.
QByteArray repaired(const QString& json)
{
    QString text = json.trimmed();
    for (const QStringView mark : {QStringView(u"<!--"), QStringView(u"//<![CDATA["), QStringView(u"<![CDATA[")}) {
        if (text.startsWith(mark))
            text = text.sliced(mark.size());
    }
    for (const QStringView mark : {QStringView(u"-->"), QStringView(u"//]]>"), QStringView(u"]]>")}) {
        if (text.endsWith(mark))
            text = text.chopped(mark.size());
    }
    for (QChar& c : text) {
        if (c.unicode() < 0x20)
            c = u' ';
    }
    while (text.endsWith(u';') || text.endsWith(u' '))
        text.chop(1);
    return text.toUtf8();
}

// Many put text that was made for HTML into their JSON: "Jo O&#8217;Hara".
QString unescaped(const QString& text)
{
    if (!text.contains(u'&') || !text.contains(u';'))
        return text;
    const auto dom = Dom::parse(text.toUtf8());
    return dom ? dom->text() : text;
}

// Values come as a string, an object with a name or URL, or a list of either.
QStringList stringsOf(const QJsonValue& value)
{
    QStringList strings;
    std::vector<QJsonValue> open{value};
    while (!open.empty() && strings.size() < 20) {
        const QJsonValue at = open.back();
        open.pop_back();
        if (at.isString()) {
            const QString text = unescaped(at.toString()).simplified();
            if (!text.isEmpty())
                strings.append(text);
        } else if (at.isArray()) {
            const QJsonArray array = at.toArray();
            for (qsizetype i = array.size() - 1; i >= 0; --i)
                open.push_back(array[i]);
        } else if (at.isObject()) {
            const QJsonObject object = at.toObject();
            const QJsonValue name = object[QStringLiteral("name")];
            open.push_back(name.isUndefined() ? object[QStringLiteral("url")] : name);
        }
    }
    return strings;
}

QString stringOf(const QJsonValue& value)
{
    const QStringList strings = stringsOf(value);
    return strings.isEmpty() ? QString() : strings.front();
}

// How well a type says "this is the article"; 0 for things that are something else.
int rankOf(const QJsonObject& object)
{
    int rank = 0;
    for (const QString& type : stringsOf(object[QStringLiteral("@type")])) {
        if (type.endsWith(QStringLiteral("Article")) || type == QStringLiteral("BlogPosting") || type == QStringLiteral("Report")
            || type == QStringLiteral("LiveBlogPosting"))
            rank = std::max(rank, 3);
        else if (type == QStringLiteral("WebPage") || type == QStringLiteral("CreativeWork") || type == QStringLiteral("VideoObject")
                 || type == QStringLiteral("Recipe") || type == QStringLiteral("Product"))
            rank = std::max(rank, 1);
    }
    return rank;
}

// An author given as a reference only: {"@id": "…/#/schema/person/1"}.
QStringList referredTo(const QJsonValue& value, const QHash<QString, QString>& people)
{
    QStringList names;
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue& one : list) {
        const QString name = people.value(one.toObject()[QStringLiteral("@id")].toString());
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

void take(const QJsonObject& object, const QHash<QString, QString>& people, LinkedData& data)
{
    const auto fill = [&](QString& field, const char* key) {
        if (field.isEmpty())
            field = stringOf(object[QLatin1StringView(key)]);
    };
    fill(data.headline, "headline");
    if (data.headline.isEmpty() && rankOf(object) == 3)
        fill(data.headline, "name");
    fill(data.alternativeHeadline, "alternativeHeadline");
    for (const char* key : {"datePublished", "dateCreated", "uploadDate"})
        fill(data.published, key);
    fill(data.modified, "dateModified");
    fill(data.publisher, "publisher");
    fill(data.section, "articleSection");
    fill(data.image, "image");
    fill(data.language, "inLanguage");
    fill(data.url, "url");
    if (data.authors.isEmpty() && data.organisations.isEmpty()) {
        const QJsonValue author = object[QStringLiteral("author")];
        const QJsonArray list = author.isArray() ? author.toArray() : QJsonArray{author};
        for (const QJsonValue& one : list) {
            const bool isPlain = !one.isObject() || !stringsOf(one.toObject()[QStringLiteral("@type")]).contains(QStringLiteral("Organization"));
            (isPlain ? data.authors : data.organisations) += stringsOf(one);
        }
    }
    if (data.authors.isEmpty())
        data.authors = referredTo(object[QStringLiteral("author")], people);
}

bool isPerson(const QJsonObject& object)
{
    return stringsOf(object[QStringLiteral("@type")]).contains(QStringLiteral("Person"));
}

}  // namespace

void LinkedDataScripts::read(const QString& script)
{
    const QJsonDocument document = QJsonDocument::fromJson(repaired(script));
    std::vector<QJsonValue> open;
    if (document.isObject())
        open.push_back(document.object());
    else if (document.isArray())
        open.push_back(document.array());
    int seen = 0;
    while (!open.empty() && ++seen < 500) {
        const QJsonValue at = open.back();
        open.pop_back();
        if (at.isArray()) {
            const QJsonArray array = at.toArray();
            for (qsizetype i = array.size() - 1; i >= 0; --i)
                open.push_back(array[i]);
            continue;
        }
        if (!at.isObject())
            continue;
        const QJsonObject object = at.toObject();
        sort(object);
        for (const QString& within : {QStringLiteral("@graph"), QStringLiteral("mainEntity")}) {
            if (object.contains(within))
                open.push_back(object[within]);
        }
    }
}

void LinkedDataScripts::sort(const QJsonObject& object)
{
    const int rank = rankOf(object);
    if (rank == 3)
        m_articles.push_back(object);
    else if (rank == 1)
        m_pages.push_back(object);
    else if (isPerson(object) && m_people.size() < 50)
        m_people.insert(object[QStringLiteral("@id")].toString(), stringOf(object[QStringLiteral("name")]));
}

LinkedData LinkedDataScripts::article() const
{
    LinkedData data;
    for (const QJsonObject& article : m_articles)
        take(article, m_people, data);
    for (const QJsonObject& page : m_pages)
        take(page, m_people, data);
    // Blogs describe the one who wrote, and nobody else, beside an article that names nobody.
    if (data.authors.isEmpty() && m_people.size() == 1)
        data.authors = m_people.values();
    return data;
}

}  // namespace vermilion::clean
