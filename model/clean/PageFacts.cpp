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

/// The people that a page's graph describes apart from its article, by their @id.
using People = QHash<QString, QString>;

// An author given as a reference only: {"@id": "…/#/schema/person/1"}.
QStringList referredTo(const QJsonValue& value, const People& people)
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

void take(const QJsonObject& object, const People& people, LinkedData& data)
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

void readLinkedData(const QString& script, std::vector<QJsonObject>& articles, std::vector<QJsonObject>& pages, People& people)
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
        else if (isPerson(object) && people.size() < 50)
            people.insert(object[QStringLiteral("@id")].toString(), stringOf(object[QStringLiteral("name")]));
        if (object.contains(QStringLiteral("@graph")))
            open.push_back(object[QStringLiteral("@graph")]);
        if (object.contains(QStringLiteral("mainEntity")))
            open.push_back(object[QStringLiteral("mainEntity")]);
    }
}

QString dateIn(QStringView script)
{
    for (const QStringView name : {QStringView(u"\"datePublished\""), QStringView(u"\"publishedAt\""), QStringView(u"\"published_at\""),
                                   QStringView(u"\"publishDate\""), QStringView(u"\"publish_date\""), QStringView(u"\"publicationDate\""),
                                   QStringView(u"\"pubDate\""), QStringView(u"\"firstPublished\""), QStringView(u"\"publishTime\"")}) {
        const qsizetype at = script.indexOf(name);
        if (at < 0)
            continue;
        QStringView value = script.sliced(at + name.size());
        value = value.first(std::min<qsizetype>(value.size(), 60)).trimmed();
        if (!value.startsWith(u':'))
            continue;
        value = value.sliced(1).trimmed();
        if (value.startsWith(u'"'))
            value = value.sliced(1);
        const qsizetype end = value.indexOf(u'"');
        return value.first(end < 0 ? std::min<qsizetype>(value.size(), 30) : end).toString();
    }
    return {};
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
                    readLinkedData(m_dom.textOf(i).toString(), m_articles, m_pages, m_people);
                break;
            default: takeElement(i); break;
            }
        }
        for (const QJsonObject& article : m_articles)
            take(article, m_people, m_facts.linkedData);
        for (const QJsonObject& page : m_pages)
            take(page, m_people, m_facts.linkedData);
        // Blogs describe the one who wrote, and nobody else, beside an article that names nobody.
        if (m_facts.linkedData.authors.isEmpty() && m_people.size() == 1)
            m_facts.linkedData.authors = m_people.values();
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
        QByteArrayView hover;
        bool isAuthorLink = false;
        bool isAuthor = false;
        bool isPublished = false;  // microformats: hAtom's class names (https://microformats.org/wiki/hatom)
        for (const Dom::Attribute& attribute : m_dom.attributes(index)) {
            if (attribute.name == "itemprop")
                property = attribute.value;
            else if (attribute.name == "datetime" || (attribute.name == "content" && moment.isNull()))
                moment = attribute.value;
            else if (attribute.name == "title")
                hover = attribute.value;
            else if (attribute.name == "href" && node.tag == Tag::A && isShort)
                isAuthorLink = leadsToAuthor(attribute.value);
            else if (attribute.name == "rel" && attribute.value.trimmed() == "author")
                isAuthor = true;
            else if ((attribute.name == "class" || attribute.name == "id") && isShort && node.tag != Tag::Body)
                isAuthor = isAuthor || namesAuthor(attribute.value);
            if (attribute.name == "class" && isShort)
                isPublished = isPublished || namesPublished(attribute.value);
        }
        if (property == "datePublished")
            fill(m_facts.datePublished, moment, index);
        else if ((node.tag == Tag::Time || isPublished) && property.isNull())
            fill(m_facts.timeElement, moment.isEmpty() ? hover : moment, index);
        else if (property == "dateModified")
            fill(m_facts.dateModified, moment, index);
        if (property == "headline" && isShort)
            m_facts.headlineElements.append(m_dom.textOf(index).toString().simplified());
        isAuthor = isAuthor || property == "author";
        if (isAuthorLink && !isAuthor && m_facts.authorLinks.size() < 20)
            m_facts.authorLinks.append({m_dom.textOf(index).toString().simplified(), node.textStart});
        if (isAuthor && isShort && m_facts.authorElements.size() < 20) {
            const QString text = m_dom.textOf(index).toString().simplified();
            if (text.size() >= 2 && text.size() <= 120 && !m_facts.authorElements.contains(text))
                m_facts.authorElements.append(text);
        }
    }

    // …/author/jane-doe, …/autoren/…: the page of one who writes.
    static bool leadsToAuthor(QByteArrayView address)
    {
        static constexpr QByteArrayView folders[] = {"author", "authors", "autor", "autoren", "auteur", "autore", "byline", "by", "people", "profile",
                                                     "profil", "contributors", "contributor", "columnist", "reporter", "journalist", "staff",
                                                     "newsteam", "writers"};
        for (qsizetype slash = address.indexOf('/'); slash >= 0;) {
            const qsizetype next = address.indexOf('/', slash + 1);
            if (next < 0 || next + 1 >= address.size())
                return false;
            const QByteArrayView folder = address.sliced(slash + 1, next - slash - 1);
            if (std::ranges::find(folders, folder) != std::end(folders))
                return true;
            slash = next;
        }
        return false;
    }

    void fill(QString& field, QByteArrayView moment, qint32 index)
    {
        if (!field.isEmpty())
            return;
        field = moment.isEmpty() ? m_dom.textOf(index).toString().left(60).simplified() : textOf(moment);
    }

    static bool namesPublished(QByteArrayView classes)
    {
        if (classes.indexOf("ed") < 0 && classes.indexOf("-date") < 0)
            return false;
        for (const QByteArrayView name : {QByteArrayView("published"), QByteArrayView("updated"), QByteArrayView("dt-published"), QByteArrayView("entry-date")}) {
            const qsizetype at = classes.indexOf(name);
            const qsizetype end = at + name.size();
            if (at >= 0 && (at == 0 || classes[at - 1] == ' ') && (end == classes.size() || classes[end] == ' '))
                return true;
        }
        return false;
    }

    static bool namesAuthor(QByteArrayView classes)
    {
        // Most names have nothing of these in them: they are looked through once.
        const auto beginsOne = [&](qsizetype i) {
            const QByteArrayView rest = classes.sliced(i);
            switch (classes[i] | 0x20) {
            case 'a': return startsWithWord(rest, "author") || startsWithWord(rest, "autor");
            case 'b': return startsWithWord(rest, "byline");
            case 'z': return startsWithWord(rest, "zuozhe");
            default: return false;
            }
        };
        qsizetype at = 0;
        while (at < classes.size() && !beginsOne(at))
            ++at;
        if (at == classes.size())
            return false;
        const auto has = [&](QByteArrayView word) { return containsWord(classes, word); };
        return !has("comment") && !has("avatar") && !has("image") && !has("bio") && !has("authority") && !has("social") && !has("follow");
    }

    // Without regard to case; `word` is in lower case.
    static bool containsWord(QByteArrayView text, QByteArrayView word)
    {
        for (qsizetype i = 0; i + word.size() <= text.size(); ++i) {
            if (startsWithWord(text.sliced(i), word))
                return true;
        }
        return false;
    }
    static bool startsWithWord(QByteArrayView text, QByteArrayView word)
    {
        if (text.size() < word.size())
            return false;
        qsizetype k = 0;
        while (k < word.size() && (text[k] | 0x20) == word[k])
            ++k;
        return k == word.size();
    }

    const Dom& m_dom;
    PageFacts m_facts;
    std::vector<QJsonObject> m_articles;
    std::vector<QJsonObject> m_pages;
    People m_people;
};

}  // namespace

PageFacts factsOf(const Dom& dom) { return Collector(dom).collect(); }

QString dateInScripts(const Dom& dom)
{
    for (qint32 i = 0; i < qint32(dom.nodes().size()); ++i) {
        if (dom.node(i).tag != Tag::Script)
            continue;
        const QString date = dateIn(dom.textOf(i));
        if (!date.isEmpty())
            return date;
    }
    return {};
}

}  // namespace vermilion::clean
