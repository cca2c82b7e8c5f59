// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading without knowing what teammates tagged, until one is done.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "model/project/Editing.h"
#include "model/store/Tables.h"
#include "tests/support/Must.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/common/Toast.h"
#include "widgets/read/TwoPane.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace vermilion;
using document::Annotation;
using support::must;

class TestBlindReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_application.reset(); }
    void tagsOfOthersWaitUntilTheArticleIsDone();
    void whatWasAgreedWaitsToo();
    void askingForThemSaysWhyTheyAreNotThere();
    void itIsRemembered();

private:
    void start()
    {
        m_application = std::make_unique<desktop::Application>(*m_settings, m_prompt);
        m_application->showWindow();
        support::showActive(window());
    }
    desktop::MainWindow& window() { return m_application->window(); }
    project::Project& project() { return *m_application->project(); }
    read::ReadingSession& session() { return m_application->session(); }
    QAction* command(const char* id) { return window().commands()[QString::fromLatin1(id)]; }
    size_t others()
    {
        return size_t(std::ranges::count_if(session().annotations(), [this](const Annotation& each) { return !session().isMine(each); }));
    }
    bool statusSaysBlind()
    {
        const auto labels = window().statusBar()->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains(u"Read blind"); });
    }
    // The first article that somebody else tagged, not done.
    void openOneWithOthers()
    {
        for (const project::ArticleSummary& summary : must(project().articles())) {
            const auto all = must(project().annotations(summary.id));
            const bool hasOthers = std::ranges::any_of(all, [this](const Annotation& each) { return each.authorId != project().author().id; });
            if (!hasOthers)
                continue;
            must(project::setStatus(project(), summary.id, project::ArticleStatus::InProgress));
            session().openArticle(summary.id);
            return;
        }
        QFAIL("the sample has two annotators");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    support::ScriptedPrompt m_prompt;
    std::unique_ptr<desktop::Application> m_application;
};

void TestBlindReading::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    desktop::Preferences(*m_settings).setLanguage(QStringLiteral("en"));
    m_prompt = {};
    start();
    QVERIFY(m_application->openSample(m_folder->filePath(QStringLiteral("sample.vermilion"))).has_value());
    openOneWithOthers();
}

void TestBlindReading::tagsOfOthersWaitUntilTheArticleIsDone()
{
    command("view.teammates")->trigger();
    const size_t shown = others();
    QVERIFY(shown > 0);
    const size_t mine = session().annotations().size() - shown;
    command("view.blind")->trigger();
    QVERIFY(command("view.blind")->isChecked());
    QCOMPARE(others(), size_t(0));
    QCOMPARE(session().annotations().size(), mine);
    QVERIFY(statusSaysBlind());
    // What I do is there, whatever is hidden.
    must(project::applyTag(project(), session().article(), project().codebook().tags.front().id, {{0, 1}}));
    QCOMPARE(session().annotations().size(), mine + 1);
    const document::ArticleId article = session().article().id;
    session().setStatus(project::ArticleStatus::Done);
    QCOMPARE(others(), shown);
    QTRY_VERIFY(!statusSaysBlind());
    // Done was too early: undone, they are hidden again.
    session().setStatus(project::ArticleStatus::InProgress);
    QCOMPARE(session().article().id, article);
    QCOMPARE(others(), size_t(0));
    command("view.blind")->trigger();
    QCOMPARE(others(), shown);
}

void TestBlindReading::whatWasAgreedWaitsToo()
{
    const Annotation one = session().annotations().front();
    must(project().transact({QStringLiteral("test")}, [&](store::Tables& tables) -> Result<void> {
        Annotation agreed = one;
        agreed.id = {};
        agreed.layer = document::Layer::Agreed;
        agreed.groupId = {};
        agreed.item = 0;
        TRY(tables.annotations().add(agreed));
        return {};
    }));
    QCOMPARE(others(), size_t(1));
    command("view.blind")->trigger();
    QCOMPARE(others(), size_t(0));
    session().setStatus(project::ArticleStatus::Done);
    QCOMPARE(others(), size_t(1));
}

void TestBlindReading::askingForThemSaysWhyTheyAreNotThere()
{
    command("view.blind")->trigger();
    command("view.teammates")->trigger();
    QCOMPARE(others(), size_t(0));
    QVERIFY2(window().toast().sentence().contains(u"read blind"), qPrintable(window().toast().sentence()));
}

void TestBlindReading::itIsRemembered()
{
    command("view.blind")->trigger();
    m_application.reset();
    start();
    QVERIFY(session().isBlind());
    QVERIFY(command("view.blind")->isChecked());
}

int main(int argc, char* argv[])
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestBlindReading test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_BlindReading.moc"
