// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/TextRange.h"

#include <QString>

#include <vector>

namespace vermilion::text {

/// Word and sentence boundaries by ICU's rules and dictionaries (Chinese and Japanese words included), for one text.
/// All positions are UTF-16 units of the text given to it. Not thread-safe; one a thread.
class Segmenter {
public:
    /// `language` is a BCP 47 tag such as "zh" or "en"; it may be empty.
    explicit Segmenter(const QString& text, const QString& language = {});

    /// The dictionary word around a position; the single character where it is punctuation or space.
    Utf16Range wordAt(qsizetype position) const;
    /// The sentence around a position, without leading and trailing white space. Ends after 。！？；… . ! ? with the
    /// closing quotes and brackets behind them, and at line ends.
    Utf16Range sentenceAt(qsizetype position) const;
    /// The line (block of an article) around a position, without its line end.
    Utf16Range paragraphAt(qsizetype position) const;
    /// All sentences, in order. Together they cover everything but white space.
    const std::vector<Utf16Range>& sentences() const { return m_sentences; }

    /// The range without white space at both ends and without the punctuation a mouse grabs by mistake (，。、；：！？」
    /// and the like) at its end. A bracket or quote whose partner is inside stays.
    Utf16Range trimmed(Utf16Range range) const;

private:
    QString m_text;
    std::vector<qsizetype> m_wordBreaks;
    std::vector<Utf16Range> m_sentences;
};

}  // namespace vermilion::text
