// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Application.h"

#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "model/capture/Readers.h"
#include "model/exchange/BundledCodebooks.h"
#include "model/project/Backup.h"
#include "model/project/SampleProject.h"
#include "widgets/common/ErrorText.h"
#include "widgets/common/Toast.h"
#include "widgets/library/ArticleList.h"
#include "widgets/registers/RegistersPage.h"
#include "widgets/review/ReviewPage.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>
#include <QStandardPaths>

namespace vermilion::desktop {
namespace {

QString projectFilter()
{
    return Application::tr("Vermilion projects (*.vermilion)");
}

}  // namespace

Application::Application(QSettings& settings, common::Prompt& prompt, QObject* parent)
    : QObject(parent), m_preferences(settings), m_prompt(prompt)
{
    setLanguage(m_preferences.language());
    applyLook();
}

Application::~Application()
{
    m_work.request_stop();
    m_window.reset();
    m_session.setProject(nullptr);
}

void Application::setLanguage(const QString& language)
{
    qApp->removeTranslator(&m_translator);
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    // English, for its plurals, where the desktop speaks a language that there is no translation for.
    const bool isLoaded = m_translator.load(locale, QStringLiteral("vermilion"), QStringLiteral("_"), QStringLiteral(":/translations"))
                          || m_translator.load(QStringLiteral(":/translations/vermilion_en"));
    if (isLoaded)
        qApp->installTranslator(&m_translator);
}

void Application::applyLook()
{
    m_theme = common::Theme::named(m_preferences.theme());
    QIcon::setThemeName(m_theme.iconThemeName());
    qApp->setPalette(m_theme.palette());
    qApp->setStyleSheet(m_theme.styleSheet());
}

void Application::showWindow()
{
    const document::ArticleId article = m_session.hasArticle() ? m_session.article().id : document::ArticleId();
    const qsizetype position = m_window && m_session.hasArticle() ? m_window->panes().articleView().position() : 0;
    const QByteArray geometry = m_window ? m_window->saveGeometry() : QByteArray();
    if (m_window)
        m_window->close();
    m_session.closeArticle();
    auto window = std::make_unique<MainWindow>(m_session, m_preferences, m_theme);
    m_window = std::move(window);
    connectWindow();
    if (!geometry.isEmpty())
        m_window->restoreGeometry(geometry);
    m_window->show();
    if (!article.isNull()) {
        m_session.openArticle(article);
        m_window->articleList().setCurrent(article);
        m_window->panes().articleView().selectRange({position, position});
        m_window->panes().articleView().reveal({position, position});
    }
    m_window->panes().articleView().setFocus();
}

void Application::connectWindow()
{
    Commands& commands = m_window->commands();
    commands.handle(QStringLiteral("project.sample"), [this] { report(openSample(samplePath())); });
    commands.handle(QStringLiteral("project.new"), [this] { askForNewProject(); });
    commands.handle(QStringLiteral("project.open"), [this] { askForProject(); });
    commands.handle(QStringLiteral("project.addPages"), [this] { askForPages(); });
    commands.handle(QStringLiteral("project.addFolder"), [this] { askForFolder(); });
    commands.handle(QStringLiteral("project.addAddress"), [this] { askForAddress({}); });
    commands.handle(QStringLiteral("project.paste"), [this] { pasteCopied(); });
    commands.handle(QStringLiteral("project.export"), [this] { askForExport(); });
    commands.handle(QStringLiteral("project.backup"), [this] { askForBackup(); });
    commands.handle(QStringLiteral("project.merge"), [this] { askForMerge(); });
    commands.handle(QStringLiteral("project.handOut"), [this] { askForHandOut(); });
    connect(m_window.get(), &MainWindow::projectChosen, this, [this](const QString& path) { report(openProject(path)); });
    connect(m_window.get(), &MainWindow::siteRuleWanted, this,
            [this](const project::Choice& choice) { correctOnSite(m_session.article().id, choice); });
    connect(m_window.get(), &MainWindow::filesDropped, this, [this](const QStringList& paths) {
        if (paths.size() == 1 && paths.first().endsWith(u".vermilion"))
            report(openProject(paths.first()));
        else if (m_project)
            addPages(paths);
        else
            m_window->toast().say(tr("Open or make a project first, then drop the pages again."));
    });
    connect(m_window.get(), &MainWindow::registerExportWanted, this, &Application::askForRegisterExport);
    connect(m_window.get(), &MainWindow::reasonsWanted, this, &Application::askForReasons);
    connect(m_window.get(), &MainWindow::agreementPictureWanted, this, &Application::askForAgreementPicture);
    connect(m_window.get(), &MainWindow::ruleWanted, this, &Application::askForRule);
    connect(m_window.get(), &MainWindow::linkActivated, this, &Application::askForLink);
    connect(m_window.get(), &MainWindow::authorWanted, this, &Application::askForAuthor);
    connect(m_window.get(), &MainWindow::cancelled, this, [this] { m_work.request_stop(); });
    // The window that asks is replaced: let its signal return first.
    connect(m_window.get(), &MainWindow::themeChosen, this, [this](common::ThemeName theme) {
        m_preferences.setTheme(theme);
        applyLook();
        showWindow();
    }, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::languageChosen, this, [this](const QString& language) {
        m_preferences.setLanguage(language);
        setLanguage(language);
        showWindow();
    }, Qt::QueuedConnection);
}

void Application::report(const Result<void>& result)
{
    if (!result)
        m_window->toast().warn(common::errorText(result.error()));
}

void Application::takeProject(std::unique_ptr<project::Project> project)
{
    m_session.setProject(nullptr);
    m_project = std::move(project);
    m_session.setProject(m_project.get());
    connect(m_project.get(), &project::Project::changed, this, [this] {
        if (m_window)
            m_window->refreshArticles();
    });
    m_preferences.addRecentProject(m_project->path());
    if (m_window) {
        m_window->showProject();
        m_window->panes().articleView().setFocus();
    }
}

Result<void> Application::openProject(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (m_project && QFileInfo(m_project->path()) == QFileInfo(absolute))
        return {};
    takeProject(TRY(project::Project::open(absolute)));
    return {};
}

Result<void> Application::openFiles(const QStringList& paths)
{
    if (paths.size() == 1 && paths.first().endsWith(u".vermilion"))
        return openProject(paths.first());
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    documents.mkpath(QStringLiteral("."));
    const QString path = documents.filePath(tr("Pages") + QStringLiteral(".vermilion"));
    const Result<void> opened = QFileInfo::exists(path) ? openProject(path) : createProject(path);
    if (opened)
        addPages(paths);
    return opened;
}

Result<void> Application::createProject(const QString& path)
{
    project::NewProject options;
    options.authorName = m_preferences.authorName();
    options.codebook = TRY(exchange::bundledCodebook(QStringLiteral("news")));
    takeProject(TRY(project::Project::create(QFileInfo(path).absoluteFilePath(), options)));
    return {};
}

QString Application::samplePath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QDir(folder).filePath(tr("Sample") + QStringLiteral(".vermilion"));
}

Result<void> Application::openSample(const QString& path)
{
    if (QFileInfo::exists(path))
        return openProject(path);
    QDir().mkpath(QFileInfo(path).absolutePath());
    takeProject(TRY(project::createSampleProject(path)));
    return {};
}

void Application::askForNewProject()
{
    const QString suggested = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/news.vermilion");
    m_prompt.saveFile(m_window.get(), tr("New project"), suggested, projectFilter(), [this](const QString& path) { report(createProject(path)); });
}

void Application::askForProject()
{
    m_prompt.openFile(m_window.get(), tr("Open a project"), projectFilter(), [this](const QString& path) { report(openProject(path)); });
}

void Application::askForPages()
{
    QStringList patterns;
    for (const QString& suffix : capture::fileSuffixes())
        patterns << QStringLiteral("*.") + suffix;
    m_prompt.openFiles(m_window.get(), tr("Add pages"), tr("Saved pages (%1)").arg(patterns.join(u' ')) + QStringLiteral(";;") + tr("All files (*)"),
                       [this](const QStringList& paths) { addPages(paths); });
}

void Application::askForFolder()
{
    m_prompt.folder(m_window.get(), tr("Add a folder of pages"), [this](const QString& path) { addPages({path}); });
}

void Application::askForAddress(const QString& suggested)
{
    m_prompt.address(m_window.get(), suggested, [this](const QUrl& address) { addFromAddress(address); });
}

void Application::askForExport()
{
    m_prompt.folder(m_window.get(), tr("Export CSV into a folder"), [this](const QString& path) { exportTo(path); });
}

void Application::askForBackup()
{
    const QString suggested = tr("%1 backup %2.vermilion").arg(m_project->name(), QDate::currentDate().toString(Qt::ISODate));
    m_prompt.saveFile(m_window.get(), tr("Save a backup"), suggested, projectFilter(), [this](const QString& path) {
        const Result<void> saved = project::backup(*m_project, path);
        report(saved);
        if (saved)
            m_window->toast().say(tr("The backup was written and checked."));
    });
}

void Application::askForRegisterExport(const QString& suggestedName)
{
    m_prompt.saveFile(m_window.get(), tr("Export these rows"), suggestedName, tr("CSV (*.csv)"), [this](const QString& path) {
        const Result<void> written = m_window->registersPage().exportShown(path);
        report(written);
        if (written)
            m_window->toast().say(tr("The rows were written to “%1”.").arg(path));
    });
}

void Application::askForRule(const review::Strategy& strategy, int count)
{
    m_prompt.confirm(m_window.get(), tr("Decide by rule?"),
                     tr("This decides %n disagreement(s) in your name. What a person decided stays as it is. It is one step to undo.", nullptr, count),
                     tr("Decide"), [this, strategy] { m_window->reviewPage().session().decideAll(strategy); });
}

void Application::askForAuthor()
{
    m_prompt.words(m_window.get(), tr("Who annotates?"), tr("Your tags carry this name:"), m_project->author().name, [this](const QString& name) {
        if (name.trimmed().isEmpty())
            return;
        const auto author = m_project->beAuthor(name.trimmed());
        if (!author) {
            m_window->toast().warn(common::errorText(author.error()));
            return;
        }
        m_preferences.setAuthorName(author->name);
        m_window->showProject();
        m_session.setShowsTeammates(m_session.showsTeammates());
    });
}

void Application::askForLink(const QUrl& url)
{
    m_prompt.confirm(m_window.get(), tr("Leave Vermilion?"), tr("This link opens in your web browser:\n%1").arg(url.toDisplayString()),
                     tr("Open in the browser"), [url] { QDesktopServices::openUrl(url); });
}

}  // namespace vermilion::desktop
