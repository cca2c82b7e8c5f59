// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Annotations.h"

#include <span>

namespace vermilion::store {

/// What stands beside an annotation (see unite) and was not changed since, as the state of that annotation that it is; anything
/// else as it is.
Annotations::Stored asOfRoot(const Annotations::Stored& state);

/// Whether whoever made `later` had `earlier` before them.
bool hasSeen(const Annotations::Stored& later, const Annotations::Stored& earlier);

/// The annotations of several files as one: a set union over the states that annotations ever had, without those that
/// somebody has changed since (a multi-value register for each annotation; Shapiro et al., "A comprehensive study of
/// Convergent and Commutative Replicated Data Types", INRIA RR-7506, 2011). Idempotent, commutative, associative.
///
/// Where two have changed one annotation without knowing of each other, the later stamp keeps the id and the other stands
/// beside it as an annotation of its own, `conflictOf` the first, with an id that follows from its stamp, so that
/// everybody who merges makes the same one. A deletion gives way to a change that did not know of it. What is done to such
/// an annotation afterwards is a change of that one.
/// Rows without a stamp are passed over. By id.
std::vector<Annotations::Stored> unite(std::span<const std::vector<Annotations::Stored>> files);

}  // namespace vermilion::store
