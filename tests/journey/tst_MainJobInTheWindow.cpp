// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main job as an analyst does it, by key and mouse: a captured page becomes an annotated CSV.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/annotate/OccurrencesPanel.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vermilion;

namespace {

// Reads the tables with somebody else's parser and cuts every quote out of the article's text by its offsets.
constexpr auto checker = R"(
import csv, json, subprocess, sys
folder, text = sys.argv[1], open(sys.argv[2], encoding="utf-8", newline="").read()
rows = list(csv.DictReader(open(folder + "/annotations.csv", encoding="utf-8-sig", newline="")))
for row in rows:
    assert text[int(row["start"]):int(row["end"])] == row["quote"], row
items = sorted((int(r["item"]), r["quote"]) for r in rows if r["item"] not in ("", "0"))
people = [r for r in rows if r["tag"] == "person"]
print(json.dumps({"rows": len(rows), "people": len(people), "items": [i for i, _ in items], "groups": len({r["group_id"] for r in rows if r["group_id"]})}))
)";

}  // namespace

class TestMainJobInTheWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPageBecomesAnAnnotatedTable_data();
    void aPageBecomesAnAnnotatedTable();

private:
    void openApplication();
    void addPage(const QString& path);
    void select(const QString& from, const QString& to = {});
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view(), key, modifiers); }
    void click(const document::Annotation& annotation, Qt::KeyboardModifiers modifiers);
    QString words(const document::Annotation& annotation) const { return annotation.fragments.front().quote; }
    read::ReadingSession& session() { return m_application->session(); }
    read::ArticleView& view() { return m_application->window().panes().articleView(); }
    std::vector<document::Annotation> commitments();
    QByteArray exportAndCheck(const QString& text);

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    support::ScriptedPrompt m_prompt;
    std::unique_ptr<desktop::Application> m_application;
};

void TestMainJobInTheWindow::initTestCase()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
}

void TestMainJobInTheWindow::openApplication()
{
    m_application = std::make_unique<desktop::Application>(*m_settings, m_prompt);
    m_application->showWindow();
    QVERIFY(support::showActive(m_application->window()));
}

void TestMainJobInTheWindow::addPage(const QString& path)
{
    QSignalSpy added(m_application.get(), &desktop::Application::pagesAdded);
    m_prompt.files = {path};
    m_application->window().commands()[QStringLiteral("project.addPages")]->trigger();
    QVERIFY(added.wait(30000));
    QTRY_VERIFY(session().hasArticle());
    view().setFocus();
}

// Clicks before the first word and extends the selection with Shift and the arrow keys to the end of the last one.
void TestMainJobInTheWindow::select(const QString& from, const QString& to)
{
    const QString& text = session().article().text;
    const qsizetype start = text.indexOf(from);
    QVERIFY2(start >= 0, qPrintable(from));
    const qsizetype end = to.isEmpty() ? start + from.size() : text.indexOf(to, start) + to.size();
    view().reveal({start, end});
    QTest::qWait(200);
    const QRect first = view().rectanglesOf({start, start + 1}).front();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, QPoint(first.left() + 2, first.center().y()));
    QTest::qWait(QApplication::doubleClickInterval() + 10);
    QCOMPARE(view().position(), start);
    for (qsizetype at = start; at < end; ++at)
        press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view().selectedRange(), (Utf16Range{start, end}));
}

void TestMainJobInTheWindow::click(const document::Annotation& annotation, Qt::KeyboardModifiers modifiers)
{
    const Utf16Range range = session().codePoints().toUtf16(annotation.extent());
    view().reveal(range);
    QTest::qWait(200);
    // The middle of the first character: nothing shorter may lie over it.
    QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers, view().rectanglesOf({range.start, range.start + 1}).front().center());
    QTest::qWait(QApplication::doubleClickInterval() + 10);
}

std::vector<document::Annotation> TestMainJobInTheWindow::commitments()
{
    std::vector<document::Annotation> found;
    for (const document::Annotation& each : session().annotations()) {
        if (session().project()->codebook().tag(each.tagId)->name == u"commitment")
            found.push_back(each);
    }
    return found;
}

QByteArray TestMainJobInTheWindow::exportAndCheck(const QString& text)
{
    const QString folder = m_folder.filePath(QStringLiteral("csv"));
    QDir().mkpath(folder);
    QSignalSpy exported(m_application.get(), &desktop::Application::exported);
    m_prompt.file = folder;
    m_application->window().commands()[QStringLiteral("project.export")]->trigger();
    if (!exported.wait(30000) || !exported.first().at(1).toBool())
        return "the export failed";
    QFile textFile(m_folder.filePath(QStringLiteral("text.txt")));
    if (!textFile.open(QIODevice::WriteOnly) || textFile.write(text.toUtf8()) < 0)
        return "no text file";
    textFile.close();
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromLatin1(checker), folder, textFile.fileName()});
    python.waitForFinished(20000);
    return python.exitCode() == 0 ? python.readAllStandardOutput().trimmed() : python.readAllStandardError();
}

void TestMainJobInTheWindow::aPageBecomesAnAnnotatedTable_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QStringList>("places");
    QTest::addColumn<QList<QStringList>>("points");
    QTest::newRow("the seed article") << QStringLiteral(VERMILION_SHARED_DATA "/seed/000_a53d50f8d4c75885.txt") << QStringLiteral("范锐平")
                                      << QStringList{QStringLiteral("攀枝花市"), QStringLiteral("成都天府新城")}
                                      << QList<QStringList>{{QStringLiteral("一是要共同建设"), QStringLiteral("开发试验区")},
                                                            {QStringLiteral("二是要在"), QStringLiteral("方面加强合作")},
                                                            {QStringLiteral("三是要共享阳光花城"), QString()},
                                                            {QStringLiteral("四是要加强旅游业的合作"), QString()}};
}

void TestMainJobInTheWindow::aPageBecomesAnAnnotatedTable()
{
    QFETCH(QString, page);
    QFETCH(QString, person);
    QFETCH(QStringList, places);
    QFETCH(QList<QStringList>, points);
    if (!QFile::exists(page))
        QSKIP("SKIPPED LOUDLY: ../shared is not beside the project, so the seed article is not there to be read");

    openApplication();
    const QString project = m_folder.filePath(QStringLiteral("job.vermilion"));
    m_prompt.file = project;
    m_application->window().commands()[QStringLiteral("project.new")]->trigger();
    QVERIFY(m_application->project());
    addPage(page);
    const QString text = session().article().text;

    // A person, then every mention.
    select(person);
    press(Qt::Key_1);
    QCOMPARE(session().annotations().size(), size_t(1));
    press(Qt::Key_G);
    QTRY_VERIFY(m_application->window().findChild<annotate::OccurrencesPanel*>()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto mentions = size_t(text.count(person));
    QVERIFY(mentions > 3);
    QCOMPARE(session().annotations().size(), mentions);

    for (const QString& place : places) {
        select(place);
        press(Qt::Key_2);
    }
    for (const QStringList& point : points) {
        select(point.at(0), point.at(1));
        press(Qt::Key_6);
    }
    QCOMPARE(commitments().size(), size_t(points.size()));
    const size_t all = mentions + size_t(places.size() + points.size());
    QCOMPARE(session().annotations().size(), all);

    // The points as one list.
    const auto items = commitments();
    for (size_t i = 0; i < items.size(); ++i)
        click(items[i], i == 0 ? Qt::NoModifier : Qt::ControlModifier);
    QCOMPARE(session().selected().size(), items.size());
    press(Qt::Key_L, Qt::ControlModifier);
    const auto listed = commitments();
    for (size_t i = 0; i < listed.size(); ++i) {
        QCOMPARE(listed[i].item, int(i + 1));
        QCOMPARE(listed[i].groupId, listed.front().groupId);
    }

    // Undo everything, redo everything.
    const auto before = session().annotations();
    int steps = 0;
    for (; m_application->project()->canUndo() && m_application->project()->undoOperation().name != u"article.add"; ++steps)
        press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(steps >= 3 + int(places.size() + points.size()));
    QCOMPARE(session().annotations().size(), size_t(0));
    for (int i = 0; i < steps; ++i)
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(session().annotations(), before);

    // Close, open again.
    m_application.reset();
    openApplication();
    m_prompt.file = project;
    m_application->window().commands()[QStringLiteral("project.open")]->trigger();
    QTRY_VERIFY(session().hasArticle());
    QCOMPARE(session().annotations(), before);
    QVERIFY(m_application->project()->canUndo());

    const QByteArray expected = QStringLiteral(R"({"rows": %1, "people": %2, "items": [1, 2, 3, 4], "groups": 1})").arg(all).arg(mentions).toUtf8();
    QCOMPARE(exportAndCheck(text), expected);
    m_application.reset();
}

int main(int argc, char* argv[])
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestMainJobInTheWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_MainJobInTheWindow.moc"
