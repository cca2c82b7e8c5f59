// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Searching the project in the window: typing, going through what was found by key and mouse, coming to the passage.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "model/project/Editing.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/library/ArticleList.h"
#include "widgets/library/ArticleListModel.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/search/ResultsModel.h"
#include "widgets/search/SearchPage.h"
#include "widgets/web/Process.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace vermilion;
using search::ResultsModel;

class TestSearchInTheWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void typingFindsWithoutEnter();
    void keysLeadToThePassageAndBack();
    void aClickOpensATaggedPassageSelected();
    void enterInTheFieldOpensTheFirstHit();
    void docksComeBackAfterSearching();
    void articleCommandsRestWhileSearching();
    void aBadQueryIsExplained();
    void whatCanBeTypedIsOffered();
    void aSearchIsKeptAndUndone();
    void resultsFollowTheProject();
    void selectedWordsAreSearched();

private:
    desktop::MainWindow& window() { return m_application->window(); }
    read::ReadingSession& session() { return m_application->session(); }
    read::ArticleView& view() { return window().panes().articleView(); }
    QLineEdit* field() { return window().findChild<QLineEdit*>(QStringLiteral("searchField")); }
    QListView* list() { return window().findChild<QListView*>(QStringLiteral("searchResults")); }
    const ResultsModel& results() { return window().searchPage().results(); }
    QAction* command(const char* id) { return window().commands()[QString::fromLatin1(id)]; }
    void openSearch()
    {
        QTest::keyClick(&view(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(field()->hasFocus());
    }
    void find(const QString& words)
    {
        QSignalSpy answered(&window().searchPage(), &search::SearchPage::answered);
        field()->setText(words);
        QTRY_VERIFY_WITH_TIMEOUT(answered.contains(QVariantList{words}), 20000);
    }
    int rowInText(const QString& match)
    {
        for (int row = 0; row < results().rowCount(); ++row) {
            const search::Hit* hit = results().hit(row);
            if (hit && hit->place == search::Hit::Place::Text && hit->match == match)
                return row;
        }
        return -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    support::ScriptedPrompt m_prompt;
    std::unique_ptr<desktop::Application> m_application;
};

void TestSearchInTheWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CACHE_HOME", m_folder->filePath(QStringLiteral("cache")).toUtf8());
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    desktop::Preferences(*m_settings).setLanguage(QStringLiteral("en"));
    m_application = std::make_unique<desktop::Application>(*m_settings, m_prompt);
    m_application->showWindow();
    support::showActive(window());
    QVERIFY(m_application->openSample(m_folder->filePath(QStringLiteral("sample.vermilion"))).has_value());
    view().setFocus();
}

void TestSearchInTheWindow::cleanup()
{
    m_application.reset();
}

void TestSearchInTheWindow::typingFindsWithoutEnter()
{
    openSearch();
    QTest::keyClicks(field(), QStringLiteral("hot springs"));
    QTRY_VERIFY_WITH_TIMEOUT(results().rowCount() > 0, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(results().articles().front().match.hits.front().match.toLower(), QStringLiteral("hot"), 20000);
    QVERIFY(window().findChild<QListView*>(QStringLiteral("searchResults"))->isVisible());
    QVERIFY(results().kind(0) == ResultsModel::Kind::Article);
    const QAbstractItemModelTester tester(const_cast<ResultsModel*>(&results()), QAbstractItemModelTester::FailureReportingMode::QtTest);
    find(QStringLiteral("沈"));
    QVERIFY(results().articles().size() > 1);
    for (const search::Found& found : results().articles())
        QCOMPARE(found.match.hits.front().match, QStringLiteral("沈"));
}

void TestSearchInTheWindow::keysLeadToThePassageAndBack()
{
    openSearch();
    find(QStringLiteral("口岸"));
    QTest::keyClick(field(), Qt::Key_Down);
    QVERIFY(list()->hasFocus());
    const int row = rowInText(QStringLiteral("口岸"));
    while (list()->currentIndex().row() < row)
        QTest::keyClick(list(), Qt::Key_Down);
    const search::Found found = *results().found(row);
    const search::Hit hit = *results().hit(row);
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(view().hasFocus());
    QVERIFY(!list()->isVisible());
    QCOMPARE(session().article().id, found.article);
    QCOMPARE(window().articleList().current(), found.article);
    QCOMPARE(session().codePoints().fromUtf16(window().panes().selection()), hit.range);
    QTRY_VERIFY(view().viewport()->rect().contains(view().rectanglesOf(window().panes().selection()).front().center()));
    // Back where one was, and step by step out again.
    view().clearSelection();
    command("view.search")->trigger();
    QCOMPARE(field()->text(), QStringLiteral("口岸"));
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Home);
    QTest::keyClick(list(), Qt::Key_Up);
    QVERIFY(field()->hasFocus());
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(field()->hasFocus());
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(view().isVisible());
    QVERIFY(view().hasFocus());
}

void TestSearchInTheWindow::aClickOpensATaggedPassageSelected()
{
    openSearch();
    find(QStringLiteral("tag:commitment 口岸"));
    QVERIFY(results().rowCount() > 1);
    const QModelIndex index = results().index(1);
    const search::Hit hit = *results().hit(1);
    list()->scrollTo(index);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    QVERIFY(view().isVisible());
    if (session().annotation(hit.annotation))
        QVERIFY(session().isSelected(hit.annotation));
    const auto annotation = session().project()->annotation(hit.annotation);
    QVERIFY(annotation.has_value());
    QCOMPARE(annotation->extent(), hit.range);
    QVERIFY(hit.match.contains(u"口岸"));
}

void TestSearchInTheWindow::enterInTheFieldOpensTheFirstHit()
{
    openSearch();
    find(QStringLiteral("沈怀瑾"));
    const document::ArticleId first = results().articles().front().article;
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(view().hasFocus());
    QCOMPARE(session().article().id, first);
}

void TestSearchInTheWindow::docksComeBackAfterSearching()
{
    auto* tags = window().findChild<QDockWidget*>(QStringLiteral("tagsDock"));
    auto* articles = window().findChild<QDockWidget*>(QStringLiteral("articlesDock"));
    auto* receipt = window().findChild<QDockWidget*>(QStringLiteral("receiptDock"));
    QVERIFY(tags->isVisible() && articles->isVisible() && !receipt->isVisible());
    openSearch();
    QVERIFY(!tags->isVisible() && !articles->isVisible());
    command("view.read")->trigger();
    QVERIFY(tags->isVisible() && articles->isVisible() && !receipt->isVisible());
    // Also after the program was closed while searching.
    command("view.search")->trigger();
    window().close();
    m_application->showWindow();
    QVERIFY(window().findChild<QDockWidget*>(QStringLiteral("tagsDock"))->isVisible());
}

void TestSearchInTheWindow::articleCommandsRestWhileSearching()
{
    const auto before = window().articleList().model().doneCount();
    openSearch();
    QVERIFY(!command("article.done")->isEnabled());
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window().articleList().model().doneCount(), before);
    command("view.read")->trigger();
    QVERIFY(command("article.done")->isEnabled());
}

void TestSearchInTheWindow::aBadQueryIsExplained()
{
    openSearch();
    find(QStringLiteral("tag:nobody"));
    const auto labels = window().searchPage().findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("“nobody”")); }));
}

void TestSearchInTheWindow::whatCanBeTypedIsOffered()
{
    openSearch();
    const auto buttons = window().searchPage().findChildren<QPushButton*>();
    const auto person = std::ranges::find(buttons, QStringLiteral("tag:person"), &QPushButton::text);
    QVERIFY(person != buttons.end() && (*person)->isVisible());
    QTest::mouseClick(*person, Qt::LeftButton);
    QCOMPARE(field()->text(), QStringLiteral("tag:person"));
    QTRY_VERIFY_WITH_TIMEOUT(results().rowCount() > 5, 20000);
    QVERIFY(!(*person)->isVisible());
}

void TestSearchInTheWindow::aSearchIsKeptAndUndone()
{
    openSearch();
    find(QStringLiteral("tag:person 沈"));
    auto* keep = window().findChild<QToolButton*>(QStringLiteral("keepSearch"));
    QTest::mouseClick(keep, Qt::LeftButton);
    QVERIFY(keep->isChecked());
    field()->clear();
    const auto saved = [this] { return window().searchPage().findChildren<QPushButton*>(QStringLiteral("savedSearch")); };
    QCOMPARE(saved().size(), 1);
    QTRY_VERIFY(saved().front()->isVisible());
    QTest::mouseClick(saved().front(), Qt::LeftButton);
    QCOMPARE(field()->text(), QStringLiteral("tag:person 沈"));
    QTRY_VERIFY(keep->isChecked());
    command("edit.undo")->trigger();
    QTRY_COMPARE(saved().size(), 0);
    QVERIFY(!keep->isChecked());
}

void TestSearchInTheWindow::resultsFollowTheProject()
{
    openSearch();
    find(QStringLiteral("note:须问清楚"));
    QCOMPARE(results().rowCount(), 0);
    project::Project& project = *m_application->project();
    const auto annotations = project.annotations(session().article().id);
    const auto mine = std::ranges::find(*annotations, project.author().id, &document::Annotation::authorId);
    QVERIFY(mine != annotations->end());
    QVERIFY(project::setNote(project, *mine, QStringLiteral("须问清楚")).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(results().rowCount(), 2, 20000);
}

void TestSearchInTheWindow::selectedWordsAreSearched()
{
    const qsizetype at = session().article().text.indexOf(u"合作");
    QVERIFY(at >= 0);
    view().selectRange({at, at + 2});
    openSearch();
    QCOMPARE(field()->text(), QStringLiteral("合作"));
    QTRY_VERIFY_WITH_TIMEOUT(results().rowCount() > 1, 20000);
}

int main(int argc, char* argv[])
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestSearchInTheWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_SearchInTheWindow.moc"
