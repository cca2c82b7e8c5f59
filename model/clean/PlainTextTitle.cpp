// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/PlainTextTitle.h"

#include "model/clean/CharacterClasses.h"
#include "model/clean/Names.h"
#include "model/clean/PrintedTime.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace vermilion::clean {
namespace {

// What a line speaks of: the beginnings of its longer words, which inflection leaves alone, and its pairs of Chinese
// characters, which some set apart by spaces.
QSet<QString> subjectsOf(QStringView line)
{
    constexpr qsizetype stem = 5;
    QSet<QString> subjects;
    QChar before;
    for (qsizetype i = 0; i < line.size();) {
        const QChar c = line[i];
        if (isCjk(c.unicode()) && c.isLetter()) {
            if (!before.isNull())
                subjects.insert(QString(before) + c);
            before = c;
            ++i;
            continue;
        }
        if (!c.isSpace())
            before = QChar();
        qsizetype end = i;
        while (end < line.size() && line[end].isLetterOrNumber() && !isCjk(line[end].unicode()))
            ++end;
        if (end - i >= 4)
            subjects.insert(line.sliced(i, std::min(stem, end - i)).toString().toLower());
        i = std::max(end, i + 1);
    }
    return subjects;
}

// "環 保 團 體": letters set apart, and no list of names.
bool isSetApart(QStringView line)
{
    qsizetype spaces = 0;
    for (qsizetype i = 1; i + 1 < line.size(); ++i)
        spaces += line[i].isSpace() && isCjk(line[i - 1].unicode()) && isCjk(line[i + 1].unicode()) && (i < 2 || line[i - 2].isSpace());
    return spaces * 3 > line.size();
}

// "A walk by the river": a menu's entries begin with capitals.
bool isPhrase(QStringView line)
{
    if (line.contains(u'|') || line.contains(u'·'))
        return false;
    for (qsizetype i = 1; i < line.size(); ++i) {
        if (line[i].isLower() && line[i - 1].isSpace())
            return true;
    }
    return false;
}

bool mayBeTitle(const ShapedLine& line)
{
    const LineShape& shape = line.shape;
    const bool isList = shape.isSeparatedList && !isSetApart(line.text) && !isPhrase(line.text);
    const bool isOther = shape.label != document::DropReason::None || isList || shape.isPath || shape.isMetadata || shape.endsCutOff;
    return !isOther && shape.width >= 3 && shape.width <= 100;
}

// Who took a picture, and when something was written, stands between a title and its article.
bool isBesideTitle(const ShapedLine& line)
{
    static const QRegularExpression picture(QStringLiteral(R"((?:\b(?:foto|photo|photos|fotos|bild|image|picture|credit|caption)\b|[图圖摄攝]).{0,40}$)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const bool isPicture = (line.text.contains(u':') || line.text.contains(u'：') || line.text.contains(u'(')) && picture.matchView(line.text).hasMatch();
    return isPicture || timeIn(line.text) || !namesInByline(line.text.toString(), true).isEmpty();
}

bool isAsking(QStringView line)
{
    return line.endsWith(u'?') || line.endsWith(u'!') || line.endsWith(u'？') || line.endsWith(u'！');
}

/// Rates lines by how much they say that they are the title.
class Rating {
public:
    Rating(const std::vector<ShapedLine>& lines, size_t first, size_t last) : m_lines(lines), m_first(first), m_last(last)
    {
        constexpr size_t leads = 4;             // the lines that tell what the title promises
        constexpr qsizetype enough = 20'000;    // UTF-16 units
        qsizetype read = 0;
        for (size_t i = first; i < last && read < enough; ++i) {
            const QSet<QString> subjects = subjectsOf(m_lines[i].text.first(std::min(enough, m_lines[i].text.size())));
            for (const QString& subject : subjects)
                ++m_subjects[subject];
            if (i < first + leads)
                m_leadSubjects.unite(subjects);
            read += m_lines[i].text.size();
        }
    }

    double rate(size_t index) const
    {
        const ShapedLine& line = m_lines[index];
        double points = 4 * agreement(index);
        if (line.shape.width >= 8 && line.shape.width <= 50)
            points += 1;
        if (isSigned(index))
            points += 1.5;
        if (isRepeated(line.text))
            points += 1.2;
        if (line.shape.endsSentence && !isAsking(line.text))
            points -= 2;
        if (line.shape.startsBullet)
            points -= 1;
        if (isBesideTitle(line))
            points -= 3;
        return index < m_first ? points - 0.05 * double(m_first - index) : points - 0.8;
    }

private:
    // How much of what the line speaks of the article speaks of; little where it is a word or two.
    double agreement(size_t index) const
    {
        const QSet<QString> subjects = subjectsOf(m_lines[index].text);
        const int own = index < m_first ? 0 : 1;
        double shared = 0;
        for (const QString& subject : subjects) {
            if (m_subjects.value(subject) > own)
                shared += m_leadSubjects.contains(subject) ? 1 : 0.6;
        }
        return shared / double(std::max<qsizetype>(subjects.size(), 3));
    }

    // A line soon behind it says when it was published, or by whom.
    bool isSigned(size_t index) const
    {
        for (size_t i = index + 1; i < std::min(index + 4, m_last); ++i) {
            const LineShape& shape = m_lines[i].shape;
            if (shape.width <= 60 && (shape.isMetadata || (shape.digits >= 5 && timeIn(m_lines[i].text))))
                return true;
        }
        return false;
    }

    // Paths, sharing and lists of what was read last say the title again.
    bool isRepeated(QStringView text) const
    {
        constexpr qsizetype longest = 240;
        if (text.size() < 8)
            return false;
        const auto saysIt = [&](const ShapedLine& line) { return line.text.data() != text.data() && line.text.size() < longest && line.text.contains(text); };
        return std::any_of(m_lines.begin(), m_lines.begin() + qsizetype(m_first), saysIt) || std::any_of(m_lines.begin() + qsizetype(m_last), m_lines.end(), saysIt);
    }

    const std::vector<ShapedLine>& m_lines;
    size_t m_first;
    size_t m_last;
    QHash<QString, int> m_subjects;  // in how many lines of the article
    QSet<QString> m_leadSubjects;
};

}  // namespace

std::optional<size_t> titleLine(const std::vector<ShapedLine>& lines, size_t first, size_t last)
{
    constexpr size_t reach = 60;
    constexpr size_t within = 2;
    const Rating rating(lines, first, last);
    std::optional<size_t> best;
    double most = 0.5;
    for (size_t i = first > reach ? first - reach : 0; i < std::min(first + within, last); ++i) {
        const bool isSentence = i >= first && lines[i].shape.endsSentence && !isAsking(lines[i].text);
        const double points = mayBeTitle(lines[i]) && !isSentence ? rating.rate(i) : 0;
        if (points > most) {
            most = points;
            best = i;
        }
    }
    return best;
}

}  // namespace vermilion::clean
