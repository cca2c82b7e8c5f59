// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Recleaning.h"

#include "model/project/RecleaningPlan.h"
#include "model/project/Repetition.h"
#include "model/store/Tables.h"

#include <algorithm>
#include <map>
#include <set>

namespace vermilion::project {
namespace {

using annotate::Anchoring;
using annotate::Resolution;
using clean::Guidance;
using document::Annotation;
using document::Article;
using document::ArticleId;
using document::Correction;
using document::Fragment;
using document::ReceiptEntry;
using document::SiteRule;
using document::Wanted;

bool isAs(const ReceiptEntry& entry, Wanted wanted) { return entry.isKept() == (wanted == Wanted::Kept); }

/// A block of the receipt and what is wanted of it.
struct WantedEntry {
    ReceiptEntry entry;
    Wanted wanted;
};

Result<std::vector<WantedEntry>> chosen(const Article& article, const std::vector<Choice>& choices)
{
    std::vector<WantedEntry> entries;
    for (const Choice& choice : choices) {
        if (choice.entry >= article.receipt.entries.size()) {
            return failure(ErrorCode::InvalidInput, QString::number(choice.entry),
                           QStringLiteral("the receipt has the blocks 0 to %1").arg(article.receipt.entries.size() - 1));
        }
        entries.push_back({article.receipt.entries[choice.entry], choice.wanted});
    }
    return entries;
}

Result<Article> cleanedOrNothingLeft(const capture::Page& page, const Guidance& guidance)
{
    auto article = clean::clean(page, guidance);
    if (!article && article.error().code == ErrorCode::NoArticle)
        return failure(ErrorCode::InvalidInput, {}, QStringLiteral("nothing would be left of the article"));
    return article;
}

// A correction that says the contrary goes; only where that alone does not do is another needed.
Result<Plan> planOfChoices(const Project& project, const ArticleId& id, const std::vector<Choice>& choices, std::vector<SiteRule> rules)
{
    Plan plan;
    plan.before = TRY(project.article(id));
    const capture::Page page = TRY(pageOf(project, plan.before));
    const std::vector<WantedEntry> entries = TRY(chosen(plan.before, choices));
    Guidance guidance{std::move(rules), TRY(project.corrections(id)), sharedAsIn(plan.before.receipt)};
    std::erase_if(guidance.corrections, [&](const Correction& correction) {
        const bool isContrary = std::ranges::any_of(entries, [&](const WantedEntry& each) {
            return each.entry.dom == correction.dom && each.wanted != correction.wanted;
        });
        if (isContrary)
            plan.removed.push_back(correction.id);
        return isContrary;
    });
    const auto first = clean::clean(page, guidance);
    for (const WantedEntry& each : entries) {
        const bool isDone = first && std::ranges::any_of(first->receipt.entries, [&](const ReceiptEntry& entry) {
            return entry.dom == each.entry.dom && isAs(entry, each.wanted);
        });
        if (!isDone)
            plan.added.push_back({{}, id, each.entry.dom, document::digestOfBlock(each.entry.text), each.wanted});
    }
    guidance.corrections.insert(guidance.corrections.end(), plan.added.begin(), plan.added.end());
    plan.after = plan.added.empty() && first ? *first : TRY(cleanedOrNothingLeft(page, guidance));
    plan.stale = staleOf(guidance.corrections, plan.after);
    return plan;
}

/// Plans for many articles; those that fail are in the report.
Result<std::vector<Plan>> plansOf(const Project& project, const std::vector<ArticleId>& articles, const std::vector<SiteRule>& rules,
                                  const Progress& progress, RecleanReport& report)
{
    std::vector<Plan> plans;
    for (qint64 done = 0; const ArticleId& id : articles) {
        progress.report(done++, qint64(articles.size()));
        if (progress.isCancelled()) {
            report.wasCancelled = true;
            return std::vector<Plan>();
        }
        if (auto plan = planOf(project, id, rules))
            plans.push_back(*std::move(plan));
        else
            report.failures.push_back({id, plan.error()});
    }
    progress.report(qint64(articles.size()), qint64(articles.size()));
    return plans;
}

Result<RecleanReport> carryOutAll(Project& project, const Operation& operation, const std::vector<Plan>& plans, RecleanReport report,
                                  const std::function<Result<void>(store::Tables&)>& before = {})
{
    if (report.wasCancelled)
        return report;
    TRY(project.transact(operation, [&](store::Tables& tables) -> Result<void> {
        if (before)
            TRY(before(tables));
        for (const Plan& plan : plans)
            report.articles.push_back(TRY(carryOut(tables, plan)));
        return {};
    }));
    return report;
}

std::vector<SiteRule> with(std::vector<SiteRule> rules, const std::vector<SiteRule>& more)
{
    for (const SiteRule& rule : more) {
        std::erase_if(rules, [&](const SiteRule& each) { return each.site == rule.site && each.path == rule.path; });
        rules.push_back(rule);
    }
    return rules;
}

int sum(const std::vector<Recleaned>& articles, int Recleaned::* count)
{
    int all = 0;
    for (const Recleaned& each : articles)
        all += each.*count;
    return all;
}

}  // namespace

int RecleanReport::newTexts() const { return int(std::ranges::count(articles, true, &Recleaned::hasNewText)); }
int RecleanReport::unchanged() const { return sum(articles, &Recleaned::unchanged); }
int RecleanReport::moved() const { return sum(articles, &Recleaned::moved); }
int RecleanReport::inTray() const { return sum(articles, &Recleaned::inTray); }

Result<Guidance> guidanceOf(const Project& project, const Article& article)
{
    return Guidance{TRY(project.siteRules()), TRY(project.corrections(article.id)), sharedAsIn(article.receipt)};
}

Result<RecleanReport> reclean(Project& project, std::vector<ArticleId> articles, const Progress& progress)
{
    if (articles.empty()) {
        for (const ArticleSummary& article : TRY(project.articles()))
            articles.push_back(article.id);
    }
    RecleanReport report;
    const Operation operation{QStringLiteral("article.reclean"), int(articles.size())};
    const std::vector<Plan> plans = TRY(plansOf(project, articles, TRY(project.siteRules()), progress, report));
    report = TRY(carryOutAll(project, operation, plans, std::move(report)));
    // What pages share is seen when all of them are as they are now.
    QSet<QString> sites;
    for (const Plan& plan : plans)
        sites.insert(document::siteOf(plan.before.metadata));
    const auto step = report.newTexts() > 0 ? Project::Step::JoinsLast : Project::Step::New;
    for (const std::vector<Recleaned> again = TRY(takeOutRepeated(project, sites, operation.name, step, {articles.begin(), articles.end()}, progress));
         const Recleaned& each : again)
        *std::ranges::find(report.articles, each.article, &Recleaned::article) = each;
    return report;
}

Result<Recleaned> correct(Project& project, const ArticleId& article, const std::vector<Choice>& choices)
{
    if (choices.empty())
        return failure(ErrorCode::InvalidInput, {}, QStringLiteral("no block is named"));
    const Plan plan = TRY(planOfChoices(project, article, choices, TRY(project.siteRules())));
    const auto name = choices.front().wanted == Wanted::Kept ? QStringLiteral("receipt.restore") : QStringLiteral("receipt.drop");
    const RecleanReport report = TRY(carryOutAll(project, {name, int(choices.size())}, {plan}, {}));
    return report.articles.front();
}

Result<clean::LearnedRule> ruleFor(const Project& project, const ArticleId& id, const Choice& choice)
{
    const Article article = TRY(project.article(id));
    const std::vector<WantedEntry> entries = TRY(chosen(article, {choice}));
    return clean::learnSiteRule(TRY(pageOf(project, article)), TRY(guidanceOf(project, article)), entries.front().entry.dom, choice.wanted);
}

Result<RecleanReport> correctOnSite(Project& project, const ArticleId& article, const std::vector<Choice>& choices, const Progress& progress)
{
    std::vector<SiteRule> rules;
    for (const Choice& choice : choices)
        rules = with(std::move(rules), {TRY(ruleFor(project, article, choice)).rule});
    if (rules.empty())
        return failure(ErrorCode::InvalidInput, {}, QStringLiteral("no block is named"));
    const std::vector<SiteRule> all = with(TRY(project.siteRules()), rules);
    const Plan own = TRY(planOfChoices(project, article, choices, all));
    std::vector<ArticleId> others = TRY(project.articlesOfSite(rules.front().site));
    std::erase(others, article);
    RecleanReport report;
    std::vector<Plan> plans = TRY(plansOf(project, others, all, progress, report));
    plans.insert(plans.begin(), own);
    return carryOutAll(project, {QStringLiteral("rule.add"), int(rules.size())}, plans, std::move(report),
                       [&](store::Tables& tables) -> Result<void> {
        for (const SiteRule& rule : rules)
            TRY(tables.siteRules().set(rule));
        return {};
    });
}

Result<RecleanReport> removeRule(Project& project, const SiteRule& rule, const Progress& progress)
{
    std::vector<SiteRule> left = TRY(project.siteRules());
    std::erase_if(left, [&](const SiteRule& each) { return each.id == rule.id; });
    RecleanReport report;
    const std::vector<Plan> plans = TRY(plansOf(project, TRY(project.articlesOfSite(rule.site)), left, progress, report));
    return carryOutAll(project, {QStringLiteral("rule.remove")}, plans, std::move(report),
                       [&](store::Tables& tables) { return tables.siteRules().remove(rule.id); });
}

Result<RuleChanges> importRules(Project& project, const std::vector<SiteRule>& rules)
{
    RuleChanges changes;
    TRY(project.transact({QStringLiteral("rule.import"), int(rules.size())}, [&](store::Tables& tables) -> Result<void> {
        for (const SiteRule& rule : rules) {
            const std::vector<SiteRule> known = TRY(tables.siteRules().all());
            const auto same = std::ranges::find_if(known, [&](const SiteRule& each) {
                return each.id == rule.id || (each.site == rule.site && each.path == rule.path);
            });
            const bool isNew = same == known.end();
            const bool isAsBefore = !isNew && same->site == rule.site && same->path == rule.path && same->wanted == rule.wanted;
            ++(isNew ? changes.added : isAsBefore ? changes.unchanged : changes.changed);
            if (!isAsBefore)
                TRY(tables.siteRules().set(rule));
        }
        return {};
    }));
    return changes;
}

std::vector<TextRange> TrayEntry::ranges() const
{
    std::vector<TextRange> ranges;
    for (const annotate::Resolved& guess : guesses) {
        const bool fits = guess.resolution != Resolution::Lost && (ranges.empty() || ranges.back().end <= guess.range.start);
        if (!fits)
            return {};
        ranges.push_back(guess.range);
    }
    return ranges;
}

Result<std::vector<TrayEntry>> trayOf(const Project& project, const Article& article)
{
    std::vector<TrayEntry> tray;
    const std::vector<Annotation> annotations = TRY(project.tray(article.id));
    if (annotations.empty())
        return tray;
    const Anchoring anchoring(article.text);
    for (const Annotation& annotation : annotations) {
        TrayEntry entry{annotation, {}, 1};
        for (const Fragment& fragment : annotation.fragments) {
            entry.guesses.push_back(anchoring.resolve(fragment));
            entry.score = std::min(entry.score, entry.guesses.back().score);
        }
        tray.push_back(std::move(entry));
    }
    return tray;
}

}  // namespace vermilion::project
