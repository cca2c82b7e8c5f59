// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions worked through in the window by keys and mouse, and keys that are the article's own as soon as somebody reads on.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/library/ArticleList.h"
#include "widgets/library/ArticleListModel.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/suggest/SuggestionPanel.h"
#include "widgets/web/Process.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace vermilion;

namespace {

constexpr const char* page = R"(<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>两县签署流域共治备忘录</title></head><body><article>
<h1>两县签署流域共治备忘录</h1>
<p>本报柳溪2024年5月5日电 柳溪县县长方长河、石桥县县长陆望舒出席签约仪式并致辞。两县同饮一江水，多年来来往密切，合作的基础十分扎实，签约是新的起点。</p>
<p>陆望舒说，双方将做好三件事。一是要建成三座水质监测站，数据全部公开。二是联合修复上游两岸的湿地。三是开通城际公交，票价不超过八元。</p>
<p>签约后，方长河和陆望舒一同察看了监测站的选址，并与当地居民交谈。两县有关部门的负责人参加了上述活动，记者随行采访。</p>
</article></body></html>)";

}  // namespace

class TestSuggestionsInTheWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsDrawnWhileThePanelIsClosed();
    void keysInTheArticleDecideOneAfterTheOther();
    void keysInTheListDoTheSame();
    void theKeysRestWhenSomebodyReadsOn();
    void aClickOnADashedPassageTakesItUp();
    void allOfOneKindIsOneStep();
    void filtersShowOneSource();
    void aRejectedOneIsGoneAfterReopening();
    void whatIsLeftToDecideIsSaidWhenThereIsNothing();
    void controlsHaveNames();

private:
    desktop::MainWindow& window() { return m_application->window(); }
    read::ReadingSession& session() { return m_application->session(); }
    read::ArticleView& view() { return window().panes().articleView(); }
    suggest::SuggestionPanel& panel() { return *window().findChild<suggest::SuggestionPanel*>(); }
    QListView* list() { return window().findChild<QListView*>(QStringLiteral("suggestionList")); }
    QAction* command(const char* id) { return window().commands()[QString::fromLatin1(id)]; }
    QString current() { return list()->currentIndex().data(suggest::SuggestionModel::QuoteRole).toString(); }
    int drawn()
    {
        return int(std::ranges::count(view().highlights(), read::Highlight::Look::Suggested, &read::Highlight::look));
    }
    void openPanel()
    {
        QTest::keyClick(&view(), Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(panel().isWorking());
    }
    void clickAt(const QString& words)
    {
        const qsizetype at = session().article().text.indexOf(words);
        view().reveal({at, at + 1});
        QTest::qWait(300);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().rectanglesOf({at, at + 1}).front().center());
        QTest::qWait(QApplication::doubleClickInterval() + 50);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    support::ScriptedPrompt m_prompt;
    std::unique_ptr<desktop::Application> m_application;
};

void TestSuggestionsInTheWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings->setValue(QStringLiteral("language"), QStringLiteral("en"));
    m_application = std::make_unique<desktop::Application>(*m_settings, m_prompt);
    m_application->showWindow();
    support::showActive(window());
    QVERIFY(m_application->createProject(m_folder->filePath(QStringLiteral("test.vermilion"))).has_value());
    QFile file(m_folder->filePath(QStringLiteral("page.html")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(page);
    file.close();
    m_application->addPages({file.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(session().hasArticle(), 20000);
    view().setFocus();
}

void TestSuggestionsInTheWindow::cleanup()
{
    m_application.reset();
    m_settings.reset();
    m_folder.reset();
}

void TestSuggestionsInTheWindow::nothingIsDrawnWhileThePanelIsClosed()
{
    QCOMPARE(drawn(), 0);
    for (const char* id : {"suggest.accept", "suggest.reject", "suggest.skip"})
        QVERIFY(!command(id)->isEnabled());
    QTest::keyClick(&view(), Qt::Key_A);
    QVERIFY(session().annotations().empty());
    openPanel();
    QVERIFY(drawn() > 4);
    QVERIFY(session().annotations().empty());
    new QAbstractItemModelTester(list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, list());
    QTest::keyClick(list(), Qt::Key_G, Qt::ControlModifier);
    QTRY_COMPARE(drawn(), 0);
    QVERIFY(view().hasFocus());
}

void TestSuggestionsInTheWindow::keysInTheArticleDecideOneAfterTheOther()
{
    openPanel();
    view().setFocus();
    QCOMPARE(current(), QStringLiteral("一是要建成三座水质监测站，数据全部公开"));
    QTest::keyClick(&view(), Qt::Key_A);
    QCOMPARE(session().annotations().size(), 1u);
    QCOMPARE(session().annotations().front().origin, document::Origin::Rule);
    QCOMPARE(session().annotations().front().item, 1);
    QCOMPARE(current(), QStringLiteral("二是联合修复上游两岸的湿地"));
    QTest::keyClick(&view(), Qt::Key_X);
    QCOMPARE(session().annotations().size(), 1u);
    QCOMPARE(current(), QStringLiteral("三是开通城际公交，票价不超过八元"));
    QTest::keyClick(&view(), Qt::Key_Space);
    QVERIFY(current() != QStringLiteral("三是开通城际公交，票价不超过八元"));
    const int before = drawn();
    QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(drawn(), before + 1);
    QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(drawn(), before + 2);
    QVERIFY(session().annotations().empty());
}

void TestSuggestionsInTheWindow::keysInTheListDoTheSame()
{
    openPanel();
    QVERIFY(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_A);
    QCOMPARE(session().annotations().size(), 1u);
    QTest::keyClick(list(), Qt::Key_X);
    QTest::keyClick(list(), Qt::Key_Space);
    const QString skippedTo = current();
    QTest::keyClick(list(), Qt::Key_Up);
    QCOMPARE(current(), QStringLiteral("三是开通城际公交，票价不超过八元"));
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(current(), skippedTo);
    QCOMPARE(session().annotations().size(), 1u);
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(view().hasFocus());
}

void TestSuggestionsInTheWindow::theKeysRestWhenSomebodyReadsOn()
{
    openPanel();
    view().setFocus();
    clickAt(QStringLiteral("居民交谈"));
    QVERIFY(!panel().isWorking());
    const QString before = current();
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_X, Qt::Key_Space})
        QTest::keyClick(&view(), key);
    QCOMPARE(current(), before);
    QVERIFY(session().annotations().empty());
    panel().resume();
    QVERIFY(panel().isWorking());
    view().selectRange({2, 4});
    QVERIFY(!panel().isWorking());
}

void TestSuggestionsInTheWindow::aClickOnADashedPassageTakesItUp()
{
    openPanel();
    clickAt(QStringLiteral("居民交谈"));
    QVERIFY(!panel().isWorking());
    clickAt(QStringLiteral("陆望舒出席"));
    QVERIFY(panel().isWorking());
    QCOMPARE(current(), QStringLiteral("陆望舒"));
    QTest::keyClick(&view(), Qt::Key_A);
    QCOMPARE(session().annotations().size(), 1u);
    QCOMPARE(session().annotations().front().fragments.front().quote, QStringLiteral("陆望舒"));
}

void TestSuggestionsInTheWindow::allOfOneKindIsOneStep()
{
    openPanel();
    QTest::mouseClick(window().findChild<QPushButton*>(QStringLiteral("acceptKind")), Qt::LeftButton);
    QCOMPARE(session().annotations().size(), 3u);
    QCOMPARE(session().annotations()[2].item, 3);
    QVERIFY(session().project()->undo().has_value());
    QVERIFY(session().annotations().empty());
}

void TestSuggestionsInTheWindow::filtersShowOneSource()
{
    openPanel();
    const auto buttons = panel().findChildren<QToolButton*>();
    const auto people = std::ranges::find_if(buttons, [](const QToolButton* each) { return each->text() == u"Names behind offices 2"; });
    QVERIFY(people != buttons.end());
    QTest::mouseClick(*people, Qt::LeftButton);
    QCOMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(current(), QStringLiteral("方长河"));
    QTest::mouseClick(buttons.front(), Qt::LeftButton);
    QCOMPARE(current(), QStringLiteral("方长河"));
    QVERIFY(list()->model()->rowCount() > 6);
}

void TestSuggestionsInTheWindow::aRejectedOneIsGoneAfterReopening()
{
    openPanel();
    const QString first = current();
    QTest::keyClick(list(), Qt::Key_X);
    const QString path = session().project()->path();
    QVERIFY(m_application->openProject(path).has_value());
    QTRY_VERIFY(session().hasArticle());
    QTRY_VERIFY(list()->model()->rowCount() > 0);
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        QVERIFY(list()->model()->index(row, 0).data(suggest::SuggestionModel::QuoteRole).toString() != first);
    QVERIFY(session().annotations().empty());
}

void TestSuggestionsInTheWindow::whatIsLeftToDecideIsSaidWhenThereIsNothing()
{
    openPanel();
    for (int i = 0; i < 60 && list()->model()->rowCount() > 0; ++i)
        QTest::keyClick(list(), Qt::Key_X);
    QCOMPARE(list()->model()->rowCount(), 0);
    QCOMPARE(drawn(), 0);
    QVERIFY(!panel().isWorking());
    const auto labels = panel().findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* each) { return each->isVisible() && each->text().contains(u"nothing left to decide"); }));
}

void TestSuggestionsInTheWindow::controlsHaveNames()
{
    openPanel();
    QCOMPARE(panel().accessibleName(), QStringLiteral("Suggestions"));
    QVERIFY(!list()->accessibleName().isEmpty());
    const auto buttons = panel().findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons)
        QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty());
    const QString spoken = list()->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(u"suggested as Commitment"));
    QVERIFY(spoken.contains(u"point 1 of 3"));
}

int main(int argc, char* argv[])
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestSuggestionsInTheWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_SuggestionsInTheWindow.moc"
