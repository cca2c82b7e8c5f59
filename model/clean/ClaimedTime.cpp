// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/PrintedTime.h"
#include "model/clean/TimeWords.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace vermilion::clean {
namespace {

// 20170729, 20170729073400, 1501313640, 1501313640000
QString fromDigits(QStringView digits)
{
    const auto at = [&](qsizetype from, qsizetype length) { return digits.sliced(from, length).toInt(); };
    const qsizetype size = digits.size();
    if ((size == 8 || size == 12 || size == 14) && canBeDay(at(0, 4), at(4, 2), at(6, 2))) {
        QString iso = isoDay(at(0, 4), at(4, 2), at(6, 2));
        const bool hasClock = size >= 12 && at(8, 2) < 24 && at(10, 2) < 60;
        if (hasClock)
            iso += u'T' + paddedNumber(at(8, 2), 2) + u':' + paddedNumber(at(10, 2), 2);
        if (hasClock && size == 14 && at(12, 2) < 60)
            iso += u':' + paddedNumber(at(12, 2), 2);
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
    while (digits < text.size() && isAsciiDigit(text[digits]))
        ++digits;
    if (digits >= 8) {
        // 20170729T073400Z
        const bool isCompact = digits == 8 && text.size() >= 13 && text[8] == u'T' && isAsciiDigit(text[9]) && isAsciiDigit(text[12]);
        return isCompact ? fromDigits(text.first(8).toString() + text.sliced(9, 4).toString()) : fromDigits(text.first(digits));
    }
    const auto time = timeIn(text);
    return time ? time->iso : QString();
}

qint64 daysBetween(const QString& from, const QString& to)
{
    const QDate first = QDate::fromString(from.left(10), Qt::ISODate);
    const QDate second = QDate::fromString(to.left(10), Qt::ISODate);
    return first.isValid() && second.isValid() ? first.daysTo(second) : 0;
}

}  // namespace vermilion::clean
