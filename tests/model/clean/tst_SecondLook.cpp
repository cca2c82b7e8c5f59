// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the second look makes of a first one, and what comes of both on pages where much reads like an article.
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"
#include "model/clean/SecondLook.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace vermilion;
using namespace vermilion::clean;

namespace {

const QString paragraphs = QStringLiteral(
    "<p>江城市交通局昨天宣布，城南三座旧桥将在两年内全部修好，总投资约四亿元，其中市财政承担六成。</p>"
    "<p>三座桥建于上世纪七十年代，桥面狭窄，去年检查时发现多处裂缝。交通局局长说：“安全是第一位的，不能再等了。”</p>"
    "<p>施工分三期进行，每次只封闭一座桥。封桥期间，沿岸居民可以乘坐免费渡船过江，渡船每十五分钟一班。</p>"
    "<p>按照计划，第一座桥将于明年九月重新通车，届时公共汽车十二路和二十七路也将恢复原来的线路。</p>");
const QStringList paragraphTexts = QString(paragraphs).remove(QStringLiteral("<p>")).split(QStringLiteral("</p>"), Qt::SkipEmptyParts);
const QString sentence = QStringLiteral("江城市昨天宣布，三座旧桥将在两年内修好，沿岸居民不必再绕行，施工期间渡船照常开行，票价不变。");

QString article(const QString& html)
{
    const auto captures = capture::readBytes(html.toUtf8(), QStringLiteral("page.html"));
    const auto cleaned = captures ? clean::clean(*capture::openPage(captures->front())) : std::unexpected(captures.error());
    return cleaned ? cleaned->text : QString();
}

// The features of the second look at a page with one article and one prose block apart from it.
struct Looked {
    std::vector<PageBlock> blocks;
    Measured measured;
};
Looked lookedAt(const QString& html, const std::vector<double>& logOdds)
{
    const auto dom = Dom::parse(html.toUtf8());
    Looked looked;
    looked.blocks = blocksOf(*dom);
    looked.measured = measure(*dom, looked.blocks, {});
    takeSecondLook(*dom, looked.blocks, logOdds, looked.measured);
    return looked;
}

}  // namespace

class TestSecondLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBlockAmongLikelyOnesIsToldFromOneApart();
    void certaintyBeyondMeasureChangesNothing();
    void hiddenTextAndEmptyPagesAreLookedAt();
    void commentsThatReadLikeAnArticleAreNone();
    void teasersOfOtherArticlesAreNone();
};

void TestSecondLook::aBlockAmongLikelyOnesIsToldFromOneApart()
{
    const QString html = QStringLiteral("<div><div><p>%1</p><p>%1</p><p>%1</p></div></div><ul><li>一</li><li>二</li><li>三</li><li>四</li><li>五</li></ul><div><p>%1</p></div>").arg(sentence);
    const Looked looked = lookedAt(html, {2, 2, 2, -3, -3, -3, -3, -3, 2});
    QCOMPARE(looked.blocks.size(), size_t(9));
    const Features& inside = looked.measured.features[1];
    const Features& apart = looked.measured.features[8];
    QVERIFY(inside != apart);
    // Its own odds, and those of the one before it.
    QCOMPARE(inside[measuredCount], 2.F);
    QCOMPARE(inside[measuredCount + 3], 2.F);
    QCOMPARE(apart[measuredCount + 3], -3.F);
    QCOMPARE(apart[measuredCount + 4], -4.F);  // nothing behind it
    // Blocks back to the last likely one.
    QCOMPARE(inside[measuredCount + 13], 1.F);
    QCOMPARE(apart[measuredCount + 13], 6.F);
    // The best run, and how much of it one's own run is.
    QCOMPARE(inside[measuredCount + 17], 1.F);
    QVERIFY(std::abs(apart[measuredCount + 17] - 1.F / 3) < 0.01F);
    // Inside the smallest element that holds most of the likely text, or not.
    QCOMPARE(inside[measuredCount + 34], 1.F);
    QCOMPARE(apart[measuredCount + 34], 0.F);
}

void TestSecondLook::certaintyBeyondMeasureChangesNothing()
{
    const QString html = QStringLiteral("<div><p>%1</p><p>%1</p></div><p>完</p>").arg(sentence);
    QVERIFY(lookedAt(html, {4, 3.6, -5}).measured.features == lookedAt(html, {9, 30, -400}).measured.features);
}

void TestSecondLook::hiddenTextAndEmptyPagesAreLookedAt()
{
    QVERIFY(lookedAt(QString(), {}).measured.features.empty());
    const Looked looked = lookedAt(QStringLiteral("<p hidden>%1</p>").arg(sentence), {0});
    QCOMPARE(looked.measured.features.size(), size_t(1));
    for (size_t k = measuredCount; k < featureCount; ++k)
        QCOMPARE(looked.measured.features[0][k], 0.F);
}

void TestSecondLook::commentsThatReadLikeAnArticleAreNone()
{
    QString comments;
    for (const char16_t* said : {u"我每天都从这座桥上走过，桥修好了当然高兴，可是渡船的班次实在太少。", u"早该修了，去年就听见桥面响，每次过桥都提心吊胆。",
                                 u"四亿元修三座桥，账目能不能公开一下？我们纳税人想知道。", u"免费渡船好是好，下雨天怎么办，老人上下船也不方便。"})
        comments += QStringLiteral("<li class='c'><b>江边人</b> <i>3小时前</i><p>%1</p><a href='#'>顶(3)</a> <a href='#'>回复</a></li>").arg(QString::fromUtf16(said));
    const QString text = article(QStringLiteral("<html><head><title>江城三桥两年修好</title></head><body><div class='nav'><a href='/'>首页</a> <a href='/n'>新闻</a></div>"
                                                "<div class='story'><h1>江城三桥两年修好</h1>%1</div>"
                                                "<div class='box'><h3>网友评论</h3><ul>%2</ul></div></body></html>").arg(paragraphs, comments));
    QCOMPARE(text, paragraphTexts.join(u'\n'));
}

void TestSecondLook::teasersOfOtherArticlesAreNone()
{
    QString cards;
    for (int i = 0; i < 6; ++i)
        cards += QStringLiteral("<div class='card'><a href='/%1'><h3>山城新馆今日开放</h3></a><p>山城图书馆新馆今日开放，馆内藏书二十万册，读者凭身份证可免费借阅。</p></div>").arg(i);
    const QString text = article(QStringLiteral("<html><head><title>江城三桥两年修好</title></head><body><div class='nav'><a href='/'>首页</a> <a href='/n'>新闻</a></div>"
                                                "<div class='story'><h1>江城三桥两年修好</h1>%1</div>"
                                                "<div class='grid'>%2</div></body></html>").arg(paragraphs, cards));
    QCOMPARE(text, paragraphTexts.join(u'\n'));
}

QTEST_APPLESS_MAIN(TestSecondLook)
#include "tst_SecondLook.moc"
