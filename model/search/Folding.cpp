// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/search/Folding.h"

#include <QList>

#include <algorithm>
#include <array>
#include <vector>

namespace vermilion::search {
namespace {

constexpr char32_t firstEastAsian = 0x2e80;  // CJK radicals and all that follows: two of these say as much as a word
constexpr int bitsOfCodePoint = 21;

char32_t foldedUnit(char32_t unit)
{
    const auto tag = QChar::decompositionTag(unit);
    if (tag == QChar::Wide || tag == QChar::Narrow) {
        const QList<uint> plain = QChar::decomposition(unit).toUcs4();
        if (plain.size() == 1)
            unit = plain.front();
    }
    return QChar::toCaseFolded(unit);
}

// Looking a unit up is what makes it cheap to fold a text whenever it is looked at.
const std::array<char16_t, 0x10000>& foldedUnits()
{
    static const auto table = [] {
        std::array<char16_t, 0x10000> units{};
        for (char32_t unit = 0; unit < units.size(); ++unit) {
            const char32_t to = QChar::isSurrogate(unit) ? unit : foldedUnit(unit);
            units[unit] = char16_t(to < units.size() ? to : unit);
        }
        return units;
    }();
    return table;
}

bool isInGrams(char32_t unit)
{
    if (unit < 0x80)
        return QChar::isLetterOrNumber(unit);
    switch (QChar::category(unit)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
        return false;
    default:
        return true;
    }
}

// Up to three code points in one number.
using Gram = quint64;

Gram gram(const QList<uint>& units, qsizetype start, qsizetype length)
{
    Gram gram = 0;
    for (qsizetype i = start; i < start + length; ++i)
        gram = gram << bitsOfCodePoint | units[i];
    return gram;
}

bool isAlphabetic(const QList<uint>& units, qsizetype start, qsizetype length)
{
    return std::all_of(units.begin() + start, units.begin() + start + length, [](uint unit) { return unit < firstEastAsian; });
}

QByteArray joined(std::vector<Gram>& grams)
{
    std::ranges::sort(grams);
    grams.erase(std::ranges::unique(grams).begin(), grams.end());
    QString text;
    for (const Gram gram : grams) {
        for (int i = 2; i >= 0; --i) {
            if (const auto unit = char32_t(gram >> (i * bitsOfCodePoint) & ((1U << bitsOfCodePoint) - 1)))
                text += QChar::fromUcs4(unit);
        }
        text += u' ';
    }
    text.chop(1);
    return text.toUtf8();
}

// Calls `use` for each stretch [start, end) without anything that parts grams.
template <typename Use>
void eachRun(const QList<uint>& units, Use use)
{
    for (qsizetype start = 0; start < units.size(); ++start) {
        qsizetype end = start;
        while (end < units.size() && isInGrams(units[end]))
            ++end;
        if (end > start)
            use(start, end);
        start = end;
    }
}

}  // namespace

QString folded(QStringView text)
{
    const auto& table = foldedUnits();
    QString result(text.size(), Qt::Uninitialized);
    QChar* to = result.data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(unit, text[i + 1]);
            const char32_t plain = QChar::toCaseFolded(whole);
            const char32_t used = QChar::requiresSurrogates(plain) ? plain : whole;
            *to++ = QChar::highSurrogate(used);
            *to++ = QChar::lowSurrogate(used);
            ++i;
        } else {
            *to++ = QChar(table[unit.unicode()]);
        }
    }
    return result;
}

QString foldedWords(const QString& words)
{
    return folded(words.normalized(QString::NormalizationForm_C));
}

QByteArray gramsOf(QStringView folded)
{
    const QList<uint> units = folded.toUcs4();
    std::vector<Gram> grams;
    grams.reserve(size_t(units.size()) * 2);
    eachRun(units, [&](qsizetype start, qsizetype end) {
        for (qsizetype i = start; i < end; ++i) {
            grams.push_back(gram(units, i, 1));
            if (i + 2 <= end)
                grams.push_back(gram(units, i, 2));
            if (i + 3 <= end && isAlphabetic(units, i, 3))
                grams.push_back(gram(units, i, 3));
        }
    });
    return joined(grams);
}

QByteArray gramsToFind(QStringView foldedWords)
{
    const QList<uint> units = foldedWords.toUcs4();
    std::vector<Gram> grams;
    eachRun(units, [&](qsizetype start, qsizetype end) {
        const auto hasThree = [&](qsizetype i) { return i >= start && i + 3 <= end && isAlphabetic(units, i, 3); };
        if (end - start == 1)
            grams.push_back(gram(units, start, 1));
        for (qsizetype i = start; i + 2 <= end; ++i) {
            if (hasThree(i))
                grams.push_back(gram(units, i, 3));
            else if (!hasThree(i - 1))
                grams.push_back(gram(units, i, 2));
        }
    });
    return joined(grams);
}

}  // namespace vermilion::search
