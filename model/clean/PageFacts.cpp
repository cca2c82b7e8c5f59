// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/PageFacts.h"

#include "model/clean/AuthorMarks.h"

#include <algorithm>
#include <array>

namespace vermilion::clean {
namespace {

// Names under which pages give their authors, the likeliest to be people first.
constexpr const char* authorNames[] = {
    "author", "article:author", "parsely-author", "dc.creator", "dc:creator", "dcterms.creator", "citation_author", "sailthru.author", "byl",
    "article.author", "article:author_name", "article_author", "og:author", "og:article:author", "cxenseparse:author", "mediator_author",
    "author_name", "page_author", "authors", "creator",
};

QString textOf(QByteArrayView utf8) { return QString::fromUtf8(utf8).simplified(); }

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
                    m_scripts.read(m_dom.textOf(i).toString());
                break;
            default: takeElement(i); break;
            }
        }
        m_facts.linkedData = m_scripts.article();
        for (const QStringList& authors : m_authors) {
            if (!authors.isEmpty())
                m_facts.metaAuthors.append(authors);
        }
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
            const bool isOfCitedWork = QByteArrayView(key) == "itemprop" && isOfSomethingElse(m_dom, index);
            if (isOfCitedWork)
                continue;
            if (!m_facts.meta.contains(name))
                m_facts.meta.insert(name, content);
            const auto author = std::ranges::find(authorNames, name, [](const char* each) { return QLatin1StringView(each); });
            if (author != std::end(authorNames))
                m_authors[size_t(author - authorNames)].append(content);
        }
    }

    void takeElement(qint32 index)
    {
        const DomNode& node = m_dom.node(index);
        const bool isShort = node.textEnd - node.textStart <= 400;
        const bool mayBeByline = node.textEnd - node.textStart <= 1200;  // with a few words about the author
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
            else if (attribute.name == "rel")
                isAuthor = isAuthor || hasToken(attribute.value, "author");
            else if ((attribute.name == "class" || attribute.name == "id") && mayBeByline && node.tag != Tag::Body)
                isAuthor = isAuthor || namesAuthor(attribute.value);
            else if ((attribute.name == "property" || attribute.name == "data-testid" || attribute.name == "data-component") && mayBeByline && node.tag != Tag::Meta)
                isAuthor = isAuthor || namesAuthor(attribute.value);
            if (attribute.name == "class" && isShort)
                isPublished = isPublished || namesPublished(attribute.value);
        }
        const bool isDated = property == "datePublished" || property == "dateModified" || property == "headline";
        if (isDated && isOfSomethingElse(m_dom, index))
            return;
        if (property == "datePublished")
            fill(m_facts.datePublished, moment, index);
        else if ((node.tag == Tag::Time || isPublished) && property.isNull())
            fill(m_facts.timeElement, moment.isEmpty() ? hover : moment, index);
        else if (property == "dateModified")
            fill(m_facts.dateModified, moment, index);
        if (property == "headline" && isShort)
            m_facts.headlineElements.append(m_dom.textOf(index).toString().simplified());
        isAuthor = isAuthor || hasToken(property, "author");
        if (isAuthor && mayBeByline && node.textEnd - node.textStart >= 2 && m_facts.authorElements.size() < 40)
            m_facts.authorElements.append(index);
        else if (isAuthorLink && m_facts.authorLinks.size() < 20)
            m_facts.authorLinks.append(index);
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

    const Dom& m_dom;
    PageFacts m_facts;
    LinkedDataScripts m_scripts;
    std::array<QStringList, std::size(authorNames)> m_authors;  // what stands under each of the names
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
