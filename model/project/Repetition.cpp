// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Repetition.h"

#include "model/project/RecleaningPlan.h"
#include "model/store/Tables.h"

#include <algorithm>
#include <map>

namespace vermilion::project {
namespace {

using document::ArticleId;
using document::BlockMark;
using document::MarkedPage;

constexpr size_t batchPages = 50;

/// Those of a site's pages by which the others are judged: of many so many, picked by what is in them alone.
class Sample {
public:
    void take(MarkedPage page)
    {
        quint64 order = 0xcbf29ce484222325ULL;
        for (const BlockMark& mark : page.marks)
            order = (order ^ mark.key) * 0x100000001b3ULL;
        Key key{order, page.address, page.title};
        if (m_pages.size() == size_t(clean::mostSitePages) && m_pages.rbegin()->first < key)
            return;
        m_pages.emplace(std::move(key), std::move(page));
        if (m_pages.size() > size_t(clean::mostSitePages))
            m_pages.erase(std::prev(m_pages.end()));
    }

    std::vector<MarkedPage> pages()
    {
        std::vector<MarkedPage> pages;
        for (auto& [key, page] : m_pages)
            pages.push_back(std::move(page));
        return pages;
    }

private:
    using Key = std::tuple<quint64, QString, QString>;
    std::multimap<Key, MarkedPage> m_pages;
};

// Whether cleaning by what is shared would decide otherwise than was decided. Looking at the page is a hundred times as much
// work; it is right once too often, never too rarely.
bool isOutdated(const MarkedPage& page, const clean::SharedBlocks& shared)
{
    if (page.isJoined) {
        return std::ranges::any_of(page.marks, [&](const BlockMark& mark) {
            return mark.isRepeated || (mark.isKept && !mark.isDecided && shared.blocks.contains(mark.key));
        });
    }
    const std::vector<size_t> repeated = clean::repeatedIn(page.marks, shared);
    auto next = repeated.begin();
    for (size_t i = 0; i < page.marks.size(); ++i) {
        const bool isRepeated = next != repeated.end() && *next == i;
        next += isRepeated;
        if (!page.marks[i].isDecided && isRepeated != page.marks[i].isRepeated)
            return true;
    }
    return false;
}

/// Goes through sites and stores new texts in batches.
class Taking {
public:
    Taking(Project& project, QString operation, Project::Step step, std::vector<document::SiteRule> rules)
        : m_project(project), m_operation(std::move(operation)), m_step(step), m_rules(std::move(rules))
    {
    }

    Result<void> site(const std::vector<ArticleId>& articles, const std::set<ArticleId>& only)
    {
        Sample sample;
        for (const ArticleId& id : articles)
            sample.take(TRY(m_project.markedPage(id)));
        const auto shared = std::make_shared<const clean::SharedBlocks>(clean::sharedBlocksOf(sample.pages()));
        for (const ArticleId& id : articles) {
            if ((!only.empty() && !only.contains(id)) || !isOutdated(TRY(m_project.markedPage(id)), *shared))
                continue;
            if (auto plan = planOf(m_project, id, m_rules, shared); plan && plan->hasNewText())
                m_plans.push_back(*std::move(plan));
            if (m_plans.size() == batchPages)
                TRY(store());
        }
        return {};
    }

    Result<std::vector<Recleaned>> finish()
    {
        TRY(store());
        return std::move(m_done);
    }

private:
    Result<void> store()
    {
        if (m_plans.empty())
            return {};
        std::vector<Recleaned> done;
        TRY(m_project.transact({m_operation, 0}, [&](store::Tables& tables) -> Result<void> {
            for (const Plan& plan : m_plans)
                done.push_back(TRY(carryOut(tables, plan)));
            return {};
        }, m_step));
        m_step = Project::Step::JoinsLast;
        m_plans.clear();
        m_done.insert(m_done.end(), done.begin(), done.end());
        return {};
    }

    Project& m_project;
    const QString m_operation;
    Project::Step m_step;
    const std::vector<document::SiteRule> m_rules;
    std::vector<Plan> m_plans;
    std::vector<Recleaned> m_done;
};

}  // namespace

Result<std::vector<Recleaned>> takeOutRepeated(Project& project, const QSet<QString>& sites, const QString& operation, Project::Step step,
                                               const std::set<ArticleId>& only, const Progress& progress)
{
    if (sites.isEmpty())
        return std::vector<Recleaned>();
    std::map<QString, std::vector<ArticleId>> articles;
    for (const auto all = TRY(project.sites()); const auto& [id, site] : all) {
        if (sites.contains(site))
            articles[site].push_back(id);
    }
    Taking taking(project, operation, step, TRY(project.siteRules()));
    for (const auto& [site, ids] : articles) {
        if (progress.isCancelled())
            break;
        TRY(taking.site(ids, only));
    }
    return taking.finish();
}

}  // namespace vermilion::project
