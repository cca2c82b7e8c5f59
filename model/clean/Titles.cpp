// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Titles.h"

#include "model/clean/CharacterClasses.h"

#include <QHash>
#include <QRegularExpression>
#include <QVarLengthArray>

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
    // The <title> has the site's name too; a kicker alone is little of it.
    const double part = titleElementKey.isEmpty() ? 0 : std::min(1., 1.5 * double(key.size()) / double(titleElementKey.size()));
    if (titleElementKey.startsWith(key))
        agreement = std::max(agreement, 2 + 3 * part);
    else if (titleElementKey.contains(key))
        agreement = std::max(agreement, 1 + 3 * part);
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

// Where the link goes that a block is, or is most of; null if it is none.
QByteArrayView linkOf(const Dom& dom, const PageBlock& block)
{
    if (block.linkLength * 2 < block.text.size())
        return {};
    qint32 outer = block.node;
    for (int steps = 0; outer >= 0 && steps < 3; outer = dom.node(outer).parent, ++steps) {
        if (dom.node(outer).tag == Tag::A)
            return dom.attribute(outer, "href").trimmed();
    }
    for (qint32 i = block.node + 1; i < dom.node(block.node).end && i < block.node + 40; ++i) {
        if (dom.node(i).tag == Tag::A)
            return dom.attribute(i, "href").trimmed();
    }
    return {};
}

// From the host's end on, of the innermost address: archives put theirs before it.
QByteArrayView pathOf(QByteArrayView address)
{
    const qsizetype scheme = address.lastIndexOf("://");
    if (scheme < 0)
        return address;
    const qsizetype path = address.indexOf('/', scheme + 3);
    return path < 0 ? QByteArrayView("/") : address.sliced(path);
}

// Whether a block is a link to the start of a site: its name or logo, whatever element it stands in.
bool leadsHome(const Dom& dom, const PageBlock& block)
{
    const QByteArrayView path = pathOf(linkOf(dom, block));
    return path == "/" || path == "./" || path == "/index.html" || path == "/index.php" || path == "index.html";
}

// Blogs link an article's title to the article itself.
bool leadsHere(const Dom& dom, const PageBlock& block, const QStringList& addresses)
{
    const QByteArrayView path = pathOf(linkOf(dom, block));
    return path.size() > 1 && std::ranges::any_of(addresses, [&](const QString& address) { return pathOf(address.toUtf8()) == path; });
}

// A heading that a <br> cuts in two: the blocks of the same element, as far as they say what the page calls itself.
QString joinedHeading(const std::vector<PageBlock>& blocks, size_t one, const std::vector<QString>& claims, const QString& elementKey)
{
    const auto isSame = [&](size_t i) { return blocks[i].node == blocks[one].node && blocks[i].kind == BlockKind::Heading; };
    const auto isCalled = [&](const QString& text) {
        const QString key = titleKey(text);
        return elementKey.startsWith(key) || std::ranges::any_of(claims, [&](const QString& claim) { return claim.startsWith(key); });
    };
    size_t first = one;
    while (first > 0 && isSame(first - 1))
        --first;
    QString text = blocks[first].text;
    for (size_t i = first + 1; i < blocks.size() && isSame(i) && isCalled(text + u' ' + blocks[i].text); ++i)
        text += u' ' + blocks[i].text;
    return text.contains(blocks[one].text) ? text : blocks[one].text;
}

// A heading's text without the kicker that stands in an element of its own within it: <h1><span class="kicker">…</span> …</h1>
QString withoutKicker(const Dom& dom, const PageBlock& block, const QString& text)
{
    static const QRegularExpression kicker(
        QStringLiteral(R"((?:^|[\s_-])(?:kicker|overline|topline|roofline|dachzeile|spitzmarke|supertitle|surtitle|surtitre|pretitle|pretitulo|eyebrow|antetitulo|occhiello)(?:$|[\s_-]))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression joint(QStringLiteral(R"(^[\s:|–—-]+)"));
    for (qint32 i = block.node + 1; i < dom.node(block.node).end; ++i) {
        const QByteArrayView names = dom.attribute(i, "class");
        if (names.isEmpty() || !kicker.match(QString::fromUtf8(names)).hasMatch())
            continue;
        const QString within = dom.textOf(i).toString().simplified();
        const QString rest = text.startsWith(within) ? text.sliced(within.size()).remove(joint) : QString();
        if (!within.isEmpty() && rest.size() >= 8)
            return rest;
    }
    return text;
}

// What a site calls itself where it leads to its start.
QString homeName(const Dom& dom, const std::vector<PageBlock>& blocks)
{
    for (const PageBlock& block : blocks) {
        if (block.kind == BlockKind::Heading && block.linkLength > 0 && !block.isHidden && block.text.size() < 60 && leadsHome(dom, block))
            return block.text;
    }
    return {};
}

}  // namespace

QString titleKey(QStringView text)
{
    QVarLengthArray<QChar, 256> key;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x80) {
            if ((unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9'))
                key.append(c);
            else if (unit >= 'A' && unit <= 'Z')
                key.append(QChar(char16_t(unit + 32)));
        } else if (unit >= 0x4E00 && unit <= 0x9FFF) {
            key.append(c);
        } else if (c.isLetterOrNumber()) {
            key.append(c.toLower());
        }
    }
    return QString(key.constData(), key.size());
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

Title chooseTitle(const TitleSources& sources, const Dom& dom, const std::vector<PageBlock>& blocks)
{
    const QString site = sources.site.isEmpty() ? homeName(dom, blocks) : sources.site;
    const QString siteKey = titleKey(site);
    std::vector<QString> claims;
    for (const QString& claimed : sources.claimed)
        claims.push_back(titleKey(withoutSiteName(claimed, site)));
    const QString elementKey = titleKey(sources.titleElement);

    const auto mayBe = [](const PageBlock& block) { return !block.isHidden && !block.isControl && block.text.size() <= 240 && block.text.size() >= 2; };
    const auto isFirstLevel = [](const PageBlock& block) { return block.kind == BlockKind::Heading && block.level == 1; };
    // What a page says again and again is the heading of something else.
    QHash<QString, int> firstLevelTexts;
    for (const PageBlock& block : blocks) {
        if (mayBe(block) && isFirstLevel(block) && !leadsHome(dom, block))
            ++firstLevelTexts[block.text];
    }
    const auto firstLevels = std::ranges::count(firstLevelTexts, 1);

    Title best;
    double bestPoints = 3;
    int seen = 0;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const PageBlock& block = blocks[i];
        if (!mayBe(block))
            continue;
        // Looking at everything would be quadratic in nothing, but titles stand in the page's upper part.
        const bool isMarked = block.kind == BlockKind::Heading || (block.nearHints & HintTitle);
        const bool isMenu = block.linkLength * 2 > block.text.size();
        const bool isCandidate = isMarked || (!isMenu && ++seen < 400);
        if (!isCandidate)
            continue;
        const QString key = titleKey(block.text);
        if (key.size() < 2 || key == siteKey)
            continue;
        double points = rate(block, key, claims, elementKey);
        if (block.kind == BlockKind::Heading && leadsHome(dom, block))
            points -= 5;
        else if (block.linkLength * 2 > block.text.size() && leadsHere(dom, block, sources.addresses))
            points += 3;
        else if (firstLevels == 1 && firstLevelTexts.value(block.text) == 1 && isFirstLevel(block) && key.size() >= 6 && block.linkLength == 0)
            points += 2;  // the page has one title, and this is it
        if (points > bestPoints) {
            bestPoints = points;
            best = {block.text, isFirstLevel(block) ? "h1" : "visible text", qsizetype(i)};
        }
    }
    if (best.block >= 0)
        best.text = withoutKicker(dom, blocks[size_t(best.block)], joinedHeading(blocks, size_t(best.block), claims, elementKey));
    const bool isConfirmed = bestPoints >= 5;
    if (isConfirmed) {
        // A heading with a kicker in it: what the page calls itself is its end.
        const QString shown = titleKey(best.text);
        if (std::ranges::any_of(sources.claimed, [&](const QString& claimed) { return titleKey(claimed) == shown; }))
            return best;
        for (size_t i = 0; i < claims.size(); ++i) {
            if (claims[i].size() * 5 > shown.size() * 2 && claims[i].size() < shown.size() && shown.endsWith(claims[i]) && claims[i] != siteKey)
                return {withoutSiteName(sources.claimed[qsizetype(i)], site), "og:title", best.block};
        }
        return best;
    }
    for (size_t i = 0; i < claims.size(); ++i) {
        if (claims[i].size() < 4 || claims[i] == siteKey)
            continue;
        return {withoutSiteName(sources.claimed[qsizetype(i)], site), i == 0 ? "og:title" : "meta", best.block};
    }
    const QString element = withoutSiteName(sources.titleElement, site);
    if (best.block >= 0 && (bestPoints > 4 || element.isEmpty()))
        return best;
    if (!element.isEmpty())
        return {element, "title element", best.block};
    return best;
}

}  // namespace vermilion::clean
