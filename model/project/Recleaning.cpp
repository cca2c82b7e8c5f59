// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Recleaning.h"

#include "model/capture/Page.h"
#include "model/store/Tables.h"
#include "model/text/CodePoints.h"

#include <algorithm>
#include <map>

namespace vermilion::project {
namespace {

using annotate::Anchoring;
using annotate::Resolution;
using clean::Guidance;
using document::Annotation;
using document::Article;
using document::ArticleId;
using document::Correction;
using document::DomRange;
using document::Fragment;
using document::ReceiptEntry;
using document::SiteRule;
using document::Wanted;

bool isAs(const ReceiptEntry& entry, Wanted wanted) { return entry.isKept() == (wanted == Wanted::Kept); }

/// An article, what cleaning makes of it now, and which corrections come and go with that.
struct Plan {
    Article before;
    Article after;
    std::vector<Correction> added;
    std::vector<document::CorrectionId> removed;
    int stale = 0;

    bool hasNewText() const
    {
        return before.text != after.text || before.blocks != after.blocks || before.sourceMap != after.sourceMap
               || before.receipt != after.receipt;
    }
};

Result<capture::Page> pageOf(const Project& project, const Article& article)
{
    return capture::openPage(TRY(project.capture(article.captureId)));
}

int staleOf(const std::vector<Correction>& corrections, const Article& article)
{
    return int(std::ranges::count_if(corrections, [&](const Correction& correction) {
        return std::ranges::none_of(article.receipt.entries, [&](const ReceiptEntry& entry) {
            return entry.dom.intersects(correction.dom) && document::digestOfBlock(entry.text) == correction.sha256;
        });
    }));
}

Result<Plan> planOf(const Project& project, const ArticleId& id, const std::vector<SiteRule>& rules)
{
    Plan plan;
    plan.before = TRY(project.article(id));
    const Guidance guidance{rules, TRY(project.corrections(id))};
    plan.after = TRY(clean::clean(TRY(pageOf(project, plan.before)), guidance));
    plan.stale = staleOf(guidance.corrections, plan.after);
    return plan;
}

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
    Guidance guidance{std::move(rules), TRY(project.corrections(id))};
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

/// Takes the annotations of one article along to its new text.
class Move {
public:
    Move(store::Tables& tables, const Article& now) : m_tables(tables), m_now(now), m_anchoring(now.text) {}

    Result<void> take(const Annotation& annotation, Recleaned& count)
    {
        std::vector<TextRange> ranges;
        for (const Fragment& fragment : annotation.fragments) {
            if (const auto range = TRY(placeOf(annotation, fragment)))
                ranges.push_back(*range);
        }
        const bool isWhole = ranges.size() == annotation.fragments.size() && std::ranges::is_sorted(ranges)
                             && std::ranges::adjacent_find(ranges, [](TextRange one, TextRange next) { return next.start < one.end; }) == ranges.end();
        if (!isWhole) {
            ++count.inTray;
            return {};
        }
        std::vector<Fragment> fragments;
        for (const TextRange& range : ranges)
            fragments.push_back(TRY(m_anchoring.fragment(range)));
        ++(std::ranges::equal(annotation.fragments, ranges, {}, &Fragment::range) ? count.unchanged : count.moved);
        return m_tables.annotations().anchor(annotation.id, m_now.textId, fragments);
    }

private:
    // The page stays the same, so a passage is the same words of the page. Only text that came from no page is looked
    // for by what it says.
    Result<std::optional<TextRange>> placeOf(const Annotation& annotation, const Fragment& fragment)
    {
        const Article& old = TRY(textOf(annotation)).get();
        const std::vector<DomRange> pieces = old.sourceMap.domOf(fragment.range);
        if (pieces.empty()) {
            const annotate::Resolved found = m_anchoring.resolve(fragment);
            const bool isSure = found.resolution == Resolution::Exact || found.resolution == Resolution::Moved;
            return isSure ? std::optional(found.range) : std::nullopt;
        }
        std::optional<TextRange> place;
        for (const DomRange& piece : pieces) {
            const auto range = m_now.sourceMap.textOfDom(piece);
            if (!range)
                return std::nullopt;
            place = place ? place->united(*range) : *range;
        }
        const bool isSame = m_anchoring.codePoints().slice(m_now.text, *place) == fragment.quote;
        return isSame ? place : std::nullopt;
    }

    Result<std::reference_wrapper<const Article>> textOf(const Annotation& annotation)
    {
        auto found = m_texts.find(annotation.textId);
        if (found == m_texts.end())
            found = m_texts.emplace(annotation.textId, TRY(m_tables.articles().article(annotation.articleId, annotation.textId))).first;
        return std::cref(found->second);
    }

    store::Tables& m_tables;
    const Article& m_now;
    Anchoring m_anchoring;
    std::map<document::TextId, Article> m_texts;
};

Result<Recleaned> carryOut(store::Tables& tables, const Plan& plan)
{
    Recleaned done{.article = plan.before.id, .hasNewText = plan.hasNewText(), .stale = plan.stale};
    for (const document::CorrectionId& id : plan.removed)
        TRY(tables.corrections().remove(id));
    for (const Correction& correction : plan.added)
        TRY(tables.corrections().set(correction));
    const std::vector<Annotation> annotations = TRY(tables.annotations().ofAllTexts(plan.before.id));
    if (!done.hasNewText) {
        for (const Annotation& annotation : annotations)
            ++(annotation.textId == plan.before.textId ? done.unchanged : done.inTray);
        return done;
    }
    if (TRY(tables.articles().article(plan.before.id)).textId != plan.before.textId)
        return failure(ErrorCode::Conflict, plan.before.id.toString(), QStringLiteral("the article has another text by now"));
    Article now = plan.after;
    now.id = plan.before.id;
    now.captureId = plan.before.captureId;
    now.textId = TRY(tables.articles().addText(now));
    Move move(tables, now);
    for (const Annotation& annotation : annotations)
        TRY(move.take(annotation, done));
    return done;
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

Result<Guidance> guidanceOf(const Project& project, const ArticleId& article)
{
    return Guidance{TRY(project.siteRules()), TRY(project.corrections(article))};
}

Result<RecleanReport> reclean(Project& project, std::vector<ArticleId> articles, const Progress& progress)
{
    if (articles.empty()) {
        for (const ArticleSummary& article : TRY(project.articles()))
            articles.push_back(article.id);
    }
    RecleanReport report;
    const std::vector<Plan> plans = TRY(plansOf(project, articles, TRY(project.siteRules()), progress, report));
    return carryOutAll(project, {QStringLiteral("article.reclean"), int(articles.size())}, plans, std::move(report));
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
    return clean::learnSiteRule(TRY(pageOf(project, article)), TRY(guidanceOf(project, id)), entries.front().entry.dom, choice.wanted);
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
