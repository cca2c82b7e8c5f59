// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace vermilion::clean {

/// A point in time as a page prints it.
struct PrintedTime {
    QString iso;           ///< 2017-07-29, 2017-07-29T07:34, with seconds and zone only where they are printed
    qsizetype start = 0;   ///< UTF-16 units of the line
    qsizetype end = 0;
};

/// How 07/08/2017 is to be read. A number over 12 decides by itself.
enum class DayOrder { DayFirst, MonthFirst };

/// The first date with a year in a line, with the time of day behind it if there is one: 2017-07-29 07:34,
/// 2017年7月29日 下午3:05, 二〇一七年七月二十九日, 29.07.2017, 29 July 2017, July 29th, 2017 at 3:05 PM,
/// Sat, 29 Jul 2017 07:34:00 +0800, 29 de julio de 2017, 29 июля 2017 г., 29 lipca 2017 …
std::optional<PrintedTime> timeIn(QStringView line, DayOrder order = DayOrder::DayFirst);

/// What a page says to machines as a time: ISO 8601 in its forms (https://www.rfc-editor.org/rfc/rfc3339), RFC 2822,
/// 20170729073400, seconds or milliseconds since 1970 (then in UTC), or any printed form. Empty if it is none.
QString isoTime(const QString& claimed);

/// The day in the path of an address: /2017/07/29/, /20170729/, /t20170729_, /2017-07/29/, -29-07-2017-. Empty if none.
QString dayInAddress(QStringView address);
/// The month in an address that has no day: 2017-07 of /2017/07/, /201707/, ?date=201707. Empty if none.
QString monthInAddress(QStringView address);

/// The number of days from one ISO day or time to another; what has no full day is no time apart.
qint64 daysBetween(const QString& from, const QString& to);

enum class TimeMeaning { Unsaid, Published, Updated, Other };

/// What the words right before a printed time say it is: "发布时间：", "Last updated", "建立于".
TimeMeaning meaningOf(QStringView line, const PrintedTime& time);

}  // namespace vermilion::clean
