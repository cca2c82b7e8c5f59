// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/annotate/Occurrences.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <string>

namespace vermilion::annotate {
namespace {

// A text as it is compared, and for each of its code points the stretch of the original that it came from.
struct Folded {
    std::u32string units;
    std::vector<TextRange> origins;
};

char32_t widthFolded(char32_t unit)
{
    const auto tag = QChar::decompositionTag(unit);
    if (tag != QChar::Wide && tag != QChar::Narrow)
        return unit;
    const QList<uint> decomposed = QChar::decomposition(unit).toUcs4();
    return decomposed.size() == 1 ? char32_t(decomposed.front()) : unit;
}

bool beginsCharacter(char32_t unit)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    return U_FAILURE(status) || (nfc->hasBoundaryBefore(UChar32(unit)) && u_getCombiningClass(UChar32(unit)) == 0);
}

void appendCharacter(Folded& folded, const std::u32string& character, TextRange origin, bool foldsCase)
{
    QString composed = QString::fromUcs4(character.data(), qsizetype(character.size()));
    if (character.size() > 1)
        composed = composed.normalized(QString::NormalizationForm_C);
    if (foldsCase)
        composed = composed.toCaseFolded();
    for (const uint unit : composed.toUcs4()) {
        folded.units.push_back(unit);
        folded.origins.push_back(origin);
    }
}

Folded fold(const QString& text, const OccurrenceOptions& options)
{
    Folded folded;
    std::u32string character;
    qsizetype start = 0;
    qsizetype at = 0;
    const auto finish = [&] {
        if (!character.empty())
            appendCharacter(folded, character, {start, at}, options.foldsCase);
        character.clear();
        start = at;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t unit = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            unit = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (options.foldsWidth)
            unit = widthFolded(unit);
        if (!options.foldsWidth || beginsCharacter(unit))
            finish();
        character.push_back(unit);
        ++at;
    }
    finish();
    return folded;
}

bool isSpacedLetter(char32_t unit)
{
    if (u_isdigit(UChar32(unit)))
        return true;
    if (!u_isalpha(UChar32(unit)))
        return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(UChar32(unit), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
        return false;
    default:
        return true;
    }
}

// Digits stand beside letters in one word (G20); a number beside a longer number is another number.
bool isInsideWord(const Folded& text, qsizetype boundary)
{
    return boundary > 0 && boundary < qsizetype(text.units.size()) && isSpacedLetter(text.units[size_t(boundary - 1)])
           && isSpacedLetter(text.units[size_t(boundary)]);
}

bool isInsideCharacter(const Folded& text, qsizetype boundary)
{
    return boundary > 0 && boundary < qsizetype(text.units.size())
           && text.origins[size_t(boundary - 1)] == text.origins[size_t(boundary)];
}

// Places in the folded text, leftmost first.
std::vector<TextRange> placesOf(const Folded& text, const std::u32string& name, bool wholeWords, bool mayOverlap)
{
    std::vector<TextRange> places;
    if (name.empty())
        return places;
    size_t at = text.units.find(name);
    while (at != std::u32string::npos) {
        const TextRange place{qsizetype(at), qsizetype(at + name.size())};
        const bool isWhole = !isInsideCharacter(text, place.start) && !isInsideCharacter(text, place.end)
                             && !(wholeWords && (isInsideWord(text, place.start) || isInsideWord(text, place.end)));
        if (isWhole)
            places.push_back(place);
        at = text.units.find(name, isWhole && !mayOverlap ? at + name.size() : at + 1);
    }
    return places;
}

}  // namespace

std::vector<TextRange> occurrencesOf(const QString& text, const QString& name, const OccurrenceOptions& options)
{
    const Folded folded = fold(text, options);
    const std::u32string wanted = fold(name, options).units;

    std::vector<TextRange> longer;
    for (const QString& longerName : options.longerNames) {
        const std::u32string units = fold(longerName, options).units;
        if (units.size() > wanted.size() && units.contains(wanted))
            std::ranges::copy(placesOf(folded, units, options.wholeWords, true), std::back_inserter(longer));
    }

    std::vector<TextRange> mentions;
    for (const TextRange& place : placesOf(folded, wanted, options.wholeWords, false)) {
        if (std::ranges::none_of(longer, [&](const TextRange& around) { return around.contains(place); }))
            mentions.push_back({folded.origins[size_t(place.start)].start, folded.origins[size_t(place.end - 1)].end});
    }
    return mentions;
}

}  // namespace vermilion::annotate
