// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window's main states in both themes and both languages: vermilion-shots FOLDER [STATES],
// where STATES leaves all but one group of states out ("review").
// They are taken from the screen, so they show what a person would see.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "model/project/Editing.h"
#include "model/store/Tables.h"
#include "tests/support/Must.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/common/AddressDialog.h"
#include "widgets/library/ArticleList.h"
#include "widgets/library/ArticleListModel.h"
#include "widgets/original/OriginalPane.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/receipt/ReceiptPanel.h"
#include "widgets/registers/RegistersPage.h"
#include "widgets/review/AgreementCard.h"
#include "widgets/review/MergeDialog.h"
#include "widgets/review/ReviewPage.h"
#include "widgets/search/SearchPage.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cstdio>

using namespace vermilion;

namespace {

class Photographer {
public:
    Photographer(QString folder, QString suffix, common::ThemeName theme, const QString& language, QString states)
        : m_folder(std::move(folder)), m_suffix(std::move(suffix)), m_states(std::move(states)),
          m_settings(m_temporary.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        desktop::Preferences preferences(m_settings);
        preferences.setTheme(theme);
        preferences.setLanguage(language);
        preferences.setAuthorName(QStringLiteral("Lin"));
        m_application = std::make_unique<desktop::Application>(m_settings, m_prompt);
        m_application->showWindow();
        support::showActive(window());
    }

    void takeAll()
    {
        take("start");
        m_application->createProject(m_temporary.filePath(QStringLiteral("empty.vermilion"))).value();
        take("empty-project");
        m_application->openSample(m_temporary.filePath(QStringLiteral("Sample.vermilion"))).value();
        openArticleWith(QStringLiteral("签署"));
        take("read");
        takeGroup("selections", &Photographer::takeSelections);
        takeGroup("views", &Photographer::takeViews);
        takeGroup("receipt", &Photographer::takeReceipt);
        takeGroup("registers", &Photographer::takeRegisters);
        takeGroup("entities", &Photographer::takeEntities);
        takeGroup("suggestions", &Photographer::takeSuggestions);
        takeGroup("review", &Photographer::takeReview);
        takeGroup("search", &Photographer::takeSearch);
        takeGroup("others", &Photographer::takeOthers);
    }

private:
    desktop::MainWindow& window() { return m_application->window(); }
    read::ArticleView& article() { return window().panes().articleView(); }
    void command(const char* id) { window().commands()[QString::fromLatin1(id)]->trigger(); }

    void takeGroup(const char* states, void (Photographer::*group)())
    {
        if (m_states.isEmpty() || m_states == QLatin1StringView(states))
            (this->*group)();
    }

    void takeOthers()
    {
        command("help.commands");
        take("commands");
        escape();
        takeAddress("address", QStringLiteral("https://www.jiangcheng-news.example/2021/03/05/a.html"));
        takeAddress("address-lookalike", QStringLiteral("https://新闻.中国/a.html"));
        openEnglishArticle();
        take("read-english");
    }

    void takeSelections()
    {
        const auto& annotations = m_application->session().annotations();
        const auto item = std::ranges::find(annotations, 2, &document::Annotation::item);
        if (item != annotations.end()) {
            m_application->session().select(item->id);
            take("selected-commitment");
        }
        m_application->session().clearSelected();
        const QString& text = m_application->session().article().text;
        const qsizetype at = text.indexOf(u"代表团");
        article().reveal({at, at + 2});
        QTest::qWait(400);
        const auto rectangles = article().rectanglesOf({at, at + 2});
        QTest::mouseClick(article().viewport(), Qt::LeftButton, {}, rectangles.front().center());
        QTest::mouseDClick(article().viewport(), Qt::LeftButton, {}, rectangles.front().center());
        QTest::mouseRelease(article().viewport(), Qt::LeftButton, {}, rectangles.front().center());
        take("palette");
        command("annotate.occurrences");
        take("all-mentions");
        escape();
        article().clearSelection();
        command("view.teammates");
        take("teammates");
        command("view.blind");
        m_application->session().setStatus(project::ArticleStatus::InProgress);
        take("blind");
        m_application->session().setStatus(project::ArticleStatus::Done);
        command("view.blind");
        command("view.teammates");
    }

    void takeAddress(const char* state, const QString& address)
    {
        common::AddressDialog dialog(address, &window());
        dialog.open();
        take(state);
    }

    // A dropped block that somebody looks at, then the tray that dropping a tagged paragraph fills.
    void takeReceipt()
    {
        command("receipt.show");
        auto& receipt = *window().findChild<receipt::ReceiptPanel*>();
        const auto& entries = m_application->session().article().receipt.entries;
        const auto numberOf = [&](auto isWanted) { return size_t(std::ranges::find_if(entries, isWanted) - entries.begin()); };
        const size_t dropped = numberOf([](const auto& entry) { return entry.reason == document::DropReason::Related; });
        receipt.setCurrent(dropped);
        Q_EMIT receipt.pointedAt(dropped);
        take("receipt");
        receipt.correct(numberOf([](const auto& entry) { return entry.isKept() && entry.text.size() > 60; }));
        take("tray");
        command("edit.undo");
        command("receipt.show");
    }

    void takeRegisters()
    {
        QSignalSpy shown(&window().registersPage(), &registers::RegistersPage::shown);
        command("view.registers");
        shown.wait(20000);
        take("register-commitments");
        QTest::mouseClick(window().findChild<QToolButton*>(QStringLiteral("annotationsRegister")), Qt::LeftButton);
        take("register-annotations");
        window().registersPage().restoreState(R"({"annotations": {"grouped": "tag"}})");
        window().findChild<QLineEdit*>(QStringLiteral("registerFilter"))->setText(QStringLiteral("合作"));
        take("register-grouped");
        window().findChild<QLineEdit*>(QStringLiteral("registerFilter"))->setText(QStringLiteral("没有这样的"));
        take("register-nothing");
        window().findChild<QLineEdit*>(QStringLiteral("registerFilter"))->clear();
        command("view.read");
    }

    // A mention that is open, then one that is known, then all that is known of whom it mentions.
    void takeEntities()
    {
        auto& session = m_application->session();
        const auto select = [&](const QString& quote) {
            const auto& annotations = session.annotations();
            const auto found = std::ranges::find_if(annotations, [&](const auto& each) { return each.fragments.front().quote == quote; });
            if (found != annotations.end())
                session.select(found->id);
        };
        openArticleWith(QStringLiteral("产业园"));
        select(QStringLiteral("齐岸"));
        take("entity-known");
        command("annotate.entityCard");
        take("entity-card");
        escape();
        openArticleWith(QStringLiteral("备忘录签完"));
        select(QStringLiteral("锦川大学区域经济研究所"));
        article().setFocus();
        command("annotate.entity");
        take("entity-open");
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Jin"));
        take("entity-find");
        escape();
        session.clearSelected();
    }

    // The second office, with the passage in both panes; then an article where all is decided.
    void takeSuggestions()
    {
        article().clearSelection();
        openArticleWith(QStringLiteral("产业园"));
        command("suggest.show");
        QTest::qWait(300);
        take("suggestions");
        auto* list = window().findChild<QWidget*>(QStringLiteral("suggestionList"));
        for (int i = 0; i < 80; ++i)
            QTest::keyClick(list, Qt::Key_X);
        take("suggestions-none");
        command("suggest.show");
        openArticleWith(QStringLiteral("签署"));
    }

    // An open queue; some decided; another reading being made; the same without names; what a blind reader sees.
    void takeReview()
    {
        review::ReviewPage& page = window().reviewPage();
        QSignalSpy read(&page.session(), &review::ReviewSession::entriesChanged);
        command("view.review");
        read.wait(20000);
        QSignalSpy agreed(&page.agreement(), &review::AgreementCard::shown);
        agreed.wait(60000);
        take("review");
        page.agreement().picture().save(QStringLiteral("%1/agreement-%2.png").arg(m_folder, m_suffix));
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_X, Qt::Key_2, Qt::Key_B, Qt::Key_R, Qt::Key_R, Qt::Key_1})
            QTest::keyClick(&page.queue(), key);
        QTest::keyClick(&page.queue(), Qt::Key_K);
        take("review-decided");
        page.session().skip();
        command("review.edit");
        take("review-edit");
        QTest::keyClick(&page.text(), Qt::Key_Escape);
        window().findChild<QCheckBox*>(QStringLiteral("anonymous"))->setChecked(true);
        take("review-anonymous");
        window().findChild<QCheckBox*>(QStringLiteral("anonymous"))->setChecked(false);
        command("view.blind");
        take("review-blind");
        command("view.registers");
        take("registers-blind");
        command("view.blind");
        command("view.review");
        for (int i = 0; i < 5; ++i)
            command("edit.undo");
        command("view.read");
        takeMerge();
    }

    // A copy goes out to a teammate, who tags and changes something, and comes back.
    void takeMerge()
    {
        command("project.handOut");
        auto* handOut = window().findChild<QDialog*>(QStringLiteral("handOutDialog"));
        handOut->findChild<QLineEdit*>()->setText(QStringLiteral("Mo 莫"));
        take("hand-out");
        handOut->reject();
        const QString file = m_temporary.filePath(QStringLiteral("Sample - Mo 莫.vermilion"));
        const project::Project& project = *m_application->project();
        project::handOut(project, file, {QStringLiteral("Zhou"), {}, true}).value();
        {
            const auto copy = project::Project::open(file).value();
            const auto article = copy->article(copy->articles().value().front().id).value();
            for (const qsizetype start : {30, 52, 77})
                project::applyTag(*copy, article, copy->codebook().tagNamed(u"place")->id, {{start, start + 3}}).value();
        }
        m_application->planMerge({file});
        auto* merge = window().findChild<review::MergeDialog*>();
        QSignalSpy read(merge, &review::MergeDialog::read);
        read.wait(20000);
        take("merge");
        merge->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        takeMergeOfOtherText(file);
        QFile::remove(file);
    }

    // Somebody has the pages of the sample with a line more in each.
    void takeMergeOfOtherText(const QString& file)
    {
        QFile::remove(file);
        const project::Project& ours = *m_application->project();
        {
            const auto copy = support::must(project::Project::create(file, {QStringLiteral("Mo 莫"), ours.codebook()}));
            for (const project::ArticleSummary& summary : support::must(ours.articles())) {
                document::Article article = support::must(ours.article(summary.id));
                const document::Capture capture = support::must(ours.capture(article.captureId));
                article.id = {};
                article.textId = {};
                article.sourceMap = {};
                article.receipt = {};
                article.blocks = {};
                article.text = QStringLiteral("分享到 微博\n") + article.text.replace(QStringLiteral("签署"), QStringLiteral("正式签署"));
                document::ArticleId id;
                support::must(copy->transact({QStringLiteral("article.add")}, [&](store::Tables& tables) -> Result<void> {
                    article.captureId = TRY(tables.captures().add(capture));
                    id = TRY(tables.articles().add(article));
                    return {};
                }));
                const document::Article made = support::must(copy->article(id));
                for (qsizetype start = 2; start + 4 < std::min<qsizetype>(120, made.text.size()); start += 13)
                    support::must(project::applyTag(*copy, made, copy->codebook().tagNamed(u"place")->id, {{start, start + 4}}));
            }
        }
        m_application->planMerge({file});
        auto* merge = window().findChild<review::MergeDialog*>();
        QSignalSpy read(merge, &review::MergeDialog::read);
        read.wait(20000);
        merge->findChild<QListWidget*>()->item(0)->setCheckState(Qt::Checked);
        read.wait(20000);
        take("merge-other-text");
        merge->reject();
    }

    void takeSearch()
    {
        article().clearSelection();
        command("view.search");
        take("search-guide");
        window().searchPage().open(QStringLiteral("口岸"));
        take("search-words");
        auto* list = window().searchPage().findChild<QWidget*>(QStringLiteral("searchResults"));
        window().searchPage().open(QStringLiteral("tag:commitment 年"));
        QTest::qWait(700);
        QTest::keyClick(window().searchPage().findChild<QWidget*>(QStringLiteral("searchField")), Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        take("search-passages");
        window().searchPage().open(QStringLiteral("tag:nobody"));
        take("search-fault");
        command("view.read");
    }

    void escape()
    {
        // Without a window manager nothing is active once a dialog has closed; the window still knows where its focus is.
        QWidget* const active = QApplication::focusWidget();
        if (QWidget* const focused = active ? active : window().focusWidget())
            QTest::keyClick(focused, Qt::Key_Escape);
    }

    void takeViews()
    {
        original::OriginalPane& pane = window().panes().originalPane();
        pane.setView(original::OriginalPane::View::Source);
        take("source");
        pane.setView(original::OriginalPane::View::Text);
        take("text");
        pane.setView(original::OriginalPane::View::Page);
    }

    void openArticleWith(const QString& words)
    {
        const auto& articles = window().articleList().model().articles();
        const auto found = std::ranges::find_if(articles, [&](const auto& each) { return each.title.contains(words); });
        open(found == articles.end() ? articles.front().id : found->id);
    }

    void openEnglishArticle()
    {
        for (const auto& each : window().articleList().model().articles()) {
            if (m_application->project()->article(each.id).value().metadata.language.startsWith(u"en")) {
                open(each.id);
                return;
            }
        }
    }

    void open(const document::ArticleId& id)
    {
        QSignalSpy shown(&window().panes().originalPane(), &original::OriginalPane::shown);
        window().articleList().setCurrent(id);
        shown.wait(20000);
    }

    void take(const char* state)
    {
        QTest::qWait(900);
        const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, QString::fromLatin1(state), m_suffix);
        window().screen()->grabWindow(window().winId()).save(file);
        std::puts(qPrintable(file));
        std::fflush(stdout);
    }

    QString m_folder;
    QString m_suffix;
    QString m_states;
    QTemporaryDir m_temporary;
    QSettings m_settings;
    support::ScriptedPrompt m_prompt;
    std::unique_ptr<desktop::Application> m_application;
};

}  // namespace

int main(int argc, char* argv[])
{
    web::prepareProcess(argc, argv);
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("vermilion"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QString folder = qt.arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    using common::ThemeName;
    for (const auto& [theme, themeName] : {std::pair(ThemeName::Light, "light"), std::pair(ThemeName::Dark, "dark")}) {
        for (const auto& [language, languageName] : {std::pair("en", "en"), std::pair("zh_CN", "zh")}) {
            Photographer photographer(folder, QStringLiteral("%1-%2").arg(QLatin1StringView(themeName), QLatin1StringView(languageName)),
                                      theme, QString::fromLatin1(language), qt.arguments().value(2));
            photographer.takeAll();
        }
    }
    return 0;
}
