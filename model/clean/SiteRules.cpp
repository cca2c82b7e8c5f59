// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/SiteRules.h"

#include "model/clean/Credits.h"

#include <algorithm>

namespace vermilion::clean {
namespace {

using document::Correction;
using document::DecidedBy;
using document::DomRange;
using document::DropReason;
using document::ElementPath;
using document::PathStep;
using document::SiteRule;
using document::Wanted;

// Elements that a path goes up from its block: what is farther out is layout.
constexpr size_t longestPath = 16;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isVowel(char c) { return QByteArrayView("aeiouyAEIOUY").contains(c); }

// Letters as a program draws them: no vowel, or capitals so close that no words are between them.
bool isRandom(QByteArrayView word)
{
    if (word.size() < 5)
        return false;
    const auto vowels = std::ranges::count_if(word, isVowel);
    qsizetype humps = 0;
    for (qsizetype i = 1; i < word.size(); ++i)
        humps += isUpper(word[i]) && !isUpper(word[i - 1]);
    return vowels == 0 || humps * 3 >= word.size();
}

bool isState(QByteArrayView name)
{
    constexpr QByteArrayView states[] = {"active", "current", "selected", "open", "closed", "first", "last", "odd", "even",
                                         "hover", "on", "off", "show", "hide", "hidden", "visible", "clearfix", "clear"};
    return std::ranges::contains(states, name);
}

PathStep stepOf(const Dom& dom, qint32 element)
{
    PathStep step{dom.elementName(element).toByteArray().toLower(), {}};
    if (const QByteArray id = dom.attribute(element, "id").trimmed().toByteArray(); isStableName(id))
        step.names.append('#' + id);
    for (const QByteArray& name : dom.attribute(element, "class").toByteArray().simplified().split(' ')) {
        if (isStableName(name) && !step.names.contains('.' + name))
            step.names.append('.' + name);
    }
    return step;
}

// The innermost element that holds everything of a block that a reader sees: of <p><b>Editor: Li</b></p> the <b>.
qint32 innermost(const Dom& dom, const PageBlock& block)
{
    const QString& text = dom.text();
    qsizetype first = block.pieces.front().start;
    qsizetype last = block.pieces.back().end;
    while (first < last && text[first].isSpace())
        ++first;
    while (last > first && text[last - 1].isSpace())
        --last;
    // Texts ascend in document order, so the last node that starts by then is the text itself.
    const auto nodes = std::ranges::subrange(dom.nodes().begin() + block.node, dom.nodes().begin() + dom.node(block.node).end);
    const auto after = std::ranges::upper_bound(nodes, first, {}, &DomNode::textStart);
    auto found = qint32(std::prev(after) - dom.nodes().begin());
    while (found != block.node && (dom.node(found).tag == Tag::Text || dom.node(found).textEnd < last))
        found = dom.node(found).parent;
    return found;
}

bool hasName(const ElementPath& path)
{
    return std::ranges::any_of(path, [](const PathStep& step) { return !step.names.isEmpty(); });
}

bool isAs(const DecidedBlock& block, Wanted wanted) { return block.isKept() == (wanted == Wanted::Kept); }

qsizetype namesIn(const ElementPath& path)
{
    qsizetype names = 0;
    for (const PathStep& step : path)
        names += step.names.size();
    return names;
}

void set(DecidedBlock& block, Wanted wanted, DecidedBy by)
{
    block.decidedBy = by;
    block.reason = wanted == Wanted::Kept ? DropReason::None : by == DecidedBy::Hand ? DropReason::ByHand : DropReason::SiteRule;
}

}  // namespace

bool isStableName(QByteArrayView name)
{
    if (name.size() < 2 || name.size() > 40 || !isLetter(name[0]) || isState(name))
        return false;
    if (!std::ranges::all_of(name, [](char c) { return isLetter(c) || c == '-' || c == '_'; }))
        return false;
    for (qsizetype from = 0; from < name.size();) {
        qsizetype to = from;
        while (to < name.size() && isLetter(name[to]))
            ++to;
        if (isRandom(name.sliced(from, to - from)))
            return false;
        from = to + 1;
    }
    return true;
}

ElementPath placeOf(const Dom& dom, const PageBlock& block, size_t most)
{
    ElementPath place;
    for (qint32 node = innermost(dom, block); place.size() < most && node >= 0 && dom.node(node).tag != Tag::Document; node = dom.node(node).parent)
        place.push_back(stepOf(dom, node));
    std::ranges::reverse(place);
    return place;
}

std::optional<SiteRule> learnRule(const Dom& dom, const std::vector<DecidedBlock>& blocks, size_t block, Wanted wanted, const QString& site)
{
    if (site.isEmpty())
        return std::nullopt;
    std::vector<ElementPath> places;
    for (const DecidedBlock& each : blocks)
        places.push_back(placeOf(dom, each.block, longestPath));
    const ElementPath& place = places[block];
    std::optional<SiteRule> widest;
    for (size_t length = 1; length <= place.size(); ++length) {
        const ElementPath path(place.end() - std::ptrdiff_t(length), place.end());
        if (!hasName(path))
            continue;
        const auto meansOthers = [&](size_t i) { return i != block && !isAs(blocks[i], wanted) && isMeant(path, places[i]); };
        bool isClean = true;
        for (size_t i = 0; i < blocks.size() && isClean; ++i)
            isClean = !meansOthers(i);
        const SiteRule rule{{}, site, document::writePath(path), wanted};
        if (!document::readPath(rule.path))
            break;  // names that no path can be written with
        widest = rule;
        if (isClean)
            return widest;
    }
    return widest;
}

void applyShared(const Guidance& guidance, std::vector<DecidedBlock>& blocks)
{
    if (!guidance.shared)
        return;
    std::vector<document::BlockMark> marks;
    std::vector<size_t> places;
    for (size_t i = 0; i < blocks.size(); ++i) {
        auto mark = blocks[i].reason == DropReason::Hidden ? std::nullopt : document::markOf(blocks[i].block.text);
        if (!mark)
            continue;
        mark->isKept = blocks[i].isKept();
        marks.push_back(*mark);
        places.push_back(i);
    }
    for (const size_t mark : repeatedIn(marks, *guidance.shared)) {
        DecidedBlock& block = blocks[places[mark]];
        const DomRange extent{block.block.pieces.front().start, block.block.pieces.back().end};
        if (std::ranges::any_of(guidance.annotated, [&](const DomRange& place) { return place.intersects(extent); }))
            continue;
        const Credits credits = creditsIn(block.block.text);
        if (!credits.dateline.isEmpty() || !credits.reporters.isEmpty() || !credits.photographers.isEmpty() || !credits.authors.isEmpty())
            continue;
        block.reason = DropReason::Boilerplate;
        block.decidedBy = DecidedBy::OtherPages;
    }
}

void applyRules(const Dom& dom, const std::vector<SiteRule>& rules, const QString& site, std::vector<DecidedBlock>& blocks)
{
    struct Ready {
        ElementPath path;
        Wanted wanted;
        std::pair<size_t, qsizetype> weight;
    };
    std::vector<Ready> ready;
    for (const SiteRule& rule : rules) {
        if (rule.site != site)
            continue;
        if (auto path = document::readPath(rule.path))
            ready.push_back({*path, rule.wanted, {path->size(), namesIn(*path)}});
    }
    if (ready.empty())
        return;
    // The last one that means a block decides.
    std::ranges::stable_sort(ready, {}, &Ready::weight);
    const size_t longest = ready.back().path.size();
    for (DecidedBlock& block : blocks) {
        const ElementPath place = placeOf(dom, block.block, longest);
        const auto found = std::find_if(ready.rbegin(), ready.rend(), [&](const Ready& rule) { return isMeant(rule.path, place); });
        if (found != ready.rend() && !isAs(block, found->wanted))
            set(block, found->wanted, DecidedBy::SiteRule);
    }
}

void applyCorrections(const std::vector<Correction>& corrections, std::vector<DecidedBlock>& blocks)
{
    const auto extentOf = [](const DecidedBlock& block) {
        return DomRange{block.block.pieces.front().start, block.block.pieces.back().end};
    };
    for (const Correction& correction : corrections) {
        const auto isSame = [&](const DecidedBlock& block) {
            return document::digestOfBlock(block.block.text) == correction.sha256;
        };
        auto found = std::ranges::find(blocks, correction.dom, extentOf);
        if (found == blocks.end() || !isSame(*found)) {
            found = std::ranges::find_if(blocks, [&](const DecidedBlock& block) {
                return extentOf(block).intersects(correction.dom) && isSame(block);
            });
        }
        if (found != blocks.end() && !isAs(*found, correction.wanted))
            set(*found, correction.wanted, DecidedBy::Hand);
    }
}

}  // namespace vermilion::clean
