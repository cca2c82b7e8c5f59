// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/JoinedPages.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"
#include "widgets/original/PageView.h"
#include "widgets/web/OfflinePage.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineScript>

#include <algorithm>

using namespace vermilion;
using namespace vermilion::original;

/// Pages that other people collected from all over the web: the browser's text is our parser's text, unit for unit, so
/// that a highlight cannot land beside its words. Every n-th page, so that it takes seconds; VERMILION_ALL_PAGES=1 takes
/// all, VERMILION_ONLY_PAGES=words those whose path has these words.
class TestCollectedPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBrowserReadsThemAsWeDo();
    void joinedPagesAreReadAsWeDo();

private:
    static QStringList collected();
};

QStringList TestCollectedPages::collected()
{
    QStringList paths;
    for (QDirIterator it(QStringLiteral(VERMILION_SHARED_DATA "/extraction"), {QStringLiteral("*.html")}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        paths += it.next();
    paths.sort();
    return paths;
}

void TestCollectedPages::theBrowserReadsThemAsWeDo()
{
    if (!web::isWebViewAllowed())
        QSKIP("no web view: the sandbox cannot be had here (run as an ordinary user where user namespaces are allowed)");
    const QString folder = QStringLiteral(VERMILION_SHARED_DATA "/extraction");
    if (!QDir(folder).exists())
        QSKIP("the collected pages are not there (../shared/data/extraction): nothing was compared");
    QStringList paths = collected();
    if (const QString only = qEnvironmentVariable("VERMILION_ONLY_PAGES"); !only.isEmpty())
        paths = paths.filter(only);
    const qsizetype step = qEnvironmentVariableIsSet("VERMILION_ALL_PAGES") ? 1 : 71;

    PageView view;
    view.resize(800, 600);
    view.show();
    auto* browser = view.findChild<web::OfflinePage*>();
    QSignalSpy loaded(&view, &PageView::loaded);
    QSignalSpy failed(&view, &PageView::failed);
    QStringList different;
    int compared = 0;
    int refused = 0;
    qint64 slowest = 0;
    for (qsizetype i = 0; i < paths.size(); i += step) {
        const auto captures = capture::readFile(paths[i]);
        if (!captures)
            continue;
        const auto page = capture::openPage(captures->front());
        if (!page)
            continue;
        loaded.clear();
        failed.clear();
        QElapsedTimer timer;
        timer.start();
        view.showPage(*page);
        QVERIFY2(QTest::qWaitFor([&] { return !loaded.isEmpty() || !failed.isEmpty(); }, 25'000), qPrintable(paths[i]));
        slowest = std::max(slowest, timer.elapsed());
        if (!failed.isEmpty()) {
            ++refused;
            qInfo("%s: %s", qPrintable(paths[i]), qPrintable(failed.first().first().toString()));
            continue;
        }
        QString text;
        bool isAnswered = false;
        browser->runJavaScript(QStringLiteral("vermilion.textOf(0, vermilion.length)"), QWebEngineScript::ApplicationWorld,
                               [&](const QVariant& answer) {
                                   text = answer.toString();
                                   isAnswered = true;
                               });
        QTRY_VERIFY(isAnswered);
        ++compared;
        if (const QString ours = clean::domText(*page); text != ours) {
            const qsizetype at = std::ranges::mismatch(text, ours).in1 - text.begin();
            different += QStringLiteral("%1 at unit %2: browser %3, we %4")
                             .arg(paths[i]).arg(at).arg(text.mid(at - 10, 30), ours.mid(at - 10, 30));
        }
    }
    qInfo("%d pages compared, %d differ, %d refused, the slowest took %lld ms", compared, int(different.size()), refused, slowest);
    for (const QString& line : different)
        qInfo("%s", qPrintable(line));
    QVERIFY(compared > 0);
    QVERIFY(different.size() * 100 <= compared);
}

// One behind the other in one document: whole pages with heads and all, which no parser expects and all must agree on.
void TestCollectedPages::joinedPagesAreReadAsWeDo()
{
    if (!web::isWebViewAllowed())
        QSKIP("no web view: the sandbox cannot be had here (run as an ordinary user where user namespaces are allowed)");
    const QStringList paths = collected();
    if (paths.isEmpty())
        QSKIP("the collected pages are not there (../shared/data/extraction): nothing was compared");
    PageView view;
    view.resize(800, 600);
    view.show();
    auto* browser = view.findChild<web::OfflinePage*>();
    QSignalSpy loaded(&view, &PageView::loaded);
    QSignalSpy failed(&view, &PageView::failed);
    int compared = 0;
    int different = 0;
    for (qsizetype i = 0; i + 40 < paths.size(); i += 97) {
        std::vector<document::Capture> pages;
        for (const qsizetype k : {i, i + 17, i + 40}) {
            if (const auto captures = capture::readFile(paths[k]))
                pages.push_back(captures->front());
        }
        const auto page = capture::openPage(capture::JoinedPages::join(pages));
        QVERIFY(page);
        loaded.clear();
        failed.clear();
        view.showPage(*page);
        QVERIFY2(QTest::qWaitFor([&] { return !loaded.isEmpty() || !failed.isEmpty(); }, 25'000), qPrintable(paths[i]));
        if (!failed.isEmpty())
            continue;
        QString text;
        bool isAnswered = false;
        browser->runJavaScript(QStringLiteral("vermilion.textOf(0, vermilion.length)"), QWebEngineScript::ApplicationWorld,
                               [&](const QVariant& answer) {
                                   text = answer.toString();
                                   isAnswered = true;
                               });
        QTRY_VERIFY(isAnswered);
        ++compared;
        if (const QString ours = clean::domText(*page); text != ours) {
            ++different;
            const qsizetype at = std::ranges::mismatch(text, ours).in1 - text.begin();
            qInfo("%s and others at unit %lld: browser %s, we %s", qPrintable(paths[i]), (long long)at, qPrintable(text.mid(at - 10, 30)), qPrintable(ours.mid(at - 10, 30)));
        }
    }
    qInfo("%d joined pages compared, %d differ", compared, different);
    QVERIFY(compared > 5);
    QCOMPARE(different, 0);
}

int main(int argc, char** argv)
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestCollectedPages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_CollectedPages.moc"
