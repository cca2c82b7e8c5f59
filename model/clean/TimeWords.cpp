// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/TimeWords.h"

#include <QDate>

namespace vermilion::clean {
namespace {

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

}  // namespace

int numberAt(QStringView line, qsizetype& at, int most)
{
    int value = 0;
    int digits = 0;
    while (at < line.size() && digits < most && isAsciiDigit(line[at])) {
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

bool canBeDay(int year, int month, int day) { return year >= 1900 && year < 2100 && QDate::isValid(year, month, day); }

QString paddedNumber(int value, int width)
{
    QString digits(width, u'0');
    for (int i = width - 1; i >= 0; --i, value /= 10)
        digits[i] = QChar(u'0' + value % 10);
    return digits;
}

QString isoDay(int year, int month, int day) { return paddedNumber(year, 4) + u'-' + paddedNumber(month, 2) + u'-' + paddedNumber(day, 2); }

}  // namespace vermilion::clean
