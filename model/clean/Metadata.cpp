// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Metadata.h"

#include "model/clean/Credits.h"
#include "model/clean/Lines.h"
#include "model/clean/Names.h"
#include "model/clean/PageFacts.h"
#include "model/clean/Titles.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace vermilion::clean {
namespace {

using document::BlockKind;
using document::Metadata;

// Names under which pages give the day of publication, best first.
constexpr const char* dateNames[] = {
    "article:published_time", "og:published_time", "datepublished", "og:article:published_time", "article:published",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "publishedtime",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
    "dcterms.date", "citation_publication_date", "citation_date", "originalpublicationdate", "apub:time",
    "weibo:article:create_at", "bt:pubdate", "cxenseparse:recs:publishtime", "ptime", "firstpublishedtime", "shareaholic:article_published_time",
    "og:release_date", "article_date_original", "date", "rnews:datepublished", "release_date", "displaydate", "created", "og:regdate",
};
constexpr const char* modifiedNames[] = {"article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod",
                                         "article:updated", "dcterms.modified"};
constexpr const char* sourceNames[] = {"contentsource", "source", "copyright:source", "newssource", "og:article:source", "mediaid"};

QString compactDay(const QString& text)
{
    static const QRegularExpression compact(QStringLiteral(R"(^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:[T ]?(\d{2}):?(\d{2}):?(\d{2})?)?)"));
    const auto match = compact.match(text);
    if (!match.hasMatch() || match.captured(2).toInt() > 12 || match.captured(2).toInt() < 1 || match.captured(3).toInt() > 31)
        return {};
    QString iso = match.captured(1) + u'-' + match.captured(2) + u'-' + match.captured(3);
    if (!match.captured(4).isEmpty())
        iso += u'T' + match.captured(4) + u':' + match.captured(5);
    return iso;
}

QString isoOf(const QString& text)
{
    if (const auto time = timeIn(text.left(120)))
        return time->iso;
    return compactDay(text);
}

QString dayInAddress(const QString& address)
{
    static const QRegularExpression parted(QStringLiteral(R"([/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?:[/_.-]|t\d|$))"));
    static const QRegularExpression loose(QStringLiteral(R"(/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})/)"));
    for (const QRegularExpression* pattern : {&parted, &loose}) {
        const auto match = pattern->match(address);
        if (match.hasMatch()) {
            return QStringLiteral("%1-%2-%3").arg(match.captured(1)).arg(match.captured(2).toInt(), 2, 10, QLatin1Char('0'))
                .arg(match.captured(3).toInt(), 2, 10, QLatin1Char('0'));
        }
    }
    return {};
}

/// Puts together what a page says in its several ways; the first that says something wins.
class Reconciling {
public:
    Reconciling(const Dom& dom, const std::vector<PageBlock>& blocks, const QString& url)
        : m_dom(dom), m_blocks(blocks), m_facts(factsOf(dom))
    {
        m_metadata.url = url;
    }

    Metadata reconcile()
    {
        takeAddresses();
        takeSite();
        takeTitle();
        readVisible();
        readLoneNames();
        takeDates();
        takeSource();
        takeAuthors();
        takeRest();
        takeLanguage();
        return std::move(m_metadata);
    }

private:
    QString meta(const char* name) const { return m_facts.meta.value(QLatin1StringView(name)); }

    bool set(QString& field, const char* name, const QString& value, const char* evidence)
    {
        if (!field.isEmpty() || value.isEmpty())
            return false;
        field = value.normalized(QString::NormalizationForm_C);
        m_metadata.evidence[QLatin1StringView(name)] = QLatin1StringView(evidence);
        return true;
    }

    void takeAddresses()
    {
        const auto resolved = [&](const QString& address) {
            const QUrl url = QUrl(m_metadata.url).resolved(QUrl(address));
            return url.scheme().startsWith(QStringLiteral("http")) ? url.toString() : QString();
        };
        set(m_metadata.canonicalUrl, "canonicalUrl", resolved(m_facts.canonicalUrl), "link rel=canonical");
        set(m_metadata.canonicalUrl, "canonicalUrl", resolved(meta("og:url")), "og:url");
        set(m_metadata.leadImage, "leadImage", resolved(meta("og:image")), "og:image");
        set(m_metadata.leadImage, "leadImage", resolved(m_facts.linkedData.image), "json-ld");
    }

    void takeSite()
    {
        set(m_metadata.site, "site", meta("og:site_name"), "og:site_name");
        set(m_metadata.site, "site", m_facts.linkedData.publisher, "json-ld");
        set(m_metadata.site, "site", meta("application-name"), "meta application-name");
    }

    void takeTitle()
    {
        TitleSources sources;
        sources.titleElement = m_facts.titleElement;
        sources.site = m_metadata.site;
        sources.claimed = {meta("og:title"), m_facts.linkedData.headline, meta("articletitle"), meta("twitter:title"),
                           meta("dc.title"), meta("citation_title"), meta("parsely-title"), meta("sailthru.title")};
        sources.claimed += m_facts.headlineElements;
        const Title title = chooseTitle(sources, m_blocks);
        set(m_metadata.title, "title", title.text, title.evidence);
        m_titleAt = title.block;
        set(m_metadata.subtitle, "subtitle", m_facts.linkedData.alternativeHeadline, "json-ld");
    }

    // Lines that are short enough for credits: first those around the title, then all.
    void readVisible()
    {
        const auto count = qsizetype(m_blocks.size());
        const qsizetype top = std::max<qsizetype>(0, m_titleAt - 6);
        const qsizetype bottom = m_titleAt < 0 ? std::min<qsizetype>(count, 40) : std::min(count, m_titleAt + 14);
        for (qsizetype i = top; i < bottom; ++i)
            readBlock(m_blocks[size_t(i)], true);
        for (qsizetype i = 0; i < count; ++i) {
            if (i < top || i >= bottom)
                readBlock(m_blocks[size_t(i)], false);
        }
    }

    // A line of labels with its elements parted: what a style sheet sets apart needs no space between in the source.
    QString partedText(const PageBlock& block) const
    {
        QString text;
        const qsizetype start = block.pieces.front().start;
        const qsizetype end = block.pieces.back().end;
        for (qint32 i = block.node + 1; i < m_dom.node(block.node).end && m_dom.node(i).textStart < end; ++i) {
            const DomNode& node = m_dom.node(i);
            if (node.tag == Tag::Text && node.textStart >= start && node.textEnd <= end)
                text += m_dom.textOf(i).toString() + u' ';
        }
        return text.simplified();
    }

    void readBlock(const PageBlock& block, bool isNear)
    {
        if (block.isHidden || block.isControl || block.linkLength * 3 > block.text.size() * 2)
            return;
        const bool isForeign = block.hints & (HintRelated | HintComment | HintNavigation | HintAdvertisement);
        if (isForeign && !isNear)
            return;
        const bool isCredit = block.text.size() < 160;
        if (isCredit && isNear && m_visibleDate.isEmpty()) {
            if (const auto time = timeIn(block.text); time && (time->end - time->start) * 6 > block.text.size()) {
                m_visibleDate = time->iso;
            }
        }
        if (isCredit && !isNear && m_anyDate.isEmpty() && (block.hints & HintMetadata)) {
            if (const auto time = timeIn(block.text))
                m_anyDate = time->iso;
        }
        const QString parted = isNear && isCredit ? partedText(block) : block.text;
        const QStringView text = QStringView(parted).first(std::min<qsizetype>(parted.size(), 400));
        if (isCredit && m_loneDate.isEmpty() && !isForeign) {
            if (const auto time = timeIn(block.text); time && (time->end - time->start) * 4 > block.text.size())
                m_loneDate = time->iso;
        }
        const Credits credits = creditsIn(text);
        addTo(m_credits.reporters, credits.reporters);
        addTo(m_credits.photographers, credits.photographers);
        addTo(m_credits.editors, credits.editors);
        if (isCredit)
            addTo(m_credits.authors, credits.authors);
        if (m_credits.source.isEmpty() && isCredit)
            m_credits.source = credits.source;
        if (m_credits.dateline.isEmpty())
            m_credits.dateline = credits.dateline;
        if (isNear && isCredit && m_byline.isEmpty()) {
            const QStringList names = namesInByline(block.text, true);
            if (!names.isEmpty())
                m_byline = names;
        }
    }

    // A line right below the title that is nothing but Chinese names.
    void readLoneNames()
    {
        for (qsizetype i = m_titleAt + 1; m_titleAt >= 0 && i < std::min<qsizetype>(qsizetype(m_blocks.size()), m_titleAt + 4); ++i) {
            const PageBlock& block = m_blocks[size_t(i)];
            static const QRegularExpression names(QStringLiteral(R"(^\p{Han}{2,3}(?:[ 、　]\p{Han}{2,3}){0,5}$)"),
                                                  QRegularExpression::UseUnicodePropertiesOption);
            if (block.text.size() <= 24 && !(block.hints & (HintNavigation | HintShare | HintTags)) && block.kind != BlockKind::ListItem
                && block.linkLength == 0 && names.match(block.text).hasMatch()) {
                m_loneNames = block.text.split(QRegularExpression(QStringLiteral("[ 、　]")), Qt::SkipEmptyParts);
                return;
            }
        }
    }

    static void addTo(QStringList& list, const QStringList& names)
    {
        for (const QString& name : names) {
            if (!list.contains(name) && list.size() < 12)
                list.append(name);
        }
    }

    void takeDates()
    {
        QString& published = m_metadata.published;
        set(published, "published", isoOf(m_facts.linkedData.published), "json-ld");
        for (const char* name : dateNames)
            set(published, "published", isoOf(meta(name)), "meta");
        set(published, "published", m_visibleDate, "visible text");
        set(published, "published", isoOf(m_facts.datePublished), "time element");
        set(published, "published", m_anyDate, "visible text");
        set(published, "published", m_loneDate, "visible text");
        for (const QString& address : {m_metadata.url, m_metadata.canonicalUrl})
            set(published, "published", dayInAddress(address), "address");
        set(m_metadata.updated, "updated", isoOf(m_facts.linkedData.modified), "json-ld");
        for (const char* name : modifiedNames)
            set(m_metadata.updated, "updated", isoOf(meta(name)), "meta");
        set(m_metadata.updated, "updated", isoOf(m_facts.dateModified), "microdata");
        // A page that was only ever updated was published no later.
        if (published.isEmpty() && !m_metadata.updated.isEmpty())
            set(published, "published", m_metadata.updated, "date of the last change");
    }

    void takeSource()
    {
        set(m_metadata.source, "source", m_credits.source, "visible text");
        for (const char* name : sourceNames) {
            const QString value = meta(name);
            if (!value.contains(u"://") && value.size() <= 40)
                set(m_metadata.source, "source", value, "meta");
        }
        set(m_metadata.dateline, "dateline", m_credits.dateline, "visible text");
    }

    void takeAuthors()
    {
        const auto people = [&](QStringList& field, const char* name, const QStringList& names, const char* evidence) {
            if (!field.isEmpty() || names.isEmpty())
                return;
            field = names;
            m_metadata.evidence[QLatin1StringView(name)] = QLatin1StringView(evidence);
        };
        people(m_metadata.reporters, "reporters", m_credits.reporters, "visible text");
        people(m_metadata.photographers, "photographers", m_credits.photographers, "visible text");
        people(m_metadata.editors, "editors", m_credits.editors, "visible text");
        people(m_metadata.authors, "authors", m_credits.authors, "visible text");
        people(m_metadata.authors, "authors", withoutSite(peopleIn(m_facts.linkedData.authors)), "json-ld");
        people(m_metadata.authors, "authors", withoutSite(peopleIn(m_facts.metaAuthors)), "meta");
        QStringList marked;
        for (const QString& text : m_facts.authorElements) {
            const QStringList names = withoutSite(namesInByline(text, false));
            if (!names.isEmpty()) {
                marked = names;
                break;
            }
        }
        people(m_metadata.authors, "authors", marked, "author element");
        people(m_metadata.authors, "authors", withoutSite(m_byline), "visible text");
        if (m_metadata.reporters.isEmpty())
            people(m_metadata.authors, "authors", m_loneNames, "visible text");
        // Who is named as the reporter need not be named again.
        m_metadata.authors.removeIf([&](const QString& name) { return m_metadata.reporters.contains(name); });
    }

    QStringList withoutSite(QStringList names) const
    {
        names.removeIf([&](const QString& name) {
            return name.compare(m_metadata.site, Qt::CaseInsensitive) == 0 || name.compare(m_metadata.source, Qt::CaseInsensitive) == 0;
        });
        return names;
    }

    void takeRest()
    {
        set(m_metadata.section, "section", meta("article:section"), "article:section");
        set(m_metadata.section, "section", m_facts.linkedData.section, "json-ld");
        for (const PageBlock& block : m_blocks) {
            if (block.kind == BlockKind::Caption && block.afterPicture && !block.isHidden) {
                set(m_metadata.leadImageCaption, "leadImageCaption", block.text, "figcaption");
                break;
            }
        }
    }

    void takeLanguage()
    {
        QString text;
        for (const PageBlock& block : m_blocks) {
            if (!block.isHidden && text.size() < 6000)
                text += block.text;
        }
        const QString byLetters = languageOf(text);
        static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$"));
        for (const QString& claimed : {m_facts.htmlLanguage, m_facts.linkedData.language, meta("og:locale")}) {
            if (!tag.match(claimed).hasMatch())
                continue;
            const QString language = QString(claimed).replace(u'_', u'-').toLower();
            const QString base = language.section(u'-', 0, 0);
            // Templates claim "en" on Chinese pages; letters do not lie. Among Latin ones the claim is all there is.
            const bool fits = byLetters.isEmpty() || base == byLetters || (byLetters == QStringLiteral("en") && !isOwnScript(base))
                              || (byLetters == QStringLiteral("ru") && (base == u"uk" || base == u"bg" || base == u"sr" || base == u"be"));
            if (fits) {
                set(m_metadata.language, "language", base, "lang");
                return;
            }
        }
        set(m_metadata.language, "language", byLetters, "letters");
    }

    static bool isOwnScript(const QString& base)
    {
        return QStringList{QStringLiteral("zh"), QStringLiteral("ja"), QStringLiteral("ko"), QStringLiteral("ru"), QStringLiteral("el"),
                           QStringLiteral("ar")}.contains(base);
    }

    const Dom& m_dom;
    const std::vector<PageBlock>& m_blocks;
    PageFacts m_facts;
    Metadata m_metadata;
    Credits m_credits;
    QStringList m_byline;
    QStringList m_loneNames;
    QString m_visibleDate;
    QString m_anyDate;   // in an element that is called a date or the like
    QString m_loneDate;  // alone on its line
    qsizetype m_titleAt = -1;
};

}  // namespace

QString languageOf(QStringView text)
{
    int han = 0, kana = 0, hangul = 0, cyrillic = 0, greek = 0, latin = 0, arabic = 0, letters = 0;
    for (const QChar c : text) {
        if (!c.isLetter())
            continue;
        if (++letters > 4000)
            break;
        switch (c.script()) {
        case QChar::Script_Han: ++han; break;
        case QChar::Script_Hiragana: case QChar::Script_Katakana: ++kana; break;
        case QChar::Script_Hangul: ++hangul; break;
        case QChar::Script_Cyrillic: ++cyrillic; break;
        case QChar::Script_Greek: ++greek; break;
        case QChar::Script_Arabic: ++arabic; break;
        case QChar::Script_Latin: ++latin; break;
        default: break;
        }
    }
    if (letters < 5)
        return {};
    if (kana * 10 > letters)
        return QStringLiteral("ja");
    if (hangul * 5 > letters)
        return QStringLiteral("ko");
    if (han * 4 > letters)
        return QStringLiteral("zh");
    if (cyrillic * 2 > letters)
        return QStringLiteral("ru");
    if (greek * 2 > letters)
        return QStringLiteral("el");
    if (arabic * 2 > letters)
        return QStringLiteral("ar");
    return latin * 2 > letters ? QStringLiteral("en") : QString();
}

document::Metadata metadataOf(const Dom& dom, const std::vector<PageBlock>& blocks, const QString& url)
{
    return Reconciling(dom, blocks, url).reconcile();
}

}  // namespace vermilion::clean
