// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/RequestGate.h"

#include <QTest>

using namespace vermilion::web;

class TestRequestGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isClosedAtFirst();
    void onlyTheShownPagesOwnHostPasses_data();
    void onlyTheShownPagesOwnHostPasses();
    void closesAgain();
};

namespace {

const QUrl shown(QStringLiteral("vermilion://p1/a/b.html?x=1"));

}  // namespace

void TestRequestGate::isClosedAtFirst()
{
    const RequestGate gate;
    QVERIFY(!gate.allows(shown, true));
    QVERIFY(!gate.allows(QUrl(QStringLiteral("data:,x")), false));
    QVERIFY(!gate.allows(QUrl(), false));
}

void TestRequestGate::onlyTheShownPagesOwnHostPasses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isDocument");
    QTest::addColumn<bool>("passes");
    const auto row = [](const char* url, bool isDocument, bool passes) {
        QTest::addRow("%s %d", url, isDocument) << QString::fromLatin1(url) << isDocument << passes;
    };
    row("vermilion://p1/a/b.html?x=1", true, true);
    row("vermilion://p1/a/b.html?x=1#c", true, true);
    row("vermilion://p1/a/other.html", true, false);
    row("vermilion://p1/pictures/a.png", false, true);
    row("vermilion://p2/pictures/a.png", false, false);
    row("vermilion://p2/a/b.html?x=1", true, false);
    row("data:image/png;base64,AA==", false, true);
    row("data:text/html,x", true, false);
    for (const bool isDocument : {false, true}) {
        for (const char* url : {"http://news.example/a.png", "https://p1/a.png", "file:///etc/passwd", "ftp://p1/a",
                                "ws://p1/a", "blob:vermilion://p1/x", "filesystem:vermilion://p1/x", "chrome://gpu",
                                "qrc:/vermilion/page/page.js", "about:blank", "javascript:1", "view-source:vermilion://p1/",
                                "vermilionx://p1/a", ""})
            row(url, isDocument, false);
    }
}

void TestRequestGate::onlyTheShownPagesOwnHostPasses()
{
    QFETCH(QString, url);
    QFETCH(bool, isDocument);
    QFETCH(bool, passes);
    RequestGate gate;
    gate.open(shown);
    QCOMPARE(gate.allows(QUrl(url), isDocument), passes);
}

void TestRequestGate::closesAgain()
{
    RequestGate gate;
    gate.open(shown);
    gate.open({});
    QVERIFY(!gate.allows(shown, true));
}

QTEST_APPLESS_MAIN(TestRequestGate)
#include "tst_RequestGate.moc"
