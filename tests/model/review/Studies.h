// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/review/Layer.h"

#include <rapidcheck.h>

#include <algorithm>

namespace vermilion::tests {

using review::Span;

inline Span span(qsizetype start, qsizetype end, int tag = 0) { return {{{start, end}}, tag, {}}; }

/// One text with a layer for each author.
inline review::Study study(qsizetype length, const std::vector<std::vector<Span>>& layers, int tags = 8)
{
    review::Study result;
    result.tags.resize(size_t(tags));
    review::Continuum continuum{document::ArticleId::create(), length, {}};
    for (const std::vector<Span>& spans : layers) {
        result.authors.push_back(document::AuthorId::create());
        continuum.layers.push_back({spans, true});
    }
    result.continua.push_back(continuum);
    result.sort();
    return result;
}

/// Another text by the same authors.
inline void addText(review::Study& study, qsizetype length, const std::vector<std::vector<Span>>& layers)
{
    review::Continuum continuum{document::ArticleId::create(), length, {}};
    for (const std::vector<Span>& spans : layers)
        continuum.layers.push_back({spans, true});
    study.continua.push_back(continuum);
    study.sort();
}

/// Spans inside a text, of one or two fragments; they may overlap and repeat.
inline rc::Gen<std::vector<Span>> spansIn(int length, int tags, int most)
{
    return rc::gen::mapcat(rc::gen::inRange(0, most + 1), [=](int count) {
        const auto one = rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, length), rc::gen::inRange(1, 6), rc::gen::inRange(0, tags), rc::gen::inRange(0, 5)),
                                      [=](const std::tuple<int, int, int, int>& each) {
                                          const auto [start, size, tag, more] = each;
                                          const qsizetype end = std::min(start + size, length);
                                          Span result = span(start, end, tag);
                                          if (more == 0 && end + 3 <= length)
                                              result.fragments.push_back({end + 1, end + 3});
                                          return result;
                                      });
        return rc::gen::container<std::vector<Span>>(size_t(count), one);
    });
}

inline review::Study randomStudy(int authors, int texts, int length, int tags, int most)
{
    review::Study result;
    for (int text = 0; text < texts; ++text) {
        std::vector<std::vector<Span>> layers;
        for (int author = 0; author < authors; ++author)
            layers.push_back(*spansIn(length, tags, most));
        if (text == 0)
            result = study(length, layers, tags);
        else
            addText(result, length, layers);
    }
    return result;
}

}  // namespace vermilion::tests
