// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Titles.h"

#include <QRegularExpression>

#include <algorithm>

namespace vermilion::clean {
namespace {

using document::BlockKind;

bool isCjkText(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return isCjk(c.unicode()); });
}

// How sure a shown block is the title, given what the page calls itself; 0 means no.
double rate(const PageBlock& block, const QString& key, const std::vector<QString>& claims, const QString& titleElementKey)
{
    double points = 0;
    if (block.kind == BlockKind::Heading)
        points += 4 - block.level * 0.8;
    if (block.nearHints & HintTitle)
        points += 1.5;
    double agreement = 0;
    for (const QString& claim : claims) {
        if (claim.isEmpty())
            continue;
        if (key == claim)
            agreement = std::max(agreement, 6.);
        else if (claim.contains(key) || key.contains(claim))
            agreement = std::max(agreement, 6. * double(std::min(key.size(), claim.size())) / double(std::max(key.size(), claim.size())));
    }
    if (titleElementKey.startsWith(key))
        agreement = std::max(agreement, 4.5);
    else if (titleElementKey.contains(key))
        agreement = std::max(agreement, 3.);
    // What is only in the site's part of the title says nothing.
    if (agreement > 0 && key.size() < 4)
        agreement *= 0.3;
    points += agreement;
    if (block.hints & (HintRelated | HintComment | HintNavigation | HintAdvertisement))
        points -= 2;
    if (block.linkLength * 2 > block.text.size())
        points -= agreement >= 5 ? 1 : 3;
    return points;
}

}  // namespace

QString titleKey(QStringView text)
{
    QString key;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            key.append(c.toLower());
    }
    return key;
}

QString withoutSiteName(const QString& title, const QString& site)
{
    static const QRegularExpression joints(QStringLiteral(R"(\s+[-–—|·•»«:/]+\s+|\s*[|｜_]+\s*|\s*--+\s*|\s+[-–—]|[-–—]\s+)"));
    static const QRegularExpression cjkJoints(QStringLiteral(R"(\s+[-–—|·•»«:/]+\s*|\s*[|｜_]+\s*|\s*[-–—]+\s*)"));
    if (title.isEmpty())
        return title;
    const QRegularExpression& pattern = isCjkText(title) ? cjkJoints : joints;
    QStringList parts = title.split(pattern, Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return title;
    const QString siteKey = titleKey(site);
    if (!siteKey.isEmpty() && titleKey(parts.front()) == siteKey)
        return title.sliced(title.indexOf(parts[1]));
    // The first part is the title unless it is short and the next one is the sentence.
    const auto isShort = [](const QString& part) { return isCjkText(part) ? part.size() < 5 : part.count(u' ') < 2; };
    if (isShort(parts.front()) && parts[1].size() > parts.front().size() * 2)
        return parts[1];
    // Cut from the end while what is there is shorter than what is before it: names of channels and of the site.
    qsizetype end = title.size();
    for (qsizetype i = parts.size() - 1; i > 0; --i) {
        const qsizetype at = title.lastIndexOf(parts[i], end - 1);
        const QString before = title.first(at);
        const bool isSite = titleKey(parts[i]) == siteKey;
        if (!isSite && parts[i].size() >= before.size())
            break;
        if (!isSite && i == 1 && parts[i].size() * 3 > before.size() * 2)
            break;
        end = at;
    }
    QString cut = title.first(end).trimmed();
    static const QRegularExpression tail(QStringLiteral(R"([\s\-–—|｜_·•»:/]+$)"));
    return cut.remove(tail);
}

Title chooseTitle(const TitleSources& sources, const std::vector<PageBlock>& blocks)
{
    std::vector<QString> claims;
    for (const QString& claimed : sources.claimed)
        claims.push_back(titleKey(withoutSiteName(claimed, sources.site)));
    const QString elementKey = titleKey(sources.titleElement);
    const QString siteKey = titleKey(sources.site);

    Title best;
    double bestPoints = 3;
    int seen = 0;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const PageBlock& block = blocks[i];
        if (block.isHidden || block.isControl || block.text.size() > 240 || block.text.size() < 2)
            continue;
        // Looking at everything would be quadratic in nothing, but titles stand in the page's upper part.
        const bool isCandidate = block.kind == BlockKind::Heading || (block.nearHints & HintTitle) || ++seen < 400;
        if (!isCandidate)
            continue;
        const QString key = titleKey(block.text);
        if (key.size() < 2 || key == siteKey)
            continue;
        const double points = rate(block, key, claims, elementKey);
        if (points > bestPoints) {
            bestPoints = points;
            best = {block.text, block.kind == BlockKind::Heading && block.level == 1 ? "h1" : "visible text", qsizetype(i)};
        }
    }
    const bool isConfirmed = bestPoints >= 6;
    if (isConfirmed) {
        // A heading with a kicker in it: what the page calls itself is its end.
        const QString shown = titleKey(best.text);
        for (size_t i = 0; i < claims.size(); ++i) {
            if (claims[i].size() * 5 > shown.size() * 2 && claims[i].size() < shown.size() && shown.endsWith(claims[i]) && claims[i] != siteKey)
                return {withoutSiteName(sources.claimed[qsizetype(i)], sources.site), "og:title", best.block};
        }
        return best;
    }
    for (size_t i = 0; i < claims.size(); ++i) {
        if (claims[i].size() < 4 || claims[i] == siteKey)
            continue;
        return {withoutSiteName(sources.claimed[qsizetype(i)], sources.site), i == 0 ? "og:title" : "meta", best.block};
    }
    const QString element = withoutSiteName(sources.titleElement, sources.site);
    if (best.block >= 0 && (bestPoints > 4 || element.isEmpty()))
        return best;
    if (!element.isEmpty())
        return {element, "title element", best.block};
    return best;
}

}  // namespace vermilion::clean
