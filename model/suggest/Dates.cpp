// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Points and stretches of time as articles write them, and the day that they are where the article's own day says it.
// Left out is what is no date: durations (三日内), vague words (近日, today as nowadays), ages.

#include "model/suggest/Material.h"

#include <QRegularExpression>

#include <algorithm>

namespace vermilion::suggest {
namespace {

using Match = QRegularExpressionMatch;

struct Pattern {
    QRegularExpression expression;
    QString (*normalised)(const Match&, const QDate& published);
    double confidence;
};

QRegularExpression expression(const QString& pattern, bool foldsCase = false)
{
    QRegularExpression result(pattern, (foldsCase ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption)
                                           | QRegularExpression::UseUnicodePropertiesOption);
    result.optimize();
    return result;
}

QString iso(int year, int month = 0, int day = 0)
{
    const QString text = QStringLiteral("%1").arg(year, 4, 10, QChar(u'0'));
    if (month == 0)
        return text;
    if (day == 0)
        return QStringLiteral("%1-%2").arg(text).arg(month, 2, 10, QChar(u'0'));
    return QDate::isValid(year, month, day) ? QDate(year, month, day).toString(Qt::ISODate) : QString();
}

QString lastDay(int year, int month) { return iso(year, month, QDate(year, month, 1).daysInMonth()); }

int chineseNumber(QStringView digits)
{
    static const QString order = QStringLiteral("〇一二三四五六七八九");
    int number = 0;
    int digit = 0;
    for (const QChar c : digits) {
        if (c == u'十') {
            number += 10 * std::max(digit, 1);
            digit = 0;
        } else {
            digit = int(order.indexOf(c));
        }
    }
    return number + std::max(digit, 0);
}

int numberOf(const QString& text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? number : chineseNumber(text);
}

int yearOf(const Match& match, const QDate& published)
{
    const QString year = match.captured(u"year");
    if (year.isEmpty() || year[0].isDigit())
        return year.toInt();
    static const QMap<QString, int> relative{{QStringLiteral("今年"), 0}, {QStringLiteral("去年"), -1}, {QStringLiteral("前年"), -2},
                                             {QStringLiteral("明年"), 1}, {QStringLiteral("后年"), 2},  {QStringLiteral("当年"), 0}};
    return published.isValid() && relative.contains(year) ? published.year() + relative.value(year) : 0;
}

// A month and day without a year is the nearest such day.
QString nearest(int month, int day, const QDate& published)
{
    if (!published.isValid())
        return {};
    QDate best;
    for (int year = published.year() - 1; year <= published.year() + 1; ++year) {
        const QDate candidate(year, month, std::max(day, 1));
        if (candidate.isValid() && (!best.isValid() || std::abs(published.daysTo(candidate)) < std::abs(published.daysTo(best))))
            best = candidate;
    }
    return best.isValid() ? iso(best.year(), month, day) : QString();
}

// Of a part of a year or month only the end is a day.
bool isEnd(const QString& part) { return part.endsWith(u'底') || part.endsWith(u'末'); }

QString chineseDate(const Match& match, const QDate& published)
{
    const int year = yearOf(match, published);
    const int month = numberOf(match.captured(u"month"));
    const int day = numberOf(match.captured(u"day"));
    const QString part = match.captured(u"part");
    if (!match.captured(u"until").isEmpty() || month > 12)
        return {};
    if (!part.isEmpty() && !isEnd(part))
        return {};
    if (!part.isEmpty() && month > 0) {
        const int itsYear = year > 0 || !match.captured(u"year").isEmpty() ? year : nearest(month, 0, published).left(4).toInt();
        return itsYear > 0 ? lastDay(itsYear, month) : QString();
    }
    if (!part.isEmpty())
        return year > 0 ? iso(year, 12, 31) : QString();
    if (year > 0)
        return iso(year, month, day);
    return match.captured(u"year").isEmpty() && month > 0 ? nearest(month, day, published) : QString();
}

QString dayOfMonth(const Match& match, const QDate& published)
{
    if (!published.isValid() || !match.captured(u"until").isEmpty())
        return {};
    const int day = match.captured(u"day").toInt();
    // What is told is past or near: a day far ahead is one of the month before.
    const QDate month = day > published.day() + 7 ? published.addMonths(-1) : published;
    return iso(month.year(), month.month(), day);
}

QString relativeDay(const Match& match, const QDate& published)
{
    static const QMap<QString, int> days{{QStringLiteral("昨"), -1}, {QStringLiteral("今"), 0},  {QStringLiteral("明"), 1},
                                         {QStringLiteral("前"), -2}, {QStringLiteral("后"), 2}};
    return published.isValid() ? published.addDays(days.value(match.captured(u"relative"))).toString(Qt::ISODate) : QString();
}

QString relativeYear(const Match& match, const QDate& published)
{
    const QString part = match.captured(u"part");
    const int year = yearOf(match, published);
    if (year == 0 || (!part.isEmpty() && !isEnd(part)))
        return {};
    return part.isEmpty() ? iso(year) : iso(year, 12, 31);
}

QString endOfThisYear(const Match&, const QDate& published) { return published.isValid() ? iso(published.year(), 12, 31) : QString(); }
QString unsaid(const Match&, const QDate&) { return {}; }

int englishMonth(const QString& name)
{
    static const QStringList months = QStringLiteral("jan feb mar apr may jun jul aug sep oct nov dec").split(u' ');
    return int(months.indexOf(name.left(3).toLower())) + 1;
}

QString englishDate(const Match& match, const QDate& published)
{
    const int month = englishMonth(match.captured(u"month"));
    const int day = match.captured(u"day").toInt();
    const QString year = match.captured(u"year");
    if (!match.captured(u"until").isEmpty() || !match.captured(u"part").isEmpty())
        return {};
    return year.isEmpty() ? nearest(month, day, published) : iso(year.toInt(), month, day);
}

QString isoDate(const Match& match, const QDate&) { return iso(match.captured(u"year").toInt(), match.captured(u"month").toInt(), match.captured(u"day").toInt()); }
QString bareYear(const Match& match, const QDate&) { return match.captured(u"part").isEmpty() ? match.captured(u"year") : QString(); }
QString yesterdayOrTomorrow(const Match& match, const QDate& published)
{
    return published.isValid() ? published.addDays(match.captured().startsWith(u'y', Qt::CaseInsensitive) ? -1 : 1).toString(Qt::ISODate) : QString();
}

// ---- what they look like -------------------------------------------------------------------------------------------

const QString daytime = QStringLiteral("(?:上午|下午|晚上|晚间|凌晨|清晨|早上|早晨|中午|傍晚|晚|早)?");
const QString chineseDay = QStringLiteral("(?:3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])");
const QString chineseMonth = QStringLiteral("(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])");
const QString partOfYear = QStringLiteral("(?<part>年?底|年?末|年?初|年中(?![国央华文期小大学医心东间等])|上半年|下半年|前[一二三1-3]个?季度|第?[一二三四1-4]季度|春季|夏季|秋季|冬季|春节|国庆|全年)");
const QString until = QStringLiteral("(?<until>\\s?(?:至|到|[-—–~～]{1,2})(?:%1月)?%2[日号])?").arg(chineseMonth, chineseDay);

const std::vector<Pattern>& chinesePatterns()
{
    static const std::vector<Pattern> patterns{
        // 2024年5月6日上午, 今年3月, 2025年底, 明年上半年; a year in front of 代 is a decade
        {expression(QStringLiteral("(?<![\\d.])(?<year>(?:1[5-9]|20)\\d\\d(?=年)|今年|去年|明年|前年|后年)年?(?<month>%1)月(?:(?<day>%2)[日号]%3%4|(?:份)?(?<part>底|末|初|上旬|中旬|下旬)?)")
                        .arg(chineseMonth, chineseDay, until, daytime)), &chineseDate, 0.97},
        {expression(QStringLiteral("(?<![\\d.])(?<year>(?:1[5-9]|20)\\d\\d(?=年)|今年|去年|明年|前年|后年)(?:年(?=.?底|.?末)|年)?%1").arg(partOfYear)), &chineseDate, 0.95},
        {expression(QStringLiteral("(?<![\\d.])(?:1[5-9]|20)\\d\\d年代[初末]?")), &unsaid, 0.9},
        {expression(QStringLiteral("(?<![\\d.])(?<year>(?:1[5-9]|20)\\d\\d)年(?:度)?(?![代来间多])")), &bareYear, 0.93},
        {expression(QStringLiteral("(?<![一-龥])(?<year>今年|去年|明年|前年)(?![轻纪])")), &relativeYear, 0.9},
        {expression(QStringLiteral("(?<=[到在从比自至较于是])(?<year>今年|去年|明年|前年)(?![轻纪])")), &relativeYear, 0.9},
        {expression(QStringLiteral("(?:上(?:个)?世纪|(?:1[5-9]|2[01])世纪)[\\d一二三四五六七八九]0?十?年代[初中末]?期?|(?:1[5-9]|2[01])世纪(?:初|末|中叶)")), &unsaid, 0.9},
        // 7月28日下午, 七月二十八日, 5月1日至7日, 6月底
        {expression(QStringLiteral("(?<![\\d.年个一二三四五六七八九十])(?<month>%1)月(?<day>%2)[日号]%3%4").arg(chineseMonth, chineseDay, until, daytime)), &chineseDate, 0.97},
        {expression(QStringLiteral("(?<![\\d.年个一二三四五六七八九十])(?<month>%1)月(?:份|(?<part>底|末|初|上旬|中旬|下旬))").arg(chineseMonth)), &chineseDate, 0.92},
        {expression(QStringLiteral("(?:本|上|下)(?:个)?月(?:(?<day>%1)[日号]%2|底|初|末|中旬|上旬|下旬)").arg(chineseDay, daytime)), &unsaid, 0.9},
        // 5日, 12日晚: not 3日内, 三日游, 为期5日
        {expression(QStringLiteral("(?<![\\d月第近约满共后留禁.期每续—–~～/-])(?<day>[12]\\d|3[01]|[1-9])日%1(?:上午|下午|晚间|晚上|晚|凌晨|清晨|早上|早晨|中午|傍晚|(?=[，,。、；;电讯在从于发举宣表说报)）]|记者|[一-龥]{2,4}(?:宣布|表示|举行)))")
                        .arg(until)), &dayOfMonth, 0.85},
        {expression(QStringLiteral("(?<!未知|美好|奔向|走向|拥抱)(?<relative>[昨今明前后])[日天](?:上午|下午|晚上|晚间|晚|凌晨|清晨|早上|早晨|中午|傍晚)")), &relativeDay, 0.93},
        {expression(QStringLiteral("(?<![一-龥])(?<relative>昨)[日天](?!的我|今)")), &relativeDay, 0.9},
        {expression(QStringLiteral("(?<![每逢到至])(?:上|下|本|这)(?:个)?(?:周|星期)[一二三四五六日天末](?:上午|下午|晚上|晚|凌晨|早上|中午)?")), &unsaid, 0.88},
        {expression(QStringLiteral("[“\"]?十[二三四五]五[”\"]?(?:规划)?(?:时期|期间|末|初|以来)")), &unsaid, 0.9},
        {expression(QStringLiteral("(?<![一-龥]年)(?<![\\d])年底(?=前|之前|[，,。；]|[将要])")), &endOfThisYear, 0.85},
    };
    return patterns;
}

const QString monthNames = QStringLiteral("(?:January|February|March|April|May|June|July|August|September|October|November|December"
                                          "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?(?!\\w))");
const QString englishYear = QStringLiteral("(?<year>(?:1[5-9]|20)\\d\\d)(?![\\d,.]\\d|\\w| pixels| ?[-–]\\d)");

const std::vector<Pattern>& englishPatterns()
{
    static const std::vector<Pattern> patterns{
        {expression(QStringLiteral("\\b(?<month>%1) (?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?<until>\\s?(?:[-–—]|to)\\s?(?:[12]\\d|3[01]|[1-9])(?:st|nd|rd|th)?)?(?:,? %2|(?![\\d:.]?\\d|\\w))").arg(monthNames, englishYear)), &englishDate, 0.96},
        {expression(QStringLiteral("\\b(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?<until>\\s?[-–—]\\s?(?:[12]\\d|3[01]|[1-9]))? (?:of )?(?<month>%1)(?:,? %2)?(?!\\w)").arg(monthNames, englishYear)), &englishDate, 0.95},
        {expression(QStringLiteral("\\b(?:(?<part>early|mid|late)[- ])?(?<month>%1),? (?:of )?%2").arg(monthNames, englishYear)), &englishDate, 0.95},
        {expression(QStringLiteral("(?<=\\bin |\\bsince |\\buntil |\\bby |\\blast |\\bnext |\\bearly |\\blate |\\bend of |\\bthis )(?<month>January|February|March|April|June|July|August|September|October|November|December|May)(?=[,.;)]|\\s+[a-z])(?! be\\b)")), &unsaid, 0.85},
        {expression(QStringLiteral("(?<![\\d/.-])(?<year>(?:19|20)\\d\\d)[-/](?<month>1[0-2]|0[1-9])[-/](?<day>3[01]|[12]\\d|0[1-9])(?![\\d/-])")), &isoDate, 0.95},
        {expression(QStringLiteral("\\b(?<part>(?:first|second|third|fourth) quarter of |first half of |second half of |end of |Q[1-4] (?:of )?)%1").arg(englishYear)), &bareYear, 0.93},
        {expression(QStringLiteral("(?<=\\bin |\\bIn |\\bsince |\\bSince |\\bby |\\bBy |\\bfrom |\\buntil |\\bduring |\\bbefore |\\bafter |\\bAfter |\\bearly |\\blate |\\bmid-)%1").arg(englishYear)), &bareYear, 0.93},
        {expression(QStringLiteral("\\b(?:early |late |mid-)?(?:1[5-9]|20)\\d0s\\b")), &unsaid, 0.9},
        {expression(QStringLiteral("\\b(?:yesterday|tomorrow)(?: (?:morning|afternoon|evening|night))?(?!['’]s \\w+ (?:of|for))\\b"), true), &yesterdayOrTomorrow, 0.88},
        {expression(QStringLiteral("\\b(?:last|next|this) (?:week|month|year|spring|summer|autumn|fall|winter|weekend|quarter)(?!['’-]?\\w|-)"), true), &unsaid, 0.85},
        {expression(QStringLiteral("(?<!Black |Cyber |Good |Ash |Super |\\ba |\\bA |every |Every )\\b(?:(?:last|next|this) )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:morning|afternoon|evening|night))?(?![\\w’'-]| [A-Z][a-z])")), &unsaid, 0.85},
        {expression(QStringLiteral("\\b(?:the )?end of (?:the|this|next) (?:year|month|week)\\b"), true), &unsaid, 0.88},
    };
    return patterns;
}

void add(std::vector<Find>& finds, const Pattern& pattern, const Match& match, const Material& material)
{
    const Utf16Range range{match.capturedStart(), match.capturedEnd()};
    if (range.isEmpty() || std::ranges::any_of(finds, [&](const Find& each) { return each.range.intersects(range); }))
        return;
    Find find{range, match.captured(), pattern.confidence, {}, {}};
    if (const QString day = pattern.normalised(match, material.published); !day.isEmpty())
        find.answers.insert(QStringLiteral("normalised"), day);
    finds.push_back(find);
}

}  // namespace

// Patterns that take more words come first: what they take, the others leave.
std::vector<Find> datesIn(const Material& material)
{
    std::vector<Find> finds;
    for (const auto* patterns : {&chinesePatterns(), &englishPatterns()}) {
        for (const Pattern& pattern : *patterns) {
            auto matches = pattern.expression.globalMatch(material.text);
            while (matches.hasNext())
                add(finds, pattern, matches.next(), material);
        }
    }
    std::ranges::sort(finds, {}, &Find::range);
    return finds;
}

}  // namespace vermilion::suggest
