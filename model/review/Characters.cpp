// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Characters.h"

#include <algorithm>
#include <tuple>

namespace vermilion::review {
namespace {

struct Event {
    qsizetype position;
    int tag;
    bool isStart;
};

std::vector<Event> eventsOf(const Layer& layer)
{
    std::vector<Event> events;
    for (const Span& span : layer.spans) {
        for (const TextRange& fragment : span.fragments) {
            events.push_back({fragment.start, span.tag, true});
            events.push_back({fragment.end, span.tag, false});
        }
    }
    std::ranges::sort(events, {}, &Event::position);
    return events;
}

// The runs of everybody at once.
void stretchesOf(size_t continuum, const std::vector<std::vector<Run>>& runs, qsizetype length, const Resampling& resampling,
                 const std::function<void(const Stretch&)>& visit)
{
    Stretch stretch{0, 0, std::vector<int>(runs.size(), Categories::unread)};
    std::vector<size_t> at(runs.size());
    for (qsizetype position = 0; position < length;) {
        qsizetype end = resampling.endOfPart(continuum, position);
        for (size_t i = 0; i < runs.size(); ++i) {
            if (runs[i].empty())
                continue;
            while (runs[i][at[i]].range.end <= position)
                ++at[i];
            stretch.categories[i] = runs[i][at[i]].category;
            end = std::min(end, runs[i][at[i]].range.end);
        }
        stretch.part = resampling.partOf(continuum, position);
        stretch.length = end - position;
        visit(stretch);
        position = end;
    }
}

}  // namespace

std::vector<Run> runsOf(const Layer& layer, qsizetype length, Categories& categories)
{
    std::vector<Run> runs;
    std::vector<int> open;  // tags of the open fragments, ascending, with repetitions
    qsizetype position = 0;
    const auto runTo = [&](qsizetype end) {
        if (end <= position)
            return;
        std::vector<int> tags = open;
        const auto doubled = std::ranges::unique(tags);
        tags.erase(doubled.begin(), doubled.end());
        runs.push_back({{position, end}, categories.of(tags)});
        position = end;
    };
    for (const Event& event : eventsOf(layer)) {
        runTo(std::min(event.position, length));
        const auto place = std::ranges::lower_bound(open, event.tag);
        if (event.isStart)
            open.insert(place, event.tag);
        else if (place != open.end())
            open.erase(place);
    }
    runTo(length);
    return runs;
}

void forEachStretch(const Study& study, const Resampling& resampling, Categories& categories, const std::function<void(const Stretch&)>& visit)
{
    for (size_t i = 0; i < study.continua.size(); ++i) {
        const Continuum& continuum = study.continua[i];
        if (continuum.readers() < 2)
            continue;
        std::vector<std::vector<Run>> runs;
        for (const Layer& layer : continuum.layers)
            runs.push_back(layer.hasRead ? runsOf(layer, continuum.length, categories) : std::vector<Run>());
        stretchesOf(i, runs, continuum.length, resampling, visit);
    }
}

}  // namespace vermilion::review
