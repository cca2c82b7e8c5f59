// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Metadata.h"

#include "model/clean/Authors.h"
#include "model/clean/Language.h"
#include "model/clean/LeadPicture.h"
#include "model/clean/PageFacts.h"
#include "model/clean/PublicationDate.h"
#include "model/clean/Subtitle.h"
#include "model/clean/Titles.h"
#include "model/clean/VisibleCredits.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

namespace vermilion::clean {
namespace {

using document::BlockKind;
using document::Metadata;

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
        m_shown = visibleCredits(&m_dom, m_blocks, m_titleAt, dayOrder());
        takeDates();
        takeSource();
        takePeople();
        takeRest();
        takeLanguage();
        return std::move(m_metadata);
    }

private:
    QString meta(const char* name) const { return m_facts.metaNamed(name); }

    void set(QString& field, const char* name, const Found<QString>& found)
    {
        if (!field.isEmpty() || found.value.isEmpty())
            return;
        field = found.value.normalized(QString::NormalizationForm_C);
        m_metadata.evidence[QLatin1StringView(name)] = QLatin1StringView(found.evidence);
    }

    void set(QStringList& field, const char* name, const Found<QStringList>& found)
    {
        if (found.value.isEmpty())
            return;
        field = found.value;
        m_metadata.evidence[QLatin1StringView(name)] = QLatin1StringView(found.evidence);
    }

    void takeAddresses()
    {
        const auto resolved = [&](const QString& address) {
            if (address.isEmpty())
                return QString();  // resolved, it would be the page itself
            const QUrl url = QUrl(m_metadata.url).resolved(QUrl(address));
            return url.scheme().startsWith(QStringLiteral("http")) ? url.toString() : QString();
        };
        set(m_metadata.canonicalUrl, "canonicalUrl", {resolved(m_facts.canonicalUrl), "link rel=canonical"});
        set(m_metadata.canonicalUrl, "canonicalUrl", {resolved(meta("og:url")), "og:url"});
        set(m_metadata.leadImage, "leadImage", {resolved(meta("og:image")), "og:image"});
        set(m_metadata.leadImage, "leadImage", {resolved(m_facts.linkedData.image), "json-ld"});
    }

    void takeSite()
    {
        set(m_metadata.site, "site", {meta("og:site_name"), "og:site_name"});
        set(m_metadata.site, "site", {m_facts.linkedData.publisher, "json-ld"});
        set(m_metadata.site, "site", {meta("application-name"), "meta application-name"});
    }

    void takeTitle()
    {
        TitleSources sources;
        sources.titleElement = m_facts.titleElement;
        sources.site = m_metadata.site;
        sources.addresses = addresses();
        sources.claimed = {meta("og:title"), m_facts.linkedData.headline, meta("articletitle"), meta("twitter:title"),
                           meta("dc.title"), meta("citation_title"), meta("parsely-title"), meta("sailthru.title")};
        sources.claimed += m_facts.headlineElements;
        const Title title = chooseTitle(sources, m_dom, m_blocks);
        set(m_metadata.title, "title", {title.text, title.evidence});
        m_titleAt = title.block;
        set(m_metadata.subtitle, "subtitle", subtitleOf(m_dom, m_blocks, m_titleAt));
        set(m_metadata.subtitle, "subtitle", {m_facts.linkedData.alternativeHeadline, "json-ld"});
    }

    QStringList addresses() const { return {m_metadata.url, m_metadata.canonicalUrl}; }

    // Of those who put the month first, only they write so and say so: en-US.
    DayOrder dayOrder() const
    {
        const QString locale = (m_facts.htmlLanguage + u' ' + meta("og:locale")).toLower().replace(u'_', u'-');
        return locale.contains(u"en-us") || locale.trimmed() == u"en" ? DayOrder::MonthFirst : DayOrder::DayFirst;
    }

    void takeDates()
    {
        const DateSources sources{m_dom, m_facts, m_shown, addresses()};
        set(m_metadata.published, "published", publicationDate(sources));
        set(m_metadata.updated, "updated", lastChange(sources));
        // A page that was only ever updated was published no later.
        set(m_metadata.published, "published", {m_metadata.updated, "date of the last change"});
    }

    void takeSource()
    {
        // "来源：网络" names nobody.
        static const QSet<QString> nobody{QStringLiteral("网络"), QStringLiteral("互联网"), QStringLiteral("综合"), QStringLiteral("网络综合"),
                                          QStringLiteral("网络整理"), QStringLiteral("本站"), QStringLiteral("本站原创")};
        const QString& printed = m_shown.credits.source;
        if (!nobody.contains(printed))
            set(m_metadata.source, "source", {printed, "visible text"});
        set(m_metadata.source, "source", {m_shown.sourceBesideTime, "visible text"});
        for (const char* name : sourceNames) {
            const QString value = meta(name);
            if (!value.contains(u"://") && value.size() <= 40)
                set(m_metadata.source, "source", {value, "meta"});
        }
        set(m_metadata.source, "source", {printed, "visible text"});
        set(m_metadata.dateline, "dateline", {m_shown.credits.dateline, "visible text"});
    }

    void takePeople()
    {
        set(m_metadata.reporters, "reporters", {m_shown.credits.reporters, "visible text"});
        set(m_metadata.photographers, "photographers", {m_shown.credits.photographers, "visible text"});
        set(m_metadata.editors, "editors", {m_shown.credits.editors, "visible text"});
        set(m_metadata.authors, "authors", authorsOf({m_dom, m_blocks, m_facts, m_shown, {m_metadata.site, m_metadata.source}, head()}));
    }

    // The page's text from some blocks above the title to some below it.
    document::DomRange head() const
    {
        if (m_titleAt < 0)
            return {};
        const qsizetype last = std::min(qsizetype(m_blocks.size()) - 1, m_titleAt + 12);
        return {m_blocks[size_t(std::max<qsizetype>(0, m_titleAt - 6))].pieces.front().start, m_blocks[size_t(last)].pieces.back().end};
    }

    void takeRest()
    {
        set(m_metadata.section, "section", {meta("article:section"), "article:section"});
        set(m_metadata.section, "section", {m_facts.linkedData.section, "json-ld"});
        const auto caption = std::ranges::find_if(m_blocks, [](const PageBlock& block) {
            return block.kind == BlockKind::Caption && block.afterPicture && !block.isHidden;
        });
        if (caption != m_blocks.end())
            set(m_metadata.leadImageCaption, "leadImageCaption", {caption->text, "figcaption"});
        if (m_metadata.leadImage.isEmpty())
            set(m_metadata.leadImage, "leadImage", {firstPicture(m_dom, m_blocks, m_titleAt, m_metadata.url), "first picture"});
    }

    void takeLanguage()
    {
        QString text;
        for (const PageBlock& block : m_blocks) {
            if (!block.isHidden && text.size() < 2400)
                text += block.text;
        }
        set(m_metadata.language, "language", languageOf({m_facts.htmlLanguage, m_facts.linkedData.language, meta("og:locale")}, text));
    }

    const Dom& m_dom;
    const std::vector<PageBlock>& m_blocks;
    PageFacts m_facts;
    VisibleCredits m_shown;
    Metadata m_metadata;
    qsizetype m_titleAt = -1;
};

}  // namespace

document::Metadata metadataOf(const Dom& dom, const std::vector<PageBlock>& blocks, const QString& url)
{
    return Reconciling(dom, blocks, url).reconcile();
}

}  // namespace vermilion::clean
