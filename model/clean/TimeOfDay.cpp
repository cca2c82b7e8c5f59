// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/TimeWords.h"

#include <algorithm>
#include <optional>

namespace vermilion::clean {
namespace {

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
    const int hours = numberAt(line, digits, 2);
    if (hours < 0 || hours > 14 || digits - i != 3)
        return {};
    if (digits < line.size() && line[digits] == u':')
        ++digits;
    const qsizetype minutesAt = digits;
    const int minutes = numberAt(line, digits, 2);
    if (digits - minutesAt != 2 || minutes > 59)
        return {};
    at = digits;
    return QString(sign) + paddedNumber(hours, 2) + u':' + paddedNumber(minutes, 2);
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

}  // namespace

QString clockBehind(QStringView line, qsizetype& end)
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
    int hour = numberAt(line, at, 2);
    if (hour < 0 || hour > 24 || at >= line.size() || !isAnyOf(line[at], u":：时時點点.h시") || (line[at] == u'.' && at - start < 2))
        return {};
    ++at;
    skipSpaces(line, at);
    const qsizetype minuteAt = at;
    const int minute = numberAt(line, at, 2);
    if (minute < 0 || minute > 59 || at - minuteAt != 2)
        return {};
    QString seconds;
    if (at + 2 < line.size() && (line[at] == u':' || line[at] == u'：') && isAsciiDigit(line[at + 1])) {
        ++at;
        seconds = u':' + paddedNumber(std::min(numberAt(line, at, 2), 59), 2);
        if (at + 1 < line.size() && (line[at] == u'.' || line[at] == u',') && isAsciiDigit(line[at + 1])) {
            ++at;
            while (at < line.size() && isAsciiDigit(line[at]))
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
    return u'T' + paddedNumber(hour % 24, 2) + u':' + paddedNumber(minute, 2) + seconds + zone;
}

}  // namespace vermilion::clean
