// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Extractor.h"

#include <algorithm>

namespace vermilion::clean {
namespace {

using document::BlockKind;
using document::DropReason;

double weight(const PageBlock& block)
{
    if (block.isHidden || block.isControl)
        return -10;
    const auto length = double(block.text.size());
    double value = 0;
    int stops = 0;
    for (const QChar c : block.text)
        stops += QStringView(u"，。！？；、,.!?;：").contains(c);
    const double own = std::max(0., length - block.linkLength);
    value = own * (stops > 0 ? 1 : 0.3) - 1.5 * block.linkLength - 12;
    if (block.kind == BlockKind::Heading)
        value = std::max(value, -4.);
    if (block.hints & (HintNavigation | HintRelated | HintComment | HintCopyright | HintAdvertisement | HintAside))
        value = value * 0.3 - 20;
    return std::clamp(value, -80., 400.);
}

DropReason reasonOf(const PageBlock& block)
{
    if (block.isHidden)
        return DropReason::Hidden;
    const struct {
        quint16 hint;
        DropReason reason;
    } rows[] = {{HintRelated, DropReason::Related}, {HintComment, DropReason::Comment}, {HintShare, DropReason::Share},
                {HintAdvertisement, DropReason::Advertisement}, {HintCopyright, DropReason::Copyright},
                {HintNavigation, DropReason::Navigation}, {HintMetadata, DropReason::Metadata}};
    for (const auto& row : rows) {
        if (block.nearHints & row.hint)
            return row.reason;
    }
    if (block.linkLength * 2 > block.text.size())
        return DropReason::LinkList;
    for (const auto& row : rows) {
        if (block.hints & row.hint)
            return row.reason;
    }
    return DropReason::OutsideArticle;
}

}  // namespace

std::vector<DecidedBlock> decide(const Dom& dom, std::vector<PageBlock> blocks, const document::Metadata&)
{
    std::vector<double> sums(blocks.size() + 1);
    std::vector<double> weights(blocks.size());
    for (size_t i = 0; i < blocks.size(); ++i) {
        weights[i] = weight(blocks[i]);
        sums[i + 1] = sums[i] + weights[i];
    }
    size_t first = 0;
    size_t last = 0;
    double best = 0;
    for (const DomNode& node : dom.nodes()) {
        if (node.tag == Tag::Text || node.end - int(&node - dom.nodes().data()) < 2)
            continue;
        const auto from = std::ranges::lower_bound(blocks, node.textStart, {}, [](const PageBlock& b) { return b.pieces.front().start; });
        const auto to = std::ranges::lower_bound(blocks, node.textEnd, {}, [](const PageBlock& b) { return b.pieces.front().start; });
        const double sum = sums[size_t(to - blocks.begin())] - sums[size_t(from - blocks.begin())];
        if (sum >= best) {
            best = sum;
            first = size_t(from - blocks.begin());
            last = size_t(to - blocks.begin());
        }
    }
    std::vector<DecidedBlock> decided;
    decided.reserve(blocks.size());
    for (size_t i = 0; i < blocks.size(); ++i) {
        const bool isInside = i >= first && i < last;
        const PageBlock& block = blocks[i];
        const bool isKept = isInside && !block.isHidden && !block.isControl
                            && (weights[i] > -10 || block.linkLength * 3 < block.text.size());
        const DropReason reason = isKept ? DropReason::None : reasonOf(block);
        decided.push_back({std::move(blocks[i]), reason});
    }
    return decided;
}

}  // namespace vermilion::clean
