// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Layer.h"

#include <algorithm>
#include <tuple>

namespace vermilion::review {
namespace {

void sortSpans(std::vector<Span>& spans)
{
    std::ranges::sort(spans, [](const Span& one, const Span& other) {
        return std::tuple(one.extent(), one.tag, std::cref(one.fragments).get(), one.id)
               < std::tuple(other.extent(), other.tag, std::cref(other.fragments).get(), other.id);
    });
}

// The same study with every layer made anew.
template <typename Change>
Study changed(const Study& study, const Change& change)
{
    Study result{study.authors, study.tags, {}};
    result.continua.reserve(study.continua.size());
    for (const Continuum& continuum : study.continua) {
        Continuum& copy = result.continua.emplace_back(Continuum{continuum.article, continuum.length, {}});
        copy.layers.reserve(continuum.layers.size());
        for (const Layer& layer : continuum.layers)
            copy.layers.push_back({change(layer.spans), layer.hasRead});
    }
    return result;
}

}  // namespace

qsizetype Span::length() const
{
    qsizetype length = 0;
    for (const TextRange& fragment : fragments)
        length += fragment.length();
    return length;
}

std::vector<TextRange> joined(std::vector<TextRange> fragments)
{
    std::vector<TextRange> result;
    std::ranges::sort(fragments);
    for (const TextRange& fragment : fragments) {
        if (!result.empty() && fragment.start <= result.back().end)
            result.back().end = std::max(result.back().end, fragment.end);
        else
            result.push_back(fragment);
    }
    return result;
}

qsizetype commonLength(const std::vector<TextRange>& one, const std::vector<TextRange>& other)
{
    qsizetype length = 0;
    for (auto left = one.begin(), right = other.begin(); left != one.end() && right != other.end();) {
        length += left->intersected(*right).length();
        left->end < right->end ? ++left : ++right;
    }
    return length;
}

double overlap(const Span& one, const Span& other)
{
    const qsizetype both = commonLength(one.fragments, other.fragments);
    return double(both) / double(one.length() + other.length() - both);
}

int Continuum::readers() const
{
    return int(std::ranges::count_if(layers, &Layer::hasRead));
}

void Study::sort()
{
    for (Continuum& continuum : continua) {
        for (Layer& layer : continuum.layers)
            sortSpans(layer.spans);
    }
}

Study between(const Study& study, size_t first, size_t second)
{
    Study result{{study.authors[first], study.authors[second]}, study.tags, {}};
    for (const Continuum& continuum : study.continua)
        result.continua.push_back({continuum.article, continuum.length, {continuum.layers[first], continuum.layers[second]}});
    return result;
}

Study ofTag(const Study& study, int tag)
{
    return changed(study, [tag](const std::vector<Span>& spans) {
        std::vector<Span> kept;
        std::ranges::copy_if(spans, std::back_inserter(kept), [tag](const Span& span) { return span.tag == tag; });
        return kept;
    });
}

Study withoutTags(const Study& study)
{
    return changed(study, [](std::vector<Span> spans) {
        for (Span& span : spans)
            span.tag = 0;
        sortSpans(spans);
        const auto doubled = std::ranges::unique(spans, {}, &Span::fragments);
        spans.erase(doubled.begin(), doubled.end());
        return spans;
    });
}

Study ofContinuum(const Study& study, size_t continuum)
{
    return {study.authors, study.tags, {study.continua[continuum]}};
}

}  // namespace vermilion::review
