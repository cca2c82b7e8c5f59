// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/SharedBlocks.h"

#include "model/clean/Pager.h"
#include "model/clean/Titles.h"
#include "model/document/Address.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace vermilion::clean {
namespace {

using document::BlockMark;
using document::MarkedPage;

constexpr int fewestStories = 3;
constexpr int ownLetters = 20;         // a page with fewer of its own is nothing but what it shares
constexpr size_t mostBlocks = 2'000;   // kept ones of a page that are compared
constexpr qsizetype manyPages = 12;    // from so many on, what most have does not make two of them copies

/// A page's kept blocks, each once.
struct KeptBlock {
    int page;
    const BlockMark* mark;
};

/// Pages that tell one story stand together.
class Stories {
public:
    explicit Stories(const std::vector<MarkedPage>& pages) : m_pages(pages), m_parents(pages.size())
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
        const QHash<quint64, std::vector<KeptBlock>> pagesOf = keptBlocks();
        const size_t count = m_pages.size();
        std::vector<int> letters(count);
        std::vector<Common> common(count * count);
        for (const std::vector<KeptBlock>& found : pagesOf) {
            const auto spread = qsizetype(found.size());
            if (qsizetype(count) >= manyPages && spread * 2 > qsizetype(count))
                continue;
            for (const KeptBlock& one : found) {
                letters[size_t(one.page)] += one.mark->letters;
                for (const KeptBlock& other : found) {
                    if (other.page >= one.page)
                        continue;
                    Common& pair = common[size_t(one.page) * count + size_t(other.page)];
                    pair.letters += one.mark->letters;
                    pair.sentences += one.mark->isSentence;
                }
            }
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

    QHash<quint64, std::vector<KeptBlock>> keptBlocks() const
    {
        QHash<quint64, std::vector<KeptBlock>> pagesOf;
        for (size_t i = 0; i < m_pages.size(); ++i) {
            size_t seen = 0;
            for (const BlockMark& mark : m_pages[i].marks) {
                if (!mark.isKept || seen++ == mostBlocks)
                    continue;
                std::vector<KeptBlock>& found = pagesOf[mark.key];
                if (found.empty() || found.back().page != int(i))
                    found.push_back({int(i), &mark});
            }
        }
        return pagesOf;
    }

    const std::vector<MarkedPage>& m_pages;
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
    const std::vector<MarkedPage> looked(pages.begin(), pages.begin() + std::min<qsizetype>(qsizetype(pages.size()), mostSitePages));
    const Stories stories(looked);
    QHash<quint64, QHash<size_t, bool>> found;  // key → story → whether it is kept there
    QSet<size_t> all;
    for (size_t i = 0; i < looked.size(); ++i) {
        const size_t story = stories.of(i);
        all.insert(story);
        for (const BlockMark& mark : looked[i].marks)
            found[mark.key][story] |= mark.isKept;
    }
    shared.stories = int(all.size());
    for (const auto& [key, in] : found.asKeyValueRange()) {
        if (in.size() >= fewestStories)
            shared.blocks.insert(key, {int(in.size()), int(std::ranges::count(in, true))});
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
