// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What becomes of the parts of a news page, on small pages of our own.
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::document;

namespace {

Article cleaned(const QString& html)
{
    const auto captures = capture::readBytes(html.toUtf8(), QStringLiteral("page.html"));
    if (!captures)
        return {};
    const auto article = clean::clean(*capture::openPage(captures->front()));
    return article ? *article : Article();
}

// A page of a local portal around whatever is given as its article.
QString portal(const QString& article)
{
    QString links;
    for (const char16_t* name : {u"首页", u"要闻", u"时政", u"社会", u"财经", u"文化", u"教育", u"旅游"})
        links += QStringLiteral("<li><a href='/c'>%1</a></li>").arg(QString::fromUtf16(name));
    return QStringLiteral(
               "<html><head><title>江城与山城携手共建生态走廊_江城新闻网</title><style>p{color:red}</style></head><body>"
               "<div class='nav'><ul>%1</ul></div><div class='crumb'>当前位置：<a href='/'>首页</a> &gt; <a href='/s'>时政</a> &gt; 正文</div>"
               "<div class='main'><h1>江城与山城携手共建生态走廊</h1>"
               "<div class='info'>来源：江城日报 2021年3月5日 08:15 <a href='#'>字号</a></div>%2</div>"
               "<div class='related'><h3>相关新闻</h3><ul><li><a href='/1'>江城今年将新建十座公园</a></li>"
               "<li><a href='/2'>山城开通三条旅游专线</a></li><li><a href='/3'>两地企业家座谈会举行</a></li></ul></div>"
               "<div class='footer'>江城新闻网版权所有 未经授权不得转载 江ICP备00000000号</div></body></html>")
        .arg(links, article);
}

const QString first = QStringLiteral("3月4日，江城市与山城市在江城会展中心签署生态走廊共建协议，两市主要负责人出席签约仪式并共同见证签约。");
const QString second = QStringLiteral("根据协议，双方将在未来五年内共同投入资金，修复沿江湿地，建设绿道，并建立联合巡查机制，保护珍稀鸟类的栖息地。");
const QString third = QStringLiteral("“这是两座城市的大事，也是老百姓的好事。”江城市负责人说，项目建成后，沿线居民出门就能走进公园。");

QStringList reasonsOf(const Article& article, const QString& text)
{
    QStringList reasons;
    for (const ReceiptEntry& entry : article.receipt.entries) {
        if (entry.text.contains(text))
            reasons.append(nameOf(entry.reason));
    }
    return reasons;
}

}  // namespace

class TestExtractor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theArticleOfAPortalPageIsKeptAloneAndInOrder();
    void eachDroppedPartHasItsReason();
    void paragraphsMadeByBreaksAreParagraphs();
    void bareTextInLayoutTablesIsFound();
    void hiddenTextIsDroppedAsHidden();
    void headingsListsQuotesAndCaptionsKeepTheirKind();
    void rowsOfADataTableAreRows();
    void aTableIsKeptWholeOrNotAtAll_data();
    void aTableIsKeptWholeOrNotAtAll();
    void aPullQuoteIsNotSaidTwice();
    void whiteSpaceIsFolded();
    void narrowKatakanaAreTheUsualOnes();
    void aPageWithoutAnArticleIsSaidToBeOne();
    void metadataIsReadFromVisibleLines();
    void metadataIsReadFromLinkedData();
    void labelsSetApartByStyleAreReadApart();
    void anAdvertisementInTheTextIsDroppedWithItsLabel();
    void aLineOfCreditsAloneIsNoText();
    void aLabelSpeaksForItsOwnSectionOnly();
    void whatAnInfoBoxSaysAtLengthIsNoMetadata();
    void captionAndDatelineInOneLineAreTwoBlocks();
};

void TestExtractor::theArticleOfAPortalPageIsKeptAloneAndInOrder()
{
    const Article article = cleaned(portal(QStringLiteral("<div class='content'><p>　　%1</p><p>　　%2</p><p>　　%3</p></div>").arg(first, second, third)));
    QCOMPARE(article.text, QStringList({first, second, third}).join(u'\n'));
}

void TestExtractor::eachDroppedPartHasItsReason()
{
    const Article article = cleaned(portal(QStringLiteral("<div class='content'><p>%1</p><p>%2</p><p>%3</p><p>（责任编辑：王小明）</p></div>").arg(first, second, third)));
    const auto is = [&](const char16_t* text, const char* reason) {
        const QStringList found = reasonsOf(article, QString::fromUtf16(text));
        QVERIFY2(found.contains(QLatin1StringView(reason)), qPrintable(QString::fromUtf16(text) + u' ' + found.join(u',')));
    };
    is(u"要闻", "navigation");
    is(u"当前位置", "navigation");
    is(u"携手共建", "metadata");
    is(u"来源：江城日报", "metadata");
    is(u"相关新闻", "related");
    is(u"十座公园", "related");
    is(u"版权所有", "copyright");
    is(u"责任编辑", "metadata");
    QCOMPARE(article.metadata.editors, QStringList{QStringLiteral("王小明")});
    QVERIFY(article.receipt.coverage() > 0.3 && article.receipt.coverage() < 0.95);
}

void TestExtractor::paragraphsMadeByBreaksAreParagraphs()
{
    const Article article = cleaned(portal(QStringLiteral("<div class='content'>　　%1<br><br>　　%2<br>　　%3</div>").arg(first, second, third)));
    QCOMPARE(article.text, QStringList({first, second, third}).join(u'\n'));
}

void TestExtractor::bareTextInLayoutTablesIsFound()
{
    const Article article = cleaned(QStringLiteral("<table><tr><td><a href=/>首页</a></td><td><a href=/b>新闻</a></td></tr></table>"
                                                   "<table><tr><td><table><tr><td>%1<p>%2<p>%3</td></tr></table></td></tr></table>").arg(first, second, third));
    QCOMPARE(article.text, QStringList({first, second, third}).join(u'\n'));
}

void TestExtractor::hiddenTextIsDroppedAsHidden()
{
    const Article article = cleaned(portal(QStringLiteral("<div class='content'><p>%1</p><p style='display: none'>暗藏的一句话，谁也看不见。</p><p>%2</p><p>%3</p></div>").arg(first, second, third)));
    QVERIFY(!article.text.contains(u"暗藏"));
    QCOMPARE(reasonsOf(article, QStringLiteral("暗藏")), QStringList{QStringLiteral("hidden")});
    QVERIFY(reasonsOf(article, QStringLiteral("color:red")).isEmpty());
}

void TestExtractor::headingsListsQuotesAndCaptionsKeepTheirKind()
{
    const Article article = cleaned(portal(
        QStringLiteral("<div class='content'><p>%1</p><figure><img src=a.jpg><figcaption>签约仪式现场，两市代表握手致意。</figcaption></figure>"
                       "<h2>共同修复沿江湿地</h2><p>%2</p><ul><li>建设一条长达八十公里的沿江绿道，供市民骑行和散步；</li>"
                       "<li>建立联合巡查机制，每月至少开展两次联合巡查。</li></ul><blockquote>%3</blockquote><p>%2%1</p></div>").arg(first, second, third)));
    QMap<QString, BlockKind> kinds;
    const QStringList lines = article.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        kinds.insert(lines[i].left(4), article.blocks[size_t(i)].kind);
    QCOMPARE(int(kinds.value(first.left(4))), int(BlockKind::Paragraph));
    QCOMPARE(int(kinds.value(third.left(4))), int(BlockKind::Quote));
    if (kinds.contains(QStringLiteral("共同修复")))
        QCOMPARE(int(kinds.value(QStringLiteral("共同修复"))), int(BlockKind::Heading));
    if (kinds.contains(QStringLiteral("签约仪式")))
        QCOMPARE(int(kinds.value(QStringLiteral("签约仪式"))), int(BlockKind::Caption));
    QVERIFY(kinds.contains(QStringLiteral("建设一条")));
    QCOMPARE(int(kinds.value(QStringLiteral("建设一条"))), int(BlockKind::ListItem));
}

void TestExtractor::rowsOfADataTableAreRows()
{
    const Article article = cleaned(portal(QStringLiteral("<div class='content'><p>%1</p><p>%2</p><table><tr><th>年份</th><th>投入资金，亿元</th></tr>"
                                                          "<tr><td>2021年</td><td>三亿二千万元，由两市共同承担。</td></tr></table><p>%3</p></div>").arg(first, second, third)));
    QVERIFY(article.text.contains(QStringLiteral("年份\t投入资金，亿元\n2021年\t三亿二千万元，由两市共同承担。")));
}

void TestExtractor::aTableIsKeptWholeOrNotAtAll_data()
{
    QTest::addColumn<int>("rows");
    for (const int rows : {2, 5, 12})
        QTest::addRow("%d rows", rows) << rows;
}

void TestExtractor::aTableIsKeptWholeOrNotAtAll()
{
    QFETCH(const int, rows);
    QString table = QStringLiteral("<table><caption>表1 项目清单</caption><tr><th>项目名称</th><th>投资（亿元）</th><th>责任单位和完成时限</th></tr>");
    for (int row = 0; row < rows; ++row) {
        // Rows of very different length, so that judging them one by one would part them.
        const QString unit = row % 2 ? QStringLiteral("江") : QStringLiteral("江城市发展和改革委员会牵头，山城市有关部门配合，年底前完成前期工作。");
        table += QStringLiteral("<tr><td>园%1</td><td>%2</td><td>%3</td></tr>").arg(row).arg(row * 3).arg(unit);
    }
    const Article article = cleaned(portal(QStringLiteral("<div class='content'><p>%1</p><p>%2</p>%4</table><p>%3</p></div>").arg(first, second, third, table)));
    int kept = 0;
    int all = 0;
    for (const ReceiptEntry& entry : article.receipt.entries) {
        if (entry.text.contains(u'\t') || entry.text.startsWith(u"表1")) {
            ++all;
            kept += entry.isKept();
        }
    }
    QCOMPARE(all, rows + 2);
    QVERIFY2(kept == 0 || kept == all, qPrintable(QStringLiteral("%1 of %2").arg(kept).arg(all)));
}

void TestExtractor::aPullQuoteIsNotSaidTwice()
{
    const QString said = QStringLiteral("沿线居民出门就能走进公园");
    const Article article = cleaned(portal(QStringLiteral("<div class='content'><p>%1</p><p>%2</p><aside><p>%4</p></aside><p>%3</p></div>").arg(first, second, third, said)));
    QCOMPARE(article.text.count(said), 1);
    QVERIFY(reasonsOf(article, said).contains(QStringLiteral("duplicate")));
}

void TestExtractor::narrowKatakanaAreTheUsualOnes()
{
    const Article article = cleaned(QStringLiteral("<p>ｶﾞｲﾄﾞﾌﾞｯｸを配布し、観光客の案内を行った。町の人々も参加し、半日で三百部がなくなった。</p>"
                                                   "<p>２０２１年３月、ＡＢＣホールで。次の配布は来月の予定である。問い合わせは役場の窓口まで。</p>"));
    QVERIFY2(article.text.startsWith(QStringLiteral("ガイドブックを")), qPrintable(article.text));
    // Widths that a page chose are the page's.
    QVERIFY(article.text.contains(QStringLiteral("２０２１年３月、ＡＢＣホール")));
    for (const Block& block : article.blocks)
        QVERIFY(article.sourceMap.sourceOf(block.range).has_value());
}

void TestExtractor::whiteSpaceIsFolded()
{
    const Article article = cleaned(QStringLiteral("<p>One  line,\n   and   the\tnext&nbsp;&nbsp;one, as <b>long</b>\nas it needs to be.</p>"
                                                   "<p>第一行，\n第二行接着写，中间没有空格，也不该有。<span>\u200b</span>结束。</p>"));
    QCOMPARE(article.text, QStringLiteral("One line, and the next one, as long as it needs to be.\n第一行，第二行接着写，中间没有空格，也不该有。结束。"));
}

void TestExtractor::aPageWithoutAnArticleIsSaidToBeOne()
{
    const auto captures = capture::readBytes("<html><body><img src=a.png></body></html>", QStringLiteral("page.html"));
    QVERIFY(captures.has_value());
    const auto article = clean::clean(*capture::openPage(captures->front()));
    QVERIFY(!article.has_value());
    QCOMPARE(article.error().code, ErrorCode::NoArticle);
}

void TestExtractor::metadataIsReadFromVisibleLines()
{
    const Article article = cleaned(portal(QStringLiteral("<div class='content'><p>江城日报讯（记者 李一凡 通讯员 赵大山）%1</p><p>%2</p><p>%3</p></div>").arg(first, second, third)));
    const Metadata& metadata = article.metadata;
    QCOMPARE(metadata.title, QStringLiteral("江城与山城携手共建生态走廊"));
    QCOMPARE(metadata.source, QStringLiteral("江城日报"));
    QCOMPARE(metadata.published, QStringLiteral("2021-03-05T08:15"));
    QCOMPARE(metadata.reporters, QStringList({QStringLiteral("李一凡"), QStringLiteral("赵大山")}));
    QCOMPARE(metadata.language, QStringLiteral("zh"));
    QCOMPARE(metadata.evidence.value(QStringLiteral("source")), QStringLiteral("visible text"));
}

void TestExtractor::metadataIsReadFromLinkedData()
{
    const Article article = cleaned(QStringLiteral(
        "<html lang=en><head><title>Bridge reopens | The Daily Example</title><meta property=og:site_name content='The Daily Example'>"
        "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Bridge reopens\","
        "\"datePublished\":\"2020-02-03T04:05:06+01:00\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Lee\"},{\"name\":\"Bo Chen\"}]}</script></head>"
        "<body><h1>Bridge reopens</h1><p>The old bridge over the river reopened on Monday, after two years of repairs that cost more than planned.</p>"
        "<p>Hundreds of people crossed it in the first hour, many of them on foot, and some of them with flags.</p></body></html>"));
    QCOMPARE(article.metadata.title, QStringLiteral("Bridge reopens"));
    QCOMPARE(article.metadata.published, QStringLiteral("2020-02-03T04:05:06+01:00"));
    QCOMPARE(article.metadata.authors, QStringList({QStringLiteral("Ann Lee"), QStringLiteral("Bo Chen")}));
    QCOMPARE(article.metadata.language, QStringLiteral("en"));
    QCOMPARE(article.metadata.evidence.value(QStringLiteral("published")), QStringLiteral("json-ld"));
    QVERIFY(!article.text.contains(QStringLiteral("Bridge reopens")));
}

void TestExtractor::labelsSetApartByStyleAreReadApart()
{
    const Article article = cleaned(QStringLiteral("<h1>江城与山城携手共建生态走廊</h1><div class=sub><span>2021-03-05</span><span>来源：江城日报</span><span>小 中 大</span></div>"
                                                   "<p>%1</p><p>%2</p><p>%3</p>").arg(first, second, third));
    QCOMPARE(article.metadata.source, QStringLiteral("江城日报"));
    QCOMPARE(article.metadata.published, QStringLiteral("2021-03-05"));
}

void TestExtractor::anAdvertisementInTheTextIsDroppedWithItsLabel()
{
    const Article article = cleaned(portal(QStringLiteral("<div class='content'><table><tr><td>广告<br>江城大酒店，江景客房八折起</td></tr></table><p>%1</p><p>%2</p><p>%3</p></div>").arg(first, second, third)));
    QCOMPARE(article.text, QStringList({first, second, third}).join(u'\n'));
    QCOMPARE(reasonsOf(article, QStringLiteral("江景客房")), QStringList{QStringLiteral("advertisement")});
    const Article labelled = cleaned(portal(QStringLiteral("<div class='content'><p>%1</p><p>%2</p><p>推广 · 江城大酒店，江景客房八折起</p><p>%3</p></div>").arg(first, second, third)));
    QCOMPARE(labelled.text, QStringList({first, second, third}).join(u'\n'));
    QCOMPARE(reasonsOf(labelled, QStringLiteral("江景客房")), QStringList{QStringLiteral("advertisement")});
}

void TestExtractor::aLineOfCreditsAloneIsNoText()
{
    const Article article = cleaned(portal(
        QStringLiteral("<div class='content'><p>来源：江城晚报</p><p>%1</p><p>%2</p><p>%3</p><p>责任编辑：王小明</p></div>").arg(first, second, third)));
    QCOMPARE(article.text, QStringList({first, second, third}).join(u'\n'));
    QCOMPARE(reasonsOf(article, QStringLiteral("责任编辑")), QStringList{QStringLiteral("metadata")});
}

void TestExtractor::aLabelSpeaksForItsOwnSectionOnly()
{
    const Article article = cleaned(portal(QStringLiteral("<div><p>%1</p><p>%2</p><p>%3</p></div>"
                                                          "<div><div><h3>网友评论</h3></div><ul><li>早该签了</li><li>支持绿道</li><li>什么时候开工</li></ul></div>"
                                                          "<div><ul><li><a href='/11'>江城地铁三号线下月试运行</a></li><li><a href='/12'>山城柑橘节周六开幕</a></li></ul></div>")
                                               .arg(first, second, third)));
    QCOMPARE(reasonsOf(article, QStringLiteral("支持绿道")), QStringList{QStringLiteral("comment")});
    QCOMPARE(reasonsOf(article, QStringLiteral("三号线")), QStringList{QStringLiteral("link_list")});
}

void TestExtractor::whatAnInfoBoxSaysAtLengthIsNoMetadata()
{
    const QString cookies = QStringLiteral("本站使用必要的小型文本文件来保存读者的设置，继续浏览即表示同意，读者可以随时在浏览器的设置中删除这些文件，删除以后部分功能可能无法使用，详情请见本站的隐私政策说明页面");
    const Article article = cleaned(portal(QStringLiteral("<div class='content'><p>%1</p><p>%2</p><p>%3</p></div>").arg(first, second, third))
                                    + QStringLiteral("<div class='info'><p>%1</p></div>").arg(cookies));
    QCOMPARE(reasonsOf(article, cookies.left(10)), QStringList{QStringLiteral("outside_article")});
}

void TestExtractor::captionAndDatelineInOneLineAreTwoBlocks()
{
    const Article article = cleaned(portal(
        QStringLiteral("<div class='content'><p>签约仪式现场，两市代表握手。（本报记者 孙小北 摄）本报江城3月4日电（记者 李一凡）%1</p><p>%2</p><p>%3</p></div>").arg(first, second, third)));
    const QStringList lines = article.text.split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].endsWith(QStringLiteral("孙小北 摄）")));
    QVERIFY(lines[1].startsWith(QStringLiteral("本报江城3月4日电")));
    QCOMPARE(int(article.blocks[0].kind), int(BlockKind::Caption));
    QCOMPARE(article.metadata.dateline, QStringLiteral("江城3月4日"));
    QCOMPARE(article.metadata.photographers, QStringList{QStringLiteral("孙小北")});
    QCOMPARE(article.metadata.reporters, QStringList{QStringLiteral("李一凡")});
}

QTEST_APPLESS_MAIN(TestExtractor)
#include "tst_Extractor.moc"
