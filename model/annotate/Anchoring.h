// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Annotation.h"
#include "model/text/CodePoints.h"

#include <QString>

#include <string>
#include <vector>

namespace vermilion::annotate {

/// How a fragment was found again in a text.
enum class Resolution {
    Exact,  ///< the quote stands at the old offsets, in its surroundings
    Moved,  ///< the same quote stands elsewhere, and what is around it (or its length) says that it is the same one
    Fuzzy,  ///< something like the quote was found, or the quote in other surroundings: a person must look
    Lost,   ///< nothing good enough: the range is empty
};

struct Resolved {
    Resolution resolution = Resolution::Lost;
    TextRange range;   ///< code points of the text searched; empty when Lost
    double score = 0;  ///< 0 to 1: 1 is the same quote in the same surroundings

    bool operator==(const Resolved&) const = default;
};

/// Makes anchors in one text and finds fragments of other texts in it. Never silently: whoever resolves is told how
/// sure it is, and for Exact and Moved the text at the range is the quote, character for character.
/// Immutable; may be read from any thread.
class Anchoring {
public:
    /// How many code points of context a fragment keeps on each side.
    static constexpr qsizetype contextLength = 32;
    /// Below this score a guess is Lost.
    static constexpr double leastScore = 0.6;

    explicit Anchoring(const QString& text);

    const text::CodePoints& codePoints() const { return m_points; }

    /// The range with its quote and surroundings. Error: InvalidInput for an empty range or one outside the text.
    Result<document::Fragment> fragment(TextRange range) const;
    /// In text order; ranges that overlap or touch become one. Error: InvalidInput as above, or for no range at all.
    Result<std::vector<document::Fragment>> fragments(std::vector<TextRange> ranges) const;

    /// Finds a fragment: at its offsets, then its exact quote with prefix and suffix, nearest to the old place, then
    /// approximately (Myers' bit-parallel edit distance, J. ACM 46(3), 1999).
    Resolved resolve(const document::Fragment& fragment) const;

private:
    struct Context;
    double contextScore(const Context& context, TextRange range) const;
    Resolved resolveExactly(const Context& context, const std::u32string& quote, qsizetype oldStart) const;
    Resolved resolveApproximately(const Context& context, const std::u32string& quote, qsizetype oldStart) const;

    QString m_text;
    std::u32string m_units;  // the text in code points, lone surrogates kept as they are
    text::CodePoints m_points;
};

}  // namespace vermilion::annotate
