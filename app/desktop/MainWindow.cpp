// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/MainWindow.h"

#include "app/desktop/CommandPalette.h"
#include "app/desktop/Commands.h"
#include "app/desktop/Modes.h"
#include "app/desktop/StartPage.h"
#include "model/text/Visible.h"
#include "widgets/annotate/AnnotationPanel.h"
#include "widgets/annotate/OccurrencesPanel.h"
#include "widgets/annotate/SelectionPalette.h"
#include "widgets/annotate/TagPalette.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/ErrorText.h"
#include "widgets/common/Toast.h"
#include "widgets/entities/EntityPopup.h"
#include "widgets/library/ArticleList.h"
#include "widgets/library/ArticleListModel.h"
#include "widgets/original/OriginalPane.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/registers/RegistersPage.h"
#include "widgets/review/ReviewPage.h"
#include "widgets/search/SearchPage.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>

namespace vermilion::desktop {
namespace {

constexpr qsizetype longestName = 60;  // UTF-16 units; longer passages are not mentioned again

}  // namespace

MainWindow::MainWindow(read::ReadingSession& session, Preferences& preferences, const common::Theme& theme, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_preferences(preferences), m_theme(theme)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Vermilion"));
    setMinimumSize(900, 560);
    resize(1600, 1000);
    setAcceptDrops(true);
    setDockNestingEnabled(false);
    setContextMenuPolicy(Qt::NoContextMenu);
    buildPanes();
    m_commands = new Commands(this, &m_panes->articleView(), this);
    m_toast = new common::Toast(this);
    buildModes();
    buildDocks();
    buildTopBar();
    buildStatusBar();
    m_start = new StartPage(theme, (*m_commands)[QStringLiteral("project.sample")], (*m_commands)[QStringLiteral("project.new")],
                            (*m_commands)[QStringLiteral("project.open")], this);
    connect(m_start, &StartPage::projectChosen, this, &MainWindow::projectChosen);
    m_empty->addAction((*m_commands)[QStringLiteral("project.addPages")]);
    m_empty->addAction((*m_commands)[QStringLiteral("project.addFolder")]);
    m_centre->addWidget(m_start);
    connectCommands();
    connectTagging();
    connectReceipt();
    buildEntities();
    connectSuggestions();
    connectSession();
    setBlind(preferences.state(QStringLiteral("blind")) == "yes");
    m_panes->articleView().setArticleStyle(preferences.articleStyle());
    m_review->setArticleStyle(preferences.articleStyle());
    restoreGeometry(preferences.state(QStringLiteral("geometry")));
    restoreState(preferences.state(QStringLiteral("docks")));
    m_panes->splitter().restoreState(preferences.state(QStringLiteral("panes")));
    showProject();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanes()
{
    m_centre = new QStackedWidget(this);
    m_panes = new read::TwoPane(m_session, m_theme, m_centre);
    m_empty = new common::EmptyState(tr("There are no articles yet. Add saved web pages (HTML, MHTML) or text dumps, or drop them here."), m_centre);
    m_centre->addWidget(m_panes);
    m_centre->addWidget(m_empty);
    m_palette = new annotate::SelectionPalette(m_theme, m_panes);
    m_occurrences = new annotate::OccurrencesPanel(m_session, m_theme, m_panes);
}

void MainWindow::connectSession()
{
    connect(&m_session, &read::ReadingSession::articleChanged, this, [this] {
        m_palette->hide();
        m_occurrences->hide();
        updateCommands();
        updateStatus();
    });
    connect(&m_session, &read::ReadingSession::annotationsChanged, this, [this] {
        updateTags();
        updateCommands();
    });
    connect(&m_session, &read::ReadingSession::selectedChanged, this, [this] {
        updateTags();
        updateCommands();
        updateStatus();
    });
    connect(&m_session, &read::ReadingSession::failed, this, [this](const Error& error) { m_toast->warn(common::errorText(error)); });
    connect(&m_session, &read::ReadingSession::said, this,
            [this](const QString& sentence) { m_toast->say(sentence, (*m_commands)[QStringLiteral("edit.undo")]); });
}

void MainWindow::connectTagging()
{
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        auto* action = new QAction(this);
        action->setObjectName(QStringLiteral("annotate.tag%1").arg(QChar(digit)));
        action->setShortcut(QKeySequence(QString(QChar(digit))));
        action->setShortcutContext(Qt::WidgetShortcut);
        m_panes->articleView().addAction(action);
        connect(action, &QAction::triggered, this, [this, digit] {
            if (const document::Tag* tag = m_session.project() ? m_session.project()->codebook().tagWithKey(digit) : nullptr)
                m_session.applyTag(tag->id, m_panes->selection());
        });
    }
    const auto apply = [this](const document::TagId& tag) {
        m_palette->hide();
        m_session.applyTag(tag, m_panes->selection());
        m_panes->articleView().setFocus();
    };
    connect(m_tags, &annotate::TagPalette::tagClicked, this, apply);
    connect(m_palette, &annotate::SelectionPalette::tagClicked, this, apply);
    connect(m_palette, &annotate::SelectionPalette::occurrencesWanted, this, &MainWindow::openOccurrences);
    connect(m_panes, &read::TwoPane::selectedWithMouse, this, [this](const QPoint& where) { m_palette->openAt(where, 26); });
    connect(m_panes, &read::TwoPane::selectionDropped, m_palette, &QWidget::hide);
    connect(&m_panes->articleView(), &QTextEdit::selectionChanged, this, [this] {
        if (m_panes->selection().isEmpty())
            m_palette->hide();
    });
    connect(m_occurrences, &annotate::OccurrencesPanel::closed, this, [this] { m_panes->articleView().setFocus(); });
    connect(m_occurrences, &annotate::OccurrencesPanel::pointedAt, this, [this](Utf16Range range) { m_panes->articleView().reveal(range); });
    connect(m_annotation, &annotate::AnnotationPanel::left, this, [this] { m_panes->articleView().setFocus(); });
    connect(m_annotation, &annotate::AnnotationPanel::listWanted, (*m_commands)[QStringLiteral("annotate.makeList")], &QAction::trigger);
    connect(m_annotation, &annotate::AnnotationPanel::occurrencesWanted, this, &MainWindow::openOccurrences);
    connect(m_annotation, &annotate::AnnotationPanel::removalWanted, this, [this] { m_session.removeSelected(); });
    connect(m_panes, &read::TwoPane::linkActivated, this, &MainWindow::linkActivated);
    connect(m_panes, &read::TwoPane::said, this, [this](const QString& sentence) { m_toast->say(sentence); });
}

void MainWindow::connectCommands()
{
    const auto on = [this](const char* id, auto handler) { m_commands->handle(QString::fromLatin1(id), handler); };
    on("project.quit", [this] { close(); });
    on("edit.undo", [this] {
        if (const auto undone = m_session.project()->undo(); !undone)
            m_toast->warn(common::errorText(undone.error()));
    });
    on("edit.redo", [this] {
        if (const auto redone = m_session.project()->redo(); !redone)
            m_toast->warn(common::errorText(redone.error()));
    });
    on("article.find", [this] { m_panes->openFind(); });
    on("article.findNext", [this] { m_panes->findAgain(false); });
    on("article.findPrevious", [this] { m_panes->findAgain(true); });
    on("article.next", [this] { goToArticle(1); });
    on("article.previous", [this] { goToArticle(-1); });
    on("article.done", [this] { finishArticle(); });
    on("article.todo", [this] { m_session.setStatus(project::ArticleStatus::ToDo); });
    on("annotate.repeat", [this] { m_session.repeatLastTag(m_panes->selection()); });
    on("annotate.remove", [this] { m_session.removeSelected(); });
    on("annotate.occurrences", [this] { openOccurrences(); });
    on("annotate.addNote", [this] { m_annotation->editNote(); });
    on("annotate.makeList", [this] { m_session.makeList(); });
    on("annotate.next", [this] { m_session.selectNext(1, m_panes->articleView().position()); });
    on("annotate.previous", [this] { m_session.selectNext(-1, m_panes->articleView().position()); });
    on("annotate.alsoNext", [this] { m_session.extendNext(1); });
    on("annotate.alsoPrevious", [this] { m_session.extendNext(-1); });
    on("view.otherPane", [this] { m_panes->focusOtherPane(); });
    on("view.highlights", [this] { m_panes->toggleHighlights(); });
    on("view.teammates", [this] { m_session.setShowsTeammates(!m_session.showsTeammates()); });
    on("view.blind", [this] { readBlind(!m_session.isBlind()); });
    on("view.larger", [this] { changeTextSize(1); });
    on("view.smaller", [this] { changeTextSize(-1); });
    on("view.fullScreen", [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on("help.commands", [this] { openCommandPalette(); });
    on("help.keys", [this] { openCommandPalette(); });
}

void MainWindow::showProject()
{
    project::Project* project = m_session.project();
    m_modes->enter((*m_commands)[QStringLiteral("view.read")]);
    m_search->setProject(project);
    m_registers->setProject(project);
    m_review->setProject(project);
    m_entity->hide();
    m_entity->card().setProject(project);
    m_project->setText((project ? project->name() : tr("Project")) + QStringLiteral("  ▾"));
    m_author->setText(project ? text::visible(project->author().name) : QString());
    m_authorAction->setVisible(project != nullptr);
    setWindowTitle(project ? tr("%1 — Vermilion").arg(project->name()) : QStringLiteral("Vermilion"));
    for (const QString& name : {QStringLiteral("articlesDock"), QStringLiteral("tagsDock")})
        findChild<QWidget*>(name)->setVisible(project != nullptr);
    if (!project) {
        findChild<QWidget*>(QStringLiteral("receiptDock"))->hide();
        findChild<QWidget*>(QStringLiteral("suggestionsDock"))->hide();
    }
    if (project) {
        m_tags->setCodebook(project->codebook());
        m_palette->setCodebook(project->codebook());
    }
    m_start->setRecent(m_preferences.recentProjects());
    refreshArticles();
    updateCommands();
}

void MainWindow::refreshArticles()
{
    project::Project* project = m_session.project();
    Result<std::vector<project::ArticleSummary>> articles = project ? project->articles() : Result<std::vector<project::ArticleSummary>>();
    if (!articles) {
        m_toast->warn(common::errorText(articles.error()));
        return;
    }
    const bool isEmpty = articles->empty();
    m_articles->setArticles(*std::move(articles), readersText());
    m_centre->setCurrentWidget(!project ? static_cast<QWidget*>(m_start) : isEmpty ? m_empty : static_cast<QWidget*>(m_panes));
    if (project && !isEmpty && !m_session.hasArticle()) {
        const document::ArticleId first = m_articles->model().articles().front().id;
        m_articles->setCurrent(first);
        // The list tells of changes only, and it may have been on this article already.
        if (!m_session.hasArticle())
            m_session.openArticle(first);
    }
    updateStatus();
    updateCommands();
}

void MainWindow::goToArticle(int step)
{
    if (const auto next = m_articles->neighbour(step))
        m_articles->setCurrent(*next);
    else
        m_toast->say(step > 0 ? tr("That was the last article.") : tr("This is the first article."));
    m_panes->articleView().setFocus();
}

void MainWindow::finishArticle()
{
    m_session.setStatus(project::ArticleStatus::Done);
    goToArticle(1);
}

// Wherever teammates' tags could be seen.
void MainWindow::setBlind(bool isBlind)
{
    m_session.setBlind(isBlind);
    m_registers->setBlind(isBlind);
    m_search->setBlind(isBlind);
    m_entity->card().setBlind(isBlind);
    m_review->session().setBlind(isBlind);
}

void MainWindow::readBlind(bool isBlind)
{
    setBlind(isBlind);
    m_preferences.setState(QStringLiteral("blind"), isBlind ? "yes" : "");
    updateCommands();
    updateStatus();
}

void MainWindow::changeTextSize(double step)
{
    read::ArticleStyle style = m_panes->articleView().articleStyle();
    style.pointSize = std::clamp(style.pointSize + step, 8.0, 32.0);
    m_panes->articleView().setArticleStyle(style);
    m_review->setArticleStyle(style);
    m_preferences.setArticleStyle(style);
}

void MainWindow::openOccurrences()
{
    m_palette->hide();
    const QString words = m_panes->selectedWords();
    if (words.isEmpty() || words.size() > longestName || words.contains(u'\n')) {
        m_toast->say(tr("Select a name first, then press G to find all its mentions."));
        return;
    }
    const auto selected = m_session.selected();
    m_occurrences->open(words, selected.size() == 1 && m_panes->selection().isEmpty() ? selected.front().tagId : document::TagId());
}

void MainWindow::openCommandPalette()
{
    auto* palette = new CommandPalette(*m_commands, m_theme, this);
    connect(palette, &CommandPalette::closed, this, [this] {
        if (m_centre->currentWidget() == m_panes)
            m_panes->articleView().setFocus();
    });
    palette->open();
}

// Esc steps out of one thing at a time.
void MainWindow::stepOut()
{
    if (m_palette->isVisible())
        m_palette->hide();
    else if (m_occurrences->isVisible())
        m_occurrences->hide();
    else if (m_entity->isVisible())
        m_entity->hide();
    else if (!m_panes->selection().isEmpty())
        m_panes->articleView().clearSelection();
    else
        m_session.clearSelected();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        stepOut();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // The docks that another mode hides are not to stay away.
    m_modes->enter((*m_commands)[QStringLiteral("view.read")]);
    m_preferences.setState(QStringLiteral("geometry"), saveGeometry());
    m_preferences.setState(QStringLiteral("docks"), saveState());
    m_preferences.setState(QStringLiteral("registers"), m_registers->saveState());
    m_preferences.setState(QStringLiteral("panes"), m_panes->splitter().saveState());
    // A note that is being typed is written when its field loses the keyboard.
    if (QWidget* field = focusWidget())
        field->clearFocus();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (!paths.isEmpty())
        Q_EMIT filesDropped(paths);
}

}  // namespace vermilion::desktop
