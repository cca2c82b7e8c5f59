// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole way of a page from an address into the window: a server of our own, the capture program, the project, the
// original pane, which shows the pictures after the server is gone.
#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "model/fetch/PageFetch.h"
#include "tests/support/Must.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/common/Toast.h"
#include "widgets/original/PageView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/web/OfflinePage.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QImage>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineScript>

#include <unistd.h>

using namespace vermilion;
using support::must;

namespace {

QByteArray picture()
{
    QImage image(7, 5, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray article(const QByteArray& more = {})
{
    return "<!DOCTYPE html><html lang=zh><head><meta charset=utf-8><title>两市签署合作协议</title><link rel=stylesheet href=/a.css></head><body>"
           "<h1>两市签署合作协议</h1><p id=first>两市昨天在会议中心签署了合作协议，双方将在交通、旅游、教育方面开展合作，市民可以从中得到方便。</p>"
           "<p>根据协议，双方将在三年之内建成多条公交线路，沿线设立站点，票价统一，学生和老人半价乘坐。</p><img id=p src=/p.png>"
           "<p>出席签约仪式的有两市的有关负责人，他们表示，合作将分步推进，每年公布一次进展情况。</p>" + more + "</body></html>";
}

/// Serves what it is given, counts what it is asked for; an address without answer keeps the asker waiting.
class Server : public QTcpServer {
public:
    Server()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port: %s", qPrintable(errorString()));
    }

    QUrl url(const QString& path) const { return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path)); }
    void serve(const QByteArray& path, const QByteArray& type, const QByteArray& body, const QByteArray& status = "200 OK", const QByteArray& headers = {})
    {
        m_answers.insert(path, "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Type: " + type + "\r\nContent-Length: "
                                   + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
    }

    QList<QByteArray> asked;

private:
    void answer(QTcpSocket* socket)
    {
        const QByteArray path = socket->readAll().split(' ').value(1);
        asked << path;
        if (path == "/never")
            return;
        const QByteArray none = "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        socket->write(m_answers.value(path, none));
        socket->disconnectFromHost();
    }

    QHash<QByteArray, QByteArray> m_answers;
};

}  // namespace

class TestPageFetch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aPageComesWithItsPicturesAndIsShownOffline();
    void whatCannotBeFetchedIsSaidInASentence_data();
    void whatCannotBeFetchedIsSaidInASentence();
    void stopEndsTheFetchAndLeavesNothing();
    void aCopiedAddressIsAskedAboutFirst();
    void withoutTheProgramThereIsASentence();
    void aProgramThatSaysNonsenseIsAnError();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<QSettings> m_settings;
    support::ScriptedPrompt m_prompt;
    std::unique_ptr<desktop::Application> m_application;
    bool fetch(const QUrl& address);
    QString sentence() const { return m_application->window().toast().sentence(); }
    static QStringList leftBehind() { return QDir::temp().entryList({QStringLiteral("vermilion-capture*"), QStringLiteral("*.part")}, QDir::AllEntries | QDir::Hidden); }
};

void TestPageFetch::initTestCase()
{
    if (!web::isWebViewAllowed())
        QSKIP("NOT TESTED: the web engine's sandbox cannot be had here, so that no page is fetched");
    qputenv("VERMILION_CAPTURE", VERMILION_CAPTURE_PROGRAM);
    QDir(m_folder.path()).mkpath(QStringLiteral("tmp"));
    qputenv("TMPDIR", QFile::encodeName(m_folder.filePath(QStringLiteral("tmp"))));
}

void TestPageFetch::init()
{
    m_server = std::make_unique<Server>();
    m_server->serve("/a.css", "text/css", "#first { width: 77px; background: url(/bg.png) }");
    for (const char* path : {"/p.png", "/bg.png", "/late.png"})
        m_server->serve(path, "image/png", picture());
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings->setValue(QStringLiteral("language"), QStringLiteral("en"));
    m_application = std::make_unique<desktop::Application>(*m_settings, m_prompt);
    m_application->showWindow();
    must(m_application->createProject(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QString::number(m_server->serverPort()) + QStringLiteral(".vermilion"))));
    m_prompt.asked.clear();
}

void TestPageFetch::cleanup()
{
    m_application.reset();
    m_server.reset();
    if (web::isWebViewAllowed())
        QCOMPARE(leftBehind(), QStringList());
}

bool TestPageFetch::fetch(const QUrl& address)
{
    QSignalSpy added(m_application.get(), &desktop::Application::pagesAdded);
    m_prompt.url = address;
    m_application->window().commands()[QStringLiteral("project.addAddress")]->trigger();
    return added.wait(60'000);
}

void TestPageFetch::aPageComesWithItsPicturesAndIsShownOffline()
{
    // The picture at the bottom is loaded when it comes into sight, the one that a script puts there as well.
    m_server->serve("/from", "text/html", {}, "302 Found", "Location: /page\r\n");
    m_server->serve("/page", "text/html", article("<div style='height: 4000px'></div><img loading=lazy src=/late.png><script>document.title += '！';"
                                                  "window.open('/popup'); navigator.geolocation.getCurrentPosition(() => {});</script>"));
    QVERIFY(fetch(m_server->url(QStringLiteral("/from"))));
    QVERIFY2(sentence().startsWith(u"1 article"), qPrintable(sentence()));
    QVERIFY(m_server->asked.contains("/late.png"));
    QVERIFY(!m_server->asked.contains("/popup"));
    const auto articles = must(m_application->project()->articles());
    QCOMPARE(articles.size(), 1U);
    const document::Article stored = must(m_application->project()->article(articles.front().id));
    QCOMPARE(stored.metadata.title, QStringLiteral("两市签署合作协议"));
    QCOMPARE(stored.metadata.url, m_server->url(QStringLiteral("/page")).toString());

    // Whatever the window shows from here on comes from the project: nothing asks the server again.
    QTest::qWait(200);
    m_server->asked.clear();
    auto* view = m_application->window().findChild<original::PageView*>();
    QVERIFY(view);
    QTRY_VERIFY_WITH_TIMEOUT(view->isLoaded(), 20'000);
    auto* page = view->findChild<web::OfflinePage*>();
    const auto ask = [page](const QString& script) {
        QVariant answer;
        bool hasAnswer = false;
        page->runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant& value) {
            answer = value;
            hasAnswer = true;
        });
        return QTest::qWaitFor([&] { return hasAnswer; }) ? answer : QVariant();
    };
    QTRY_COMPARE(ask(QStringLiteral("[...document.images].map(i => i.naturalWidth).join(' ')")).toString(), QStringLiteral("7 7"));
    QTRY_COMPARE(ask(QStringLiteral("getComputedStyle(document.getElementById('first')).width")).toString(), QStringLiteral("77px"));
    QCOMPARE(m_server->asked, QList<QByteArray>());

    // The same page again is no other article.
    QVERIFY(fetch(m_server->url(QStringLiteral("/page"))));
    QCOMPARE(must(m_application->project()->articles()).size(), 1U);
}

void TestPageFetch::whatCannotBeFetchedIsSaidInASentence_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("part");
    QTest::newRow("not there") << QStringLiteral("/missing") << QStringLiteral("HTTP 404");
    QTest::newRow("no page") << QStringLiteral("/file.pdf") << QStringLiteral("not a web page");
    QTest::newRow("no host") << QStringLiteral("http://no-such-host.invalid/") << QStringLiteral("no-such-host.invalid");
    QTest::newRow("endless redirects") << QStringLiteral("/loop") << QStringLiteral("does not answer");
    QTest::newRow("no answer") << QStringLiteral("http://127.0.0.1:2/") << QStringLiteral("does not answer");
    QTest::newRow("nothing to read") << QStringLiteral("/menu") << QStringLiteral("no article");
}

void TestPageFetch::whatCannotBeFetchedIsSaidInASentence()
{
    QFETCH(const QString, path);
    QFETCH(const QString, part);
    m_server->serve("/file.pdf", "application/pdf", "%PDF-1.4");
    m_server->serve("/loop", "text/html", {}, "302 Found", "Location: /loop\r\n");
    m_server->serve("/menu", "text/html", "<nav><a href=/a>A</a> <a href=/b>B</a></nav>");
    QVERIFY(fetch(path.startsWith(u'/') ? m_server->url(path) : QUrl(path)));
    QVERIFY2(sentence().contains(part), qPrintable(sentence()));
    QVERIFY(must(m_application->project()->articles()).empty());
}

void TestPageFetch::stopEndsTheFetchAndLeavesNothing()
{
    m_server->serve("/page", "text/html", article("<img src=/never>"));
    QSignalSpy added(m_application.get(), &desktop::Application::pagesAdded);
    m_prompt.url = m_server->url(QStringLiteral("/page"));
    m_application->window().commands()[QStringLiteral("project.addAddress")]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_server->asked.contains("/never"), 30'000);
    QVERIFY(!leftBehind().isEmpty() || !QDir::temp().entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    Q_EMIT m_application->window().cancelled();
    QVERIFY(added.wait(20'000));
    QCOMPARE(sentence(), QStringLiteral("Stopped."));
    QVERIFY(must(m_application->project()->articles()).empty());
    // The folder of the fetch, the half-written file and what the engine kept are gone.
    QTRY_COMPARE(QDir::temp().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).filter(QStringLiteral("tst_PageFetch")), QStringList());
}

void TestPageFetch::aCopiedAddressIsAskedAboutFirst()
{
    QApplication::clipboard()->setText(QStringLiteral(" https://news.example/a.html\n"));
    m_application->window().commands()[QStringLiteral("project.paste")]->trigger();
    QCOMPARE(m_prompt.asked, QStringList{QStringLiteral("address: https://news.example/a.html")});
    QCOMPARE(m_server->asked, QList<QByteArray>());
    QApplication::clipboard()->setText(QStringLiteral("见 https://news.example/a.html"));
    m_prompt.asked.clear();
    m_application->window().commands()[QStringLiteral("project.paste")]->trigger();
    QCOMPARE(m_prompt.asked, QStringList());
}

void TestPageFetch::withoutTheProgramThereIsASentence()
{
    qputenv("VERMILION_CAPTURE", "/nowhere/vermilion-capture");
    QVERIFY(fetch(m_server->url(QStringLiteral("/page"))));
    qputenv("VERMILION_CAPTURE", VERMILION_CAPTURE_PROGRAM);
    QVERIFY2(sentence().contains(u"“vermilion-capture”"), qPrintable(sentence()));
    QCOMPARE(m_server->asked, QList<QByteArray>());
}

void TestPageFetch::aProgramThatSaysNonsenseIsAnError()
{
    const QString script = m_folder.filePath(QStringLiteral("program"));
    const QList<std::pair<QByteArray, ErrorCode>> programs{{"exit 0", ErrorCode::CaptureFailed}, {"echo nonsense; kill -9 $$", ErrorCode::CaptureFailed},
                                                           {"echo '{\"state\":\"done\"}'", ErrorCode::CaptureFailed},
                                                           {"echo '{\"state\":\"error\",\"code\":\"new\"}'", ErrorCode::CaptureFailed},
                                                           {"echo '{\"state\":\"error\",\"code\":\"sandbox\"}'", ErrorCode::NoSandbox}};
    for (const auto& [commands, code] : programs) {
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + commands + "\n") > 0);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const auto page = vermilion::fetch::fetchPage(m_server->url(QStringLiteral("/")), {}, script);
        QVERIFY(!page);
        QCOMPARE(page.error().code, code);
    }
}

int main(int argc, char** argv)
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestPageFetch test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_PageFetch.moc"
