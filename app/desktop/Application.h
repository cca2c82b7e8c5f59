// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/Preferences.h"
#include "model/base/Result.h"
#include "model/project/HandOut.h"
#include "model/project/Ingest.h"
#include "model/project/Merge.h"
#include "model/project/Project.h"
#include "model/project/Recleaning.h"
#include "widgets/common/Prompt.h"
#include "widgets/read/ReadingSession.h"

#include <QObject>
#include <QTranslator>

#include <memory>
#include <stop_token>

namespace vermilion::review {
struct Strategy;
}

namespace vermilion::desktop {

class MainWindow;

/// Builds and wires everything and owns it in order: project, session, window. Opens, makes, fills and exports
/// projects; work that takes long runs on another thread with a connection of its own.
class Application : public QObject {
    Q_OBJECT

public:
    /// The settings and the prompt must outlive this.
    Application(QSettings& settings, common::Prompt& prompt, QObject* parent = nullptr);
    ~Application() override;

    /// Makes (or makes anew, after a change of language or theme) and shows the window.
    void showWindow();
    MainWindow& window() { return *m_window; }
    read::ReadingSession& session() { return m_session; }
    project::Project* project() { return m_project.get(); }
    Preferences& preferences() { return m_preferences; }

    Result<void> openProject(const QString& path);
    /// Files named on the command line: a project, or pages, which go into the project "Pages" among the documents.
    Result<void> openFiles(const QStringList& paths);
    Result<void> createProject(const QString& path);
    /// Opens the sample project at `path`, making it there first if there is none.
    Result<void> openSample(const QString& path);
    /// Where the sample project is kept unless somebody says otherwise.
    static QString samplePath();

    void addPages(const QStringList& paths);
    /// Has the page fetched by the capture program and adds it; `pagesAdded` tells when that is over.
    void addFromAddress(const QUrl& address);
    /// Writes the tables of a format into a folder; `exported` tells how it went.
    void exportTo(const QString& folder);
    /// Shows what merging these files would do, and does it if that is wanted; `merged` tells when it is over.
    void planMerge(const QStringList& files);
    void mergeFiles(const QStringList& files, project::MergeOptions options);
    /// Does to all blocks of this kind on the article's site what is chosen for one; one step to undo.
    void correctOnSite(const document::ArticleId& article, const project::Choice& choice);

Q_SIGNALS:
    void pagesAdded();
    void exported(const QString& folder, bool succeeded);
    void siteCorrected();
    void merged(bool succeeded);
    void handedOut(const QString& path, bool succeeded);

private:
    void connectWindow();
    void takeProject(std::unique_ptr<project::Project> project);
    void report(const Result<void>& result);
    void askForNewProject();
    void askForProject();
    void askForPages();
    void askForFolder();
    void askForAddress(const QString& suggested);
    void pasteCopied();
    void pageFetched(const Result<project::IngestReport>& report, bool isComplete);
    void askForExport();
    void askForBackup();
    void askForRegisterExport(const QString& suggestedName);
    void askForMerge();
    void askForHandOut();
    void handOutTo(const QString& path, const project::HandOut& options);
    void askForAgreementPicture();
    void askForReasons(const QStringList& reasons);
    void askForRule(const review::Strategy& strategy, int count);
    void askForAuthor();
    void askForLink(const QUrl& url);
    void setLanguage(const QString& language);
    void applyLook();

    Preferences m_preferences;
    common::Prompt& m_prompt;
    QTranslator m_translator;
    std::unique_ptr<project::Project> m_project;
    read::ReadingSession m_session;
    std::unique_ptr<MainWindow> m_window;
    common::Theme m_theme;
    std::stop_source m_work;  // of the job that is running
};

}  // namespace vermilion::desktop
