// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a page says of its article in its several ways, and which way is believed; on small pages of our own.
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::document;

namespace {

const QString chinese = QStringLiteral(
    "<p>3月4日，江城市与山城市在江城会展中心签署生态走廊共建协议，两市主要负责人出席签约仪式并共同见证签约。</p>"
    "<p>根据协议，双方将在未来五年内共同投入资金，修复沿江湿地，建设绿道，并建立联合巡查机制，保护珍稀鸟类的栖息地。</p>");
const QString english = QStringLiteral(
    "<p>The two cities signed an agreement on Thursday to restore the wetlands along the river, officials said at the ceremony.</p>"
    "<p>Under the plan, both sides will spend the next five years building paths, planting trees, and counting the birds that return.</p>");

Metadata metadataOf(const QString& head, const QString& body, const QString& address = QStringLiteral("https://news.example/a.html"))
{
    const QString html = QStringLiteral("<!DOCTYPE html><html><head>%1</head><body>%2</body></html>").arg(head, body);
    auto captures = capture::readBytes(html.toUtf8(), QStringLiteral("page.html"));
    captures->front().url = address;
    const auto article = clean::clean(*capture::openPage(captures->front()));
    return article ? article->metadata : Metadata();
}

// JSON with ' for ".
QString linkedData(QString json) { return QStringLiteral("<script type='application/ld+json'>%1</script>").arg(json.replace(u'\'', u'"')); }

}  // namespace

class TestMetadata : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheHeadingThatIsNoLogo()
    {
        const Metadata metadata = metadataOf(QStringLiteral("<title>江城在线 » 归档 » 江城与山城共建生态走廊</title>"),
                                             QStringLiteral("<h1><a href='/'>江城在线</a></h1><h2>江城与山城共建生态走廊</h2>") + chinese);
        QCOMPARE(metadata.title, QStringLiteral("江城与山城共建生态走廊"));
    }

    void takesTheBlogTitleThatLinksToItself()
    {
        const Metadata metadata = metadataOf(
            QStringLiteral("<title>riverblog » Number two: the delta</title>"),
            QStringLiteral("<h1><a href='https://blog.example'>riverblog</a></h1><h2><a href='https://blog.example/two/'>Number two: the delta</a></h2>") + english,
            QStringLiteral("https://blog.example/two/"));
        QCOMPARE(metadata.title, QStringLiteral("Number two: the delta"));
    }

    void joinsATitleCutByALineBreak()
    {
        const Metadata metadata = metadataOf(QStringLiteral("<meta property='og:title' content='Before the meeting: Cities look to the river'>"),
                                             QStringLiteral("<h1>Before the meeting:<br>Cities look to the river</h1>") + english);
        QCOMPARE(metadata.title, QStringLiteral("Before the meeting: Cities look to the river"));
    }

    void findsWhoPublishedBesideTheTime()
    {
        const Metadata metadata = metadataOf(QString(), QStringLiteral("<h1>江城与山城共建生态走廊</h1><div><span>原创</span><span>江城晚报</span>"
                                                                       "<span>2021-03-05 08:15:20</span></div>") + chinese);
        QCOMPARE(metadata.source, QStringLiteral("江城晚报"));
        QCOMPARE(metadata.published, QStringLiteral("2021-03-05T08:15:20"));
        QCOMPARE(metadata.evidence.value(QStringLiteral("source")), QStringLiteral("visible text"));
    }

    void believesNoSourceThatNamesNobody()
    {
        const Metadata metadata = metadataOf(QString(), QStringLiteral("<h1>江城与山城共建生态走廊</h1><div><span>江城晚报</span> <span>2021-03-05 08:15</span></div>")
                                                            + chinese + QStringLiteral("<p>来源：网络</p>"));
        QCOMPARE(metadata.source, QStringLiteral("江城晚报"));
    }

    void keepsUpdatedApartFromPublished()
    {
        const Metadata metadata = metadataOf(QString(), QStringLiteral("<h1>River cities sign</h1><p>Updated: March 6, 2021 9:00 am</p>"
                                                                       "<p>Published: March 5, 2021 8:15 am</p>") + english);
        QCOMPARE(metadata.published, QStringLiteral("2021-03-05T08:15"));
        QCOMPARE(metadata.updated, QStringLiteral("2021-03-06T09:00"));
    }

    void readsReportersBesideTheTime()
    {
        const Metadata metadata = metadataOf(QString(), QStringLiteral("<h1>江城与山城共建生态走廊</h1>"
                                                                       "<div>来源：江城日报 2021-03-05 08:15 记者 张三强 李四 编辑：王五</div>") + chinese);
        QCOMPARE(metadata.reporters, QStringList({QStringLiteral("张三强"), QStringLiteral("李四")}));
        QCOMPARE(metadata.editors, QStringList{QStringLiteral("王五")});
        QVERIFY(metadata.authors.isEmpty());
        QVERIFY(!metadata.evidence.contains(QStringLiteral("authors")));
    }

    void takesNoStopIntoAName()
    {
        const Metadata metadata = metadataOf(QString(), QStringLiteral("<h1>江城与山城共建生态走廊</h1>") + chinese
                                                            + QStringLiteral("<p>图为签约现场。张三强 摄</p>"));
        QCOMPARE(metadata.photographers, QStringList{QStringLiteral("张三强")});
    }

    void readsTheSubtitle_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("subtitle");
        QTest::addRow("dash") << QStringLiteral("<p>——写在协议签署一周年之际</p>") << QStringLiteral("写在协议签署一周年之际");
        QTest::addRow("class") << QStringLiteral("<div class='article-subtitle'>两市将投入十亿元</div>") << QStringLiteral("两市将投入十亿元");
        QTest::addRow("heading") << QStringLiteral("<h2>两市将投入十亿元</h2>") << QStringLiteral("两市将投入十亿元");
        QTest::addRow("none") << QString() << QString();
        QTest::addRow("link") << QStringLiteral("<p><a href='/s'>——专题：走廊建设</a></p>") << QString();
    }

    void readsTheSubtitle()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, subtitle);
        const QString head = QStringLiteral("<h1>江城与山城共建生态走廊</h1>%1<div>来源：江城日报 2021-03-05 08:15</div>").arg(line);
        QCOMPARE(metadataOf(QString(), head + chinese).subtitle, subtitle);
        // A heading of the text is none.
        QVERIFY(metadataOf(QString(), QStringLiteral("<h1>江城与山城共建生态走廊</h1><h2>共同修复湿地</h2>") + chinese).subtitle.isEmpty());
    }

    void takesTheFirstPictureWhereThePageNamesNone()
    {
        const QString body = QStringLiteral("<img src='/logo.png'><h1>江城与山城共建生态走廊</h1><img src='/spacer.gif' width=1>"
                                            "<p><img src='blank.gif' data-src='photos/bridge.jpg'></p>") + chinese;
        const Metadata found = metadataOf(QString(), body, QStringLiteral("https://news.example/2021/a.html"));
        QCOMPARE(found.leadImage, QStringLiteral("https://news.example/2021/photos/bridge.jpg"));
        QCOMPARE(found.evidence.value(QStringLiteral("leadImage")), QStringLiteral("first picture"));
        const QString named = QStringLiteral("<meta property='og:image' content='https://news.example/share.jpg'>");
        QCOMPARE(metadataOf(named, body).leadImage, QStringLiteral("https://news.example/share.jpg"));
    }

    void believesTheDayInTheAddress()
    {
        const QString data = linkedData(QStringLiteral("{'@type':'NewsArticle','datePublished':'2019-06-17T18:28:00+02:00'}"));
        const Metadata metadata = metadataOf(data, QStringLiteral("<h1>River cities sign</h1>") + english,
                                             QStringLiteral("https://news.example/2017/7/12/river"));
        QCOMPARE(metadata.published, QStringLiteral("2017-07-12"));
        const Metadata agreeing = metadataOf(data, QStringLiteral("<h1>River cities sign</h1>") + english,
                                             QStringLiteral("https://news.example/2019/06/18/river"));
        QCOMPARE(agreeing.published, QStringLiteral("2019-06-17T18:28:00+02:00"));  // another zone's day
    }

    void readsTheDateAsALinkToItsArchive()
    {
        const Metadata metadata = metadataOf(QString(), QStringLiteral("<h1>River cities sign</h1><div><a href='/?m=202103'>5. März 2021</a></div>") + english);
        QCOMPARE(metadata.published, QStringLiteral("2021-03-05"));
    }

    void looksIntoScriptsOnlyWhereNothingElseSays()
    {
        const QString script = QStringLiteral("<script>window.state={\"publishedAt\":\"2021-03-05T08:15:00Z\"}</script>");
        QCOMPARE(metadataOf(script, QStringLiteral("<h1>River cities sign</h1>") + english).published, QStringLiteral("2021-03-05T08:15:00Z"));
        const QString meta = QStringLiteral("<meta property='article:published_time' content='2021-03-04'>");
        QCOMPARE(metadataOf(meta + script, QStringLiteral("<h1>River cities sign</h1>") + english).published, QStringLiteral("2021-03-04"));
    }

    void followsReferencesInLinkedData()
    {
        const QString graph = linkedData(QStringLiteral(
            "{'@graph':[{'@type':'Article','author':{'@id':'#p1'}},{'@type':'Person','@id':'#p1','name':'Dora Lind'},{'@type':'Person','@id':'#p2','name':'Max Roth'}]}"));
        const Metadata metadata = metadataOf(graph, QStringLiteral("<h1>River cities sign</h1>") + english);
        QCOMPARE(metadata.authors, QStringList{QStringLiteral("Dora Lind")});
        QCOMPARE(metadata.evidence.value(QStringLiteral("authors")), QStringLiteral("json-ld"));
    }

    void prefersPeopleToHousesAndAccounts()
    {
        const QString house = linkedData(QStringLiteral("{'@type':'NewsArticle','author':{'@type':'Organization','name':'River Daily'}}"));
        const QString body = QStringLiteral("<h1>River cities sign</h1><div><a href='/author/dora-lind'>Dora Lind</a></div>") + english;
        QCOMPARE(metadataOf(house, body).authors, QStringList{QStringLiteral("Dora Lind")});
        QCOMPARE(metadataOf(house, QStringLiteral("<h1>River cities sign</h1>") + english).authors, QStringList{QStringLiteral("River Daily")});
        const QString account = QStringLiteral("<meta name='author' content='dlind'>");
        QCOMPARE(metadataOf(account, body).authors, QStringList{QStringLiteral("Dora Lind")});
        const QString address = QStringLiteral("<meta name='author' content='river-daily.example'>");
        QCOMPARE(metadataOf(address, body).authors, QStringList{QStringLiteral("Dora Lind")});
    }

    void namesAllAuthorsWhereLinkedDataNameOne()
    {
        const QString head = linkedData(QStringLiteral("{'@type':'NewsArticle','author':{'@type':'Person','name':'Dora Lind'}}"));
        const QString both = QStringLiteral("<meta name='author' content='Dora Lind, Max Ufer'>");
        const QString other = QStringLiteral("<meta name='author' content='Web Desk One, Web Desk Two'>");
        const QString body = QStringLiteral("<h1>River cities sign</h1>") + english;
        QCOMPARE(metadataOf(head + both, body).authors, QStringList({QStringLiteral("Dora Lind"), QStringLiteral("Max Ufer")}));
        QCOMPARE(metadataOf(head + other, body).authors, QStringList{QStringLiteral("Dora Lind")});
    }

    void takesNoIllustratorForPartOfAName()
    {
        const QString byline = QStringLiteral("<p>Text von Dora Lind &nbsp; Illustration von Max Ufer</p>");
        QCOMPARE(metadataOf(QString(), QStringLiteral("<h1>River cities sign</h1>") + byline + english).authors, QStringList{QStringLiteral("Dora Lind")});
    }

    void believesTheDayByTheTitleMoreThanAMetaElement()
    {
        const QString head = QStringLiteral("<meta property='article:published_time' content='2021-02-20T10:00:00Z'>");
        const QString body = QStringLiteral("<h1>River cities sign</h1><div><time datetime='2021-03-05'>5 March 2021</time></div>") + english;
        QCOMPARE(metadataOf(head, body).published, QStringLiteral("2021-03-05"));
        QCOMPARE(metadataOf(head, QStringLiteral("<h1>River cities sign</h1>") + english).published, QStringLiteral("2021-02-20T10:00:00Z"));
    }

    void believesMachinesWhereALineByTheTitleTellsOfAnotherYear()
    {
        const QString head = QStringLiteral("<meta property='article:published_time' content='2021-11-12T13:00:00'>");
        const QString body = QStringLiteral("<h1>River cities sign</h1><p>Letter to the cities, 25 December 2005:</p>") + english;
        QCOMPARE(metadataOf(head, body).published, QStringLiteral("2021-11-12T13:00:00"));
        QCOMPARE(metadataOf(head, body).evidence.value(QStringLiteral("published")), QStringLiteral("meta"));
        const QString labelled = QStringLiteral("<h1>River cities sign</h1><p>Published: 25 December 2005</p>") + english;
        QCOMPARE(metadataOf(head, labelled).published, QStringLiteral("2005-12-25"));
    }

    void prefersThePrintedDayThatMachinesAreToldToo()
    {
        const QString head = QStringLiteral("<meta property='article:published_time' content='2021-11-12'>");
        const QString body = QStringLiteral("<h1>River cities sign</h1><p>Event: 20 November 2021</p>") + english + english + english
                             + QStringLiteral("<p>12 November 2021, 13:00</p>");
        QCOMPARE(metadataOf(head, body).published, QStringLiteral("2021-11-12T13:00"));
    }

    void takesThePrintedDayForOneOfAnotherZone()
    {
        const QString data = linkedData(QStringLiteral("{'@type':'NewsArticle','datePublished':'2021-03-06T02:30:00Z'}"));
        const QString body = QStringLiteral("<h1>River cities sign</h1><p>5 March 2021, 9:30 pm</p>") + english;
        QCOMPARE(metadataOf(data, body).published, QStringLiteral("2021-03-05T21:30"));
        QCOMPARE(metadataOf(data, QStringLiteral("<h1>River cities sign</h1>") + english).published, QStringLiteral("2021-03-06T02:30:00Z"));
    }

    void takesTheDayOfMakingWhereDataGiveNoOther()
    {
        const QString data = linkedData(QStringLiteral("{'@type':'NewsArticle','dateCreated':'2021-03-05'}"));
        QCOMPARE(metadataOf(data, QStringLiteral("<h1>River cities sign</h1>") + english).published, QStringLiteral("2021-03-05"));
    }

    void takesNoDateOfACitedWork()
    {
        const QString cited = QStringLiteral("<ul itemscope><li itemprop='citation' itemscope><time itemprop='datePublished' datetime='1988-05-01'>1988</time></li></ul>");
        QCOMPARE(metadataOf(QString(), QStringLiteral("<h1>River cities sign</h1>") + english + cited
                                           + QStringLiteral("<time itemprop='datePublished' datetime='2021-03-05'></time>")).published, QStringLiteral("2021-03-05"));
    }

    void leavesTheKickerOutOfTheTitle()
    {
        const QString parted = QStringLiteral("<h1><span class='head__kicker'>Wetlands</span><span>: </span><span>River cities sign an agreement</span></h1>");
        QCOMPARE(metadataOf(QString(), parted + english).title, QStringLiteral("River cities sign an agreement"));
        const QString glued = QStringLiteral("<h1><span class='overline'>Wetlands</span>\"River cities sign an agreement\"</h1>");
        QCOMPARE(metadataOf(QString(), glued + english).title, QStringLiteral("\"River cities sign an agreement\""));
        const QString plain = QStringLiteral("<h1><span>Wetlands</span>: River cities sign an agreement</h1>");
        QCOMPARE(metadataOf(QString(), plain + english).title, QStringLiteral("Wetlands: River cities sign an agreement"));
    }

    void takesTheHeadingThatIsThereOnce()
    {
        const QString letter = QStringLiteral("<h1>All news of the river in our letter</h1>");
        const QString head = QStringLiteral("<title>Wetlands | River News | Read it now</title><meta property='og:title' content='Wetlands | River News | Read it now'>");
        QCOMPARE(metadataOf(head, letter + QStringLiteral("<h1>River cities sign an agreement</h1>") + english + letter).title,
                 QStringLiteral("River cities sign an agreement"));
    }

    void survivesHostileLinkedData()
    {
        const QString deep = QStringLiteral("[").repeated(100'000);
        const QString wide = QStringLiteral("{'@graph':[%1{}]}").arg(QStringLiteral("{'@type':'Person','name':'x','@id':'#'},").repeated(20'000));
        for (const QString& json : {deep, wide, QStringLiteral("{'author':"), QStringLiteral("null")}) {
            const Metadata metadata = metadataOf(linkedData(json), QStringLiteral("<h1>River cities sign</h1>") + english);
            QCOMPARE(metadata.title, QStringLiteral("River cities sign"));
        }
    }
};

QTEST_GUILESS_MAIN(TestMetadata)
#include "tst_Metadata.moc"
