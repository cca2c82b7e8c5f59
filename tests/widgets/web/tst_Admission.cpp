// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/Admission.h"

#include <QTest>

using namespace vermilion::web;

class TestAdmission : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordinaryPagesPass_data();
    void ordinaryPagesPass();
    void eachLimitIsNamed_data();
    void eachLimitIsNamed();
    void hugePagesAreJudgedAtOnce();
};

void TestAdmission::ordinaryPagesPass_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("<");
    QTest::newRow("unclosed paragraphs") << QByteArray("<p>a<br><li>b").repeated(5'000);
    QTest::newRow("tables beside each other") << QByteArray("<table><tr><td>a</td></tr></table>").repeated(5'000);
    QTest::newRow("deep, but not too deep") << QByteArray("<div>").repeated(512);
    QTest::newRow("left open inside") << QByteArray("<div><span><font><b>a</div>").repeated(5'000);
    QTest::newRow("ends without start") << QByteArray("</table></div>").repeated(5'000);
    QTest::newRow("less-than signs") << QByteArray("a < b << c <3 ").repeated(50'000);
}

void TestAdmission::ordinaryPagesPass()
{
    QFETCH(QByteArray, html);
    QCOMPARE(refusalOf(html), std::nullopt);
}

void TestAdmission::eachLimitIsNamed_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<Refusal>("refusal");
    QTest::newRow("bytes") << QByteArray(10 * 1024 * 1024 + 1, 'x') << Refusal::TooManyBytes;
    QTest::newRow("elements") << QByteArray("<p>").repeated(200'001) << Refusal::TooManyElements;
    QTest::newRow("depth") << QByteArray("<DIV class='a>b'>").repeated(513) << Refusal::TooDeep;
    QTest::newRow("tables") << QByteArray("<table><tr><td>").repeated(65) << Refusal::TablesTooDeep;
}

void TestAdmission::eachLimitIsNamed()
{
    QFETCH(QByteArray, html);
    QFETCH(Refusal, refusal);
    QCOMPARE(refusalOf(html), std::optional(refusal));
}

void TestAdmission::hugePagesAreJudgedAtOnce()
{
    const AdmissionLimits wide{.bytes = 1 << 30, .elements = 1 << 30};
    const QByteArray html = QByteArray("<i>x</i>< <b").repeated(2'000'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(refusalOf(html, wide));  // too deep in the end: the <b are never closed
    QVERIFY(timer.elapsed() < 3'000);
}

QTEST_APPLESS_MAIN(TestAdmission)
#include "tst_Admission.moc"
