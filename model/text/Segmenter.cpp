// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/Segmenter.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace vermilion::text {
namespace {

// What closes a sentence, and what may still follow before the next one begins.
constexpr QStringView sentenceEnds = u"。！？；!?;…";
constexpr QStringView closers = u"”’」』）】》〉\"')]";
constexpr QStringView grabbedByMistake = u"，。、；：！？…,.;:!?";
constexpr QStringView openingMarks = u"“‘「『（【《〈([";
constexpr QStringView closingMarks = u"”’」』）】》〉)]";

std::vector<qsizetype> wordBreaksOf(const QString& text, const QString& language)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale(language.toLatin1().constData()), status));
    std::vector<qsizetype> breaks;
    if (U_FAILURE(status))
        return {0, text.size()};
    // An alias: ICU reads the QString's own buffer and keeps no copy.
    const icu::UnicodeString alias(false, reinterpret_cast<const char16_t*>(text.utf16()), int32_t(text.size()));
    words->setText(alias);
    for (int32_t at = words->first(); at != icu::BreakIterator::DONE; at = words->next())
        breaks.push_back(at);
    return breaks;
}

// A full stop ends a sentence only before white space: not in 3.14, U.S.A or example.org; nor after an initial ("J. Smith").
bool isSentenceFullStop(QStringView text, qsizetype at)
{
    if (text[at] != u'.' || (at + 1 < text.size() && !text[at + 1].isSpace() && !closers.contains(text[at + 1])))
        return false;
    const bool isInitial = at >= 1 && text[at - 1].isUpper() && (at == 1 || !text[at - 2].isLetterOrNumber());
    return !isInitial;
}

std::vector<Utf16Range> sentencesOf(QStringView text)
{
    std::vector<Utf16Range> sentences;
    const auto add = [&](qsizetype start, qsizetype end) {
        while (start < end && text[start].isSpace())
            ++start;
        while (end > start && text[end - 1].isSpace())
            --end;
        if (start < end)
            sentences.push_back({start, end});
    };
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\n') {
            add(start, i);
            start = i + 1;
        } else if (sentenceEnds.contains(c) || isSentenceFullStop(text, i)) {
            while (i + 1 < text.size() && (sentenceEnds.contains(text[i + 1]) || closers.contains(text[i + 1])))
                ++i;
            add(start, i + 1);
            start = i + 1;
        }
    }
    add(start, text.size());
    return sentences;
}

}  // namespace

Segmenter::Segmenter(const QString& text, const QString& language)
    : m_text(text), m_wordBreaks(wordBreaksOf(text, language)), m_sentences(sentencesOf(text))
{
}

Utf16Range Segmenter::wordAt(qsizetype position) const
{
    if (m_text.isEmpty())
        return {};
    position = std::clamp<qsizetype>(position, 0, m_text.size() - 1);
    const auto after = std::ranges::upper_bound(m_wordBreaks, position);
    if (after == m_wordBreaks.end() || after == m_wordBreaks.begin())
        return {position, position + 1};
    return {*std::prev(after), *after};
}

Utf16Range Segmenter::sentenceAt(qsizetype position) const
{
    const auto after = std::ranges::upper_bound(m_sentences, position, {}, &Utf16Range::start);
    if (after == m_sentences.begin())
        return m_sentences.empty() ? Utf16Range{} : m_sentences.front();
    return *std::prev(after);
}

Utf16Range Segmenter::paragraphAt(qsizetype position) const
{
    position = std::clamp<qsizetype>(position, 0, m_text.size());
    const qsizetype start = position == 0 ? 0 : m_text.lastIndexOf(u'\n', position - 1) + 1;
    const qsizetype end = m_text.indexOf(u'\n', position);
    return {start, end < 0 ? m_text.size() : end};
}

Utf16Range Segmenter::trimmed(Utf16Range range) const
{
    const auto hasPartner = [&](qsizetype closer) {
        const QChar opening = openingMarks[closingMarks.indexOf(m_text[closer])];
        return QStringView(m_text).sliced(range.start, closer - range.start).contains(opening);
    };
    range.start = std::clamp<qsizetype>(range.start, 0, m_text.size());
    range.end = std::clamp<qsizetype>(range.end, range.start, m_text.size());
    while (range.start < range.end && m_text[range.start].isSpace())
        ++range.start;
    while (range.end > range.start) {
        const QChar last = m_text[range.end - 1];
        const bool isStrayCloser = closingMarks.contains(last) && !hasPartner(range.end - 1);
        if (!last.isSpace() && !grabbedByMistake.contains(last) && !isStrayCloser)
            break;
        --range.end;
    }
    return range;
}

}  // namespace vermilion::text
