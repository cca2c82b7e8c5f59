// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/PageFacts.h"

#include "model/clean/Hints.h"

#include <algorithm>

namespace vermilion::clean {
namespace {

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
    LinkedDataScripts m_scripts;
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
