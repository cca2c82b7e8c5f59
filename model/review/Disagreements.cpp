// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Disagreements.h"

#include "model/document/Names.h"
#include "model/review/Alignment.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace vermilion::review {
namespace {

using document::Annotation;

constexpr document::Names<Difference, 7> names{{
    {Difference::Same, u"same"},
    {Difference::Label, u"label"},
    {Difference::Boundary, u"boundary"},
    {Difference::OnlyFirst, u"only_a"},
    {Difference::OnlySecond, u"only_b"},
    {Difference::Attribute, u"attribute"},
    {Difference::Duplicate, u"duplicate"},
}};

// One author's annotations as spans, with the second and later copies of a thing set apart.
struct Side {
    std::vector<Span> spans;
    std::vector<const Annotation*> annotations;  // of the spans
    std::vector<const Annotation*> copies;
};

Side sideOf(const std::vector<Annotation>& annotations, std::map<document::TagId, int>& tags)
{
    std::vector<std::pair<Span, const Annotation*>> ordered;
    for (const Annotation& annotation : annotations) {
        std::vector<TextRange> fragments;
        for (const document::Fragment& fragment : annotation.fragments)
            fragments.push_back(fragment.range);
        const int tag = tags.try_emplace(annotation.tagId, int(tags.size())).first->second;
        ordered.emplace_back(Span{joined(std::move(fragments)), tag, annotation.id}, &annotation);
    }
    std::ranges::sort(ordered, {}, [](const auto& each) { return std::tuple(each.first.extent(), each.second->tagId, each.first.id); });
    Side side;
    std::set<std::pair<int, std::vector<TextRange>>> seen;
    for (auto& [span, annotation] : ordered) {
        if (!seen.insert({span.tag, span.fragments}).second) {
            side.copies.push_back(annotation);
        } else {
            side.annotations.push_back(annotation);
            side.spans.push_back(std::move(span));
        }
    }
    return side;
}

std::vector<document::AttributeId> differingAttributes(const Annotation& first, const Annotation& second)
{
    std::vector<document::AttributeId> ids;
    for (const auto& [id, value] : first.attributes.asKeyValueRange()) {
        if (second.attributes.value(id) != value)
            ids.push_back(id);
    }
    for (const auto& [id, value] : second.attributes.asKeyValueRange()) {
        if (!first.attributes.contains(id) && !value.isEmpty())
            ids.push_back(id);
    }
    return ids;
}

Disagreement disagreementOf(const Annotation* first, const Annotation* second, double overlap)
{
    if (!second)
        return {Difference::OnlyFirst, *first, std::nullopt, {}};
    if (!first)
        return {Difference::OnlySecond, std::nullopt, *second, {}};
    Disagreement result{Difference::Same, *first, *second, {}};
    if (first->tagId != second->tagId) {
        result.difference = Difference::Label;
    } else if (overlap < 1) {
        result.difference = Difference::Boundary;
    } else {
        result.attributes = differingAttributes(*first, *second);
        if (!result.attributes.empty())
            result.difference = Difference::Attribute;
    }
    return result;
}

TextRange placeOf(const Disagreement& disagreement)
{
    return disagreement.first ? disagreement.first->extent() : disagreement.second->extent();
}

}  // namespace

std::vector<Disagreement> compare(const std::vector<Annotation>& first, const std::vector<Annotation>& second)
{
    std::map<document::TagId, int> tags;
    const Side one = sideOf(first, tags);
    const Side other = sideOf(second, tags);
    std::vector<Disagreement> result;
    for (const AlignedPair& pair : align(one.spans, other.spans)) {
        result.push_back(disagreementOf(pair.first >= 0 ? one.annotations[size_t(pair.first)] : nullptr,
                                        pair.second >= 0 ? other.annotations[size_t(pair.second)] : nullptr, pair.overlap));
    }
    for (const Annotation* copy : one.copies)
        result.push_back({Difference::Duplicate, *copy, std::nullopt, {}});
    for (const Annotation* copy : other.copies)
        result.push_back({Difference::Duplicate, std::nullopt, *copy, {}});
    std::ranges::stable_sort(result, {}, placeOf);
    return result;
}

QString nameOf(Difference difference) { return names.nameOf(difference); }
std::optional<Difference> differenceFromName(QStringView name) { return names.valueOf(name); }

const std::vector<Difference>& allDifferences()
{
    static const std::vector<Difference> all = [] {
        std::vector<Difference> values;
        for (const auto& row : names.rows)
            values.push_back(row.value);
        return values;
    }();
    return all;
}

}  // namespace vermilion::review
