// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/OnlineGate.h"

#include <QTest>

using namespace vermilion::online;

class TestOnlineGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheWebPasses()
    {
        const OnlineGate gate(QUrl(QStringLiteral("https://news.example/")));
        for (const char* url : {"https://news.example/a", "http://cdn.example/b.png", "data:image/png;base64,AA", "blob:https://news.example/1", "https://8.8.8.8/"})
            QVERIFY2(gate.allows(QUrl(QString::fromLatin1(url))), url);
        for (const char* url : {"file:///etc/passwd", "ftp://news.example/", "ws://news.example/", "wss://news.example/", "qrc:/x", "vermilion://p1/", "chrome://gpu",
                                "devtools://x", "view-source:https://news.example/", "filesystem:https://news.example/", "about:blank", ""})
            QVERIFY2(!gate.allows(QUrl(QString::fromLatin1(url))), url);
    }

    void aPageOfTheInternetReachesNoLocalNetwork()
    {
        const OnlineGate gate(QUrl(QStringLiteral("https://news.example/")));
        const OnlineGate own(QUrl(QStringLiteral("http://wiki.lan/")));
        for (const char* url : {"http://localhost/", "http://a.localhost:8080/", "http://127.0.0.1/", "http://127.9.9.9/", "http://[::1]/", "http://10.0.0.1/", "http://172.16.0.1/",
                                "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data", "http://[fe80::1]/", "http://[fd00::1]/", "http://0.0.0.0/", "http://[::]/",
                                "http://router/", "http://printer.local/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:192.168.1.1]/"}) {
            QVERIFY2(!gate.allows(QUrl(QString::fromLatin1(url))), url);
            QVERIFY2(own.allows(QUrl(QString::fromLatin1(url))), url);
        }
    }
};

QTEST_GUILESS_MAIN(TestOnlineGate)
#include "tst_OnlineGate.moc"
