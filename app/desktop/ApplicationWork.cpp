// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Application that takes long: adding pages and exporting, on a worker thread with progress and Stop.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "model/exchange/Formats.h"
#include "model/fetch/PageFetch.h"
#include "model/fetch/WebAddress.h"
#include "model/project/ExportSource.h"
#include "model/project/Ingest.h"
#include "widgets/common/ErrorText.h"
#include "widgets/common/Toast.h"
#include "widgets/library/ArticleList.h"

#include <QApplication>
#include <QClipboard>
#include <QFutureWatcher>
#include <QMimeData>
#include <QtConcurrentRun>

#include <algorithm>

namespace vermilion::desktop {
namespace {

using project::IngestReport;

// What was added, what was there, what failed and why: the first failure in full, the others counted.
QString sentenceFor(const IngestReport& report)
{
    QStringList parts;
    if (!report.added.empty())
        parts << Application::tr("%n article(s) added.", nullptr, int(report.added.size()));
    if (!report.duplicates.isEmpty())
        parts << Application::tr("%n were here already.", nullptr, int(report.duplicates.size()));
    if (!report.joined.empty())
        parts << Application::tr("%n article(s) were joined from several pages.", nullptr, int(report.joined.size()));
    if (!report.incomplete.empty())
        parts << Application::tr("%n article(s) are not whole: other pages of them are not here.", nullptr, int(report.incomplete.size()));
    const auto waited = std::ranges::count_if(report.failures, [](const IngestReport::Failure& each) { return each.error.code == ErrorCode::Cancelled; });
    const auto failed = std::ranges::find_if(report.failures, [](const IngestReport::Failure& each) { return each.error.code != ErrorCode::Cancelled; });
    if (failed != report.failures.end()) {
        parts << common::errorText(failed->error);
        if (const auto more = qsizetype(report.failures.size()) - waited - 1; more > 0)
            parts << Application::tr("%n more could not be added.", nullptr, int(more));
    }
    if (waited > 0)
        parts << Application::tr("%n page(s) waited for other pages of their article and were not added.", nullptr, int(waited));
    if (report.wasCancelled)
        parts << Application::tr("Stopped; what was added so far is kept.");
    return parts.isEmpty() ? Application::tr("There was nothing to add.") : parts.join(u' ');
}

// %1 is the website.
QString sentenceFor(fetch::FetchStage stage)
{
    switch (stage) {
    case fetch::FetchStage::Starting: return Application::tr("Going online for %1…");
    case fetch::FetchStage::Loading: return Application::tr("Loading the page from %1…");
    case fetch::FetchStage::Waiting: return Application::tr("Waiting for the pictures from %1…");
    case fetch::FetchStage::Saving: return Application::tr("Saving the page from %1…");
    }
    Q_UNREACHABLE_RETURN({});
}

QString sentenceFor(const project::RecleanReport& report)
{
    QString sentence = Application::tr("The rule is saved; %n article(s) of the site changed by it.", nullptr, report.newTexts());
    if (report.inTray() > 0)
        sentence += u' ' + Application::tr("%n annotation(s) lost their place and wait in the tray.", nullptr, report.inTray());
    if (!report.failures.empty())
        sentence += u' ' + Application::tr("%n article(s) could not be cleaned again and stay as they are.", nullptr, int(report.failures.size()));
    return sentence;
}

}  // namespace

void Application::addPages(const QStringList& paths)
{
    m_work = std::stop_source();
    Progress progress;
    progress.stop = m_work.get_token();
    progress.report = [this](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(this, [this, done, total] {
            if (m_window)
                m_window->showProgress(tr("Adding pages %1 / %2").arg(done).arg(total), done, total);
        });
    };
    auto* watcher = new QFutureWatcher<Result<IngestReport>>(this);
    connect(watcher, &QFutureWatcher<Result<IngestReport>>::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_window->hideProgress();
        const Result<IngestReport> report = watcher->future().takeResult();
        if (!report) {
            m_window->toast().warn(common::errorText(report.error()));
        } else {
            this->report(m_project->refresh());
            if (report->failures.empty())
                m_window->toast().say(sentenceFor(*report));
            else
                m_window->toast().warn(sentenceFor(*report));
            if (!report->added.empty())
                m_window->articleList().setCurrent(report->added.front());
        }
        Q_EMIT pagesAdded();
    });
    watcher->setFuture(QtConcurrent::run([path = m_project->path(), paths, progress]() -> Result<IngestReport> {
        const auto project = TRY(project::Project::open(path));
        return project::ingest(*project, paths, progress);
    }));
}

void Application::addFromAddress(const QUrl& address)
{
    m_work = std::stop_source();
    const QString host = fetch::hostOf(address).shown;
    fetch::FetchProgress progress;
    progress.isStopped = [stop = m_work.get_token()] { return stop.stop_requested(); };
    progress.report = [this, host](fetch::FetchStage stage, int percent) {
        QMetaObject::invokeMethod(this, [this, host, stage, percent] {
            if (m_window)
                m_window->showProgress(sentenceFor(stage).arg(host), percent, stage == fetch::FetchStage::Loading ? 100 : 0);
        });
    };
    struct Outcome {
        Result<IngestReport> report;
        bool isComplete = true;
    };
    auto* watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, watcher] {
        watcher->deleteLater();
        const Outcome outcome = watcher->future().takeResult();
        pageFetched(outcome.report, outcome.isComplete);
    });
    watcher->setFuture(QtConcurrent::run([path = m_project->path(), address, progress]() -> Outcome {
        const auto page = fetch::fetchPage(address, progress);
        if (!page)
            return {std::unexpected(page.error())};
        const auto project = project::Project::open(path);
        if (!project)
            return {std::unexpected(project.error())};
        return {project::ingestBytes(**project, page->mhtml, fetch::nameOf(*page)), page->isComplete};
    }));
}

void Application::pageFetched(const Result<IngestReport>& report, bool isComplete)
{
    m_window->hideProgress();
    if (!report) {
        m_window->toast().warn(common::errorText(report.error()));
    } else {
        this->report(m_project->refresh());
        const QString more = isComplete ? QString() : u' ' + tr("Something on the page never came; what was there is kept.");
        if (report->failures.empty())
            m_window->toast().say(sentenceFor(*report) + more);
        else
            m_window->toast().warn(sentenceFor(*report));
        if (!report->added.empty())
            m_window->articleList().setCurrent(report->added.front());
    }
    Q_EMIT pagesAdded();
}

void Application::pasteCopied()
{
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    if (copied->hasUrls()) {
        QStringList paths;
        for (const QUrl& url : copied->urls()) {
            if (url.isLocalFile())
                paths << url.toLocalFile();
        }
        if (!paths.isEmpty()) {
            addPages(paths);
            return;
        }
    }
    // An address that was copied: the person is asked before anything goes online.
    if (fetch::isWebAddress(copied->text())) {
        askForAddress(copied->text().trimmed());
        return;
    }
    const bool isHtml = copied->hasHtml();
    const QString text = isHtml ? copied->html() : copied->text();
    if (text.trimmed().isEmpty()) {
        m_window->toast().say(tr("Nothing was copied. Copy a page's text (or its files) and paste again."));
        return;
    }
    // Browsers put UTF-16 on the clipboard: what the page says about its charset no longer holds.
    const QByteArray bytes = "\xef\xbb\xbf" + text.toUtf8();
    const Result<IngestReport> report = project::ingestBytes(*m_project, bytes, isHtml ? tr("Pasted page.html") : tr("Pasted text.txt"));
    if (!report) {
        m_window->toast().warn(common::errorText(report.error()));
        return;
    }
    m_window->toast().say(sentenceFor(*report));
    if (!report->added.empty())
        m_window->articleList().setCurrent(report->added.front());
}

void Application::exportTo(const QString& folder)
{
    m_work = std::stop_source();
    Progress progress;
    progress.stop = m_work.get_token();
    progress.report = [this](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(this, [this, done, total] {
            if (m_window)
                m_window->showProgress(tr("Exporting %1 / %2").arg(done).arg(total), done, total);
        });
    };
    using Report = Result<exchange::ExportReport>;
    auto* watcher = new QFutureWatcher<Report>(this);
    connect(watcher, &QFutureWatcher<Report>::finished, this, [this, watcher, folder] {
        watcher->deleteLater();
        m_window->hideProgress();
        const Report report = watcher->future().takeResult();
        if (report)
            m_window->toast().say(tr("%n annotation(s) written to “%1”.", nullptr, int(report->annotations)).arg(folder));
        else
            m_window->toast().warn(common::errorText(report.error()));
        Q_EMIT exported(folder, report.has_value());
    });
    watcher->setFuture(QtConcurrent::run([path = m_project->path(), folder, progress]() -> Report {
        const auto project = TRY(project::Project::openReadOnly(path));
        const project::ExportSource source = TRY(project::ExportSource::of(*project));
        return exchange::Formats().find(u"csv")->write(source, folder, {}, progress);
    }));
}

void Application::correctOnSite(const document::ArticleId& article, const project::Choice& choice)
{
    m_work = std::stop_source();
    Progress progress;
    progress.stop = m_work.get_token();
    progress.report = [this](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(this, [this, done, total] {
            if (m_window)
                m_window->showProgress(tr("Cleaning the site's articles %1 / %2").arg(done).arg(total), done, total);
        });
    };
    using Report = Result<project::RecleanReport>;
    auto* watcher = new QFutureWatcher<Report>(this);
    connect(watcher, &QFutureWatcher<Report>::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_window->hideProgress();
        const Report report = watcher->future().takeResult();
        this->report(m_project->refresh());
        if (!report)
            m_window->toast().warn(common::errorText(report.error()));
        else if (report->wasCancelled)
            m_window->toast().say(tr("Stopped; nothing was changed."));
        else
            m_window->toast().say(sentenceFor(*report), m_window->commands()[QStringLiteral("edit.undo")]);
        Q_EMIT siteCorrected();
    });
    watcher->setFuture(QtConcurrent::run([path = m_project->path(), article, choice, progress]() -> Report {
        const auto project = TRY(project::Project::open(path));
        return project::correctOnSite(*project, article, {choice}, progress);
    }));
}

}  // namespace vermilion::desktop
