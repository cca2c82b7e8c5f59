// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/suggest/Material.h"
#include "model/suggest/Suggestion.h"

namespace vermilion::suggest {

struct KnownMention {
    document::TagId tag;
    Find find;
};

/// Every mention of the names in a text, in text order and without overlaps: at each place the longest name, and of its tags
/// the one it has most often. Letters and digits beside it make it part of another word; so do the characters beside a short
/// Chinese name where they are one word of the dictionary with its last (罗强 in 罗强调), and the suffix of another unit of
/// administration (成都 in 成都市).
std::vector<KnownMention> mentionsOf(const std::vector<KnownName>& names, const Material& material);

}  // namespace vermilion::suggest
