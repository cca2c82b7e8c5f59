// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading without knowing what teammates tagged, until one is done.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "model/project/Editing.h"
#include "model/project/BlindReading.h"
#include "model/search/Searcher.h"
#include "model/store/Tables.h"
#include "tests/support/Must.h"
#include "tests/support/ProjectCopy.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/common/Toast.h"
#include "widgets/entities/EntityMentions.h"
#include "widgets/entities/EntityPopup.h"
#include "widgets/read/TwoPane.h"
#include "widgets/registers/RegistersPage.h"
#include "widgets/review/ReviewPage.h"
#include "widgets/review/ReviewSession.h"
#include "widgets/web/Process.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

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
    void registersLeaveThemOut();
    void searchesLeaveThemOut();
    void entitiesLeaveThemOut();
    void reviewWaitsForTheArticle();
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
    document::AuthorId me() { return project().author().id; }
    bool isDone(const document::ArticleId& article)
    {
        const auto readers = must(project().readers());
        return std::ranges::any_of(readers, [&](const project::ArticleReader& each) {
            return each.article == article && each.author == me() && each.status == project::ArticleStatus::Done;
        });
    }
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

// What is hidden is told by the project: others' tags in articles that I am not done with.
void TestBlindReading::registersLeaveThemOut()
{
    auto& page = *window().findChild<registers::RegistersPage*>();
    auto& view = *page.findChild<QTreeView*>();
    size_t all = 0;
    size_t hidden = 0;
    const auto annotations = must(project().activeAnnotations());
    for (const Annotation& each : annotations) {
        ++all;
        hidden += each.authorId != me() && !isDone(each.articleId);
    }
    QVERIFY(hidden > 0 && hidden < all);
    const auto rows = [&] { return size_t(view.model()->rowCount()); };
    command("view.registers")->trigger();
    page.findChild<QAbstractButton*>(QStringLiteral("annotationsRegister"))->click();
    QTRY_COMPARE(rows(), all);
    command("view.blind")->trigger();
    QTRY_COMPARE(rows(), all - hidden);
    QVERIFY(statusSaysBlind());
    command("view.blind")->trigger();
    QTRY_COMPARE(rows(), all);
}

void TestBlindReading::searchesLeaveThemOut()
{
    const auto annotations = must(project().activeAnnotations());
    const document::AuthorId other = std::ranges::find_if(annotations, [this](const Annotation& each) { return each.authorId != me(); })->authorId;
    QString name;
    for (const document::Author& author : must(project().authors())) {
        if (author.id == other)
            name = author.name;
    }
    const auto searcher = must(search::Searcher::open(project().path(), m_folder->filePath(QStringLiteral("index"))));
    const auto articlesWith = [&](const QString& words, const project::BlindReading& blind) {
        must(searcher->refresh());
        const auto query = search::parseQuery(words, searcher->codebook());
        return must(searcher->search(*query, {.blind = blind}, [](const search::Found&) {})).articles;
    };
    const QString theirs = QStringLiteral("author:\"%1\"").arg(name);
    const auto blind = must(project::BlindReading::of(project(), true));
    const auto found = articlesWith(theirs, {});
    const auto foundBlind = articlesWith(theirs, blind);
    QVERIFY2(foundBlind < found, qPrintable(QStringLiteral("%1 of %2").arg(foundBlind).arg(found)));
    // An article is not left out for what cannot be seen there.
    const QString without = QStringLiteral("status:in_progress -author:\"%1\"").arg(name);
    QVERIFY(articlesWith(without, blind) > articlesWith(without, {}));
    // A tag that only they have there.
    document::TagId tag;
    must(project().transact({QStringLiteral("test")}, [&](store::Tables& tables) -> Result<void> {
        tag = TRY(tables.codebooks().put(support::newTag(QStringLiteral("rumour"))));
        return {};
    }));
    const QString mine = project().author().name;
    must(project().beAuthor(name));
    must(project::applyTag(project(), session().article(), tag, {{0, 1}}));
    must(project().beAuthor(mine));
    const QString withoutTag = QStringLiteral("status:in_progress -tag:%1").arg(project().codebook().tag(tag)->name);
    QVERIFY(articlesWith(withoutTag, blind) > articlesWith(withoutTag, {}));
}

void TestBlindReading::entitiesLeaveThemOut()
{
    const auto annotations = must(project().activeAnnotations());
    const auto hidden = [this](const Annotation& each) { return each.authorId != me() && !isDone(each.articleId); };
    const auto found = std::ranges::find_if(annotations, [&](const Annotation& each) { return !each.entityId.isNull() && hidden(each); });
    QVERIFY(found != annotations.end());
    const auto mentions = must(project().mentions(found->entityId));
    const auto hiddenCount = int(std::ranges::count_if(mentions, hidden));
    auto& list = *window().findChild<entities::EntityMentions*>();
    window().findChild<entities::EntityPopup*>()->open(found->entityId);
    QCOMPARE(list.count(), int(mentions.size()));
    command("view.blind")->trigger();
    QCOMPARE(list.count(), int(mentions.size()) - hiddenCount);
    QCOMPARE(list.hiddenCount(), hiddenCount);
    command("view.blind")->trigger();
    QCOMPARE(list.count(), int(mentions.size()));
}

void TestBlindReading::reviewWaitsForTheArticle()
{
    review::ReviewSession& review = window().findChild<review::ReviewPage*>()->session();
    command("view.review")->trigger();
    QTRY_VERIFY(review.isRead());
    const document::ArticleId article = session().article().id;
    const auto isThere = [&] { return std::ranges::contains(review.entries(), article, &review::ReviewSession::Entry::article); };
    QVERIFY(isThere());
    command("view.blind")->trigger();
    QVERIFY(!isThere());
    QVERIFY(review.articlesHidden() > 0);
    for (const project::RuledDispute& each : review.ruledBy({}))
        QVERIFY(each.article != article);
    must(project::setStatus(project(), article, project::ArticleStatus::Done));
    QTRY_VERIFY(isThere());
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
