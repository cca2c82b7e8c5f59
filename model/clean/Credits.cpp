// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Credits.h"

#include <QRegularExpression>

#include <algorithm>

namespace vermilion::clean {
namespace {

QRegularExpression pattern(const QString& text)
{
    QRegularExpression expression(text, QRegularExpression::UseUnicodePropertiesOption);
    Q_ASSERT_X(expression.isValid(), "Credits", qPrintable(expression.errorString() + u' ' + text));
    expression.optimize();
    return expression;
}

// A Chinese personal name as bylines print it; single characters with a space between are one name ("王　强").
const QString namePattern = QStringLiteral(R"((?:\p{Han}{2,4}|\p{Han} \p{Han}|\p{Han}{1,8}·[\p{Han}·]{1,12}))");
const QString namesPattern = QStringLiteral("(%1(?:[ 、，,/]+%1){0,7})").arg(namePattern);

// Words that look like names where a list of names ends.
bool isName(QStringView word)
{
    static const QStringList others{QStringLiteral("记者"), QStringLiteral("通讯员"), QStringLiteral("实习生"), QStringLiteral("报道"),
                                    QStringLiteral("编辑"), QStringLiteral("责编"), QStringLiteral("摄影"), QStringLiteral("摄影报道"),
                                    QStringLiteral("图片"), QStringLiteral("综合"), QStringLiteral("来源"), QStringLiteral("作者"),
                                    QStringLiteral("本报"), QStringLiteral("特约"), QStringLiteral("见习"), QStringLiteral("实习"),
                                    QStringLiteral("供图"), QStringLiteral("资料图"), QStringLiteral("文并摄"), QStringLiteral("文摄"),
                                    QStringLiteral("采访"), QStringLiteral("获悉"), QStringLiteral("了解"), QStringLiteral("表示"),
                                    QStringLiteral("现场"), QStringLiteral("看到"), QStringLiteral("电话"), QStringLiteral("近日"),
                                    QStringLiteral("点击"), QStringLiteral("浏览"), QStringLiteral("阅读"), QStringLiteral("评论"),
                                    QStringLiteral("字号"), QStringLiteral("打印"), QStringLiteral("分享"), QStringLiteral("发布")};
    return !word.isEmpty() && !others.contains(word);
}

QStringList namesIn(QStringView list)
{
    static const QRegularExpression spacedName = pattern(QStringLiteral(R"(^\p{Han} \p{Han}$)"));
    static const QRegularExpression separators = pattern(QStringLiteral("[ 、，,/;；]+"));
    QString text = list.toString().simplified();
    QStringList names;
    QStringList words = text.split(separators, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].size() == 1 && i + 1 < words.size() && words[i + 1].size() == 1) {
            names.append(words[i] + words[i + 1]);
            ++i;
        } else if (words[i].contains(u"记者") || words[i].contains(u"通讯员") || words[i].startsWith(u"本报")) {
            continue;  // "本报记者 张三": a role before its name
        } else if (isName(words[i]) && words[i].size() >= 2) {
            names.append(words[i]);
        } else {
            break;
        }
    }
    return names;
}

void addTo(QStringList& list, const QStringList& names)
{
    for (const QString& name : names) {
        if (!list.contains(name))
            list.append(name);
    }
}

bool containsAny(QStringView line, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&](QStringView word) { return line.contains(word); });
}

void findSource(QStringView line, Credits& credits)
{
    static const QRegularExpression label = pattern(QStringLiteral(
        R"((?:来\s?源(?:于|自)?|稿源|出处)\s?[:：]\s?[《【\[“"]?([^\s|｜,，。;；:：()（）《》【】\[\]“”"]{2,30}(?: [A-Za-z]+)*))"));
    const auto match = label.matchView(line);
    if (!match.hasMatch())
        return;
    QString source = match.captured(1);
    // The next label may follow without a space.
    static const QRegularExpression next = pattern(QStringLiteral(R"((?:作者|责任编辑|责编|编辑|发布|时间|日期|记者|\d{4}[-/年.]).*$)"));
    source.remove(next);
    if (source.size() < 2)
        return;
    credits.source = source;
    credits.covered += match.capturedLength(0);
}

void findPeople(QStringView line, Credits& credits)
{
    static const QRegularExpression photographer = pattern(
        QStringLiteral(R"(%1 ?/?(?:摄影|摄|供图)(?=[)）\]】。，,;；\s]|$))").arg(namesPattern));
    static const QRegularExpression photographerLabel = pattern(
        QStringLiteral(R"((?:摄影|摄影记者|图片|摄)\s?[:：/|｜] ?%1)").arg(namesPattern));
    static const QRegularExpression reporter = pattern(
        // "记者采访时…" speaks of a reporter, "(记者 张三)" and "本报记者张三" name one.
        QStringLiteral(R"((?:(?:^|[(（【\[/|]|本报|本网|本台|[社网报台站道] ?|特约|见习|实习|首席|全媒体|融媒体|通讯员)[^()（）。，,：:]{0,8}?(?:记者|通讯员)|记者 ?[:：]|通讯员)\s?[:：/|｜]?\s?%1(?= ?(?:[)）\]】,，。;；|｜:：\s]|$|报道|通讯员|实习|文|编辑|责编|摄|综合)))").arg(namesPattern));
    static const QRegularExpression editor = pattern(QStringLiteral(
        R"((?:责任编辑|本文编辑|值班编辑|责编|编辑|编审|编校|校对|审核|审读|监制|主编|终审|初审|复审|一审|二审|三审)\s?[:：/|｜]\s?%1)").arg(namesPattern));
    static const QRegularExpression author = pattern(
        QStringLiteral(R"((?:作者|撰文|撰稿|^文|[\s(（]文)\s?[:：/|｜]\s?%1)").arg(namesPattern));
    const auto each = [&](const QRegularExpression& expression, QStringList& list) {
        auto matches = expression.globalMatchView(line);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QStringList names = namesIn(match.capturedView(1));
            if (names.isEmpty())
                continue;
            addTo(list, names);
            credits.covered += match.capturedLength(0);
        }
    };
    if (containsAny(line, {u"摄", u"供图", u"图片"})) {
        // "本报记者 张三 摄": the label belongs to the name, not to the names.
        each(photographer, credits.photographers);
        each(photographerLabel, credits.photographers);
    }
    if (containsAny(line, {u"记者", u"通讯员"})) {
        QStringList reporters;
        each(reporter, reporters);
        static const QRegularExpression alsoText = pattern(QStringLiteral("文 ?[/、并] ?(?:图|摄)|图文|报道"));
        const bool wroteToo = alsoText.matchView(line).hasMatch();
        for (const QString& name : reporters) {
            if (wroteToo || !credits.photographers.contains(name))
                addTo(credits.reporters, {name});
        }
    }
    if (containsAny(line, {u"编", u"校对", u"审", u"监制"}))
        each(editor, credits.editors);
    if (containsAny(line, {u"作者", u"撰", u"文"}))
        each(author, credits.authors);
}

void findDateline(QStringView line, Credits& credits)
{
    if (line.contains(u'电') || line.contains(u'讯')) {
        static const QRegularExpression chinese = pattern(QStringLiteral(
            R"((?:^|[)）】\]。”] ?)[(（【\[]?(?:据)?(?:本报|本网|本台|本刊|本社|\p{Han}{1,6}?(?:社|网|报|台|客户端))(?:讯)?[ /·]?)"
            R"((\p{Han}{0,10}?)(\d{1,2} ?月 ?\d{1,2} ?日) ?(?:电|讯))"));
        const auto match = chinese.matchView(line.first(std::min<qsizetype>(line.size(), 400)));
        if (match.hasMatch()) {
            credits.dateline = QString(match.captured(1) + match.captured(2)).remove(u' ');
            return;
        }
    }
    static const QRegularExpression english = pattern(QStringLiteral(
        R"(^([A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][A-Za-z.]{2,12}(?: [A-Z][a-z]+)?(?: \d{1,2})?)?) ?(?:\([A-Z][A-Za-z /]{1,20}\))? ?[-–—]{1,2} )"));
    if (!line.isEmpty() && line.front() >= u'A' && line.front() <= u'Z') {
        const auto match = english.matchView(line.first(std::min<qsizetype>(line.size(), 90)));
        if (match.hasMatch())
            credits.dateline = match.captured(1).trimmed();
    }
}

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

int monthNamed(QStringView word)
{
    struct Month {
        QStringView start;
        int number;
    };
    // The first letters are enough; the word's end may be inflected.
    static constexpr Month months[] = {
        {u"jan", 1}, {u"feb", 2}, {u"mar", 3}, {u"apr", 4}, {u"may", 5}, {u"jun", 6}, {u"jul", 7}, {u"aug", 8}, {u"sep", 9},
        {u"oct", 10}, {u"nov", 11}, {u"dec", 12},
        {u"янв", 1}, {u"фев", 2}, {u"мар", 3}, {u"апр", 4}, {u"май", 5}, {u"мая", 5}, {u"июн", 6}, {u"июл", 7}, {u"авг", 8},
        {u"сен", 9}, {u"окт", 10}, {u"ноя", 11}, {u"дек", 12},
        {u"sty", 1}, {u"lut", 2}, {u"kwi", 4}, {u"maj", 5}, {u"cze", 6}, {u"lip", 7}, {u"sie", 8}, {u"wrz", 9}, {u"paź", 10},
        {u"lis", 11}, {u"gru", 12},
        {u"ιαν", 1}, {u"φεβ", 2}, {u"μαρ", 3}, {u"μάρ", 3}, {u"απρ", 4}, {u"μαΐ", 5}, {u"μαϊ", 5}, {u"μάι", 5}, {u"ιουν", 6},
        {u"ιούν", 6}, {u"ιουλ", 7}, {u"ιούλ", 7}, {u"αυγ", 8}, {u"αύγ", 8}, {u"σεπ", 9}, {u"οκτ", 10}, {u"νοε", 11}, {u"νοέ", 11},
        {u"δεκ", 12},
        {u"jän", 1}, {u"mär", 3}, {u"mai", 5}, {u"okt", 10}, {u"dez", 12},
        {u"janv", 1}, {u"fév", 2}, {u"avr", 4}, {u"juin", 6}, {u"juil", 7}, {u"aoû", 8}, {u"déc", 12},
        {u"ene", 1}, {u"abr", 4}, {u"ago", 8}, {u"dic", 12}, {u"gen", 1}, {u"mag", 5}, {u"giu", 6}, {u"lug", 7}, {u"set", 9},
        {u"ott", 10}, {u"mei", 5}, {u"maa", 3},
    };
    const QString lower = word.toString().toLower();
    int best = 0;
    qsizetype length = 0;
    for (const Month& month : months) {
        if (lower.startsWith(month.start) && month.start.size() > length) {
            best = month.number;
            length = month.start.size();
        }
    }
    return word.size() <= 12 ? best : 0;
}

bool isDay(int year, int month, int day) { return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31; }

QString isoDay(int year, int month, int day)
{
    return QStringLiteral("%1-%2-%3").arg(year, 4, 10, QLatin1Char('0')).arg(month, 2, 10, QLatin1Char('0')).arg(day, 2, 10, QLatin1Char('0'));
}

QString zoneAt(QStringView line, qsizetype& at)
{
    if (at < line.size() && line[at] == u'Z') {
        ++at;
        return QStringLiteral("Z");
    }
    static const QRegularExpression zone = pattern(QStringLiteral(R"(^ ?([+-])(\d{2}):?(\d{2}))"));
    const auto match = zone.matchView(line.sliced(at).first(std::min<qsizetype>(7, line.size() - at)));
    if (!match.hasMatch())
        return {};
    at += match.capturedLength(0);
    return match.captured(1) + match.captured(2) + u':' + match.captured(3);
}

// A time of day right behind a date: " 07:34", "T07:34:10+08:00", " 7时34分".
QString clockAt(QStringView line, qsizetype& end)
{
    qsizetype at = end;
    while (at < line.size() && (line[at].isSpace() || line[at] == u'T' || line[at] == u',' || line[at] == u'|' || line[at] == u'-'
                                || line[at] == u'–' || line[at] == u'/' || line[at] == u'•' || line[at] == u'·')
           && at - end < 4)
        ++at;
    if (line.sliced(at).startsWith(u"at "))
        at += 3;
    const qsizetype start = at;
    int hour = number(line, at, 2);
    if (hour < 0 || hour > 24 || at >= line.size() || !QStringView(u":：时點点.").contains(line[at]))
        return {};
    if (line[at] == u'.' && at - start < 2)
        return {};
    ++at;
    const int minute = number(line, at, 2);
    if (minute < 0 || minute > 59)
        return {};
    QString seconds;
    if (at + 2 < line.size() && (line[at] == u':' || line[at] == u'：') && isDigit(line[at + 1])) {
        ++at;
        const int second = number(line, at, 2);
        seconds = QStringLiteral(":%1").arg(second, 2, 10, QLatin1Char('0'));
        if (at < line.size() && line[at] == u'.') {
            ++at;
            while (at < line.size() && isDigit(line[at]))
                ++at;
        }
    } else if (at < line.size() && line[at] == u'分') {
        ++at;
    }
    qsizetype after = at;
    skipSpaces(line, after);
    const QString half = line.sliced(after).first(std::min<qsizetype>(4, line.size() - after)).toString().toLower();
    if ((half.startsWith(u"pm") || half.startsWith(u"p.m")) && hour < 12)
        hour += 12;
    else if ((half.startsWith(u"am") || half.startsWith(u"a.m")) && hour == 12)
        hour = 0;
    const QString zone = zoneAt(line, at);
    end = at;
    return QStringLiteral("T%1:%2").arg(hour, 2, 10, QLatin1Char('0')).arg(minute, 2, 10, QLatin1Char('0')) + seconds + zone;
}

std::optional<PrintedTime> finished(QStringView line, qsizetype start, qsizetype end, int year, int month, int day)
{
    if (!isDay(year, month, day))
        return std::nullopt;
    PrintedTime time{isoDay(year, month, day), start, end};
    time.iso += clockAt(line, time.end);
    return time;
}

// 2017-07-29, 2017/7/29, 2017.07.29, 2017年7月29日, 20170729 is left alone.
std::optional<PrintedTime> numericTime(QStringView line, qsizetype start)
{
    qsizetype at = start;
    const int year = number(line, at, 4);
    if (at - start != 4 || at >= line.size())
        return std::nullopt;
    skipSpaces(line, at);
    if (at >= line.size() || !QStringView(u"-/.年—").contains(line[at]))
        return std::nullopt;
    const QChar separator = line[at++];
    skipSpaces(line, at);
    const int month = number(line, at, 2);
    skipSpaces(line, at);
    if (at >= line.size() || (line[at] != separator && line[at] != u'月'))
        return std::nullopt;
    ++at;
    skipSpaces(line, at);
    const int day = number(line, at, 2);
    qsizetype after = at;
    skipSpaces(line, after);
    if (after < line.size() && line[after] == u'日')
        at = after + 1;
    else if (at < line.size() && isDigit(line[at]))
        return std::nullopt;
    return finished(line, start, at, year, month, day);
}

// 29.07.2017, 29/07/2017, 07/29/2017: the day comes first unless it cannot.
std::optional<PrintedTime> dayFirstTime(QStringView line, qsizetype start)
{
    qsizetype at = start;
    const int first = number(line, at, 2);
    if (at >= line.size() || !QStringView(u"./-").contains(line[at]))
        return std::nullopt;
    const QChar separator = line[at++];
    const int second = number(line, at, 2);
    if (second < 0 || at >= line.size() || line[at] != separator)
        return std::nullopt;
    ++at;
    const qsizetype yearStart = at;
    const int year = number(line, at, 4);
    if (at - yearStart != 4 || (at < line.size() && isDigit(line[at])))
        return std::nullopt;
    return second > 12 ? finished(line, start, at, year, first, second) : finished(line, start, at, year, second, first);
}

// July 29, 2017 · 29 July 2017 · 29. Juli 2017 · 29 de julio de 2017
std::optional<PrintedTime> wordTime(QStringView line, qsizetype wordStart)
{
    qsizetype wordEnd = wordStart;
    while (wordEnd < line.size() && line[wordEnd].isLetter())
        ++wordEnd;
    const int month = monthNamed(line.sliced(wordStart, wordEnd - wordStart));
    if (month == 0)
        return std::nullopt;
    qsizetype at = wordEnd;
    while (at < line.size() && (line[at].isSpace() || line[at] == u'.' || line[at] == u','))
        ++at;
    if (line.sliced(at).startsWith(u"de "))
        at += 3;
    qsizetype firstStart = at;
    const int first = number(line, at, 4);
    if (first >= 1 && first <= 31 && at - firstStart <= 2) {
        while (at < line.size() && (line[at].isSpace() || line[at] == u',' || line[at].isLetter()) && at - firstStart < 8)
            ++at;
        const qsizetype yearStart = at;
        const int year = number(line, at, 4);
        if (at - yearStart == 4)
            return finished(line, wordStart, at, year, month, first);
    }
    // The day stands before the month.
    qsizetype before = wordStart;
    while (before > 0 && (line[before - 1].isSpace() || line[before - 1] == u'.'))
        --before;
    if (before >= 3 && line.sliced(0, before).endsWith(u" de"))
        before -= 3;
    if (before >= 2 && (line.sliced(0, before).endsWith(u"th") || line.sliced(0, before).endsWith(u"st")
                        || line.sliced(0, before).endsWith(u"nd") || line.sliced(0, before).endsWith(u"rd")))
        before -= 2;
    qsizetype dayStart = before;
    while (dayStart > 0 && before - dayStart < 2 && isDigit(line[dayStart - 1]))
        --dayStart;
    qsizetype dayAt = dayStart;
    const int day = number(line, dayAt, 2);
    if (first >= 1900 && at - firstStart == 4 && day > 0)
        return finished(line, dayStart, at, first, month, day);
    return std::nullopt;
}

}  // namespace

Credits creditsIn(QStringView line)
{
    Credits credits;
    const bool isChinese = std::ranges::any_of(line, [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
    if (isChinese) {
        if (containsAny(line, {u"源", u"出处"}))
            findSource(line, credits);
        findPeople(line, credits);
    }
    findDateline(line, credits);
    return credits;
}

std::optional<PrintedTime> timeIn(QStringView line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        std::optional<PrintedTime> found;
        if (isDigit(line[i]) && (i == 0 || !isDigit(line[i - 1]))) {
            found = numericTime(line, i);
            if (!found)
                found = dayFirstTime(line, i);
        } else if (line[i].isLetter() && (i == 0 || !line[i - 1].isLetter()) && !(line[i].unicode() >= 0x2E80)) {
            found = wordTime(line, i);
        }
        if (found)
            return found;
    }
    return std::nullopt;
}

std::optional<qsizetype> captionEnd(QStringView line)
{
    if (!line.contains(u'摄'))
        return std::nullopt;
    static const QRegularExpression boundary = pattern(QStringLiteral(
        R"((?:摄影|摄|供图) ?[)）\]】][。]? ?(?=(?:本报|本网|本台|\p{Han}{1,6}(?:社|网|报|台|客户端))[^。！？]{0,30}(?:电|讯)))"));
    const auto match = boundary.matchView(line);
    return match.hasMatch() && match.capturedEnd(0) < line.size() ? std::optional(match.capturedEnd(0)) : std::nullopt;
}

}  // namespace vermilion::clean
