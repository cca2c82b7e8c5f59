// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/SourceMap.h"

#include <QTest>
#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::document;

namespace {

// "攀枝" (GBK), then "&amp;", then, after 100 dropped bytes, "ab".
SourceMap example()
{
    return SourceMap({{0, 2, 10, 2, 5, 1}, {2, 1, 14, 5, 7, 1}, {4, 2, 119, 1, 50, 1}});
}

}  // namespace

class TestSourceMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rangesMapToTheBytesTheyCameFrom();
    void everyByteOfACharacterLeadsBackToIt();
    void droppedPlacesLeadNowhere();
    void separateStretchesStaySeparateInThePage();
    void survivesStorage();
    void damagedBytesAreRefused();
};

void TestSourceMap::rangesMapToTheBytesTheyCameFrom()
{
    QCOMPARE(example().sourceOf({1, 3}), std::optional(ByteRange{12, 19}));
    QCOMPARE(example().sourceOf({3, 4}), std::nullopt);
}

void TestSourceMap::everyByteOfACharacterLeadsBackToIt()
{
    const SourceMap map = example();
    QCOMPARE(map.textAtSource(10), std::optional<qsizetype>(0));
    QCOMPARE(map.textAtSource(13), std::optional<qsizetype>(1));
    QCOMPARE(map.textAtSource(18), std::optional<qsizetype>(2));
    QCOMPARE(map.textAtDom(51), std::optional<qsizetype>(5));
}

void TestSourceMap::droppedPlacesLeadNowhere()
{
    QCOMPARE(example().textAtSource(60), std::nullopt);
    QCOMPARE(example().textAtDom(4), std::nullopt);
    QCOMPARE(example().textOfDom({20, 40}), std::nullopt);
    QCOMPARE(example().textOfDom({6, 51}), std::optional(TextRange{1, 5}));
}

void TestSourceMap::separateStretchesStaySeparateInThePage()
{
    QCOMPARE(example().domOf({0, 6}), (std::vector<DomRange>{{5, 8}, {50, 52}}));
}

void TestSourceMap::survivesStorage()
{
    const bool holds = rc::check("bytes and back", [] {
        std::vector<SourceRun> runs;
        SourceRun at;
        for (int i = *rc::gen::inRange(0, 20); i > 0; --i) {
            at.text += *rc::gen::inRange(0, 5);
            at.length = *rc::gen::inRange(1, 50);
            at.source = *rc::gen::inRange(0, 100000);
            at.sourceWidth = *rc::gen::inRange(0, 9);
            at.dom = *rc::gen::inRange(0, 100000);
            at.domWidth = *rc::gen::inRange(0, 40);
            runs.push_back(at);
            at.text += at.length;
        }
        const SourceMap map(runs);
        RC_ASSERT(SourceMap::fromBytes(map.toBytes()) == std::optional(map));
    });
    QVERIFY(holds);
}

void TestSourceMap::damagedBytesAreRefused()
{
    const QByteArray bytes = example().toBytes();
    QVERIFY(!SourceMap::fromBytes(bytes.chopped(1)));
    QVERIFY(!SourceMap::fromBytes(QByteArray(40, '\xff')));
}

QTEST_APPLESS_MAIN(TestSourceMap)
#include "tst_SourceMap.moc"
