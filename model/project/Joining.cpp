// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Joining.h"

#include "model/capture/JoinedPages.h"

#include <algorithm>

namespace vermilion::project {

Joining::Answer Joining::take(Page page)
{
    if (m_joined.contains(page.capture.sha256))
        return Answer::IsPart;
    // Pages that call themselves differently are not one article, whatever their addresses look like.
    m_last = page.place.article + u' ' + page.place.title;
    Set& set = m_sets[m_last];
    const int number = page.place.number;
    if (const auto same = set.find(number); same != set.end())
        return same->second.second.capture.sha256 == page.capture.sha256 ? Answer::IsPart : Answer::IsAlone;
    set.emplace(number, std::pair(m_count++, std::move(page)));
    return Answer::Waits;
}

std::vector<int> Joining::named(const Set& set)
{
    std::vector<int> all;
    for (const auto& [number, entry] : set) {
        all.push_back(number);
        all.insert(all.end(), entry.second.place.pages.begin(), entry.second.place.pages.end());
    }
    std::ranges::sort(all);
    const auto twice = std::ranges::unique(all);
    all.erase(twice.begin(), twice.end());
    return all;
}

bool Joining::isComplete(const Set& set)
{
    const std::vector<int> all = named(set);
    return set.size() > 1 && all.size() == set.size() && all.front() == 1 && all.back() == int(all.size());
}

std::vector<Joining::Page> Joining::takeComplete()
{
    const auto at = m_sets.find(m_last);
    if (at == m_sets.end() || !isComplete(at->second))
        return {};
    std::vector<Page> pages;
    for (auto& [number, entry] : at->second) {
        m_joined.insert(entry.second.capture.sha256);
        pages.push_back(std::move(entry.second));
    }
    m_sets.erase(at);
    return pages;
}

std::vector<Joining::Page> Joining::rest(std::vector<PageSet>& incomplete)
{
    std::vector<std::pair<qsizetype, Page>> left;
    for (auto& [name, set] : m_sets) {
        const std::vector<int> all = named(set);
        PageSet missed;
        for (int number = 1; number <= all.back(); ++number) {
            if (!set.contains(number))
                missed.missing.append(number);
        }
        for (auto& [number, entry] : set) {
            missed.paths.append(entry.second.path);
            left.push_back(std::move(entry));
        }
        // Neighbours in an archive call themselves next and previous too; their numbers do not begin with one.
        if (all.front() == 1 && !missed.missing.isEmpty())
            incomplete.push_back(std::move(missed));
    }
    m_sets.clear();
    std::ranges::sort(left, {}, &std::pair<qsizetype, Page>::first);
    std::vector<Page> pages;
    for (auto& each : left)
        pages.push_back(std::move(each.second));
    return pages;
}

document::Capture joinedCapture(const std::vector<Joining::Page>& pages)
{
    std::vector<document::Capture> captures;
    for (const Joining::Page& page : pages)
        captures.push_back(page.capture);
    return capture::JoinedPages::join(captures);
}

}  // namespace vermilion::project
