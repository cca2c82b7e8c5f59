// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bars and docks of MainWindow: what stands where, without behaviour.

#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "widgets/annotate/AnnotationPanel.h"
#include "widgets/annotate/TagPalette.h"
#include "widgets/common/OperationText.h"
#include "widgets/library/ArticleList.h"
#include "widgets/library/ArticleListModel.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/ReadingSession.h"
#include "widgets/read/TwoPane.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

namespace vermilion::desktop {
namespace {

QWidget* spacer(QWidget* parent)
{
    auto* space = new QWidget(parent);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return space;
}

QToolButton* menuButton(const QString& text, QMenu* menu, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("button"));
    button->setText(text + QStringLiteral("  ▾"));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

QDockWidget* dock(const QString& name, const QString& title, QWidget* content, QMainWindow* window)
{
    auto* dock = new QDockWidget(title, window);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    dock->setWidget(content);
    // The content says what it is; a second title above it would only be louder.
    dock->setTitleBarWidget(new QWidget(dock));
    return dock;
}

QLabel* caption(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setObjectName(QStringLiteral("caption"));
    label->setFont(common::interfaceFont(-1, true));
    label->setContentsMargins(14, 12, 14, 6);
    return label;
}

}  // namespace

void MainWindow::buildDocks()
{
    m_articles = new library::ArticleList(m_theme, this);
    addDockWidget(Qt::LeftDockWidgetArea, dock(QStringLiteral("articlesDock"), tr("Articles"), m_articles, this));
    connect(m_articles, &library::ArticleList::menuWanted, this, &MainWindow::openArticleMenu);
    connect(m_articles, &library::ArticleList::chosen, this, [this](const document::ArticleId& id) { m_session.openArticle(id); });

    auto* panel = new QWidget(this);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(caption(tr("Tags: press the key"), panel));
    m_tags = new annotate::TagPalette(m_theme, panel);
    column->addWidget(m_tags);
    column->addWidget(caption(tr("Selected"), panel));
    m_annotation = new annotate::AnnotationPanel(m_session, m_theme, panel);
    column->addWidget(m_annotation);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(panel);
    scroll->viewport()->setAutoFillBackground(false);
    panel->setAutoFillBackground(false);
    addDockWidget(Qt::RightDockWidgetArea, dock(QStringLiteral("tagsDock"), tr("Tags and annotation"), scroll, this));
    resizeDocks({findChild<QDockWidget*>(QStringLiteral("articlesDock")), findChild<QDockWidget*>(QStringLiteral("tagsDock"))}, {250, 288},
                Qt::Horizontal);
    buildReceipt();
    buildSuggestions();
}

QMenu* MainWindow::projectMenu()
{
    auto* menu = new QMenu(this);
    const auto add = [&](const char* id) { menu->addAction((*m_commands)[QString::fromLatin1(id)]); };
    for (const char* id : {"project.new", "project.open", "project.sample"})
        add(id);
    auto* recent = menu->addMenu(QIcon::fromTheme(QStringLiteral("document-open-recent")), tr("Recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString& path : m_preferences.recentProjects())
            recent->addAction(path, this, [this, path] { Q_EMIT projectChosen(path); });
    });
    menu->addSeparator();
    for (const char* id : {"project.addPages", "project.addFolder", "project.addAddress", "project.paste"})
        add(id);
    menu->addSeparator();
    for (const char* id : {"project.merge", "project.handOut"})
        add(id);
    menu->addSeparator();
    for (const char* id : {"project.export", "project.backup"})
        add(id);
    menu->addSeparator();
    add("project.quit");
    return menu;
}

QMenu* MainWindow::viewMenu()
{
    using common::ThemeName;
    auto* menu = new QMenu(this);
    const auto add = [&](const char* id) { menu->addAction((*m_commands)[QString::fromLatin1(id)]); };
    auto* themes = menu->addMenu(tr("Theme"));
    auto* themeGroup = new QActionGroup(themes);
    for (const auto& [theme, text] : {std::pair(ThemeName::System, tr("As the desktop")), std::pair(ThemeName::Light, tr("Light")),
                                      std::pair(ThemeName::Sepia, tr("Sepia")), std::pair(ThemeName::Dark, tr("Dark"))}) {
        QAction* action = themes->addAction(text, this, [this, theme] { Q_EMIT themeChosen(theme); });
        action->setCheckable(true);
        action->setChecked(m_preferences.theme() == theme);
        themeGroup->addAction(action);
    }
    // Languages are named in themselves, so that people find theirs in any.
    auto* languages = menu->addMenu(QIcon::fromTheme(QStringLiteral("preferences-desktop-locale")), tr("Language"));
    auto* languageGroup = new QActionGroup(languages);
    for (const auto& [code, text] : {std::pair(QString(), tr("As the desktop")), std::pair(QStringLiteral("en"), QStringLiteral("English")),
                                     std::pair(QStringLiteral("zh_CN"), QStringLiteral("简体中文"))}) {
        QAction* action = languages->addAction(text, this, [this, code] { Q_EMIT languageChosen(code); });
        action->setCheckable(true);
        action->setChecked(m_preferences.language() == code);
        languageGroup->addAction(action);
    }
    menu->addSeparator();
    for (const char* id : {"view.larger", "view.smaller", "view.highlights", "view.teammates", "view.blind"})
        add(id);
    menu->addSeparator();
    for (const QString& name : {QStringLiteral("articlesDock"), QStringLiteral("tagsDock")})
        menu->addAction(findChild<QDockWidget*>(name)->toggleViewAction());
    add("view.overruled");
    add("receipt.show");
    add("suggest.show");
    add("view.fullScreen");
    (*m_commands)[QStringLiteral("view.highlights")]->setCheckable(true);
    (*m_commands)[QStringLiteral("view.highlights")]->setChecked(true);
    (*m_commands)[QStringLiteral("view.teammates")]->setCheckable(true);
    (*m_commands)[QStringLiteral("view.blind")]->setCheckable(true);
    return menu;
}

void MainWindow::buildTopBar()
{
    auto* bar = new QToolBar(tr("Project and view"), this);
    bar->setObjectName(QStringLiteral("topBar"));
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    auto* seal = new QLabel(QStringLiteral("朱批"), bar);
    seal->setObjectName(QStringLiteral("seal"));
    QFont sealFont = common::articleFont(13);
    sealFont.setBold(true);
    seal->setFont(sealFont);
    seal->setContentsMargins(4, 0, 4, 0);
    bar->addWidget(seal);
    m_project = menuButton(tr("Project"), projectMenu(), bar);
    m_project->setAccessibleName(tr("Project"));
    bar->addWidget(m_project);
    const auto button = [&](const char* id, bool hasText) {
        QAction* action = (*m_commands)[QString::fromLatin1(id)];
        bar->addAction(action);
        auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action));
        button->setToolButtonStyle(hasText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    };
    button("view.read", true);
    button("view.review", true);
    button("view.registers", true);
    button("view.search", true);
    bar->addSeparator();
    button("project.addPages", true);
    button("project.export", true);
    bar->addSeparator();
    button("edit.undo", false);
    button("edit.redo", false);
    bar->addWidget(spacer(bar));
    button("article.find", false);
    button("article.done", true);
    auto* view = menuButton(tr("View"), viewMenu(), bar);
    bar->addWidget(view);
    m_author = new QToolButton(bar);
    m_author->setObjectName(QStringLiteral("button"));
    m_author->setToolTip(tr("Who you annotate as"));
    m_author->setIcon(QIcon::fromTheme(QStringLiteral("user")));
    m_author->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_author, &QToolButton::clicked, this, &MainWindow::authorWanted);
    m_authorAction = bar->addWidget(m_author);
    addToolBar(Qt::TopToolBarArea, bar);
}

void MainWindow::buildStatusBar()
{
    QStatusBar* bar = statusBar();
    bar->setSizeGripEnabled(false);
    const auto label = [bar] {
        auto* label = new QLabel(bar);
        label->setFont(common::interfaceFont(-2));
        label->setContentsMargins(10, 0, 10, 0);
        return label;
    };
    m_saved = label();
    m_place = label();
    m_selectedCount = label();
    m_doneBar = new QProgressBar(bar);
    m_doneBar->setFixedWidth(110);
    m_doneBar->setTextVisible(false);
    m_doneBar->setAccessibleName(tr("Articles done"));
    bar->addWidget(m_saved);
    bar->addWidget(m_place);
    bar->addWidget(m_doneBar);
    bar->addWidget(m_selectedCount);

    m_progress = new QWidget(bar);
    auto* row = new QHBoxLayout(m_progress);
    row->setContentsMargins(0, 0, 10, 0);
    m_progressText = label();
    m_progressBar = new QProgressBar(m_progress);
    m_progressBar->setFixedWidth(140);
    m_progressBar->setTextVisible(false);
    auto* cancel = new QPushButton(tr("Stop"), m_progress);
    cancel->setObjectName(QStringLiteral("quiet"));
    connect(cancel, &QPushButton::clicked, this, &MainWindow::cancelled);
    row->addWidget(m_progressText);
    row->addWidget(m_progressBar);
    row->addWidget(cancel);
    m_progress->hide();
    bar->addPermanentWidget(m_progress);
    auto* hint = label();
    hint->setText(tr("? Keys   Ctrl+K Commands"));
    bar->addPermanentWidget(hint);
}

void MainWindow::showProgress(const QString& what, qint64 done, qint64 total)
{
    m_progressText->setText(what);
    m_progressBar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progressBar->setValue(int(done * 1000 / total));
    m_progress->show();
}

void MainWindow::hideProgress()
{
    m_progress->hide();
}

void MainWindow::updateCommands()
{
    project::Project* project = m_session.project();
    const bool hasArticle = m_session.hasArticle() && isReading();
    const auto enable = [this](const char* id, bool enabled) { (*m_commands)[QString::fromLatin1(id)]->setEnabled(enabled); };
    for (const char* id : {"project.addPages", "project.addFolder", "project.addAddress", "project.paste", "project.export", "project.backup", "project.merge", "project.handOut", "view.teammates", "view.read", "view.review", "view.overruled", "view.registers", "view.search"})
        enable(id, project != nullptr);
    // Without a project the bar only offers what leads to one.
    for (const char* id : {"view.read", "view.review", "view.registers", "view.search", "project.addPages", "project.export", "edit.undo", "edit.redo", "article.find", "article.done"})
        (*m_commands)[QString::fromLatin1(id)]->setVisible(project != nullptr);
    for (const char* id : {"article.find", "article.findNext", "article.findPrevious", "article.next", "article.previous", "article.done", "article.todo",
                           "receipt.show", "receipt.dropHere", "receipt.restore", "receipt.onSite", "suggest.show"})
        enable(id, hasArticle);
    for (QAction* action : m_commands->all()) {
        if (action->objectName().startsWith(u"review."))
            action->setEnabled(isReviewing());
    }
    enable("annotate.remove", !m_session.selected().empty());
    enable("annotate.makeList", isReading() && m_session.selected().size() > 1);
    enable("annotate.addNote", m_session.selected().size() == 1);
    enable("annotate.entity", m_session.selected().size() == 1);
    enable("annotate.entityCard", m_session.selected().size() == 1 && !m_session.selected().front().entityId.isNull());

    const auto name = [this](const char* id, const QString& plain, const QString& step) {
        QAction* action = (*m_commands)[QString::fromLatin1(id)];
        action->setText(step.isEmpty() ? plain : tr("%1: %2").arg(plain, step));
        action->setIconText(plain);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(action->text(), Commands::keysOf(action)));
    };
    const bool canUndo = project && project->canUndo();
    const bool canRedo = project && project->canRedo();
    enable("edit.undo", canUndo);
    enable("edit.redo", canRedo);
    name("edit.undo", tr("Undo"), canUndo ? common::operationText(project->undoOperation()) : QString());
    name("edit.redo", tr("Redo"), canRedo ? common::operationText(project->redoOperation()) : QString());
    (*m_commands)[QStringLiteral("view.teammates")]->setChecked(m_session.showsTeammates());
    (*m_commands)[QStringLiteral("view.blind")]->setChecked(m_session.isBlind());
}

void MainWindow::updateStatus()
{
    const bool hasProject = m_session.project() != nullptr;
    for (QWidget* each : {static_cast<QWidget*>(m_saved), static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_doneBar)})
        each->setVisible(hasProject);
    if (!hasProject) {
        m_selectedCount->clear();
        return;
    }
    const library::ArticleListModel& articles = m_articles->model();
    m_saved->setText(tr("Saved"));
    const int row = m_session.hasArticle() ? articles.rowOf(m_session.article().id) : -1;
    m_place->setText(row >= 0 ? tr("Article %1 of %2").arg(row + 1).arg(articles.rowCount()) : QString());
    m_doneBar->setRange(0, std::max(1, articles.rowCount()));
    m_doneBar->setValue(articles.doneCount());
    m_doneBar->setToolTip(tr("%1 of %2 done").arg(articles.doneCount()).arg(articles.rowCount()));
    const auto selected = int(m_session.selected().size());
    // Other pages show many articles, some of which may wait.
    const bool isBlind = isReading() ? m_session.hidesTeammates() : m_session.isBlind();
    m_selectedCount->setText(selected > 0 ? tr("%n selected", nullptr, selected) : isBlind ? tr("Read blind: others' tags are hidden until you are done") : QString());
}

void MainWindow::updateTags()
{
    QHash<document::TagId, int> counts;
    for (const document::Annotation& annotation : m_session.annotations())
        ++counts[annotation.tagId];
    m_tags->setCounts(counts);
    QList<document::TagId> current;
    for (const document::Annotation& annotation : m_session.selected())
        current << annotation.tagId;
    m_tags->setCurrent(current);
}

}  // namespace vermilion::desktop
