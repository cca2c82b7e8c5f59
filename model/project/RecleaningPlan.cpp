// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/RecleaningPlan.h"

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

// Where in the page somebody has annotated it. Rejected suggestions are nobody's.
Result<std::vector<DomRange>> annotatedIn(const Project& project, const Article& article)
{
    std::vector<DomRange> places;
    for (const std::vector<Annotation> annotations = TRY(project.annotations(article.id)); const Annotation& annotation : annotations) {
        if (annotation.status == document::AnnotationStatus::Rejected)
            continue;
        for (const Fragment& fragment : annotation.fragments) {
            const std::vector<DomRange> pieces = article.sourceMap.domOf(fragment.range);
            places.insert(places.end(), pieces.begin(), pieces.end());
        }
    }
    return places;
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
        if (!isFromPage(old, fragment)) {
            const annotate::Resolved found = m_anchoring.resolve(fragment);
            const bool isSure = found.resolution == Resolution::Exact || found.resolution == Resolution::Moved;
            return isSure ? std::optional(found.range) : std::nullopt;
        }
        return placeOnPage(old, m_now, fragment);
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

}  // namespace

bool isFromPage(const Article& article, const Fragment& fragment)
{
    return !article.sourceMap.domOf(fragment.range).empty();
}

std::optional<TextRange> placeOnPage(const Article& old, const Article& now, const Fragment& fragment)
{
    std::optional<TextRange> place;
    for (const DomRange& piece : old.sourceMap.domOf(fragment.range)) {
        const auto range = now.sourceMap.textOfDom(piece);
        if (!range)
            return std::nullopt;
        place = place ? place->united(*range) : *range;
    }
    const bool isSame = place && text::CodePoints(now.text).slice(now.text, *place) == fragment.quote;
    return isSame ? place : std::nullopt;
}

bool Plan::hasNewText() const
{
    return before.text != after.text || before.blocks != after.blocks || before.sourceMap != after.sourceMap || before.receipt != after.receipt;
}

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

std::shared_ptr<const clean::SharedBlocks> sharedAsIn(const document::Receipt& receipt)
{
    using document::DecidedBy;
    auto shared = std::make_shared<clean::SharedBlocks>();
    const auto note = [&](bool isShared, auto&& isMeant) {
        for (const ReceiptEntry& entry : receipt.entries) {
            const auto mark = isMeant(entry) ? document::markOf(entry.text) : std::nullopt;
            if (mark && isShared)
                shared->blocks.insert(mark->key, {.isKnown = true});
            else if (mark)
                shared->blocks.remove(mark->key);
        }
    };
    // What was kept against it counts too: without the person or the rule it would be gone again.
    note(true, [](const ReceiptEntry& entry) {
        return entry.decidedBy == DecidedBy::OtherPages || (entry.isKept() && entry.decidedBy != DecidedBy::Cleaner);
    });
    note(false, [](const ReceiptEntry& entry) { return entry.isKept() && entry.decidedBy == DecidedBy::Cleaner; });
    return shared;
}

Result<Plan> planOf(const Project& project, const ArticleId& id, const std::vector<SiteRule>& rules, std::shared_ptr<const clean::SharedBlocks> shared)
{
    Plan plan;
    plan.before = TRY(project.article(id));
    const capture::Page page = TRY(pageOf(project, plan.before));
    Guidance guidance{rules, TRY(project.corrections(id))};
    if (shared)
        guidance.annotated = TRY(annotatedIn(project, plan.before));
    // The places are of all pages of joined ones, what is shared is looked for in each.
    const bool isUndecidable = !page.parts.empty() && !guidance.annotated.empty();
    guidance.shared = shared && !isUndecidable ? std::move(shared) : sharedAsIn(plan.before.receipt);
    plan.after = TRY(clean::clean(page, guidance));
    plan.stale = staleOf(guidance.corrections, plan.after);
    return plan;
}

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

}  // namespace vermilion::project
