// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Guidance.h"
#include "model/clean/TextBuilder.h"
#include "model/document/ElementPath.h"

#include <optional>

namespace vermilion::clean {

/// A class name or id that an editor wrote and that will be there tomorrow, as against one that counts, names a state or
/// was made up by a program: "article-body", not "p2391", "active" or "css-kXbWqz".
bool isStableName(QByteArrayView name);

/// Where a block stands in the page: the elements down to the innermost one that holds the whole of it, at most so many,
/// with their stable names.
document::ElementPath placeOf(const Dom& dom, const PageBlock& block, size_t most);

/// The rule that does to all blocks of its kind what a person did to one. It is the shortest path with a name in it that
/// means the block and none that is decided otherwise; where there is none, because blocks of both kinds stand at
/// like places, the longest: then it means all of them, and whoever saves it should be told how many. Nothing where
/// the page's site is not known or no element around the block has a stable name.
std::optional<document::SiteRule> learnRule(const Dom& dom, const std::vector<DecidedBlock>& blocks, size_t block,
                                            document::Wanted wanted, const QString& site);

/// Drops what other pages of the site have too, see `repeatedIn`, but no credits. Comes before what people decide.
void applyShared(const Guidance& guidance, std::vector<DecidedBlock>& blocks);

/// Lets the rules of a site decide. The most telling rule wins: more steps, then more names, then the later one.
void applyRules(const Dom& dom, const std::vector<document::SiteRule>& rules, const QString& site, std::vector<DecidedBlock>& blocks);

/// Lets a person's corrections decide. A correction means the block at its place, or else, should blocks be cut in
/// another way now, one with its text that overlaps its place.
void applyCorrections(const std::vector<document::Correction>& corrections, std::vector<DecidedBlock>& blocks);

}  // namespace vermilion::clean
