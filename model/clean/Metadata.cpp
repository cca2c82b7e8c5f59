// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Metadata.h"

#include "model/clean/Credits.h"
#include "model/clean/Lines.h"
#include "model/clean/Names.h"
#include "model/clean/PageFacts.h"
#include "model/clean/PrintedTime.h"
#include "model/clean/Titles.h"

#include <QRegularExpression>
#include <QSet>
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
        // Of those who put the month first, only they write so and say so: en-US.
        const QString locale = (m_facts.htmlLanguage + u' ' + meta("og:locale")).toLower().replace(u'_', u'-');
        m_dayOrder = locale.contains(u"en-us") || locale.trimmed() == u"en" ? DayOrder::MonthFirst : DayOrder::DayFirst;
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
            if (address.isEmpty())
                return QString();  // resolved, it would be the page itself
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
        sources.addresses = {m_metadata.url, m_metadata.canonicalUrl};
        sources.claimed = {meta("og:title"), m_facts.linkedData.headline, meta("articletitle"), meta("twitter:title"),
                           meta("dc.title"), meta("citation_title"), meta("parsely-title"), meta("sailthru.title")};
        sources.claimed += m_facts.headlineElements;
        const Title title = chooseTitle(sources, m_dom, m_blocks);
        set(m_metadata.title, "title", title.text, title.evidence);
        m_titleAt = title.block;
        takeSubtitle();
        set(m_metadata.subtitle, "subtitle", m_facts.linkedData.alternativeHeadline, "json-ld");
    }

    // A line right under the title that is set as one with it: begun with a dash as papers print them, called a
    // subtitle by its element, or a heading of the next level above the line of source and time.
    void takeSubtitle()
    {
        const auto count = qsizetype(m_blocks.size());
        for (qsizetype i = m_titleAt + 1; m_titleAt >= 0 && i < std::min(count, m_titleAt + 3); ++i) {
            const PageBlock& block = m_blocks[size_t(i)];
            if (block.isHidden || block.isControl || block.linkLength > 0 || block.text.size() < 4 || block.text.size() > 160)
                continue;
            static const QRegularExpression dash(QStringLiteral(R"(^\s*[—―─–-]{2,}\s*)"));
            const auto dashed = dash.match(block.text);
            if (dashed.hasMatch() && block.text.size() - dashed.capturedLength(0) >= 4) {
                set(m_metadata.subtitle, "subtitle", block.text.sliced(dashed.capturedEnd(0)), "line under the title");
                return;
            }
            if (isCalledSubtitle(block)) {
                set(m_metadata.subtitle, "subtitle", block.text, "subtitle element");
                return;
            }
            const PageBlock& title = m_blocks[size_t(m_titleAt)];
            const bool isNextHeading = block.kind == BlockKind::Heading && title.kind == BlockKind::Heading && block.level == title.level + 1;
            if (isNextHeading && i == m_titleAt + 1 && i + 1 < count && shapeOf(m_blocks[size_t(i) + 1].text).isMetadata) {
                set(m_metadata.subtitle, "subtitle", block.text, "heading under the title");
                return;
            }
        }
    }

    bool isCalledSubtitle(const PageBlock& block) const
    {
        static const QRegularExpression called(
            QStringLiteral(R"((?:^|[\s_-])(?:sub-?_?(?:title|head|headline|heading)s?|dek|deck|standfirst|futi|fubiaoti|unterzeile|sous-titre|podtytul)(?:$|[\s_-]))"),
            QRegularExpression::CaseInsensitiveOption);
        const QByteArrayView names = m_dom.attribute(block.node, "class");
        return (!names.isEmpty() && called.match(QString::fromUtf8(names)).hasMatch())
               || called.match(QString::fromUtf8(m_dom.attribute(block.node, "id"))).hasMatch();
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
        if (block.isHidden || block.isControl)
            return;
        const bool isLink = block.linkLength * 3 > block.text.size() * 2;
        // The day of publication often links to the archive of that day.
        if (isLink && !(isNear && block.text.size() < 40))
            return;
        const bool isForeign = block.hints & (HintRelated | HintComment | HintNavigation | HintAdvertisement);
        if (isForeign && !isNear)
            return;
        const bool isCredit = block.text.size() < 160;
        const QString parted = isNear && isCredit ? partedText(block) : block.text;
        if (isCredit)
            readTime(parted, block.hints, isNear, isForeign);
        else if (isNear)
            readTime(parted.left(80), 0, true, isForeign);  // a dateline
        if (isLink)
            return;
        const QStringView text = QStringView(parted).first(std::min<qsizetype>(parted.size(), 400));
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
        if (isNear && isCredit && m_sourceBesideTime.isEmpty())
            m_sourceBesideTime = sourceBesideTime(parted);
        QStringList& byline = isNear ? m_byline : m_farByline;
        if (isCredit && byline.isEmpty() && !isForeign && (isNear || block.text.size() < 70)) {
            const QStringList names = namesInByline(block.text, true);
            if (!names.isEmpty())
                byline = names;
        }
    }

    // "攀枝花日报 2017-07-29 07:34": portals print who published it and when, without a label.
    QString sourceBesideTime(const QString& line) const
    {
        const auto time = timeIn(line);
        if (!time || line.size() > 60)
            return {};
        const QString rest = (line.first(time->start) + u' ' + line.sliced(time->end)).simplified();
        static const QRegularExpression gaps(QStringLiteral("[ 　|｜]+"));
        QStringList words = rest.split(gaps, Qt::SkipEmptyParts);
        static const QSet<QString> stamps{QStringLiteral("原创"), QStringLiteral("转载"), QStringLiteral("首发"), QStringLiteral("置顶")};
        words.removeIf([](const QString& word) { return stamps.contains(word); });
        if (words.size() != 1 || words.front().size() > 16)
            return {};
        const QString& word = words.front();
        const bool isHan = std::ranges::all_of(word, [](QChar c) { return c.script() == QChar::Script_Han || c.isDigit() || (c.isLetter() && c.unicode() < 0x80); });
        static const QRegularExpression publisher(QStringLiteral("(?:报|网|社|台|刊|新闻|在线|发布|资讯|客户端|周刊|频道|观察|传媒)$"));
        // Two or three letters alone may be a person.
        return isHan && word.front().script() == QChar::Script_Han && (word.size() >= 4 || publisher.match(word).hasMatch()) ? word : QString();
    }

    // Printed times, by how much the place says that they are the article's: a label of publication, being near the
    // title and most of its line, an element called a date, being alone on its line.
    void readTime(const QString& line, quint16 hints, bool isNear, bool isForeign)
    {
        const bool hasDigits = std::ranges::count_if(line, [](QChar c) { return c.isDigit(); }) >= 4 || line.contains(u'年');
        if (!hasDigits)
            return;
        QStringView rest = line;
        while (const auto time = timeIn(rest, m_dayOrder)) {
            const qsizetype length = time->end - time->start;
            const TimeMeaning meaning = meaningOf(rest, *time);
            if (meaning == TimeMeaning::Updated) {
                if (m_updatedTime.isEmpty())
                    m_updatedTime = time->iso;
            } else if (meaning != TimeMeaning::Other) {
                const bool isLabelled = meaning == TimeMeaning::Published;
                int weight = 0;
                if (isNear && (isLabelled || length * 6 > line.size()))
                    weight = isLabelled ? 5 : 4;
                else if (isLabelled && !isForeign)
                    weight = 3;
                else if (hints & HintMetadata)
                    weight = 2;
                else if (!isForeign && length * 4 > line.size())
                    weight = 1;
                if (weight > 0 && m_printedTimes.size() < 40)
                    m_printedTimes.push_back({weight, time->iso});
            }
            rest = rest.sliced(time->end);
        }
    }

    // A line right below the title that is nothing but Chinese names.
    void readLoneNames()
    {
        for (qsizetype i = m_titleAt + 1; m_titleAt >= 0 && i < std::min<qsizetype>(qsizetype(m_blocks.size()), m_titleAt + 4); ++i) {
            const PageBlock& block = m_blocks[size_t(i)];
            static const QRegularExpression names(QStringLiteral(R"(^\p{sc:Han}{2,3}(?:[ 、　]\p{sc:Han}{2,3}){0,5}$)"),
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
        std::ranges::stable_sort(m_printedTimes, std::ranges::greater{}, &PlacedTime::weight);
        const auto isSure = [](const PlacedTime& time) { return time.weight >= 4; };
        const auto unsure = std::ranges::find_if_not(m_printedTimes, isSure);
        std::vector<DatedBy> candidates;
        const auto add = [&](const QString& iso, const char* evidence) {
            if (!iso.isEmpty())
                candidates.push_back({iso, evidence});
        };
        add(isoTime(m_facts.linkedData.published), "json-ld");
        add(isoTime(m_facts.datePublished), "microdata");
        for (auto time = m_printedTimes.begin(); time != unsure; ++time)
            add(time->iso, "visible text");
        for (const char* name : dateNames)
            add(isoTime(meta(name)), "meta");
        add(isoTime(m_facts.timeElement), "time element");
        for (auto time = unsure; time != m_printedTimes.end(); ++time)
            add(time->iso, "visible text");
        if (candidates.empty()) {
            add(isoTime(dateInScripts(m_dom)), "script");
            for (const auto& [name, content] : m_facts.meta.asKeyValueRange()) {
                const bool isDate = name.contains(u"date") || name.contains(u"publish") || name.contains(u"pubtime");
                if (isDate && !name.contains(u"modif") && !name.contains(u"updat") && !name.contains(u"expir") && !name.contains(u"valid"))
                    add(isoTime(content), "meta");
            }
            std::ranges::sort(candidates, {}, &DatedBy::iso);  // a hash has no order; the first day is the day of publication
        }
        if (const auto best = bestDated(candidates))
            set(m_metadata.published, "published", best->iso, best->evidence);
        QString& published = m_metadata.published;
        set(m_metadata.updated, "updated", isoTime(m_facts.linkedData.modified), "json-ld");
        for (const char* name : modifiedNames)
            set(m_metadata.updated, "updated", isoTime(meta(name)), "meta");
        set(m_metadata.updated, "updated", isoTime(m_facts.dateModified), "microdata");
        set(m_metadata.updated, "updated", m_updatedTime, "visible text");
        // A page that was only ever updated was published no later.
        if (published.isEmpty() && !m_metadata.updated.isEmpty())
            set(published, "published", m_metadata.updated, "date of the last change");
    }

    struct PlacedTime {
        int weight;  // how much its place says that it is the article's
        QString iso;
    };
    struct DatedBy {
        QString iso;
        const char* evidence;
    };

    // The first that is of the day or month in the address, which was made when the article was; the day in the address
    // itself if none is; the first of all if the address has no date.
    std::optional<DatedBy> bestDated(const std::vector<DatedBy>& candidates) const
    {
        for (const QString& address : {m_metadata.url, m_metadata.canonicalUrl}) {
            const QString day = dayInAddress(address);
            if (day.isEmpty())
                continue;
            const auto agrees = [&](const DatedBy& dated) { return std::abs(daysBetween(day, dated.iso)) <= 1 && dated.iso.size() >= 10; };
            // Of those that agree, one with the time of day.
            for (const DatedBy& dated : candidates) {
                if (agrees(dated) && dated.iso.size() > 10)
                    return dated;
            }
            const auto found = std::ranges::find_if(candidates, agrees);
            return found != candidates.end() ? *found : DatedBy{day, "address"};
        }
        for (const QString& address : {m_metadata.url, m_metadata.canonicalUrl}) {
            const QString month = monthInAddress(address);
            const auto found = std::ranges::find_if(candidates, [&](const DatedBy& dated) { return !month.isEmpty() && dated.iso.startsWith(month); });
            if (found != candidates.end())
                return *found;
        }
        return candidates.empty() ? std::nullopt : std::optional(candidates.front());
    }

    void takeSource()
    {
        // "来源：网络" names nobody.
        static const QSet<QString> nobody{QStringLiteral("网络"), QStringLiteral("互联网"), QStringLiteral("综合"), QStringLiteral("网络综合"),
                                          QStringLiteral("网络整理"), QStringLiteral("本站"), QStringLiteral("本站原创")};
        if (!nobody.contains(m_credits.source))
            set(m_metadata.source, "source", m_credits.source, "visible text");
        set(m_metadata.source, "source", m_sourceBesideTime, "visible text");
        for (const char* name : sourceNames) {
            const QString value = meta(name);
            if (!value.contains(u"://") && value.size() <= 40)
                set(m_metadata.source, "source", value, "meta");
        }
        set(m_metadata.source, "source", m_credits.source, "visible text");
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
        // An account's name ("jdoe") is the last thing to call a person by.
        const auto named = [](QStringList names) {
            names.removeIf([](const QString& name) { return !name.contains(u' ') && name.front().unicode() < 0x250; });
            return names;
        };
        const QStringList linked = withoutSite(peopleIn(m_facts.linkedData.authors));
        const QStringList claimed = withoutSite(peopleIn(m_facts.metaAuthors));
        // Data for search machines often name the first author only.
        const bool namesMore = claimed.size() > linked.size() && !linked.isEmpty() && claimed.contains(linked.front(), Qt::CaseInsensitive);
        if (!namesMore)
            people(m_metadata.authors, "authors", named(linked), "json-ld");
        people(m_metadata.authors, "authors", named(claimed), "meta");
        QStringList marked;
        for (const QString& text : m_facts.authorElements) {
            const QStringList names = withoutSite(namesInByline(text, false));
            if (!names.isEmpty()) {
                marked = names;
                break;
            }
        }
        people(m_metadata.authors, "authors", marked, "author element");
        people(m_metadata.authors, "authors", withoutSite(linkedNames()), "author link");
        // What sharing cards say: "Written by".
        if (isWritten(meta("twitter:label1")))
            people(m_metadata.authors, "authors", withoutSite(peopleIn({meta("twitter:data1")})), "twitter:data1");
        people(m_metadata.authors, "authors", withoutSite(m_byline), "visible text");
        people(m_metadata.authors, "authors", linked, "json-ld");
        people(m_metadata.authors, "authors", claimed, "meta");
        people(m_metadata.authors, "authors", withoutSite(m_farByline), "visible text");
        if (m_metadata.reporters.isEmpty())
            people(m_metadata.authors, "authors", m_loneNames, "visible text");
        // Nobody but the house itself signs.
        const bool isUnsigned = m_metadata.reporters.isEmpty();
        if (isUnsigned) {
            people(m_metadata.authors, "authors", peopleIn(m_facts.linkedData.organisations), "json-ld");
            people(m_metadata.authors, "authors", peopleIn(m_facts.linkedData.authors), "json-ld");
            people(m_metadata.authors, "authors", peopleIn(m_facts.metaAuthors), "meta");
        }
        // Who is named as the reporter need not be named again.
        m_metadata.authors.removeIf([&](const QString& name) { return m_metadata.reporters.contains(name); });
        if (m_metadata.authors.isEmpty())
            m_metadata.evidence.remove(QStringLiteral("authors"));
    }

    static bool isWritten(const QString& label)
    {
        static const QRegularExpression written(QStringLiteral("written|by|verfasst|geschrieben|écrit|escrito|scritto|autor|автор|написано|napisane|作者"),
                                                QRegularExpression::CaseInsensitiveOption);
        return written.match(label).hasMatch();
    }

    // Names that lead to the page of a person, right around the title.
    QStringList linkedNames() const
    {
        if (m_titleAt < 0)
            return {};
        const auto count = qsizetype(m_blocks.size());
        const qsizetype from = m_blocks[size_t(std::max<qsizetype>(0, m_titleAt - 6))].pieces.front().start;
        const qsizetype to = m_blocks[size_t(std::min(count - 1, m_titleAt + 12))].pieces.back().end;
        QStringList names;
        for (const PageFacts::AuthorLink& link : m_facts.authorLinks) {
            if (link.start >= from && link.start < to)
                names += namesInByline(link.text, false);
        }
        names.removeDuplicates();
        return names.size() > 6 ? QStringList() : names;
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
        if (m_metadata.leadImage.isEmpty())
            set(m_metadata.leadImage, "leadImage", firstPicture(), "first picture");
    }

    // The first picture between the title and the sentences below it that is no logo, button or spacer.
    QString firstPicture() const
    {
        constexpr size_t reach = 12;  // blocks below the title
        for (size_t i = size_t(m_titleAt + 1); m_titleAt >= 0 && i < std::min(m_blocks.size(), size_t(m_titleAt) + reach); ++i) {
            const PageBlock& block = m_blocks[i];
            const bool isForeign = block.hints & (HintRelated | HintComment | HintNavigation | HintAdvertisement | HintShare | HintCopyright);
            if (!block.afterPicture || block.isHidden || isForeign || block.text.size() < 12)
                continue;
            const qint32 from = m_blocks[size_t(m_titleAt)].node;
            for (qint32 node = block.node; node > from; --node) {
                if (m_dom.node(node).tag != Tag::Img)
                    continue;
                if (const QString address = pictureAddress(node); !address.isEmpty())
                    return address;
            }
        }
        return {};
    }

    // Pages that load pictures late keep the address in a data attribute and a spacer in src.
    QString pictureAddress(qint32 node) const
    {
        constexpr int least = 120;  // pixels: smaller ones are decoration
        for (const char* size : {"width", "height"}) {
            bool isNumber = false;
            const int pixels = m_dom.attribute(node, size).toByteArray().toInt(&isNumber);
            if (isNumber && pixels < least)
                return {};
        }
        static const QRegularExpression decoration(QStringLiteral(R"(logo|icon|avatar|qr_?code|share|spacer|blank|loading|pixel|\.svg(?:$|\?))"),
                                                   QRegularExpression::CaseInsensitiveOption);
        for (const char* name : {"data-src", "data-original", "data-lazy-src", "src"}) {
            const QString address = QString::fromUtf8(m_dom.attribute(node, name)).trimmed();
            if (address.isEmpty() || address.startsWith(QStringLiteral("data:")) || decoration.match(address).hasMatch())
                continue;
            const QUrl url = QUrl(m_metadata.url).resolved(QUrl(address));
            return url.isValid() ? url.toString() : QString();
        }
        return {};
    }

    void takeLanguage()
    {
        QString text;
        for (const PageBlock& block : m_blocks) {
            if (!block.isHidden && text.size() < 2400)
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
    QString m_sourceBesideTime;
    QStringList m_byline;
    QStringList m_farByline;  // above or below the article
    QStringList m_loneNames;
    DayOrder m_dayOrder = DayOrder::DayFirst;
    std::vector<PlacedTime> m_printedTimes;
    QString m_updatedTime;
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
