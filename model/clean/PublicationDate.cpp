// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/PublicationDate.h"

#include <algorithm>

namespace vermilion::clean {
namespace {

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

// The first that is of the day or month in the address, which was made when the article was; the day in the address
// itself if none is; the first of all if the address has no date.
Found<QString> bestDated(const std::vector<Found<QString>>& candidates, const QStringList& addresses)
{
    for (const QString& address : addresses) {
        const QString day = dayInAddress(address);
        if (day.isEmpty())
            continue;
        const auto agrees = [&](const Found<QString>& dated) { return std::abs(daysBetween(day, dated.value)) <= 1 && dated.value.size() >= 10; };
        // Of those that agree, one with the time of day.
        for (const Found<QString>& dated : candidates) {
            if (agrees(dated) && dated.value.size() > 10)
                return dated;
        }
        const auto found = std::ranges::find_if(candidates, agrees);
        return found != candidates.end() ? *found : Found<QString>{day, "address"};
    }
    for (const QString& address : addresses) {
        const QString month = monthInAddress(address);
        const auto found = std::ranges::find_if(candidates, [&](const Found<QString>& dated) { return !month.isEmpty() && dated.value.startsWith(month); });
        if (found != candidates.end())
            return *found;
    }
    return candidates.empty() ? Found<QString>() : candidates.front();
}

bool isPrinted(const Found<QString>& time) { return QLatin1StringView(time.evidence) == QLatin1StringView("visible text"); }

// What the page prints, where the day it gives machines is beside it.
Found<QString> reconciled(const Found<QString>& best, const std::vector<Found<QString>>& candidates, const VisibleCredits& shown)
{
    if (isPrinted(best)) {
        // A sure place may still tell of another day: another printed one that machines are told too is the article's.
        const auto told = std::ranges::find_if_not(candidates, isPrinted);
        const bool isTold = told == candidates.end() || std::abs(daysBetween(told->value, best.value)) <= 1;
        const auto isOfToldDay = [&](const PlacedTime& time) { return time.iso.first(10) == told->value.first(10); };
        const auto other = isTold || told->value.size() < 10 ? shown.times.end() : std::ranges::find_if(shown.times, isOfToldDay);
        if (other != shown.times.end())
            return {other->iso, "visible text"};
        // Without a label, a day of another year is one that the text speaks of.
        const bool isUnlabelled = shown.times.front().weight < 5;
        return !isTold && isUnlabelled && std::abs(daysBetween(told->value, best.value)) > 366 ? *told : best;
    }
    // A day off, machines are told the time of another zone.
    const auto isDayOff = [&](const PlacedTime& time) { return time.weight >= 4 && time.iso.size() <= 16 && std::abs(daysBetween(best.value, time.iso)) == 1; };
    const bool isZoned = best.value.size() > 16;
    const auto printed = isZoned ? std::ranges::find_if(shown.times, isDayOff) : shown.times.end();
    const bool isPrintedToo = std::ranges::any_of(shown.times, [&](const PlacedTime& time) { return daysBetween(best.value, time.iso) == 0; });
    return printed == shown.times.end() || isPrintedToo ? best : Found<QString>{printed->iso, "visible text"};
}

// Every time the page may mean, the likeliest first.
std::vector<Found<QString>> candidatesIn(const DateSources& sources)
{
    const PageFacts& facts = sources.facts;
    const auto isSure = [](const PlacedTime& time) { return time.weight >= 4; };
    const auto& printed = sources.shown.times;
    const auto unsure = std::ranges::find_if_not(printed, isSure);
    std::vector<Found<QString>> candidates;
    const auto add = [&](const QString& iso, const char* evidence) {
        if (!iso.isEmpty())
            candidates.push_back({iso, evidence});
    };
    add(isoTime(facts.linkedData.published), "json-ld");
    add(isoTime(facts.datePublished), "microdata");
    for (auto time = printed.begin(); time != unsure; ++time)
        add(time->iso, "visible text");
    for (const char* name : dateNames)
        add(isoTime(facts.metaNamed(name)), "meta");
    add(isoTime(facts.timeElement), "time element");
    for (auto time = unsure; time != printed.end(); ++time)
        add(time->iso, "visible text");
    if (candidates.empty()) {
        add(isoTime(dateInScripts(sources.dom)), "script");
        for (const auto& [name, content] : facts.meta.asKeyValueRange()) {
            const bool isDate = name.contains(u"date") || name.contains(u"publish") || name.contains(u"pubtime");
            if (isDate && !name.contains(u"modif") && !name.contains(u"updat") && !name.contains(u"expir") && !name.contains(u"valid"))
                add(isoTime(content), "meta");
        }
        std::ranges::sort(candidates, {}, &Found<QString>::value);  // a hash has no order; the first day is the day of publication
    }
    return candidates;
}

}  // namespace

Found<QString> publicationDate(const DateSources& sources)
{
    const std::vector<Found<QString>> candidates = candidatesIn(sources);
    const Found<QString> best = bestDated(candidates, sources.addresses);
    const bool isByAddress = std::ranges::any_of(sources.addresses, [](const QString& address) { return !dayInAddress(address).isEmpty(); });
    return best.value.isEmpty() || isByAddress ? best : reconciled(best, candidates, sources.shown);
}

Found<QString> lastChange(const DateSources& sources)
{
    const PageFacts& facts = sources.facts;
    if (const QString time = isoTime(facts.linkedData.modified); !time.isEmpty())
        return {time, "json-ld"};
    for (const char* name : modifiedNames) {
        if (const QString time = isoTime(facts.metaNamed(name)); !time.isEmpty())
            return {time, "meta"};
    }
    if (const QString time = isoTime(facts.dateModified); !time.isEmpty())
        return {time, "microdata"};
    return {sources.shown.updated, "visible text"};
}

}  // namespace vermilion::clean
