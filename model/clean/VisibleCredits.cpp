// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/VisibleCredits.h"

#include "model/clean/AuthorMarks.h"
#include "model/clean/Names.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace vermilion::clean {
namespace {

using document::BlockKind;

void addTo(QStringList& list, const QStringList& names)
{
    for (const QString& name : names) {
        if (!list.contains(name) && list.size() < 12)
            list.append(name);
    }
}

// "攀枝花日报 2017-07-29 07:34": portals print who published it and when, without a label.
QString sourceBesideTime(const QString& line)
{
    const auto time = timeIn(line);
    if (!time || line.size() > 60)
        return {};
    const QString rest = (line.first(time->start) + u' ' + line.sliced(time->end)).simplified();
    static const QRegularExpression gaps(QStringLiteral("[ 　|｜]+"));
    QStringList words = rest.split(gaps, Qt::SkipEmptyParts);
    static const QSet<QString> stamps{QStringLiteral("原创"), QStringLiteral("转载"), QStringLiteral("首发"), QStringLiteral("置顶")};
    words.removeIf([](const QString& word) { return stamps.contains(word); });
    if (words.size() != 1 || words.front().size() > 16)
        return {};
    const QString& word = words.front();
    const bool isHan = std::ranges::all_of(word, [](QChar c) { return c.script() == QChar::Script_Han || c.isDigit() || (c.isLetter() && c.unicode() < 0x80); });
    static const QRegularExpression publisher(QStringLiteral("(?:报|网|社|台|刊|新闻|在线|发布|资讯|客户端|周刊|频道|观察|传媒)$"));
    // Two or three letters alone may be a person.
    return isHan && word.front().script() == QChar::Script_Han && (word.size() >= 4 || publisher.match(word).hasMatch()) ? word : QString();
}

class Reading {
public:
    Reading(const Dom* dom, const std::vector<PageBlock>& blocks, qsizetype titleAt, DayOrder order)
        : m_dom(dom), m_blocks(blocks), m_titleAt(titleAt), m_dayOrder(order)
    {
    }

    VisibleCredits read()
    {
        readVisible();
        readLoneNames();
        std::ranges::stable_sort(m_found.times, std::ranges::greater{}, &PlacedTime::weight);
        return std::move(m_found);
    }

private:
    // Lines that are short enough for credits: first those around the title, then all.
    void readVisible()
    {
        const auto count = qsizetype(m_blocks.size());
        const qsizetype top = std::max<qsizetype>(0, m_titleAt - 6);
        const qsizetype bottom = m_titleAt < 0 ? std::min<qsizetype>(count, 40) : std::min(count, m_titleAt + 14);
        for (qsizetype i = top; i < bottom; ++i)
            readBlock(i, true);
        for (qsizetype i = 0; i < count; ++i) {
            if (i < top || i >= bottom)
                readBlock(i, false);
        }
    }

    void readBlock(qsizetype index, bool isNear)
    {
        const PageBlock& block = m_blocks[size_t(index)];
        if (block.isHidden || block.isControl)
            return;
        const bool isLink = block.linkLength * 3 > block.text.size() * 2;
        // The day of publication often links to the archive of that day, an author to their page.
        if (isLink && !(isNear && block.text.size() < 60))
            return;
        constexpr quint16 foreign = HintRelated | HintComment | HintNavigation | HintAdvertisement;
        const bool isForeign = block.hints & foreign;
        if (isForeign && !isNear)
            return;
        const bool isCredit = block.text.size() < 160;
        const bool mayBeParted = m_dom && isNear && isCredit;
        const QString parted = mayBeParted ? partedText(*m_dom, block.node, {block.pieces.front().start, block.pieces.back().end}) : block.text;
        if (isCredit && !(isLink && block.text.size() >= 40))
            readTime(parted, block.hints, isNear, isForeign);
        else if (isNear)
            readTime(parted.left(80), 0, true, isForeign);  // a dateline
        if (!isLink)
            readCredits(parted, isNear, isCredit);
        QStringList& byline = isNear ? m_found.byline : m_found.farByline;
        // Whole pages lie in elements that are called menus.
        const bool mayBeByline = !isForeign || (isNear && !(block.nearHints & foreign));
        if (isCredit && byline.isEmpty() && mayBeByline && (isNear || block.text.size() < 70))
            byline = bylineIn(index, isNear);
        if (isNear && !isForeign && m_found.givenName.isEmpty() && block.text.size() < 60)
            m_found.givenName = givenNameIn(block.text);
    }

    // "by Dora", "Von Dora am 5. März 2021": blogs sign so.
    QString givenNameIn(const QString& line) const
    {
        const auto time = timeIn(line, m_dayOrder);
        static const QRegularExpression joint(QStringLiteral(R"([\s|,/·•–—-]*(?:\s(?:on|am|at|le|el))?[\s|,/·•–—-]*$)"));
        const QString signature = (time ? line.first(time->start) : line).simplified().remove(joint);
        const qsizetype space = signature.lastIndexOf(u' ');
        const QStringView name = QStringView(signature).sliced(space + 1);
        const bool isName = name.size() >= 3 && name.front().isUpper() && std::ranges::all_of(name.sliced(1), [](QChar c) { return c.isLower(); });
        return space > 0 && isName && isBylineLabel(signature.first(space)) ? name.toString() : QString();
    }

    void readCredits(const QString& line, bool isNear, bool isCredit)
    {
        const QStringView text = QStringView(line).first(std::min<qsizetype>(line.size(), 400));
        const Credits credits = creditsIn(text);
        addTo(m_found.credits.reporters, credits.reporters);
        addTo(m_found.credits.photographers, credits.photographers);
        addTo(m_found.credits.editors, credits.editors);
        if (isCredit)
            addTo(m_found.credits.authors, credits.authors);
        if (m_found.credits.source.isEmpty() && isCredit)
            m_found.credits.source = credits.source;
        if (m_found.credits.dateline.isEmpty())
            m_found.credits.dateline = credits.dateline;
        if (isNear && isCredit && m_found.sourceBesideTime.isEmpty())
            m_found.sourceBesideTime = sourceBesideTime(line);
    }

    // "By Dora Lind"; by the title also "5 March 2021 by Dora Lind" and "By" with the name in the next block.
    QStringList bylineIn(qsizetype index, bool isNear) const
    {
        const QString& line = m_blocks[size_t(index)].text;
        QStringList names = namesInByline(line, true);
        if (!names.isEmpty() || !isNear)
            return names;
        if (const auto time = timeIn(line, m_dayOrder)) {
            static const QRegularExpression joint(QStringLiteral(R"(^[\s|,/·•–—-]+)"));
            return namesInByline(line.sliced(time->end).remove(joint), true);
        }
        const bool isNextShort = index + 1 < qsizetype(m_blocks.size()) && m_blocks[size_t(index) + 1].text.size() < 60;
        return isNextShort && isBylineLabel(line) ? namesInByline(line + u' ' + m_blocks[size_t(index) + 1].text, true) : QStringList();
    }

    // Printed times, by how much the place says that they are the article's: a label of publication, being near the
    // title and most of its line, an element called a date, being alone on its line.
    void readTime(const QString& line, quint16 hints, bool isNear, bool isForeign)
    {
        const bool hasDigits = std::ranges::count_if(line, [](QChar c) { return c.isDigit(); }) >= 4 || line.contains(u'年');
        if (!hasDigits)
            return;
        QStringView rest = line;
        while (const auto time = timeIn(rest, m_dayOrder)) {
            const qsizetype length = time->end - time->start;
            const TimeMeaning meaning = meaningOf(rest, *time);
            if (meaning == TimeMeaning::Updated) {
                if (m_found.updated.isEmpty())
                    m_found.updated = time->iso;
            } else if (meaning != TimeMeaning::Other) {
                const bool isLabelled = meaning == TimeMeaning::Published;
                int weight = 0;
                if (isNear && (isLabelled || length * 6 > line.size()))
                    weight = isLabelled ? 5 : 4;
                else if (isLabelled && !isForeign)
                    weight = 3;
                else if (hints & HintMetadata)
                    weight = 2;
                else if (!isForeign && length * 4 > line.size())
                    weight = 1;
                if (weight > 0 && m_found.times.size() < 40)
                    m_found.times.push_back({weight, time->iso});
            }
            rest = rest.sliced(time->end);
        }
    }

    // A line right below the title that is nothing but Chinese names.
    void readLoneNames()
    {
        for (qsizetype i = m_titleAt + 1; m_titleAt >= 0 && i < std::min<qsizetype>(qsizetype(m_blocks.size()), m_titleAt + 4); ++i) {
            const PageBlock& block = m_blocks[size_t(i)];
            static const QRegularExpression names(QStringLiteral(R"(^\p{sc:Han}{2,3}(?:[ 、　]\p{sc:Han}{2,3}){0,5}$)"),
                                                  QRegularExpression::UseUnicodePropertiesOption);
            if (block.text.size() <= 24 && !(block.hints & (HintNavigation | HintShare | HintTags)) && block.kind != BlockKind::ListItem
                && block.linkLength == 0 && names.match(block.text).hasMatch()) {
                m_found.loneNames = block.text.split(QRegularExpression(QStringLiteral("[ 、　]")), Qt::SkipEmptyParts);
                return;
            }
        }
    }

    const Dom* m_dom;
    const std::vector<PageBlock>& m_blocks;
    qsizetype m_titleAt;
    DayOrder m_dayOrder;
    VisibleCredits m_found;
};

}  // namespace

VisibleCredits visibleCredits(const Dom* dom, const std::vector<PageBlock>& blocks, qsizetype titleAt, DayOrder order)
{
    return Reading(dom, blocks, titleAt, order).read();
}

}  // namespace vermilion::clean
