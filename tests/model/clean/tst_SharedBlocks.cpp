// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/SharedBlocks.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>

using namespace vermilion;
using namespace vermilion::clean;
using document::BlockMark;
using document::MarkedPage;

namespace {

// A page written as lines; "-" before one says that the cleaner drops it.
MarkedPage page(const QString& title, const QStringList& lines)
{
    MarkedPage page{title, QStringLiteral("https://paper.example/") + title, false, {}};
    for (const QString& line : lines) {
        auto mark = document::markOf(line);
        mark->isKept = !line.startsWith(u'-');
        page.marks.push_back(*mark);
    }
    return page;
}

QString own(int number, int paragraph = 1)
{
    return QStringLiteral("Paragraph %2 of story %1 tells what nobody else on this site tells about matter %1.").arg(number).arg(paragraph);
}

const QString slogan = QStringLiteral("Our newsletter brings the day to your letter box every morning.");

// Pages of so many stories, each with its own two paragraphs and what is put around them.
std::vector<MarkedPage> stories(int count, const QStringList& before, const QStringList& after, const QStringList& between = {})
{
    std::vector<MarkedPage> pages;
    for (int i = 1; i <= count; ++i)
        pages.push_back(page(QStringLiteral("Story%1x").arg(i), before + QStringList{own(i)} + between + QStringList{own(i, 2)} + after));
    return pages;
}

// The places in the page, counted from 0, that are taken out of the first of them.
QList<int> taken(const std::vector<MarkedPage>& pages)
{
    QList<int> places;
    for (const size_t place : repeatedIn(pages.front().marks, sharedBlocksOf(pages)))
        places.append(int(place));
    return places;
}

}  // namespace

class TestSharedBlocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersMakeTheKey()
    {
        const auto one = document::markOf(u"Follow us: ON  Paper!");
        QCOMPARE(one->key, document::markOf(u"follow us on paper")->key);
        QVERIFY(one->key != document::markOf(u"follow us on papers")->key);
        QCOMPARE(one->letters, quint16(15));
        QVERIFY(one->isSentence);
        QVERIFY(!document::markOf(u"follow us on paper")->isSentence);
        QVERIFY(document::markOf(u"他说：“很好。”")->isSentence);
        QVERIFY(document::markOf(u"Team\tPoints")->isRow);
        QVERIFY(!document::markOf(u"2a.")->isSentence);
        QVERIFY(!document::markOf(u"…—！"));
        QVERIFY(!document::markOf(u"17."));
        QVERIFY(!document::markOf(u"T"));
    }

    void marksAreReadAsTheyAreWritten()
    {
        rc::check([] {
            std::vector<BlockMark> marks;
            for (const auto& [key, letters, bits] : *rc::gen::arbitrary<std::vector<std::tuple<quint64, quint16, quint8>>>())
                marks.push_back({key, letters, bool(bits & 1), bool(bits & 2), bool(bits & 4), bool(bits & 8), bool(bits & 16)});
            RC_ASSERT(document::marksFromBytes(toBytes(marks)) == marks);
        });
        QVERIFY(!document::marksFromBytes("0123456789"));
    }

    void whatEndsAndBeginsManyStoriesIsNotArticle()
    {
        QCOMPARE(taken(stories(4, {}, {slogan})), QList<int>({2}));
        QCOMPARE(taken(stories(4, {slogan}, {})), QList<int>({0}));
        QCOMPARE(taken(stories(4, {slogan, QStringLiteral("By us")}, {QStringLiteral("Read more"), slogan})), QList<int>({0, 4, 5}));
    }

    void aFewStoriesMayEndWithTheSameParagraph()
    {
        QVERIFY(taken(stories(3, {}, {slogan})).isEmpty());
        QVERIFY(taken(stories(2, {slogan}, {})).isEmpty());
        // Many, and yet few of the site's.
        std::vector<MarkedPage> pages = stories(4, {}, {slogan});
        for (int i = 5; i <= 20; ++i)
            pages.push_back(page(QStringLiteral("Story%1x").arg(i), {own(i), own(i, 2)}));
        QVERIFY(taken(pages).isEmpty());
    }

    void whatTheCleanerDropsElsewhereCountsSooner()
    {
        std::vector<MarkedPage> pages = stories(1, {}, {slogan});
        for (int i = 2; i <= 3; ++i)
            pages.push_back(page(QStringLiteral("Story%1x").arg(i), {own(i), own(i, 2), u'-' + slogan}));
        QCOMPARE(taken(pages), QList<int>({2}));
    }

    void headingsAndTablesStayWhereTheyAre()
    {
        const QString heading = QStringLiteral("Background");
        QVERIFY(taken(stories(8, {}, {}, {heading})).isEmpty());
        QVERIFY(taken(stories(8, {heading}, {})).isEmpty());
        QVERIFY(taken(stories(8, {}, {QStringLiteral("Team\tPoints")})).isEmpty());
        // With nothing under it that is the story's own, a heading heads nothing.
        QCOMPARE(taken(stories(8, {}, {heading})), QList<int>({2}));
    }

    void insideOnlySentencesThatMostStoriesHaveGo()
    {
        QVERIFY(taken(stories(4, {}, {}, {slogan})).isEmpty());
        QCOMPARE(taken(stories(6, {}, {}, {slogan})), QList<int>({1}));
    }

    void copiesOfAStoryAreOneStory()
    {
        // The same under one title, and with the title and the beginning changed.
        std::vector<MarkedPage> pages;
        for (int i = 1; i <= 6; ++i)
            pages.push_back(page(QStringLiteral("A title"), {own(i), own(0, 1), own(0, 2), slogan}));
        QVERIFY(taken(pages).isEmpty());
        for (int i = 1; i <= 6; ++i)
            pages[size_t(i - 1)] = page(QStringLiteral("Update%1x").arg(i), {own(i), own(0, 1), own(0, 2), slogan});
        QVERIFY(taken(pages).isEmpty());
        // Pages of one article.
        for (int i = 1; i <= 6; ++i)
            pages[size_t(i - 1)] = page(QStringLiteral("A title (%1)").arg(i), {own(i), own(i, 2), slogan});
        QVERIFY(taken(pages).isEmpty());
    }

    void aPageWithNothingOfItsOwnIsLeftAlone()
    {
        std::vector<MarkedPage> pages = stories(6, {}, {slogan});
        pages.insert(pages.begin(), page(QStringLiteral("Short"), {QStringLiteral("A photo"), slogan}));
        QVERIFY(taken(pages).isEmpty());
        pages.front() = page(QStringLiteral("Nothing"), {slogan});
        QVERIFY(taken(pages).isEmpty());
    }

    void theOrderOfThePagesDoesNotMatter()
    {
        std::vector<MarkedPage> pages = stories(7, {slogan}, {QStringLiteral("Read more")});
        pages.push_back(page(QStringLiteral("Story3x"), {own(3), own(3, 2), slogan}));
        const SharedBlocks shared = sharedBlocksOf(pages);
        QCOMPARE(shared.stories, 7);
        QVERIFY(!shared.isEmpty());
        for (int turn = 0; turn < 8; ++turn) {
            std::ranges::rotate(pages, pages.begin() + 3);
            std::ranges::swap(pages[0], pages[size_t(turn) % pages.size()]);
            const SharedBlocks again = sharedBlocksOf(pages);
            QCOMPARE(again.stories, shared.stories);
            QCOMPARE(again.blocks.size(), shared.blocks.size());
            for (const auto& [key, spread] : shared.blocks.asKeyValueRange()) {
                QCOMPARE(again.blocks.value(key).stories, spread.stories);
                QCOMPARE(again.blocks.value(key).kept, spread.kept);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSharedBlocks)
#include "tst_SharedBlocks.moc"
