// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/Process.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using namespace vermilion::web;

/// Each case is a process of its own: this program, told to set itself up and say what it found.
class TestProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSandboxIsNeverTurnedOffUnasked();
    void offByRequestMeansNoWebView();
    void unsafeHasToBeAskedFor();
    void whatIsInheritedIsOverwritten();

private:
    struct Found {
        QList<QByteArray> words;  // sandbox, may there be a web view
        QByteArray flags;
        QByteArray arguments;
        QByteArray leftOver;      // variables that should be gone
    };
    static Found run(const QStringList& arguments, const QMap<QString, QString>& variables = {});
};

TestProcess::Found TestProcess::run(const QStringList& arguments, const QMap<QString, QString>& variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("VERMILION_SANDBOX"));
    for (const auto& [name, value] : variables.asKeyValueRange())
        environment.insert(name, value);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--say")} + arguments);
    if (!process.waitForFinished())
        return {};
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    return {lines.value(0).split(' '), lines.value(1), lines.value(2), lines.value(3)};
}

void TestProcess::theSandboxIsNeverTurnedOffUnasked()
{
    const Found found = run({});
    QVERIFY(!found.flags.isEmpty());
    QVERIFY(!found.flags.contains("no-sandbox"));
    QVERIFY(found.flags.contains("MAP * ~NOTFOUND"));
    QVERIFY(found.flags.contains("--proxy-server=socks5://127.0.0.1:9"));
    QVERIFY(found.flags.contains("--proxy-bypass-list=<-loopback>"));
    QVERIFY(found.flags.contains("disable_non_proxied_udp"));
    if (geteuid() == 0)
        QCOMPARE(found.words, (QList<QByteArray>{QByteArray::number(int(Sandbox::RunsAsRoot)), "0"}));
    else
        QVERIFY(found.words[0] == QByteArray::number(int(Sandbox::On)) || found.words[1] == "0");
}

void TestProcess::offByRequestMeansNoWebView()
{
    const Found found = run({}, {{QStringLiteral("VERMILION_SANDBOX"), QStringLiteral("off")}});
    QCOMPARE(found.words, (QList<QByteArray>{QByteArray::number(int(Sandbox::OffByRequest)), "0"}));
    QVERIFY(!found.flags.contains("no-sandbox"));
}

void TestProcess::unsafeHasToBeAskedFor()
{
    const Found found = run({QStringLiteral("--unsafe-no-sandbox"), QStringLiteral("file")},
                            {{QStringLiteral("VERMILION_SANDBOX"), QStringLiteral("off")}});
    QCOMPARE(found.words, (QList<QByteArray>{QByteArray::number(int(Sandbox::UnsafeAllowed)), "1"}));
    QVERIFY(found.flags.contains("--no-sandbox"));
    QCOMPARE(found.arguments, QByteArray("--say file"));
    if (geteuid() != 0 && run({}).words[1] == "1")
        QVERIFY2(!run({QStringLiteral("--unsafe-no-sandbox")}).flags.contains("no-sandbox"), "a working sandbox stays on");
}

void TestProcess::whatIsInheritedIsOverwritten()
{
    const Found found = run({QStringLiteral("file"), QStringLiteral("--webEngineArgs"), QStringLiteral("--no-sandbox")},
                            {{QStringLiteral("QTWEBENGINE_CHROMIUM_FLAGS"), QStringLiteral("--no-sandbox --single-process")},
                             {QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QStringLiteral("1")},
                             {QStringLiteral("QTWEBENGINE_REMOTE_DEBUGGING"), QStringLiteral("9222")},
                             {QStringLiteral("QTWEBENGINEPROCESS_PATH"), QStringLiteral("/tmp/evil")}});
    QVERIFY(!found.flags.contains("no-sandbox"));
    QVERIFY(!found.flags.contains("single-process"));
    QCOMPARE(found.arguments, QByteArray("--say file"));
    QCOMPARE(found.leftOver, QByteArray());
}

namespace {

int say(int argc, char** argv)
{
    const Sandbox sandbox = prepareProcess(argc, argv);
    std::printf("%d %d\n%s\n", int(sandbox), int(isWebViewAllowed()), qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").constData());
    for (int i = 1; i < argc; ++i)
        std::printf(i == 1 ? "%s" : " %s", argv[i]);
    std::printf("\n");
    for (const char* name : {"QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINEPROCESS_PATH"}) {
        if (qEnvironmentVariableIsSet(name))
            std::printf("%s ", name);
    }
    std::printf("\n");
    return 0;
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--say") == 0)
        return say(argc, argv);
    QCoreApplication application(argc, argv);
    TestProcess test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Process.moc"
