// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/SharedBlocks.h"

#include "model/clean/Pager.h"
#include "model/clean/Titles.h"
#include "model/document/Address.h"

#include <QSet>

#include <algorithm>
#include <numeric>
#include <span>

namespace vermilion::clean {
namespace {

using document::BlockMark;
using document::MarkedPage;

constexpr int fewestStories = 3;
constexpr int ownLetters = 20;         // a page with fewer of its own is nothing but what it shares
constexpr size_t mostBlocks = 2'000;   // kept ones of a page that are compared
constexpr qsizetype manyPages = 12;    // from so many on, what most have does not make two of them copies

/// A page's kept block.
struct KeptBlock {
    quint64 key;
    size_t page;
    const BlockMark* mark;
};

/// Pages that tell one story stand together.
class Stories {
public:
    explicit Stories(std::span<const MarkedPage> pages) : m_pages(pages), m_parents(pages.size())
    {
        std::iota(m_parents.begin(), m_parents.end(), size_t(0));
        joinNamesakes();
        joinCopies();
    }

    size_t of(size_t page) const
    {
        while (m_parents[page] != page)
            page = m_parents[page];
        return page;
    }

private:
    void join(size_t one, size_t other)
    {
        const size_t first = of(one);
        const size_t second = of(other);
        m_parents[std::max(first, second)] = std::min(first, second);
    }

    void joinNamesakes()
    {
        QHash<QString, size_t> known;
        for (size_t i = 0; i < m_pages.size(); ++i) {
            // No title is an address: it has no punctuation.
            const QString title = titleKey(withoutPageNumber(m_pages[i].title));
            const QString address = m_pages[i].address.isEmpty() ? QString() : document::addressKey(m_pages[i].address) + u'/';
            for (const QString& name : {title, address}) {
                if (name.isEmpty())
                    continue;
                const auto same = known.constFind(name);
                if (same == known.cend())
                    known.insert(name, i);
                else
                    join(i, *same);
            }
        }
    }

    // Half of a text and two of its sentences, or nearly all of it, are no slogan.
    void joinCopies()
    {
        struct Common {
            int letters = 0;
            int sentences = 0;
        };
        const std::vector<KeptBlock> blocks = keptBlocks();
        const size_t count = m_pages.size();
        std::vector<int> letters(count);
        std::vector<Common> common(count * count);
        for (auto first = blocks.begin(); first != blocks.end();) {
            const auto end = std::find_if(first, blocks.end(), [&](const KeptBlock& each) { return each.key != first->key; });
            const auto spread = end - first;
            const bool saysNothing = qsizetype(count) >= manyPages && spread * 2 > qsizetype(count);
            for (auto one = saysNothing ? end : first; one != end; ++one) {
                letters[one->page] += one->mark->letters;
                for (auto other = first; other != one; ++other) {
                    Common& pair = common[one->page * count + other->page];
                    pair.letters += one->mark->letters;
                    pair.sentences += one->mark->isSentence;
                }
            }
            first = end;
        }
        for (size_t one = 0; one < count; ++one) {
            for (size_t other = 0; other < one; ++other) {
                const Common& pair = common[one * count + other];
                const int shorter = std::min(letters[one], letters[other]);
                if (pair.letters > 0 && ((pair.letters * 2 >= shorter && pair.sentences > 1) || pair.letters * 5 >= shorter * 4))
                    join(one, other);
            }
        }
    }

    // By key, then page; each once a page.
    std::vector<KeptBlock> keptBlocks() const
    {
        std::vector<KeptBlock> blocks;
        for (size_t i = 0; i < m_pages.size(); ++i) {
            size_t seen = 0;
            for (const BlockMark& mark : m_pages[i].marks) {
                if (mark.isKept && seen++ < mostBlocks)
                    blocks.push_back({mark.key, i, &mark});
            }
        }
        const auto place = [](const KeptBlock& block) { return std::pair(block.key, block.page); };
        std::ranges::stable_sort(blocks, {}, place);
        const auto twice = std::ranges::unique(blocks, {}, place);
        blocks.erase(twice.begin(), twice.end());
        return blocks;
    }

    std::span<const MarkedPage> m_pages;
    std::vector<size_t> m_parents;
};

/// How a kept block compares with the site's other stories.
enum class Standing { Own, Heading, AtTheBeginning, AtAnEdge, Anywhere };

Standing standingOf(const BlockMark& mark, const SharedBlocks& shared)
{
    const auto found = mark.isRow ? shared.blocks.cend() : shared.blocks.constFind(mark.key);
    if (found == shared.blocks.cend())
        return Standing::Own;
    if (found->isKnown)
        return Standing::Anywhere;
    const int stories = found->stories;
    const int dropped = stories - found->kept;
    // Stories that go on from one another repeat what was before: only where the cleaner takes it for something else on
    // most pages, or where it stands in most stories of a site that is known well, is it none of theirs.
    const bool isMostlyDropped = dropped * 3 >= stories * 2;
    const bool isInMost = stories * 2 >= shared.stories && stories >= 2 * fewestStories;
    if (isMostlyDropped || isInMost)
        return mark.isSentence ? Standing::Anywhere : isMostlyDropped ? Standing::AtAnEdge : Standing::Heading;
    if (dropped * 2 >= stories)
        return Standing::AtAnEdge;
    if (stories * 3 < shared.stories)
        return Standing::Own;
    // What ends a few stories may be what they are all about.
    return !mark.isSentence ? Standing::Heading : stories > fewestStories || dropped > 0 ? Standing::AtAnEdge : Standing::AtTheBeginning;
}

}  // namespace

SharedBlocks sharedBlocksOf(const std::vector<MarkedPage>& pages)
{
    SharedBlocks shared;
    if (pages.size() < size_t(fewestStories))
        return shared;
    const std::span looked(pages.begin(), pages.begin() + std::min<qsizetype>(qsizetype(pages.size()), mostSitePages));
    const Stories stories(looked);
    struct Found {
        quint64 key;
        size_t story;
        bool isDropped;
        auto operator<=>(const Found&) const = default;
    };
    std::vector<Found> found;
    QSet<size_t> all;
    for (size_t i = 0; i < looked.size(); ++i) {
        const size_t story = stories.of(i);
        all.insert(story);
        for (const BlockMark& mark : looked[i].marks)
            found.push_back({mark.key, story, !mark.isKept});
    }
    shared.stories = int(all.size());
    // Of each story the first counts: one in which it is kept, where there is one.
    std::ranges::sort(found);
    const auto twice = std::ranges::unique(found, [](const Found& one, const Found& next) { return one.key == next.key && one.story == next.story; });
    found.erase(twice.begin(), twice.end());
    for (auto first = found.begin(); first != found.end();) {
        const auto end = std::find_if(first, found.end(), [&](const Found& each) { return each.key != first->key; });
        if (end - first >= fewestStories)
            shared.blocks.insert(first->key, {int(end - first), int(std::count_if(first, end, [](const Found& each) { return !each.isDropped; }))});
        first = end;
    }
    return shared;
}

std::vector<size_t> repeatedIn(const std::vector<BlockMark>& marks, const SharedBlocks& shared)
{
    struct Kept {
        size_t index;
        const BlockMark* mark;
        Standing standing;
    };
    std::vector<size_t> repeated;
    if (shared.isEmpty())
        return repeated;
    std::vector<Kept> kept;
    int own = 0;
    for (size_t i = 0; i < marks.size(); ++i) {
        if (!marks[i].isKept)
            continue;
        kept.push_back({i, &marks[i], standingOf(marks[i], shared)});
        own += kept.back().standing == Standing::Own ? marks[i].letters : 0;
    }
    if (own < ownLetters)
        return repeated;
    const auto isOwn = [](const Kept& each) { return each.standing == Standing::Own; };
    const auto first = std::ranges::find_if(kept, isOwn);
    const auto last = std::find_if(kept.rbegin(), kept.rend(), isOwn).base();
    for (auto each = kept.begin(); each != kept.end(); ++each) {
        bool goes = each->standing == Standing::Anywhere;
        if (each < first)
            goes = each->standing != Standing::Heading || each + 1 != first;
        else if (each >= last)
            goes = each->standing != Standing::AtTheBeginning;
        if (goes)
            repeated.push_back(each->index);
    }
    return repeated;
}

}  // namespace vermilion::clean
