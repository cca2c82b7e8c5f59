// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Title, day and people in dumps of plain text, where nothing marks them; on small dumps of our own.
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"

#include <QElapsedTimer>
#include <QTest>

using namespace vermilion;
using namespace vermilion::document;

namespace {

const QString menu = QStringLiteral("News\nSports\nCulture\nLocal\nWeather\n");
const QString english = QStringLiteral(
    "The two river cities signed an agreement on Thursday to restore the wetlands along the river, officials said at the ceremony.\n"
    "Under the plan, both cities will spend the next five years building paths, planting trees, and counting the birds that return.\n");
const QString chinese = QStringLiteral(
    "3月4日，江城市与山城市在江城会展中心签署生态走廊共建协议，两市主要负责人出席签约仪式并共同见证签约。\n"
    "根据协议，双方将在未来五年内共同投入资金，修复沿江湿地，建设绿道，并建立联合巡查机制，保护珍稀鸟类的栖息地。\n");

Result<Article> articleIn(const QString& dump)
{
    const auto captures = TRY(capture::readBytes(dump.toUtf8(), QStringLiteral("page.txt")));
    return clean::clean(TRY(capture::openPage(captures.front())));
}

Metadata metadataOf(const QString& dump)
{
    const auto article = articleIn(dump);
    return article ? article->metadata : Metadata();
}

}  // namespace

class TestPlainTextPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheTitle_data()
    {
        QTest::addColumn<QString>("dump");
        QTest::addColumn<QString>("title");
        const QString title = QStringLiteral("River cities sign agreement on wetlands");
        const QString between = QStringLiteral("Listen\nGift\nText size\nShow all pictures\nTopics of the week\nThe editors\nMap\nLegend\nAbout this series\n");
        QTest::addRow("right above") << menu + title + u'\n' + english << title;
        QTest::addRow("above others") << menu + title + u'\n' + between + english << title;
        QTest::addRow("above a caption") << menu + title + u'\n' + QStringLiteral("The river by the cities at dawn (Photo: Max Ufer)\n") + english << title;
        QTest::addRow("below a teaser") << menu + QStringLiteral("Cup final moved to Sunday\n") + title + u'\n' + english << title;
        QTest::addRow("a question") << menu + QStringLiteral("Will the river cities save their wetlands?\n") + english << QStringLiteral("Will the river cities save their wetlands?");
        QTest::addRow("letters set apart") << QStringLiteral("首页\n江 城 山 城 共 建 生 态 走 廊\n") + chinese << QStringLiteral("江 城 山 城 共 建 生 态 走 廊");
        QTest::addRow("Chinese") << QStringLiteral("首页\n国内\n江城与山城共建生态走廊\n2021-03-05 08:15\n打印\n") + chinese << QStringLiteral("江城与山城共建生态走廊");
        QTest::addRow("said again in a path")
            << menu + QStringLiteral("Start / Local / A walk by the river\nA walk by the river\nToday\n") + english << QStringLiteral("A walk by the river");
        QTest::addRow("menu alone") << menu + english << QString();
    }

    void findsTheTitle()
    {
        QFETCH(const QString, dump);
        QFETCH(const QString, title);
        QCOMPARE(metadataOf(dump).title, title);
    }

    void aTitleIsNoTextOfTheArticle()
    {
        const auto article = articleIn(menu + QStringLiteral("River cities sign agreement on wetlands\n") + english);
        QVERIFY(article.has_value());
        QVERIFY(article->text.startsWith(QStringLiteral("The two river cities")));
        QCOMPARE(article->blocks.size(), size_t(2));
    }

    void findsWhoWrote_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("names");
        QTest::addRow("byline") << QStringLiteral("By Dora Lind and Max Ufer") << QStringLiteral("Dora Lind|Max Ufer");
        QTest::addRow("before the day") << QStringLiteral("Dora Lind | 5 March 2021") << QStringLiteral("Dora Lind");
        QTest::addRow("behind the day") << QStringLiteral("5 March 2021, Dora Lind") << QStringLiteral("Dora Lind");
        QTest::addRow("above the day") << QStringLiteral("Dora Lind\n5 March 2021, 08:15") << QStringLiteral("Dora Lind");
        QTest::addRow("given name") << QStringLiteral("by Dora on 5 March 2021") << QStringLiteral("Dora");
        QTest::addRow("no name") << QStringLiteral("River news\n5 March 2021, 08:15") << QString();
        QTest::addRow("not beside a day") << QStringLiteral("Wetland Birds") << QString();
    }

    void findsWhoWrote()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, names);
        const Metadata metadata = metadataOf(menu + QStringLiteral("River cities sign agreement on wetlands\n") + line + u'\n' + english);
        QCOMPARE(metadata.title, QStringLiteral("River cities sign agreement on wetlands"));
        QCOMPARE(metadata.authors.join(u'|'), names);
        QCOMPARE(metadata.evidence.value(QStringLiteral("authors")), names.isEmpty() ? QString() : QStringLiteral("visible text"));
    }

    void readsTheDayByItsLabel()
    {
        const Metadata metadata = metadataOf(menu + QStringLiteral("River cities sign agreement on wetlands\nUpdated: 7 March 2021\nPublished: 5 March 2021\n") + english);
        QCOMPARE(metadata.published, QStringLiteral("2021-03-05"));
        QCOMPARE(metadata.updated, QStringLiteral("2021-03-07"));
    }

    void readsCreditsAroundTheArticle()
    {
        const Metadata metadata = metadataOf(QStringLiteral("首页\n江城与山城共建生态走廊\n2021-03-05 08:15 来源：江城日报\n") + chinese + QStringLiteral("责任编辑：王五\n"));
        QCOMPARE(metadata.source, QStringLiteral("江城日报"));
        QCOMPARE(metadata.published, QStringLiteral("2021-03-05T08:15"));
        QCOMPARE(metadata.editors, QStringList{QStringLiteral("王五")});
    }

    void creditsEndWhereOtherNewsBegins()
    {
        const QString title = QStringLiteral("首页\n江城与山城共建生态走廊\n2021-03-05 08:15\n");
        const QString signedBelow = QStringLiteral("一封寄错的信\n本报记者 李四\n");
        QCOMPARE(metadataOf(title + chinese + signedBelow).reporters, QStringList{QStringLiteral("李四")});
        QCOMPARE(metadataOf(title + chinese + QStringLiteral("新闻推荐\n") + signedBelow).reporters, QStringList());
    }

    void aWriterOfTwoKindsIsNamedOnce()
    {
        const Metadata metadata = metadataOf(QStringLiteral("首页\n江城与山城共建生态走廊\n2021-03-05 08:15 作者：王五\n本报记者 王五\n") + chinese);
        QCOMPARE(metadata.reporters, QStringList{QStringLiteral("王五")});
        QCOMPARE(metadata.authors, QStringList{QStringLiteral("王五")});
        QCOMPARE(metadata.writers(), QStringList{QStringLiteral("王五")});
        QCOMPARE(metadata.byline(), QStringLiteral("王五"));
    }

    void readsLongDumpsInTime()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(metadataOf(menu + QStringLiteral("River cities sign agreement on wetlands\n") + english.repeated(10'000)).title,
                 QStringLiteral("River cities sign agreement on wetlands"));
        QVERIFY2(timer.elapsed() < 60'000, "what takes seconds took minutes");
    }
};

QTEST_GUILESS_MAIN(TestPlainTextPage)
#include "tst_PlainTextPage.moc"
