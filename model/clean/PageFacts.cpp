// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/PageFacts.h"

#include "model/clean/Hints.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

namespace vermilion::clean {
namespace {

QString textOf(QByteArrayView utf8) { return QString::fromUtf8(utf8).simplified(); }

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

// Values come as a string, an object with a name or URL, or a list of either.
QStringList stringsOf(const QJsonValue& value)
{
    QStringList strings;
    std::vector<QJsonValue> open{value};
    while (!open.empty() && strings.size() < 20) {
        const QJsonValue at = open.back();
        open.pop_back();
        if (at.isString()) {
            const QString text = at.toString().simplified();
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

void take(const QJsonObject& object, LinkedData& data)
{
    const auto fill = [&](QString& field, const char* key) {
        if (field.isEmpty())
            field = stringOf(object[QLatin1StringView(key)]);
    };
    fill(data.headline, "headline");
    if (data.headline.isEmpty() && rankOf(object) == 3)
        fill(data.headline, "name");
    fill(data.alternativeHeadline, "alternativeHeadline");
    fill(data.published, "datePublished");
    fill(data.modified, "dateModified");
    fill(data.publisher, "publisher");
    fill(data.section, "articleSection");
    fill(data.image, "image");
    fill(data.language, "inLanguage");
    fill(data.url, "url");
    if (data.authors.isEmpty())
        data.authors = stringsOf(object[QStringLiteral("author")]);
}

void readLinkedData(const QString& script, std::vector<QJsonObject>& articles, std::vector<QJsonObject>& pages)
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
        const int rank = rankOf(object);
        if (rank == 3)
            articles.push_back(object);
        else if (rank == 1)
            pages.push_back(object);
        if (object.contains(QStringLiteral("@graph")))
            open.push_back(object[QStringLiteral("@graph")]);
        if (object.contains(QStringLiteral("mainEntity")))
            open.push_back(object[QStringLiteral("mainEntity")]);
    }
}

class Collector {
public:
    explicit Collector(const Dom& dom) : m_dom(dom) {}

    PageFacts collect()
    {
        const auto count = qint32(m_dom.nodes().size());
        for (qint32 i = 0; i < count; ++i) {
            switch (m_dom.node(i).tag) {
            case Tag::Text: case Tag::Document: break;
            case Tag::Html: m_facts.htmlLanguage = textOf(m_dom.attribute(i, "lang")); break;
            case Tag::Title:
                if (m_facts.titleElement.isEmpty())
                    m_facts.titleElement = m_dom.textOf(i).toString().simplified();
                break;
            case Tag::Meta: takeMeta(i); break;
            case Tag::Link:
                if (m_facts.canonicalUrl.isEmpty() && m_dom.attribute(i, "rel") == "canonical")
                    m_facts.canonicalUrl = textOf(m_dom.attribute(i, "href"));
                break;
            case Tag::Script:
                if (m_dom.attribute(i, "type").trimmed() == "application/ld+json")
                    readLinkedData(m_dom.textOf(i).toString(), m_articles, m_pages);
                break;
            default: takeElement(i); break;
            }
        }
        for (const QJsonObject& article : m_articles)
            take(article, m_facts.linkedData);
        for (const QJsonObject& page : m_pages)
            take(page, m_facts.linkedData);
        return std::move(m_facts);
    }

private:
    void takeMeta(qint32 index)
    {
        const QString content = textOf(m_dom.attribute(index, "content"));
        if (content.isEmpty())
            return;
        for (const char* key : {"name", "property", "itemprop"}) {
            const QString name = textOf(m_dom.attribute(index, key)).toLower();
            if (name.isEmpty())
                continue;
            if (!m_facts.meta.contains(name))
                m_facts.meta.insert(name, content);
            if (name == QStringLiteral("author") || name == QStringLiteral("article:author") || name == QStringLiteral("citation_author")
                || name == QStringLiteral("dc.creator") || name == QStringLiteral("parsely-author") || name == QStringLiteral("byl")
                || name == QStringLiteral("sailthru.author") || name == QStringLiteral("article.author"))
                m_facts.metaAuthors.append(content);
        }
    }

    void takeElement(qint32 index)
    {
        const DomNode& node = m_dom.node(index);
        const bool isShort = node.textEnd - node.textStart <= 400;
        QByteArrayView property;
        QByteArrayView moment;
        bool isAuthor = false;
        for (const Dom::Attribute& attribute : m_dom.attributes(index)) {
            if (attribute.name == "itemprop")
                property = attribute.value;
            else if (attribute.name == "datetime" || (attribute.name == "content" && moment.isNull()))
                moment = attribute.value;
            else if (attribute.name == "rel" && attribute.value.trimmed() == "author")
                isAuthor = true;
            else if ((attribute.name == "class" || attribute.name == "id") && isShort && node.tag != Tag::Body)
                isAuthor = isAuthor || namesAuthor(attribute.value);
        }
        if (property == "datePublished" || (node.tag == Tag::Time && property.isNull()))
            fill(m_facts.datePublished, moment, index);
        else if (property == "dateModified")
            fill(m_facts.dateModified, moment, index);
        if (property == "headline" && isShort)
            m_facts.headlineElements.append(m_dom.textOf(index).toString().simplified());
        isAuthor = isAuthor || property == "author";
        if (isAuthor && isShort && m_facts.authorElements.size() < 20) {
            const QString text = m_dom.textOf(index).toString().simplified();
            if (text.size() >= 2 && text.size() <= 120 && !m_facts.authorElements.contains(text))
                m_facts.authorElements.append(text);
        }
    }

    void fill(QString& field, QByteArrayView moment, qint32 index)
    {
        if (!field.isEmpty())
            return;
        field = moment.isEmpty() ? m_dom.textOf(index).toString().left(60).simplified() : textOf(moment);
    }

    static bool namesAuthor(QByteArrayView classes)
    {
        const QByteArray lower = classes.toByteArray().toLower();
        if (lower.contains("comment") || lower.contains("avatar") || lower.contains("image") || lower.contains("bio")
            || lower.contains("authority") || lower.contains("social") || lower.contains("follow"))
            return false;
        return lower.contains("author") || lower.contains("byline") || lower.contains("autor") || lower.contains("zuozhe");
    }

    const Dom& m_dom;
    PageFacts m_facts;
    std::vector<QJsonObject> m_articles;
    std::vector<QJsonObject> m_pages;
};

}  // namespace

PageFacts factsOf(const Dom& dom) { return Collector(dom).collect(); }

}  // namespace vermilion::clean
