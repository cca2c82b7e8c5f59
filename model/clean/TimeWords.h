// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vermilion::clean {

/// ASCII digits only: what dates are written in, and what toInt() reads.
inline bool isAsciiDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// Up to `most` digits from `at` on, which is moved behind them; -1 where there is none. UTF-16 units.
int numberAt(QStringView line, qsizetype& at, int most);
void skipSpaces(QStringView line, qsizetype& at);
inline bool isAnyOf(QChar c, QStringView set) { return set.contains(c); }

/// 1–12 for the name of a month or its beginning in the languages of the news, inflected or not; 0 for other words.
int monthNamed(QStringView word);

/// Whether the numbers can be a day that a page is of: years from 1900 to 2099.
bool canBeDay(int year, int month, int day);
QString paddedNumber(int value, int width);
QString isoDay(int year, int month, int day);

/// A time of day right behind a date, which ends at `end`: " 07:34", "T07:34:10+08:00", " 7时34分", ", 3:05 PM",
/// " um 21:17 Uhr", as "T07:34" with seconds and zone only where they are printed; `end` is then moved behind it. Empty
/// if there is none.
QString clockBehind(QStringView line, qsizetype& end);

}  // namespace vermilion::clean
