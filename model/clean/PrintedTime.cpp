// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/PrintedTime.h"

#include "model/clean/TimeWords.h"

namespace vermilion::clean {
namespace {

std::optional<PrintedTime> finished(QStringView line, qsizetype start, qsizetype end, int year, int month, int day)
{
    if (!canBeDay(year, month, day))
        return std::nullopt;
    PrintedTime time{isoDay(year, month, day), start, end};
    time.iso += clockBehind(line, time.end);
    return time;
}

// 2017-07-29, 2017/7/29, 2017.07.29, 2017年7月29日, 2017년 7월 29일; 20170729 is left alone.
std::optional<PrintedTime> yearFirst(QStringView line, qsizetype start)
{
    qsizetype at = start;
    const int year = numberAt(line, at, 4);
    if (at - start != 4)
        return std::nullopt;
    skipSpaces(line, at);
    if (at >= line.size() || !isAnyOf(line[at], u"-/.年년—－"))
        return std::nullopt;
    const QChar separator = line[at++];
    skipSpaces(line, at);
    const int month = numberAt(line, at, 2);
    skipSpaces(line, at);
    if (at >= line.size() || (line[at] != separator && line[at] != u'月' && line[at] != u'월'))
        return std::nullopt;
    ++at;
    skipSpaces(line, at);
    const int day = numberAt(line, at, 2);
    qsizetype after = at;
    skipSpaces(line, after);
    if (after < line.size() && (line[after] == u'日' || line[after] == u'号' || line[after] == u'일'))
        at = after + 1;
    else if (at < line.size() && isAsciiDigit(line[at]))
        return std::nullopt;
    return finished(line, start, at, year, month, day);
}

// 29.07.2017, 29. 7. 2017, 29.07.17, 29/07/2017, 07/29/2017
std::optional<PrintedTime> yearLast(QStringView line, qsizetype start, DayOrder order)
{
    qsizetype at = start;
    const int first = numberAt(line, at, 2);
    if (at >= line.size() || !isAnyOf(line[at], u"./-"))
        return std::nullopt;
    const QChar separator = line[at++];
    if (separator == u'.')
        skipSpaces(line, at);
    const int second = numberAt(line, at, 2);
    if (second < 0 || at >= line.size() || line[at] != separator)
        return std::nullopt;
    ++at;
    if (separator == u'.')
        skipSpaces(line, at);
    const qsizetype yearStart = at;
    int year = numberAt(line, at, 4);
    const bool goesOn = at < line.size() && (isAsciiDigit(line[at]) || (line[at] == separator && at + 1 < line.size() && isAsciiDigit(line[at + 1])));
    // 29.07.17, but not version 1.7.17
    const bool isShort = separator == u'.' && yearStart - start == 6 && at - yearStart == 2 && year < 50 && (start == 0 || !isAnyOf(line[start - 1], u".,/"));
    if ((at - yearStart != 4 && !isShort) || goesOn)
        return std::nullopt;
    if (isShort)
        year += 2000;
    const bool isMonthFirst = second > 12 || (first <= 12 && order == DayOrder::MonthFirst && separator == u'/');
    return isMonthFirst ? finished(line, start, at, year, first, second) : finished(line, start, at, year, second, first);
}

// A year of four digits, or of two behind an apostrophe; 0 if there is none.
int yearAt(QStringView line, qsizetype& at)
{
    qsizetype i = at;
    const bool isShort = i < line.size() && isAnyOf(line[i], u"'’‘");
    i += isShort;
    const qsizetype start = i;
    int year = numberAt(line, i, 4);
    if (i - start != (isShort ? 2 : 4) || (i < line.size() && isAsciiDigit(line[i])))
        return 0;
    if (isShort)
        year += 2000;
    at = i;
    return year;
}

// Behind the day of a month: "th", "st", ".", "º", "er", "de ", "of ", commas.
void skipBehindDay(QStringView line, qsizetype& at)
{
    static constexpr QStringView words[] = {u"th", u"st", u"nd", u"rd", u"er", u"º", u"ª", u"."};
    for (const QStringView word : words) {
        const qsizetype end = at + word.size();
        if (line.sliced(at).startsWith(word, Qt::CaseInsensitive) && (end >= line.size() || !line[end].isLetter())) {
            at = end;
            break;
        }
    }
    const qsizetype from = at;
    while (at < line.size() && at - from < 4 && (line[at].isSpace() || isAnyOf(line[at], u",-/.")))
        ++at;
    for (const QStringView word : {QStringView(u"de "), QStringView(u"of "), QStringView(u"del ")}) {
        if (line.sliced(at).startsWith(word))
            at += word.size();
    }
}

// 29 July 2017, 29. Juli 2017, 29-Jul-2017, 29 de julio de 2017
std::optional<PrintedTime> dayThenMonth(QStringView line, qsizetype start)
{
    qsizetype at = start;
    const int day = numberAt(line, at, 2);
    skipBehindDay(line, at);
    const qsizetype wordStart = at;
    while (at < line.size() && line[at].isLetter())
        ++at;
    const int month = monthNamed(line.sliced(wordStart, at - wordStart));
    if (month == 0)
        return std::nullopt;
    skipBehindDay(line, at);
    const int year = yearAt(line, at);
    return year == 0 ? std::nullopt : finished(line, start, at, year, month, day);
}

// July 29, 2017 · Jul. 29th 2017 · Sat Jul 29 07:34:00 +0800 2017
std::optional<PrintedTime> monthThenDay(QStringView line, qsizetype dayStart)
{
    qsizetype wordEnd = dayStart;
    while (wordEnd > 0 && (line[wordEnd - 1].isSpace() || isAnyOf(line[wordEnd - 1], u".-/")) && dayStart - wordEnd < 3)
        --wordEnd;
    qsizetype wordStart = wordEnd;
    while (wordStart > 0 && line[wordStart - 1].isLetter() && wordEnd - wordStart < 13)
        --wordStart;
    const int month = monthNamed(line.sliced(wordStart, wordEnd - wordStart));
    if (month == 0)
        return std::nullopt;
    qsizetype at = dayStart;
    const int day = numberAt(line, at, 2);
    qsizetype clockStart = at;
    skipBehindDay(line, at);
    const qsizetype yearStart = at;
    if (const int year = yearAt(line, at); year != 0)
        return finished(line, wordStart, at, year, month, day);
    at = yearStart;
    QString clock = clockBehind(line, clockStart);
    if (clock.isEmpty())
        return std::nullopt;
    // A zone's name may stand before the year.
    while (clockStart < line.size() && clockStart - yearStart < 24 && (line[clockStart].isSpace() || line[clockStart] == u',' || line[clockStart].isUpper()))
        ++clockStart;
    const int year = yearAt(line, clockStart);
    if (!canBeDay(year, month, day))
        return std::nullopt;
    return PrintedTime{isoDay(year, month, day) + clock, wordStart, clockStart};
}

// 二〇一七年七月二十九日, with the year's four digits from `start`
std::optional<PrintedTime> inChineseNumerals(QStringView line, qsizetype start)
{
    const auto digitOf = [](QChar c) -> int {
        static constexpr QStringView digits = u"〇一二三四五六七八九";
        return c == u'○' || c == u'零' || c == u'Ｏ' ? 0 : int(digits.indexOf(c));
    };
    if (start + 4 >= line.size() || line[start + 4] != u'年')
        return std::nullopt;
    int year = 0;
    for (qsizetype i = start; i < start + 4; ++i) {
        const int digit = digitOf(line[i]);
        if (digit < 0)
            return std::nullopt;
        year = year * 10 + digit;
    }
    qsizetype at = start + 5;
    const auto count = [&](QChar until) {
        int value = 0;
        const qsizetype from = at;
        for (; at < line.size() && line[at] != until && at - from < 4; ++at) {
            const int digit = digitOf(line[at]);
            if (line[at] == u'十')
                value = value == 0 ? 10 : value * 10;
            else if (digit < 0)
                return -1;
            else
                value += digit;
        }
        return at < line.size() && line[at] == until && at > from ? (++at, value) : -1;
    };
    const int month = count(u'月');
    const int day = month < 0 ? -1 : count(u'日');
    return finished(line, start, at, year, month, day);
}

}  // namespace

std::optional<PrintedTime> timeIn(QStringView line, DayOrder order)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        std::optional<PrintedTime> found;
        if (c == u'年' && i >= 4 && !isAsciiDigit(line[i - 1])) {
            found = inChineseNumerals(line, i - 4);
        } else if (isAsciiDigit(c)) {
            qsizetype end = i;
            while (end < line.size() && isAsciiDigit(line[end]))
                ++end;
            if (end - i == 4) {
                found = yearFirst(line, i);
            } else if (end - i <= 2) {
                found = yearLast(line, i, order);
                if (!found)
                    found = dayThenMonth(line, i);
                if (!found)
                    found = monthThenDay(line, i);
            }
            if (!found)
                i = end - 1;
        }
        if (found)
            return found;
    }
    return std::nullopt;
}

}  // namespace vermilion::clean
