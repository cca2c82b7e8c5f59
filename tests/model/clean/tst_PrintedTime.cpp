// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times as pages print them, in words, numbers, addresses and machine forms.
#include "model/clean/PrintedTime.h"

#include <QTest>

using namespace vermilion::clean;

class TestPrintedTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPrintedForms_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("iso");
        const auto row = [](const char16_t* line, const char* iso) { QTest::newRow(iso) << QString::fromUtf16(line) << QString::fromLatin1(iso); };
        row(u"2017-07-29 07:34", "2017-07-29T07:34");
        row(u"发布时间：2017年7月29日 下午3:05 来源", "2017-07-29T15:05");
        row(u"二〇一七年七月二十九日", "2017-07-29");
        row(u"2017年07月30日07时34分", "2017-07-30T07:34");
        row(u"29.07.2016", "2016-07-29");
        row(u"am 5. März 2021 um 21:17 Uhr", "2021-03-05T21:17");
        row(u"July 29th, 2015 at 3:05 PM", "2015-07-29T15:05");
        row(u"29 July 2014", "2014-07-29");
        row(u"29 de julio de 2013", "2013-07-29");
        row(u"29 июля 2012 г.", "2012-07-29");
        row(u"29 lipca 2011", "2011-07-29");
        row(u"Sat, 29 Jul 2017 07:34:10 +0800", "2017-07-29T07:34:10+08:00");
        row(u"2018-07-29T07:34:10.123Z", "2018-07-29T07:34:10Z");
        row(u"Monday, May 3, 2021, 12:15 am EDT", "2021-05-03T00:15-04:00");
        row(u"2019년 3월 1일", "2019-03-01");
        row(u"2020/1/2 上午9:05", "2020-01-02T09:05");
    }
    void readsPrintedForms()
    {
        QFETCH(QString, line);
        QFETCH(QString, iso);
        const auto time = timeIn(line);
        QVERIFY(time);
        QCOMPARE(time->iso, iso);
        QVERIFY(time->start >= 0 && time->start < time->end && time->end <= line.size());
    }

    void takesNoNumberForATime()
    {
        for (const char16_t* line : {u"电话 0812-3335678", u"20170729", u"第 12 期", u"比分 3-2-1", u"1234.56.78", u"增长 3.5 个百分点", u"2017-13-45",
                                     u"40 may 2017", u"版本 10.2.2017.55"}) {
            const auto time = timeIn(QString::fromUtf16(line));
            QVERIFY2(!time, qPrintable(QString::fromUtf16(line) + (time ? time->iso : QString())));
        }
    }

    void readsSlashesAsTheCountryDoes()
    {
        QCOMPARE(timeIn(u"07/08/2017")->iso, QStringLiteral("2017-08-07"));
        QCOMPARE(timeIn(u"07/08/2017", DayOrder::MonthFirst)->iso, QStringLiteral("2017-07-08"));
        QCOMPARE(timeIn(u"07/28/2017")->iso, QStringLiteral("2017-07-28"));  // there is no month 28
    }

    void readsYearsOfTwoFiguresBehindDots()
    {
        QCOMPARE(timeIn(u"am 29.07.17 um 7:34 Uhr")->iso, QStringLiteral("2017-07-29T07:34"));
        for (const char16_t* other : {u"version 1.07.17", u"10.29.07.17", u"29.07.17.4", u"29/07/17", u"29.07.1"})
            QVERIFY(!timeIn(QString::fromUtf16(other)));
    }

    void readsMachineForms()
    {
        QCOMPARE(isoTime(QStringLiteral("20170729073400")), QStringLiteral("2017-07-29T07:34:00"));
        QCOMPARE(isoTime(QStringLiteral("20170729T073400Z")), QStringLiteral("2017-07-29T07:34"));
        QCOMPARE(isoTime(QStringLiteral("1501313640")), QStringLiteral("2017-07-29T07:34:00Z"));
        QCOMPARE(isoTime(QStringLiteral("1501313640000")), QStringLiteral("2017-07-29T07:34:00Z"));
        QCOMPARE(isoTime(QStringLiteral("soon")), QString());
        QCOMPARE(isoTime(QString()), QString());
    }

    void findsTheDayInAnAddress()
    {
        QCOMPARE(dayInAddress(u"https://news.example/2017/07/29/memo.html"), QStringLiteral("2017-07-29"));
        QCOMPARE(dayInAddress(u"https://news.example/system/20170729/000123.html"), QStringLiteral("2017-07-29"));
        QCOMPARE(dayInAddress(u"https://news.example/xw/201707/t20170729_123.htm"), QStringLiteral("2017-07-29"));
        QCOMPARE(dayInAddress(u"https://news.example/2017-07/29/content_1.htm"), QStringLiteral("2017-07-29"));
        QCOMPARE(dayInAddress(u"https://news.example/item/123456789"), QString());
        QCOMPARE(monthInAddress(u"https://blog.example/2017/07/memo.html"), QStringLiteral("2017-07"));
        QCOMPARE(monthInAddress(u"https://blog.example/2017/77/memo.html"), QString());
        QCOMPARE(monthInAddress(u"https://blog.example/201707/memo.html"), QStringLiteral("2017-07"));
        QCOMPARE(monthInAddress(u"https://blog.example/archives.php?date=201707&wid=2"), QStringLiteral("2017-07"));
        QCOMPARE(monthInAddress(u"https://blog.example/archives.php?id=2017071"), QString());
        QCOMPARE(dayInAddress(u"https://blog.example/archives.php?date=201707&wid=2"), QString());
    }

    void knowsWhatATimeIsCalled()
    {
        const auto meaning = [](const char16_t* text) {
            const QString line = QString::fromUtf16(text);
            return meaningOf(line, *timeIn(line));
        };
        QCOMPARE(meaning(u"发布时间：2017-07-29"), TimeMeaning::Published);
        QCOMPARE(meaning(u"更新时间：2017-07-29"), TimeMeaning::Updated);
        QCOMPARE(meaning(u"Last updated 29 July 2017"), TimeMeaning::Updated);
        QCOMPARE(meaning(u"Copyright 29.07.2017"), TimeMeaning::Other);
        QCOMPARE(meaning(u"2017-07-29"), TimeMeaning::Unsaid);
    }
};

QTEST_GUILESS_MAIN(TestPrintedTime)
#include "tst_PrintedTime.moc"
