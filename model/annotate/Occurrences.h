// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/TextRange.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace vermilion::annotate {

struct OccurrenceOptions {
    /// Ｇ２０ is G20 and ｶﾞ is ガ: full-width and half-width forms are the same, and so are composed and decomposed
    /// characters. Off: character for character.
    bool foldsWidth = true;
    bool foldsCase = false;
    /// Where the name begins or ends with a letter or digit of a script that puts spaces between words, the text must
    /// have a word boundary there: "Li" is not in "Lithuania". Chinese, Japanese and Thai are not affected.
    bool wholeWords = true;
    /// Names known to be longer: a mention inside one of them does not count (攀枝花 in 攀枝花市).
    QStringList longerNames = {};
};

/// Every mention of a name in a text, in text order and without overlaps (leftmost first). Code points of `text`.
/// A mention never begins or ends inside a character that is written with combining marks.
std::vector<TextRange> occurrencesOf(const QString& text, const QString& name, const OccurrenceOptions& options = {});

}  // namespace vermilion::annotate
