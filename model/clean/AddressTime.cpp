// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/PrintedTime.h"
#include "model/clean/TimeWords.h"

#include <algorithm>

namespace vermilion::clean {

QString dayInAddress(QStringView address)
{
    const qsizetype host = address.indexOf(u"://");
    const qsizetype path = address.indexOf(u'/', host < 0 ? 0 : host + 3);
    for (qsizetype i = std::max<qsizetype>(path, 0) + 1; i > 0 && i < address.size(); ++i) {
        if (!isAsciiDigit(address[i]) || isAsciiDigit(address[i - 1]))
            continue;
        const QChar before = address[i - 1];
        const bool isApart = isAnyOf(before, u"/_-.=") || ((before == u't' || before == u'a') && i >= 2 && isAnyOf(address[i - 2], u"/_"));
        qsizetype end = i;
        while (end < address.size() && isAsciiDigit(address[end]))
            ++end;
        const qsizetype length = end - i;
        const auto part = [&](qsizetype& at, qsizetype most) {
            if (at >= address.size() || !isAnyOf(address[at], u"/-_."))
                return -1;
            ++at;
            return numberAt(address, at, int(most));
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
        const bool endsWell = at >= address.size() || !isAsciiDigit(address[at]);
        if (endsWell && year >= 1990 && canBeDay(year, month, day))
            return isoDay(year, month, day);
        i = length >= 4 ? i : end - 1;
    }
    return {};
}

QString monthInAddress(QStringView address)
{
    const auto isEnd = [&](qsizetype at) { return at >= address.size() || isAnyOf(address[at], u"/&#"); };
    for (qsizetype i = 0; i + 7 <= address.size(); ++i) {
        if (!isAnyOf(address[i], u"/="))
            continue;
        // /2017/07/, /201707/, ?date=201707
        qsizetype at = i + 1;
        const int year = numberAt(address, at, 4);
        if (at == i + 5 && at < address.size() && address[at] == u'/' && address[i] == u'/')
            ++at;
        const qsizetype monthAt = at;
        const int month = numberAt(address, at, 2);
        const bool isWhole = at == monthAt + 2 && isEnd(at) && (at < address.size() || address[i] == u'=');
        if (year >= 1990 && isWhole && canBeDay(year, month, 1))
            return paddedNumber(year, 4) + u'-' + paddedNumber(month, 2);
    }
    return {};
}

}  // namespace vermilion::clean
