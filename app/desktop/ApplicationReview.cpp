// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Application that exchanges projects with teammates: copies for them, and merging what comes back.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "widgets/common/ErrorText.h"
#include "widgets/common/Toast.h"
#include "widgets/review/AgreementCard.h"
#include "widgets/review/HandOutDialog.h"
#include "widgets/review/MergeDialog.h"
#include "widgets/review/ReviewPage.h"
#include "widgets/review/Voices.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace vermilion::desktop {
namespace {

QString projectFilter() { return Application::tr("Vermilion projects (*.vermilion)"); }

QString sentenceFor(const project::MergeReport& report)
{
    QStringList parts;
    const auto& tags = report.annotations;
    if (tags.added > 0)
        parts << Application::tr("%n tag(s) came.", nullptr, tags.added);
    if (tags.changed > 0)
        parts << Application::tr("%n tag(s) changed.", nullptr, tags.changed);
    if (tags.removed > 0)
        parts << Application::tr("%n tag(s) went.", nullptr, tags.removed);
    if (report.articles.added > 0)
        parts << Application::tr("%n article(s) came.", nullptr, report.articles.added);
    if (report.conflicts > 0)
        parts << Application::tr("%n tag(s) stand in two versions.", nullptr, report.conflicts);
    return parts.isEmpty() ? Application::tr("Merged.") : parts.join(u' ');
}

}  // namespace

void Application::askForMerge()
{
    m_prompt.openFiles(m_window.get(), tr("Merge teammates' files"), projectFilter(), [this](const QStringList& files) { planMerge(files); });
}

void Application::planMerge(const QStringList& files)
{
    auto* dialog = new review::MergeDialog(*m_project, files, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &review::MergeDialog::moreFilesWanted, this, [this, dialog] {
        m_prompt.openFiles(dialog, tr("Merge teammates' files"), projectFilter(), [dialog](const QStringList& more) { dialog->addFiles(more); });
    });
    connect(dialog, &review::MergeDialog::mergeWanted, this, &Application::mergeFiles);
    dialog->open();
}

void Application::mergeFiles(const QStringList& files, project::MergeOptions options)
{
    m_work = std::stop_source();
    Progress progress;
    progress.stop = m_work.get_token();
    progress.report = [this](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(this, [this, done, total] {
            if (m_window)
                m_window->showProgress(tr("Merging %1 / %2").arg(done).arg(total), done, total);
        });
    };
    using Report = Result<project::MergeReport>;
    auto* watcher = new QFutureWatcher<Report>(this);
    connect(watcher, &QFutureWatcher<Report>::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_window->hideProgress();
        const Report report = watcher->future().takeResult();
        this->report(m_project->refresh());
        if (report) {
            m_window->refreshArticles();
            m_window->commands()[QStringLiteral("view.review")]->trigger();
            m_window->toast().say(sentenceFor(*report), m_window->commands()[QStringLiteral("edit.undo")]);
        } else if (report.error().code == ErrorCode::Cancelled) {
            m_window->toast().say(tr("Stopped; nothing was changed."));
        } else {
            m_window->toast().warn(review::refusalText(report.error()));
        }
        Q_EMIT merged(report.has_value());
    });
    options.backup = project::backupPathBefore(*m_project, QDateTime::currentDateTime());
    watcher->setFuture(QtConcurrent::run([path = m_project->path(), files, options, progress]() -> Report {
        const auto project = TRY(project::Project::open(path));
        return project::merge(*project, files, options, progress);
    }));
}

void Application::askForHandOut()
{
    const auto articles = m_project->articles();
    if (!articles) {
        m_window->toast().warn(common::errorText(articles.error()));
        return;
    }
    auto* dialog = new review::HandOutDialog(*articles, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &review::HandOutDialog::chosen, this, [this](const project::HandOut& options) {
        const QDir folder = QFileInfo(m_project->path()).dir();
        const QString suggested = folder.filePath(QStringLiteral("%1 - %2.vermilion").arg(m_project->name(), QString(options.author).replace(u'/', u'-')));
        m_prompt.saveFile(m_window.get(), tr("Copy for a teammate"), suggested, projectFilter(), [this, options](const QString& path) { handOutTo(path, options); });
    });
    dialog->open();
}

void Application::askForAgreementPicture()
{
    const QString suggested = QFileInfo(m_project->path()).dir().filePath(tr("%1 - agreement.png").arg(m_project->name()));
    m_prompt.saveFile(m_window.get(), tr("Save the agreement as a picture"), suggested, tr("Pictures (*.png)"), [this](const QString& path) {
        if (m_window->reviewPage().agreement().picture().save(path, "PNG"))
            m_window->toast().say(tr("The picture was written to “%1”.").arg(path));
        else
            report(failure(ErrorCode::FileNotWritable, path));
    });
}

// The reasons that the program brings keep their stable names, in whatever language they are shown.
void Application::askForReasons(const QStringList& reasons)
{
    QStringList shown;
    QHash<QString, QString> names;
    for (const QString& reason : reasons + document::verdictReasons()) {
        names.insert(review::reasonText(reason), reason);
        if (reasons.contains(reason) && !shown.contains(review::reasonText(reason)))
            shown << review::reasonText(reason);
    }
    m_prompt.words(m_window.get(), tr("Reasons of decisions"), tr("The reasons to choose from, separated by semicolons; nothing: those that the program brings"),
                   shown.join(QStringLiteral("; ")), [this, names](const QString& text) {
        QStringList chosen;
        for (const QString& each : QString(text).replace(u'；', u';').split(u';')) {
            const QString reason = names.value(each.trimmed(), each.trimmed());
            if (!reason.isEmpty() && !chosen.contains(reason))
                chosen << reason;
        }
        m_preferences.setState(QStringLiteral("reasons"), chosen.join(u'\n').toUtf8());
        m_window->reviewPage().setReasons(chosen.isEmpty() ? document::verdictReasons() : chosen);
    });
}

void Application::handOutTo(const QString& path, const project::HandOut& options)
{
    m_work = std::stop_source();
    Progress progress;
    progress.stop = m_work.get_token();
    m_window->showProgress(tr("Making the copy…"), 0, 0);
    auto* watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcher<Result<void>>::finished, this, [this, watcher, path, name = options.author] {
        watcher->deleteLater();
        m_window->hideProgress();
        const Result<void> made = watcher->future().takeResult();
        report(made);
        if (made)
            m_window->toast().say(tr("The copy for %1 is in “%2”.").arg(name, path));
        Q_EMIT handedOut(path, made.has_value());
    });
    watcher->setFuture(QtConcurrent::run([from = m_project->path(), path, options, progress]() -> Result<void> {
        const auto project = TRY(project::Project::openReadOnly(from));
        return project::handOut(*project, path, options, progress);
    }));
}

}  // namespace vermilion::desktop
