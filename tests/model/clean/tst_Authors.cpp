// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is said to have written an article, and where; on small pages of our own.
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"
#include "model/clean/Names.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::document;

namespace {

const QString title = QStringLiteral("<h1>River cities sign an agreement</h1>");
const QString english = QStringLiteral(
    "<p>The two cities signed an agreement on Thursday to restore the wetlands along the river, officials said at the ceremony.</p>"
    "<p>Under the plan, both sides will spend the next five years building paths, planting trees, and counting the birds that return.</p>");
const QString chineseTitle = QStringLiteral("<h1>江城与山城共建生态走廊</h1>");
const QString chinese = QStringLiteral(
    "<p>3月4日，江城市与山城市在江城会展中心签署生态走廊共建协议，两市主要负责人出席签约仪式并共同见证签约。</p>"
    "<p>根据协议，双方将在未来五年内共同投入资金，修复沿江湿地，建设绿道，并建立联合巡查机制，保护珍稀鸟类的栖息地。</p>");

Metadata metadataOf(const QString& head, const QString& body)
{
    const QString html = QStringLiteral("<!DOCTYPE html><html><head>%1</head><body>%2</body></html>").arg(head, body);
    auto captures = capture::readBytes(html.toUtf8(), QStringLiteral("page.html"));
    captures->front().url = QStringLiteral("https://news.example/a.html");
    const auto article = clean::clean(*capture::openPage(captures->front()));
    return article ? article->metadata : Metadata();
}

QString linkedData(QString json) { return QStringLiteral("<script type='application/ld+json'>%1</script>").arg(json.replace(u'\'', u'"')); }

}  // namespace

class TestAuthors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNamesOutOfALine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("names");
        QTest::addRow("label without a space") << QStringLiteral("Authors:Dora Lind, Max Ufer") << QStringLiteral("Dora Lind|Max Ufer");
        QTest::addRow("a label of its own") << QStringLiteral("Interview: Dora Lind") << QStringLiteral("Dora Lind");
        QTest::addRow("Chinese label") << QStringLiteral("选稿：张三强") << QStringLiteral("张三强");
        QTest::addRow("editor") << QStringLiteral("复核编校：张三强") << QString();
        QTest::addRow("photographer") << QStringLiteral("Foto: Dora Lind") << QString();
        QTest::addRow("posted by") << QStringLiteral("Eingestellt von Dora Lind") << QStringLiteral("Dora Lind");
        QTest::addRow("date behind") << QStringLiteral("DORA LIND MARCH 25") << QStringLiteral("DORA LIND");
        QTest::addRow("weekday behind") << QStringLiteral("Dora Lind Monday, March 25") << QStringLiteral("Dora Lind");
        QTest::addRow("office") << QStringLiteral("DORA LIND, AP National Political Writer") << QStringLiteral("DORA LIND");
        QTest::addRow("office in small letters") << QStringLiteral("Dora Lind, deutsche Journalistin, Kolumnistin") << QStringLiteral("Dora Lind");
        QTest::addRow("degree") << QStringLiteral("Dora Lind, MD, and Max Ufer, PhD") << QStringLiteral("Dora Lind|Max Ufer");
        QTest::addRow("helpers") << QStringLiteral("Dora Lind (avec Max Ufer et Ida Berg)") << QStringLiteral("Dora Lind|Max Ufer|Ida Berg");
        QTest::addRow("account") << QStringLiteral("Dora Lind (http://lind.example/dora/)") << QStringLiteral("Dora Lind");
        QTest::addRow("stray bracket") << QStringLiteral("Dora Lind)") << QStringLiteral("Dora Lind");
        QTest::addRow("twice") << QStringLiteral("Dora Lind Dora Lind") << QStringLiteral("Dora Lind");
        QTest::addRow("about") << QStringLiteral("Über Dora Lind") << QStringLiteral("Dora Lind");
        QTest::addRow("story") << QStringLiteral("Dora Lind is a reporter of the River Daily") << QStringLiteral("Dora Lind");
        QTest::addRow("update") << QStringLiteral("Last Updated: January 7, 2025") << QString();
        QTest::addRow("placeholder") << QStringLiteral("Super User") << QString();
        QTest::addRow("phrase") << QStringLiteral("eurem Team") << QString();
        QTest::addRow("particle") << QStringLiteral("der Michel") << QStringLiteral("der Michel");
        QTest::addRow("forum") << QStringLiteral("本贴由大山于2005年8月12日16:12:21在〖河边〗发表") << QStringLiteral("大山");
        QTest::addRow("blog") << QStringLiteral("大山 发表于 2005-08-12") << QStringLiteral("大山");
        QTest::addRow("columnist") << QStringLiteral("【文/江城网专栏作者 张三强】") << QStringLiteral("张三强");
    }

    void readsNamesOutOfALine()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, names);
        QCOMPARE(clean::namesInByline(line, false).join(u'|'), names);
    }

    void findsTheNames_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("evidence");
        const QString none;
        const QString element = QStringLiteral("author element");
        const QString visible = QStringLiteral("visible text");
        const QString meta = QStringLiteral("meta");
        QTest::addRow("all of several elements")
            << none << title + QStringLiteral("<p><a rel='author nofollow'>Dora Lind</a> and <a rel='author nofollow'>Max Ufer</a></p>") + english
            << QStringLiteral("Dora Lind|Max Ufer") << element;
        QTest::addRow("whole names before one word")
            << none << title + QStringLiteral("<div class='author'>RD</div><div class='authorname'>Dora Lind</div>") + english << QStringLiteral("Dora Lind") << element;
        QTest::addRow("by the title, not of the teaser above")
            << none << QStringLiteral("<div class='teaser'><span class='author'>Ida Berg</span></div>") + QStringLiteral("<p>River news of the day</p>").repeated(8) + title
                           + QStringLiteral("<div class='author'>Dora Lind</div>") + english
            << QStringLiteral("Dora Lind") << element;
        QTest::addRow("not of a comment")
            << none << title + english + english + QStringLiteral("<p>More of the river.</p>").repeated(14)
                           + QStringLiteral("<div class='comments'><span class='author'>Ida Berg</span></div><div class='author'>Dora Lind</div>")
            << QStringLiteral("Dora Lind") << element;
        QTest::addRow("not of a cited work")
            << none << title + QStringLiteral("<meta itemprop='author' content='Dora Lind'>") + english
                           + QStringLiteral("<ul itemscope><li itemprop='citation' itemscope><meta itemprop='author' content='Ida Berg, Max Ufer'></li></ul>")
            << QStringLiteral("Dora Lind") << meta;
        QTest::addRow("list without commas")
            << none << title + QStringLiteral("<ul class='authors'><li>Dora Lind</li><li>Max Ufer</li></ul>") + english << QStringLiteral("Dora Lind|Max Ufer") << element;
        QTest::addRow("with a few words about the author")
            << none << title + QStringLiteral("<div class='author'><a href='/u/7'>Dora Lind</a> has been with the paper for ten years and writes about rivers, lakes, wetlands and "
                                              "the people who live there and work for them.</div>") + english
            << QStringLiteral("Dora Lind") << element;
        QTest::addRow("office on a line of its own")
            << none << title + QStringLiteral("<div class='byline'>By Dora Lind<br>River Health News</div>") + english << QStringLiteral("Dora Lind") << element;
        QTest::addRow("linked byline")
            << none << title + QStringLiteral("<p>By <a href='/u/7'>Dora Lind</a></p>") + english << QStringLiteral("Dora Lind") << visible;
        QTest::addRow("label and name apart")
            << none << title + QStringLiteral("<div>By</div><div>Dora Lind</div>") + english << QStringLiteral("Dora Lind") << visible;
        QTest::addRow("Chinese label and name apart")
            << none << chineseTitle + QStringLiteral("<div>作者：</div><div>张三强</div>") + chinese << QStringLiteral("张三强") << visible;
        QTest::addRow("behind the date")
            << none << title + QStringLiteral("<p>5. März 2021 von Dora Lind</p>") + english << QStringLiteral("Dora Lind") << visible;
        QTest::addRow("one name") << none << title + QStringLiteral("<p>von Dora am 5. März 2021</p>") + english << QStringLiteral("Dora") << visible;
        QTest::addRow("numbered author page")
            << none << title + QStringLiteral("<p><a href='/?author=102'>Dora Lind</a></p>") + english << QStringLiteral("Dora Lind") << QStringLiteral("author link");
        QTest::addRow("the one person the page leads to")
            << none << title + english + QStringLiteral("<p>More of the river.</p>").repeated(16) + QStringLiteral("<p><a href='/author/dora'>Dora Lind</a></p>")
            << QStringLiteral("Dora Lind") << QStringLiteral("author link");
        QTest::addRow("two such people")
            << none << title + english + QStringLiteral("<p>More of the river.</p>").repeated(16)
                           + QStringLiteral("<p><a href='/author/dora'>Dora Lind</a></p><p><a href='/author/max'>Max Ufer</a></p>")
            << none << none;
        QTest::addRow("no licence")
            << none << title + QStringLiteral("<p><a href='https://cc.example/licenses/by/4.0/'>CC Free</a></p>") + english << none << none;
        QTest::addRow("escaped for HTML")
            << linkedData(QStringLiteral("{'@type':'NewsArticle','author':{'@type':'Person','name':'Dora O&#8217;Lind'}}")) << title + english
            << QStringLiteral("Dora O’Lind") << QStringLiteral("json-ld");
        QTest::addRow("the page shows another")
            << linkedData(QStringLiteral("{'@type':'NewsArticle','author':{'@type':'Person','name':'River Media House'}}"))
            << title + QStringLiteral("<div class='author'>Dora Lind</div>") + english << QStringLiteral("Dora Lind") << element;
        QTest::addRow("Dublin Core") << QStringLiteral("<meta name='dc:creator' content='Dora Lind'>") << title + english << QStringLiteral("Dora Lind") << meta;
        QTest::addRow("of two elements one")
            << QStringLiteral("<meta name='author' content='Dora Lind'><meta name='dc.creator' content='Web Team One'>") << title + english << QStringLiteral("Dora Lind") << meta;
        QTest::addRow("a page within a menu")
            << QString() << QStringLiteral("<div class='topnav'>") + title + QStringLiteral("<div><p>Text von Dora Lind &nbsp; Illustration von Max Ufer</p>") + english + QStringLiteral("</div></div>")
            << QStringLiteral("Dora Lind") << QStringLiteral("visible text");
        QTest::addRow("a menu by the title")
            << QString() << title + QStringLiteral("<div class='menu'><p>By Max Ufer</p></div>") + english << QString() << QString();
        QTest::addRow("house in one piece")
            << linkedData(QStringLiteral("{'@type':'NewsArticle','author':{'@type':'Organization','name':'Ufer und Aue'}}")) << title + english
            << QStringLiteral("Ufer und Aue") << QStringLiteral("json-ld");
    }

    void findsTheNames()
    {
        QFETCH(const QString, head);
        QFETCH(const QString, body);
        QFETCH(const QString, names);
        QFETCH(const QString, evidence);
        const Metadata metadata = metadataOf(head, body);
        QCOMPARE(metadata.authors.join(u'|'), names);
        QCOMPARE(metadata.evidence.value(QStringLiteral("authors")), evidence);
    }

    void readsTraditionalCredits()
    {
        const Metadata metadata = metadataOf(QString(), QStringLiteral("<h1>江城與山城共建生態走廊</h1><div>來源：江城日報 2021-03-05 08:15 記者 張三強 責任編輯：王五</div>") + chinese);
        QCOMPARE(metadata.source, QStringLiteral("江城日報"));
        QCOMPARE(metadata.reporters, QStringList{QStringLiteral("張三強")});
        QCOMPARE(metadata.editors, QStringList{QStringLiteral("王五")});
    }

    void takesNoLabelForAName()
    {
        const Metadata metadata = metadataOf(QString(), chineseTitle + QStringLiteral("<div><span>作者：</span><span>责任编辑：王五</span></div>") + chinese);
        QVERIFY(metadata.authors.isEmpty());
        QCOMPARE(metadata.editors, QStringList{QStringLiteral("王五")});
    }
};

QTEST_GUILESS_MAIN(TestAuthors)
#include "tst_Authors.moc"
