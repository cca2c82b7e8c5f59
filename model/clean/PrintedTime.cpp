// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/PrintedTime.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace vermilion::clean {
namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

// Up to `most` digits; -1 where there is none.
int number(QStringView line, qsizetype& at, int most)
{
    int value = 0;
    int digits = 0;
    while (at < line.size() && digits < most && isDigit(line[at])) {
        value = value * 10 + line[at++].digitValue();
        ++digits;
    }
    return digits == 0 ? -1 : value;
}

void skipSpaces(QStringView line, qsizetype& at)
{
    while (at < line.size() && line[at].isSpace())
        ++at;
}

bool isAnyOf(QChar c, QStringView set) { return set.contains(c); }

struct Named {
    QStringView start;
    int value;
};

// The first letters are enough; the word's end may be inflected.
constexpr Named months[] = {
    {u"jan", 1}, {u"feb", 2}, {u"mar", 3}, {u"apr", 4}, {u"may", 5}, {u"jun", 6}, {u"jul", 7}, {u"aug", 8}, {u"sep", 9},
    {u"oct", 10}, {u"nov", 11}, {u"dec", 12},
    {u"янв", 1}, {u"фев", 2}, {u"мар", 3}, {u"апр", 4}, {u"май", 5}, {u"мая", 5}, {u"июн", 6}, {u"июл", 7}, {u"авг", 8},
    {u"сен", 9}, {u"окт", 10}, {u"ноя", 11}, {u"дек", 12},
    {u"січ", 1}, {u"лют", 2}, {u"бер", 3}, {u"кві", 4}, {u"тра", 5}, {u"чер", 6}, {u"лип", 7}, {u"сер", 8}, {u"вер", 9},
    {u"жов", 10}, {u"лис", 11}, {u"гру", 12},
    {u"sty", 1}, {u"lut", 2}, {u"kwi", 4}, {u"maj", 5}, {u"cze", 6}, {u"lip", 7}, {u"sie", 8}, {u"wrz", 9}, {u"paź", 10},
    {u"lis", 11}, {u"gru", 12},
    {u"led", 1}, {u"úno", 2}, {u"bře", 3}, {u"dub", 4}, {u"kvě", 5}, {u"čer", 6}, {u"červenc", 7}, {u"srp", 8}, {u"zář", 9},
    {u"říj", 10}, {u"pro", 12},
    {u"ιαν", 1}, {u"φεβ", 2}, {u"μαρ", 3}, {u"μάρ", 3}, {u"απρ", 4}, {u"μαΐ", 5}, {u"μαϊ", 5}, {u"μάι", 5}, {u"ιουν", 6},
    {u"ιούν", 6}, {u"ιουλ", 7}, {u"ιούλ", 7}, {u"αυγ", 8}, {u"αύγ", 8}, {u"σεπ", 9}, {u"οκτ", 10}, {u"νοε", 11}, {u"νοέ", 11},
    {u"δεκ", 12},
    {u"jän", 1}, {u"mär", 3}, {u"mai", 5}, {u"okt", 10}, {u"dez", 12},
    {u"fév", 2}, {u"avr", 4}, {u"juin", 6}, {u"juil", 7}, {u"aoû", 8}, {u"aou", 8}, {u"déc", 12},
    {u"ene", 1}, {u"abr", 4}, {u"ago", 8}, {u"dic", 12}, {u"gen", 1}, {u"mag", 5}, {u"giu", 6}, {u"lug", 7}, {u"set", 9},
    {u"ott", 10}, {u"out", 10}, {u"mei", 5}, {u"maa", 3}, {u"maj", 5}, {u"fev", 2},
    {u"oca", 1}, {u"şub", 2}, {u"nis", 4}, {u"haz", 6}, {u"tem", 7}, {u"ağu", 8}, {u"eyl", 9}, {u"eki", 10}, {u"kas", 11}, {u"ara", 12},
};

int monthNamed(QStringView word)
{
    if (word.size() < 3 || word.size() > 12)
        return 0;
    int best = 0;
    qsizetype length = 0;
    for (const Named& month : months) {
        if (month.start.size() > length && word[0].toLower() == month.start[0] && word.startsWith(month.start, Qt::CaseInsensitive)) {
            best = month.value;
            length = month.start.size();
        }
    }
    return best;
}

bool isDay(int year, int month, int day) { return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31; }

QString padded(int value, int width)
{
    QString digits(width, u'0');
    for (int i = width - 1; i >= 0; --i, value /= 10)
        digits[i] = QChar(u'0' + value % 10);
    return digits;
}

QString isoDay(int year, int month, int day) { return padded(year, 4) + u'-' + padded(month, 2) + u'-' + padded(day, 2); }

// "+08:00", "+0800", "Z", " GMT", " EST" right behind a time of day.
QString zoneAt(QStringView line, qsizetype& at)
{
    qsizetype i = at;
    if (i < line.size() && line[i] == u'Z') {
        at = i + 1;
        return QStringLiteral("Z");
    }
    skipSpaces(line, i);
    struct Zone {
        QStringView name;
        QStringView iso;
    };
    // Only names that mean one zone in the world's news; CST, IST and the like mean several.
    static constexpr Zone zones[] = {{u"GMT+", u""}, {u"UTC+", u""}, {u"GMT", u"Z"}, {u"UTC", u"Z"}, {u"EST", u"-05:00"}, {u"EDT", u"-04:00"},
                                     {u"PST", u"-08:00"}, {u"PDT", u"-07:00"}, {u"CET", u"+01:00"}, {u"CEST", u"+02:00"},
                                     {u"MEZ", u"+01:00"}, {u"MESZ", u"+02:00"}, {u"EET", u"+02:00"}, {u"EEST", u"+03:00"},
                                     {u"MSK", u"+03:00"}, {u"JST", u"+09:00"}, {u"KST", u"+09:00"}, {u"HKT", u"+08:00"}, {u"SGT", u"+08:00"}};
    for (const Zone& zone : zones) {
        const qsizetype end = i + zone.name.size();
        if (zone.iso.isEmpty() || !line.sliced(i).startsWith(zone.name) || (end < line.size() && line[end].isLetterOrNumber()))
            continue;
        const bool hasOffset = end < line.size() && (line[end] == u'+' || line[end] == u'-');
        if (!hasOffset) {
            at = end;
            return zone.iso.toString();
        }
        i = end;
        break;
    }
    if (i + 2 >= line.size() || (line[i] != u'+' && line[i] != u'-') || i - at > 5)
        return {};
    const QChar sign = line[i];
    qsizetype digits = i + 1;
    const int hours = number(line, digits, 2);
    if (hours < 0 || hours > 14 || digits - i != 3)
        return {};
    if (digits < line.size() && line[digits] == u':')
        ++digits;
    const qsizetype minutesAt = digits;
    const int minutes = number(line, digits, 2);
    if (digits - minutesAt != 2 || minutes > 59)
        return {};
    at = digits;
    return QString(sign) + padded(hours, 2) + u':' + padded(minutes, 2);
}

struct HalfDay {
    QStringView word;
    bool isAfternoon;
};

// Words that stand between a day and its time of day. Those that say which half of the day it is change the hour.
qsizetype connector(QStringView rest, std::optional<bool>& isAfternoon)
{
    static constexpr HalfDay halves[] = {{u"上午", false}, {u"早上", false}, {u"凌晨", false}, {u"清晨", false}, {u"下午", true},
                                         {u"晚上", true}, {u"傍晚", true}, {u"午前", false}, {u"午後", true}, {u"오전", false}, {u"오후", true}};
    for (const HalfDay& half : halves) {
        if (rest.startsWith(half.word)) {
            isAfternoon = half.isAfternoon;
            return half.word.size();
        }
    }
    static constexpr QStringView words[] = {u"at ", u"um ", u"à ", u"a las ", u"alle ", u"ore ", u"o godz. ", u"godz. ", u"o ", u"в ", u"às ",
                                            u"kl. ", u"on ", u"klo ", u"om ", u"στις ", u"uhr ", u"г.", u"r.", u"år ", u"日", u"일"};
    for (const QStringView word : words) {
        if (rest.startsWith(word, Qt::CaseInsensitive))
            return word.size();
    }
    // A day of the week: 星期六, 周六, (土), Sat
    if ((rest.startsWith(u"星期") || rest.startsWith(u"礼拜")) && rest.size() > 2)
        return 3;
    if (rest.startsWith(u'周') && rest.size() > 1 && isAnyOf(rest[1], u"一二三四五六日"))
        return 2;
    if (rest.size() > 2 && (rest[0] == u'(' || rest[0] == u'（') && (rest[2] == u')' || rest[2] == u'）'))
        return 3;
    return 0;
}

// "12:15 am Montag", as against "12:15 am EDT".
bool isGermanOn(QStringView text)
{
    return text.startsWith(u"am ") && text.size() > 4 && text[3].isUpper() && text[4].isLower();
}

// A time of day right behind a date: " 07:34", "T07:34:10+08:00", " 7时34分", ", 3:05 PM", " um 21:17 Uhr".
QString clockAt(QStringView line, qsizetype& end)
{
    qsizetype at = end;
    std::optional<bool> isAfternoon;
    const auto skipJoints = [&] {
        const qsizetype from = at;
        while (at < line.size() && at - from < 4 && (line[at].isSpace() || isAnyOf(line[at], u"T,|-–—/•·:：_")))
            ++at;
    };
    for (int i = 0; i < 3; ++i) {
        skipJoints();
        const qsizetype length = connector(line.sliced(at), isAfternoon);
        if (length == 0)
            break;
        at += length;
    }
    skipJoints();
    const qsizetype start = at;
    int hour = number(line, at, 2);
    if (hour < 0 || hour > 24 || at >= line.size() || !isAnyOf(line[at], u":：时時點点.h시") || (line[at] == u'.' && at - start < 2))
        return {};
    ++at;
    skipSpaces(line, at);
    const qsizetype minuteAt = at;
    const int minute = number(line, at, 2);
    if (minute < 0 || minute > 59 || at - minuteAt != 2)
        return {};
    QString seconds;
    if (at + 2 < line.size() && (line[at] == u':' || line[at] == u'：') && isDigit(line[at + 1])) {
        ++at;
        seconds = u':' + padded(std::min(number(line, at, 2), 59), 2);
        if (at + 1 < line.size() && (line[at] == u'.' || line[at] == u',') && isDigit(line[at + 1])) {
            ++at;
            while (at < line.size() && isDigit(line[at]))
                ++at;
        }
    } else if (at < line.size() && (line[at] == u'分' || line[at] == u'분')) {
        ++at;
    }
    qsizetype after = at;
    skipSpaces(line, after);
    const QStringView half = line.sliced(after);
    const auto says = [&](QStringView a, QStringView b) { return half.startsWith(a, Qt::CaseInsensitive) || half.startsWith(b, Qt::CaseInsensitive); };
    if (says(u"pm", u"p.m")) {
        isAfternoon = true;
        at = after + 2;
    } else if (says(u"am", u"a.m") && !isGermanOn(half)) {
        isAfternoon = false;
        at = after + 2;
    }
    if (isAfternoon && *isAfternoon && hour < 12)
        hour += 12;
    else if (isAfternoon && !*isAfternoon && hour == 12)
        hour = 0;
    const QString zone = zoneAt(line, at);
    end = at;
    return u'T' + padded(hour % 24, 2) + u':' + padded(minute, 2) + seconds + zone;
}

std::optional<PrintedTime> finished(QStringView line, qsizetype start, qsizetype end, int year, int month, int day)
{
    if (!isDay(year, month, day))
        return std::nullopt;
    PrintedTime time{isoDay(year, month, day), start, end};
    time.iso += clockAt(line, time.end);
    return time;
}

// 2017-07-29, 2017/7/29, 2017.07.29, 2017年7月29日, 2017년 7월 29일; 20170729 is left alone.
std::optional<PrintedTime> yearFirst(QStringView line, qsizetype start)
{
    qsizetype at = start;
    const int year = number(line, at, 4);
    if (at - start != 4)
        return std::nullopt;
    skipSpaces(line, at);
    if (at >= line.size() || !isAnyOf(line[at], u"-/.年년—－"))
        return std::nullopt;
    const QChar separator = line[at++];
    skipSpaces(line, at);
    const int month = number(line, at, 2);
    skipSpaces(line, at);
    if (at >= line.size() || (line[at] != separator && line[at] != u'月' && line[at] != u'월'))
        return std::nullopt;
    ++at;
    skipSpaces(line, at);
    const int day = number(line, at, 2);
    qsizetype after = at;
    skipSpaces(line, after);
    if (after < line.size() && (line[after] == u'日' || line[after] == u'号' || line[after] == u'일'))
        at = after + 1;
    else if (at < line.size() && isDigit(line[at]))
        return std::nullopt;
    return finished(line, start, at, year, month, day);
}

// 29.07.2017, 29. 7. 2017, 29/07/2017, 07/29/2017
std::optional<PrintedTime> yearLast(QStringView line, qsizetype start, DayOrder order)
{
    qsizetype at = start;
    const int first = number(line, at, 2);
    if (at >= line.size() || !isAnyOf(line[at], u"./-"))
        return std::nullopt;
    const QChar separator = line[at++];
    if (separator == u'.')
        skipSpaces(line, at);
    const int second = number(line, at, 2);
    if (second < 0 || at >= line.size() || line[at] != separator)
        return std::nullopt;
    ++at;
    if (separator == u'.')
        skipSpaces(line, at);
    const qsizetype yearStart = at;
    const int year = number(line, at, 4);
    const bool goesOn = at < line.size() && (isDigit(line[at]) || (line[at] == separator && at + 1 < line.size() && isDigit(line[at + 1])));
    if (at - yearStart != 4 || goesOn)
        return std::nullopt;
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
    int year = number(line, i, 4);
    if (i - start != (isShort ? 2 : 4) || (i < line.size() && isDigit(line[i])))
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
    const int day = number(line, at, 2);
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
    const int day = number(line, at, 2);
    qsizetype clockStart = at;
    skipBehindDay(line, at);
    const qsizetype yearStart = at;
    if (const int year = yearAt(line, at); year != 0)
        return finished(line, wordStart, at, year, month, day);
    at = yearStart;
    QString clock = clockAt(line, clockStart);
    if (clock.isEmpty())
        return std::nullopt;
    // A zone's name may stand before the year.
    while (clockStart < line.size() && clockStart - yearStart < 24 && (line[clockStart].isSpace() || line[clockStart] == u',' || line[clockStart].isUpper()))
        ++clockStart;
    const int year = yearAt(line, clockStart);
    if (!isDay(year, month, day))
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
        if (c == u'年' && i >= 4 && !isDigit(line[i - 1])) {
            found = inChineseNumerals(line, i - 4);
        } else if (isDigit(c)) {
            qsizetype end = i;
            while (end < line.size() && isDigit(line[end]))
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

namespace {

// 20170729, 20170729073400, 1501313640, 1501313640000
QString fromDigits(QStringView digits)
{
    const auto at = [&](qsizetype from, qsizetype length) { return digits.sliced(from, length).toInt(); };
    const qsizetype size = digits.size();
    if ((size == 8 || size == 12 || size == 14) && isDay(at(0, 4), at(4, 2), at(6, 2))) {
        QString iso = isoDay(at(0, 4), at(4, 2), at(6, 2));
        if (size >= 12 && at(8, 2) < 24 && at(10, 2) < 60)
            iso += u'T' + padded(at(8, 2), 2) + u':' + padded(at(10, 2), 2);
        if (size == 14 && at(8, 2) < 24 && at(12, 2) < 60)
            iso += u':' + padded(at(12, 2), 2);
        return iso;
    }
    if (size != 10 && size != 13)
        return {};
    const qint64 value = digits.toLongLong();
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(size == 10 ? value * 1000 : value, QTimeZone::UTC);
    return time.date().year() >= 1990 && time.date().year() < 2100 ? time.toString(Qt::ISODate) : QString();
}

}  // namespace

QString isoTime(const QString& claimed)
{
    const QStringView text = QStringView(claimed).trimmed().first(std::min<qsizetype>(QStringView(claimed).trimmed().size(), 120));
    qsizetype digits = 0;
    while (digits < text.size() && isDigit(text[digits]))
        ++digits;
    if (digits >= 8) {
        // 20170729T073400Z
        const bool isCompact = digits == 8 && text.size() >= 13 && text[8] == u'T' && isDigit(text[9]) && isDigit(text[12]);
        return isCompact ? fromDigits(text.first(8).toString() + text.sliced(9, 4).toString()) : fromDigits(text.first(digits));
    }
    const auto time = timeIn(text);
    return time ? time->iso : QString();
}

QString dayInAddress(QStringView address)
{
    const qsizetype host = address.indexOf(u"://");
    const qsizetype path = address.indexOf(u'/', host < 0 ? 0 : host + 3);
    for (qsizetype i = std::max<qsizetype>(path, 0) + 1; i > 0 && i < address.size(); ++i) {
        if (!isDigit(address[i]) || isDigit(address[i - 1]))
            continue;
        const QChar before = address[i - 1];
        const bool isApart = isAnyOf(before, u"/_-.=") || ((before == u't' || before == u'a') && i >= 2 && isAnyOf(address[i - 2], u"/_"));
        qsizetype end = i;
        while (end < address.size() && isDigit(address[end]))
            ++end;
        const qsizetype length = end - i;
        const auto part = [&](qsizetype& at, qsizetype most) {
            if (at >= address.size() || !isAnyOf(address[at], u"/-_."))
                return -1;
            ++at;
            return number(address, at, int(most));
        };
        int year = 0, month = 0, day = 0;
        qsizetype at = end;
        const int first = address.sliced(i, std::min<qsizetype>(length, 4)).toInt();
        if (isApart && length == 4 && first >= 1990) {
            year = first;
            const qsizetype monthAt = at;
            month = part(at, 4);
            if (at - monthAt == 5) {  // 2017/0729
                day = month % 100;
                month /= 100;
            } else {
                day = part(at, 2);
            }
        } else if (isApart && length == 6 && first >= 1990) {  // 201707/29
            year = first;
            month = address.sliced(i + 4, 2).toInt();
            day = part(at, 2);
        } else if (isApart && length == 8 && first >= 1990) {
            year = first;
            month = address.sliced(i + 4, 2).toInt();
            day = address.sliced(i + 6, 2).toInt();
        } else if (isApart && length == 2) {  // 29-07-2017
            day = first;
            month = part(at, 2);
            year = month > 0 ? part(at, 4) : 0;
        }
        const bool endsWell = at >= address.size() || !isDigit(address[at]);
        if (endsWell && year >= 1990 && isDay(year, month, day))
            return isoDay(year, month, day);
        i = length >= 4 ? i : end - 1;
    }
    return {};
}

QString monthInAddress(QStringView address)
{
    for (qsizetype i = 0; i + 8 < address.size(); ++i) {
        if (address[i] != u'/' || address[i + 5] != u'/' || address[i + 8] != u'/')
            continue;
        qsizetype at = i + 1;
        const int year = number(address, at, 4);
        at = i + 6;
        const int month = number(address, at, 2);
        if (year >= 1990 && at == i + 8 && isDay(year, month, 1))
            return padded(year, 4) + u'-' + padded(month, 2);
    }
    return {};
}

qint64 daysBetween(const QString& from, const QString& to)
{
    const QDate first = QDate::fromString(from.left(10), Qt::ISODate);
    const QDate second = QDate::fromString(to.left(10), Qt::ISODate);
    return first.isValid() && second.isValid() ? first.daysTo(second) : 0;
}

TimeMeaning meaningOf(QStringView line, const PrintedTime& time)
{
    struct Word {
        QStringView word;
        TimeMeaning meaning;
    };
    static constexpr Word words[] = {
        {u"update", TimeMeaning::Updated}, {u"modified", TimeMeaning::Updated}, {u"last edit", TimeMeaning::Updated},
        {u"revised", TimeMeaning::Updated}, {u"aktualisier", TimeMeaning::Updated}, {u"geändert", TimeMeaning::Updated},
        {u"stand:", TimeMeaning::Updated}, {u"änderung", TimeMeaning::Updated}, {u"editiert", TimeMeaning::Updated},
        {u"mis à jour", TimeMeaning::Updated}, {u"mise à jour", TimeMeaning::Updated}, {u"modifié", TimeMeaning::Updated},
        {u"actualiza", TimeMeaning::Updated}, {u"atualizad", TimeMeaning::Updated}, {u"aggiornat", TimeMeaning::Updated},
        {u"aktualizac", TimeMeaning::Updated}, {u"zaktualizowan", TimeMeaning::Updated}, {u"обновл", TimeMeaning::Updated},
        {u"изменен", TimeMeaning::Updated}, {u"оновлен", TimeMeaning::Updated}, {u"ενημέρωσ", TimeMeaning::Updated},
        {u"更新", TimeMeaning::Updated}, {u"修改", TimeMeaning::Updated}, {u"編集", TimeMeaning::Updated}, {u"编辑于", TimeMeaning::Updated},
        {u"建立", TimeMeaning::Other}, {u"注册", TimeMeaning::Other}, {u"成立", TimeMeaning::Other}, {u"截止", TimeMeaning::Other},
        {u"出生", TimeMeaning::Other}, {u"上映", TimeMeaning::Other}, {u"©", TimeMeaning::Other}, {u"copyright", TimeMeaning::Other},
        {u"joined", TimeMeaning::Other}, {u"since", TimeMeaning::Other}, {u"founded", TimeMeaning::Other}, {u"born", TimeMeaning::Other},
        {u"geboren", TimeMeaning::Other}, {u"retrieved", TimeMeaning::Other}, {u"accessed", TimeMeaning::Other}, {u"until", TimeMeaning::Other},
        {u"发布", TimeMeaning::Published}, {u"发表", TimeMeaning::Published}, {u"刊登", TimeMeaning::Published}, {u"刊发", TimeMeaning::Published},
        {u"发稿", TimeMeaning::Published}, {u"時間", TimeMeaning::Published}, {u"时间", TimeMeaning::Published}, {u"日期", TimeMeaning::Published},
        {u"发文", TimeMeaning::Published}, {u"公開", TimeMeaning::Published}, {u"發佈", TimeMeaning::Published}, {u"發表", TimeMeaning::Published},
        {u"publish", TimeMeaning::Published}, {u"posted", TimeMeaning::Published}, {u"veröffentlich", TimeMeaning::Published},
        {u"erschienen", TimeMeaning::Published}, {u"erstellt", TimeMeaning::Published}, {u"publié", TimeMeaning::Published},
        {u"publicad", TimeMeaning::Published}, {u"pubblicat", TimeMeaning::Published}, {u"opublikowan", TimeMeaning::Published},
        {u"dodan", TimeMeaning::Published}, {u"опубликован", TimeMeaning::Published}, {u"δημοσί", TimeMeaning::Published},
        {u"pressemitteilung", TimeMeaning::Published}, {u"date:", TimeMeaning::Published}, {u"datum:", TimeMeaning::Published},
    };
    constexpr qsizetype reach = 28;
    const qsizetype from = std::max<qsizetype>(0, time.start - reach);
    const QString before = line.sliced(from, time.start - from).toString().toLower();
    if (before.isEmpty())
        return TimeMeaning::Unsaid;
    TimeMeaning meaning = TimeMeaning::Unsaid;
    qsizetype nearest = -1;
    for (const Word& word : words) {
        const qsizetype at = before.lastIndexOf(word.word);
        if (at >= 0 && at + word.word.size() > nearest) {
            nearest = at + word.word.size();
            meaning = word.meaning;
        }
    }
    // "更新时间", "last updated date": the noun is at the end, the meaning before it.
    if (meaning == TimeMeaning::Published && (before.contains(u"更新") || before.contains(u"修改")) && before.endsWith(u"间：") )
        return TimeMeaning::Updated;
    // Behind another time, the label belongs to that one.
    const QStringView behind = QStringView(before).sliced(std::max<qsizetype>(nearest, 0));
    const bool isSpent = std::ranges::count_if(behind, [](QChar c) { return isDigit(c); }) >= 4;
    return isSpent ? TimeMeaning::Unsaid : meaning;
}

}  // namespace vermilion::clean
