// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Union.h"

#include <algorithm>
#include <map>

namespace vermilion::store {
namespace {

using document::AnnotationId;
using Stored = Annotations::Stored;

// UUID version 5 in a name space of our own (RFC 9562, 5.5).
const QUuid besideOthers(QStringLiteral("9a0f6a0e-3a1c-5d0c-8f5b-6f2f7a6f0a55"));

// The same revision with other content (two copies of a file, a file that somebody made by hand) is another state.
auto orderOf(const Stored& state)
{
    return std::tuple(!state.isDeleted, state.revision, state.digest);
}

AnnotationId idBeside(const AnnotationId& root, const Stored& state)
{
    return AnnotationId(QUuid::createUuidV5(besideOthers, root.toString().toLatin1() + state.revision + state.digest.toHex() + char('0' + state.isDeleted)));
}

void rename(Stored& state, const AnnotationId& id)
{
    state.annotation.id = id;
    state.digest = Annotations::digest(state.annotation);
}

using States = std::vector<Stored>;

// Each once, without those that another has seen; the one that keeps the id first.
void reduce(States& states)
{
    std::ranges::sort(states, std::ranges::greater(), orderOf);
    const auto twice = std::ranges::unique(states, {}, orderOf);
    states.erase(twice.begin(), twice.end());
    const States all = states;
    std::erase_if(states, [&](const Stored& state) {
        return std::ranges::any_of(all, [&](const Stored& other) { return hasSeen(other, state); });
    });
}

}  // namespace

Stored asOfRoot(const Stored& state)
{
    if (state.conflictOf.isNull())
        return state;
    Stored original = state;
    rename(original, state.conflictOf);
    if (idBeside(state.conflictOf, original) != state.annotation.id)
        return state;
    original.conflictOf = {};
    return original;
}

bool hasSeen(const Stored& later, const Stored& earlier)
{
    return later.ancestry.contains(earlier.revision);
}

std::vector<Stored> unite(std::span<const std::vector<Stored>> files)
{
    std::map<AnnotationId, States> roots;
    for (const std::vector<Stored>& file : files) {
        for (const Stored& stored : file) {
            if (stored.revision.isEmpty())
                continue;
            Stored state = asOfRoot(stored);
            States& states = roots[state.annotation.id];
            states.push_back(std::move(state));
        }
    }
    std::vector<Stored> united;
    for (auto& [root, states] : roots) {
        if (states.size() > 1)
            reduce(states);
        united.push_back(states.front());
        for (size_t i = 1; i < states.size(); ++i) {
            const AnnotationId id = idBeside(root, states[i]);
            if (roots.contains(id))
                continue;  // somebody has worked on it since
            Stored beside = states[i];
            beside.conflictOf = root;
            rename(beside, id);
            united.push_back(std::move(beside));
        }
    }
    std::ranges::sort(united, [](const Stored& left, const Stored& right) { return left.annotation.id < right.annotation.id; });
    return united;
}

}  // namespace vermilion::store
