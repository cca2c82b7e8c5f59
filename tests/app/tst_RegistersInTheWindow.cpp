// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Registers in the window: looking through all articles' annotations by key and mouse, narrowing, grouping, exporting, and
// coming to a passage.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "model/exchange/Csv.h"
#include "model/project/Editing.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/registers/BarList.h"
#include "widgets/registers/RegisterModel.h"
#include "widgets/registers/RegistersPage.h"
#include "widgets/web/Process.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace vermilion;
using registers::RegisterModel;

class TestRegistersInTheWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_application.reset(); }
    void commitmentsOfAllArticlesAreThere();
    void enterOpensThePassageSelected();
    void aTeammatesPassageIsShownWithTheirs();
    void wordsNarrowWhileTyping();
    void aHeaderSortsAndSortsBack();
    void rowsAreGroupedFromTheMenu();
    void groupsFoldByKey();
    void aBarNarrowsAndAChipTakesItBack();
    void columnsAreChosenAndRemembered();
    void whatIsShownIsExported();
    void theRegisterFollowsTheProject();
    void anEmptyProjectSaysWhatToDo();

private:
    desktop::MainWindow& window() { return m_application->window(); }
    read::ReadingSession& session() { return m_application->session(); }
    registers::RegistersPage& page() { return window().registersPage(); }
    const RegisterModel& model() { return page().model(); }
    QTreeView* table() { return window().findChild<QTreeView*>(QStringLiteral("registerTable")); }
    QLineEdit* field() { return window().findChild<QLineEdit*>(QStringLiteral("registerFilter")); }
    QToolButton* button(const char* name) { return window().findChild<QToolButton*>(QString::fromLatin1(name)); }
    QAction* command(const char* id) { return window().commands()[QString::fromLatin1(id)]; }
    const document::Annotation& annotationAt(const QModelIndex& index) { return *model().table()->annotation(model().rowOf(index).value()); }
    template <typename Act>
    void afterwardsShown(Act act)
    {
        QSignalSpy shown(&page(), &registers::RegistersPage::shown);
        act();
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 20000);
    }
    void openRegisters(const char* which = "annotationsRegister")
    {
        afterwardsShown([&] { QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier); });
        afterwardsShown([&] { QTest::mouseClick(button(which), Qt::LeftButton); });
        table()->setFocus();
    }
    // Chooses an entry of a button's menu as a person does, by the menu that opens.
    void chooseInMenu(const char* name, const QString& text)
    {
        QMenu* menu = button(name)->menu();
        Q_EMIT menu->aboutToShow();
        const auto actions = menu->actions();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        QVERIFY2(found != actions.end(), qPrintable(text));
        afterwardsShown([&] { (*found)->trigger(); });
    }
    QStringList headers()
    {
        QStringList texts;
        for (int i = 0; i < model().columnCount(); ++i)
            texts << model().headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        return texts;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    support::ScriptedPrompt m_prompt;
    std::unique_ptr<desktop::Application> m_application;
};

void TestRegistersInTheWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    desktop::Preferences(*m_settings).setLanguage(QStringLiteral("en"));
    m_application = std::make_unique<desktop::Application>(*m_settings, m_prompt);
    m_application->showWindow();
    support::showActive(window());
    QVERIFY(m_application->openSample(m_folder->filePath(QStringLiteral("sample.vermilion"))).has_value());
    window().panes().articleView().setFocus();
}

void TestRegistersInTheWindow::commitmentsOfAllArticlesAreThere()
{
    openRegisters("commitmentsRegister");
    QVERIFY(table()->hasFocus());
    qsizetype expected = 0;
    const auto articles = m_application->project()->articles().value();
    for (const project::ArticleSummary& article : articles) {
        const auto annotations = m_application->project()->annotations(article.id).value();
        for (const document::Annotation& each : annotations)
            expected += m_application->project()->codebook().tag(each.tagId)->name == u"commitment";
    }
    QVERIFY(expected > 4);
    QCOMPARE(qsizetype(model().arrangement().rows), expected);
    QVERIFY(headers().contains(QStringLiteral("Promisor")) && headers().contains(QStringLiteral("Deadline")));
    QAbstractItemModelTester tester(const_cast<RegisterModel*>(&model()));
}

void TestRegistersInTheWindow::enterOpensThePassageSelected()
{
    openRegisters("commitmentsRegister");
    QTest::keyClick(table(), Qt::Key_Down);
    const document::Annotation wanted = annotationAt(table()->currentIndex());
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(window().panes().articleView().hasFocus());
    QCOMPARE(session().article().id, wanted.articleId);
    QVERIFY(session().isSelected(wanted.id));
    // And back to the same row.
    command("view.registers")->trigger();
    QCOMPARE(annotationAt(table()->currentIndex()).id, wanted.id);
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(window().panes().articleView().hasFocus());
}

void TestRegistersInTheWindow::aTeammatesPassageIsShownWithTheirs()
{
    openRegisters();
    const document::AuthorId me = m_application->project()->author().id;
    QModelIndex theirs;
    for (int row = 0; row < model().rowCount() && !theirs.isValid(); ++row) {
        if (annotationAt(model().index(row, 0)).authorId != me)
            theirs = model().index(row, 0);
    }
    QVERIFY2(theirs.isValid(), "the sample has two annotators");
    const document::Annotation wanted = annotationAt(theirs);
    QVERIFY(!session().showsTeammates());
    table()->scrollTo(theirs);
    const QPoint there = table()->visualRect(theirs).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, there);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, there);
    QVERIFY(session().showsTeammates());
    QVERIFY(session().isSelected(wanted.id));
}

void TestRegistersInTheWindow::wordsNarrowWhileTyping()
{
    openRegisters();
    const size_t all = model().arrangement().rows;
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field()->hasFocus());
    afterwardsShown([&] { QTest::keyClicks(field(), QStringLiteral("commitment")); });
    QVERIFY(model().arrangement().rows > 0 && model().arrangement().rows < all);
    QTest::keyClick(field(), Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_Home);
    QTest::keyClick(table(), Qt::Key_Up);
    QVERIFY(field()->hasFocus());
    afterwardsShown([&] { QTest::keyClick(field(), Qt::Key_Escape); });
    QCOMPARE(model().arrangement().rows, all);
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!page().isVisible());
}

void TestRegistersInTheWindow::aHeaderSortsAndSortsBack()
{
    openRegisters();
    const auto column = int(model().columns().indexOf(u"author"));
    QVERIFY(column > 0);
    const document::AnnotationId first = annotationAt(model().index(0, 0)).id;
    const auto click = [&] {
        QHeaderView* header = table()->header();
        afterwardsShown([&] { QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(column) + 20, header->height() / 2}); });
    };
    const auto authors = [&] {
        QStringList names;
        for (int row = 0; row < model().rowCount(); ++row)
            names << model().index(row, column).data().toString();
        return names;
    };
    click();
    QStringList sorted = authors();
    QVERIFY(std::ranges::is_sorted(sorted) && sorted.front() != sorted.back());
    click();
    QVERIFY(std::ranges::is_sorted(authors(), std::greater<>()));
    click();
    QCOMPARE(annotationAt(model().index(0, 0)).id, first);
}

void TestRegistersInTheWindow::rowsAreGroupedFromTheMenu()
{
    openRegisters();
    const size_t all = model().arrangement().rows;
    chooseInMenu("registerGroup", QStringLiteral("Tag"));
    QVERIFY(model().isGrouped());
    size_t rows = 0;
    for (int group = 0; group < model().rowCount(); ++group) {
        const QModelIndex parent = model().index(group, 0);
        rows += size_t(model().rowCount(parent));
        for (int row = 0; row < model().rowCount(parent); ++row)
            QCOMPARE(model().table()->tag(model().rowOf(model().index(row, 0, parent)).value())->label.in(QStringLiteral("en")), parent.data().toString());
    }
    QCOMPARE(rows, all);
    QAbstractItemModelTester tester(const_cast<RegisterModel*>(&model()));
    chooseInMenu("registerGroup", QStringLiteral("Not grouped"));
    QVERIFY(!model().isGrouped());
}

void TestRegistersInTheWindow::groupsFoldByKey()
{
    openRegisters();
    chooseInMenu("registerGroup", QStringLiteral("Tag"));
    const QModelIndex group = model().index(0, 0);
    table()->setFocus();
    table()->setCurrentIndex(group);
    QVERIFY(table()->isExpanded(group));
    QTest::keyClick(table(), Qt::Key_Left);
    QVERIFY(!table()->isExpanded(group));
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(table()->isExpanded(group));
    QVERIFY(page().isVisible());
}

void TestRegistersInTheWindow::aBarNarrowsAndAChipTakesItBack()
{
    openRegisters();
    const size_t all = model().arrangement().rows;
    auto* bars = window().findChild<registers::BarList*>(QStringLiteral("tagChart"))->findChild<QListView*>();
    QVERIFY(bars->isVisible());
    const QModelIndex second = bars->model()->index(1, 0);
    const QString tag = second.data().toString();
    afterwardsShown([&] { QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, bars->visualRect(second).center()); });
    QVERIFY(model().arrangement().rows < all);
    for (int row = 0; row < model().rowCount(); ++row)
        QCOMPARE(model().index(row, int(model().columns().indexOf(u"tag"))).data().toString(), tag);
    // The other bars stay to be chosen, also by key.
    QVERIFY(bars->model()->rowCount() > 2);
    bars->setFocus();
    bars->setCurrentIndex(bars->model()->index(0, 0));
    afterwardsShown([&] { QTest::keyClick(bars, Qt::Key_Space); });
    QVERIFY(model().index(0, int(model().columns().indexOf(u"tag"))).data().toString() != tag);
    QToolButton* chip = nullptr;
    const auto findChip = [&] {
        const auto buttons = page().findChildren<QToolButton*>();
        const auto found = std::ranges::find_if(buttons, [](const QToolButton* each) { return each->isVisible() && each->text().endsWith(u'×'); });
        chip = found == buttons.end() ? nullptr : *found;
        return chip != nullptr;
    };
    QTRY_VERIFY(findChip());
    afterwardsShown([&] { QTest::mouseClick(chip, Qt::LeftButton); });
    QCOMPARE(model().arrangement().rows, all);
}

void TestRegistersInTheWindow::columnsAreChosenAndRemembered()
{
    openRegisters();
    QVERIFY(!headers().contains(QStringLiteral("Note")));
    chooseInMenu("registerColumns", QStringLiteral("Note"));
    QVERIFY(headers().contains(QStringLiteral("Note")));
    chooseInMenu("registerColumns", QStringLiteral("Source"));
    QVERIFY(!headers().contains(QStringLiteral("Source")));
    const QStringList chosen = headers();
    // As after the next start of the program.
    window().close();
    m_application->showWindow();
    support::showActive(window());
    openRegisters();
    QCOMPARE(headers(), chosen);
    chooseInMenu("registerColumns", QStringLiteral("As at first"));
    QVERIFY(headers().contains(QStringLiteral("Source")));
}

void TestRegistersInTheWindow::whatIsShownIsExported()
{
    openRegisters("commitmentsRegister");
    const QString path = m_folder->filePath(QStringLiteral("rows.csv"));
    m_prompt.file = path;
    QTest::mouseClick(button("registerExport"), Qt::LeftButton);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = exchange::readTable(file, {QStringLiteral("quote"), QStringLiteral("promisor")});
    QVERIFY(read.has_value());
    QCOMPARE(read->columns, model().columns());
    QCOMPARE(read->rows.size(), model().arrangement().rows);
    QCOMPARE(read->value(read->rows[0], 0), model().index(0, 0).data().toString());
}

void TestRegistersInTheWindow::theRegisterFollowsTheProject()
{
    openRegisters();
    const size_t before = model().arrangement().rows;
    project::Project& project = *m_application->project();
    const auto annotations = project.annotations(session().article().id).value();
    const auto mine = std::ranges::find(annotations, project.author().id, &document::Annotation::authorId);
    QVERIFY(mine != annotations.end());
    afterwardsShown([&] { QVERIFY(project::removeAnnotations(project, {*mine}).has_value()); });
    QTRY_COMPARE_WITH_TIMEOUT(model().arrangement().rows, before - 1, 20000);
    command("edit.undo")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(model().arrangement().rows, before, 20000);
}

void TestRegistersInTheWindow::anEmptyProjectSaysWhatToDo()
{
    QVERIFY(m_application->createProject(m_folder->filePath(QStringLiteral("empty.vermilion"))).has_value());
    openRegisters("commitmentsRegister");
    const auto labels = page().findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("press 6")); }));
    QVERIFY(!button("registerExport")->isEnabled());
}

int main(int argc, char* argv[])
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestRegistersInTheWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_RegistersInTheWindow.moc"
