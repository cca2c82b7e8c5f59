// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"
#include "model/text/TextRange.h"

#include <vector>

namespace vermilion::review {

/// One tag on one or more passages, as far as agreement is concerned.
struct Span {
    std::vector<TextRange> fragments;  ///< code points, in text order, not overlapping, none empty, at least one
    int tag = 0;                       ///< index into Study::tags
    document::AnnotationId id;         ///< what a window opens for it

    /// From the start of the first to the end of the last fragment.
    TextRange extent() const { return {fragments.front().start, fragments.back().end}; }
    /// Characters in the fragments.
    qsizetype length() const;
    /// The same tag on the same passages.
    bool isLike(const Span& other) const { return tag == other.tag && fragments == other.fragments; }
};

/// The fragments as a Span wants them: those that touch are one.
std::vector<TextRange> joined(std::vector<TextRange> fragments);
/// Code points that both have.
qsizetype commonLength(const std::vector<TextRange>& one, const std::vector<TextRange>& other);
/// Code points of both over code points of either (Jaccard): 1 for the same passages, 0 for disjoint ones.
double overlap(const Span& one, const Span& other);

/// What one author has tagged in one text.
struct Layer {
    std::vector<Span> spans;  ///< by extent, then tag
    /// Whether the author has been through the text at all: what is untagged in a text that nobody opened is no opinion.
    bool hasRead = true;
};

/// A text with everybody's layers.
struct Continuum {
    document::ArticleId article;
    qsizetype length = 0;       ///< code points
    std::vector<Layer> layers;  ///< one for each of Study::authors, in that order

    int readers() const;
    bool isReadByAll() const { return readers() == int(layers.size()); }
};

/// What agreement is computed on: texts, authors, tags.
struct Study {
    std::vector<document::AuthorId> authors;
    std::vector<document::TagId> tags;
    std::vector<Continuum> continua;

    /// Layers in the order that everything here expects.
    void sort();
};

/// Views of a study; continua and their order stay.
/// Two authors alone.
Study between(const Study& study, size_t first, size_t second);
/// One tag alone.
Study ofTag(const Study& study, int tag);
/// As if there were only one tag: where something is tagged, not as what. What a layer has twice counts once.
Study withoutTags(const Study& study);
/// One text alone.
Study ofContinuum(const Study& study, size_t continuum);

}  // namespace vermilion::review
