// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Ingest.h"

#include "model/capture/Readers.h"
#include "model/capture/SavedFiles.h"
#include "model/document/Address.h"
#include "model/document/Correction.h"
#include "model/project/CleaningLine.h"
#include "model/project/Repetition.h"
#include "model/store/Tables.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <map>

namespace vermilion::project {
namespace {

using document::Article;

constexpr qsizetype batchBytes = qsizetype(16) << 20;
constexpr size_t batchPages = 50;
const QString addition = QStringLiteral("article.add");

/// The files that paths stand for, in order: folders are searched for what a reader takes, hidden files, links and what a page
/// was saved with left alone. A folder that may not be read is a failure of its own.
QStringList filesOf(const QStringList& paths, std::vector<IngestReport::Failure>& failures)
{
    QStringList files;
    const QStringList suffixes = capture::fileSuffixes();
    for (const QString& path : paths) {
        const QFileInfo named(path);
        if (!named.isDir()) {
            files.append(path);
            continue;
        }
        QStringList found;
        const auto refuse = [&failures](const QString& folder) {
            failures.push_back({folder, Error{ErrorCode::FileNotReadable, folder, QStringLiteral("folder"), 0}});
        };
        if (!named.isReadable() || !named.isExecutable())
            refuse(path);
        QDirIterator entries(path, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QFileInfo entry = entries.nextFileInfo();
            if (entry.isDir() && (!entry.isReadable() || !entry.isExecutable()))
                refuse(entry.filePath());
            const QString name = entry.fileName().toLower();
            if (entry.isFile() && std::ranges::any_of(suffixes, [&](const QString& suffix) { return name.endsWith(u'.' + suffix); }))
                found.append(entry.filePath());
        }
        capture::removeSavedWithPages(found, path);
        found.sort();
        files += found;
    }
    return files;
}

/// Stores pages in batches and writes the report.
class Intake {
public:
    Intake(Project& project, const clean::Guidance& guidance, IngestReport& report)
        : m_project(project), m_guidance(guidance), m_report(report)
    {
    }

    /// Pages of an article that is cut into several wait for the others.
    Result<void> take(Prepared page);
    Result<void> takeRest();
    Result<void> flush();
    /// Stores what is ready and names what waited for other pages.
    Result<void> stop();
    /// What is done once all pages are there.
    Result<void> finish(const Progress& progress);

private:
    Result<void> store(Prepared page);
    Result<void> storeJoined(std::vector<Joining::Page> pages);
    Result<bool> isThere(const Prepared& page);

    Project& m_project;
    const clean::Guidance& m_guidance;
    IngestReport& m_report;
    std::vector<Prepared> m_batch;
    Joining m_joining;
    std::map<QByteArray, Prepared> m_parts;  // that wait, by SHA-256
    QSet<QString> m_sites;  // of what was stored
    QSet<QByteArray> m_waiting;  // what tells the pages of the batch apart
    qsizetype m_bytes = 0;
    bool m_hasStored = false;
};

Result<bool> Intake::isThere(const Prepared& page)
{
    const document::Metadata& metadata = page.article->metadata;
    const QString address = metadata.canonicalUrl.isEmpty() ? metadata.url : metadata.canonicalUrl;
    const QByteArray text = page.article->textSha256 + document::addressKey(address).toUtf8();
    if (m_waiting.contains(page.capture.sha256) || m_waiting.contains(text))
        return true;
    if (TRY(m_project.articleOfPage(page.capture.sha256, address, page.article->textSha256)))
        return true;
    m_waiting << page.capture.sha256 << text;
    return false;
}

Result<void> Intake::take(Prepared page)
{
    if (!page.place || page.isKnown)
        return store(std::move(page));
    switch (m_joining.take({page.path, page.capture, *page.place})) {
    case Joining::Answer::IsAlone:
        return store(std::move(page));
    case Joining::Answer::IsPart:
        m_report.duplicates.append(page.path);
        return {};
    case Joining::Answer::Waits:
        break;
    }
    const QByteArray digest = page.capture.sha256;
    m_parts.insert_or_assign(digest, std::move(page));
    if (auto pages = m_joining.takeComplete(); !pages.empty())
        return storeJoined(std::move(pages));
    return {};
}

Result<void> Intake::storeJoined(std::vector<Joining::Page> pages)
{
    Prepared joined = prepare(pages.front().path, joinedCapture(pages), m_guidance);
    std::vector<Prepared> single;
    for (const Joining::Page& page : pages) {
        joined.parts.append(page.path);
        single.push_back(std::move(m_parts.extract(page.capture.sha256).mapped()));
    }
    if (joined.article)
        return store(std::move(joined));
    for (Prepared& page : single)
        TRY(store(std::move(page)));
    return {};
}

Result<void> Intake::takeRest()
{
    for (const Joining::Page& page : m_joining.rest(m_report.incomplete))
        TRY(store(std::move(m_parts.extract(page.capture.sha256).mapped())));
    return flush();
}

Result<void> Intake::store(Prepared page)
{
    if (!page.article) {
        m_report.failures.push_back({page.path, page.article.error()});
        return {};
    }
    if (page.isKnown || TRY(isThere(page))) {
        m_report.duplicates += page.parts.isEmpty() ? QStringList{page.path} : page.parts;
        return {};
    }
    if (!page.parts.isEmpty())
        m_report.joined.push_back({page.parts, {}});
    m_bytes += page.capture.size() + page.article->text.size() * 2;
    m_batch.push_back(std::move(page));
    return m_bytes >= batchBytes || m_batch.size() >= batchPages ? flush() : Result<void>();
}

Result<void> Intake::flush()
{
    if (m_batch.empty())
        return {};
    std::vector<document::ArticleId> added;
    const auto stored = m_project.transact({addition, int(m_batch.size())}, [&](store::Tables& tables) -> Result<void> {
        for (const Prepared& page : m_batch) {
            Article article = *page.article;
            article.captureId = TRY(tables.captures().add(page.capture));
            added.push_back(TRY(tables.articles().add(std::move(article))));
        }
        return {};
    }, m_hasStored ? Project::Step::JoinsLast : Project::Step::New);
    if (stored) {
        m_hasStored = true;
        for (const Prepared& page : m_batch)
            m_sites.insert(document::siteOf(page.article->metadata));
        std::ranges::move(added, std::back_inserter(m_report.added));
    } else {
        for (const Prepared& page : m_batch)
            m_report.failures.push_back({page.path, stored.error()});
    }
    m_batch.clear();
    m_waiting.clear();
    m_bytes = 0;
    return stored ? Result<void>() : std::unexpected(stored.error());
}

Result<void> Intake::stop()
{
    std::vector<PageSet> incomplete;  // nobody knows yet
    for (const Joining::Page& page : m_joining.rest(incomplete))
        m_report.failures.push_back({page.path, Error{ErrorCode::Cancelled, page.path, QStringLiteral("waited for other pages of its article"), 0}});
    m_parts.clear();
    return flush();
}

Result<void> Intake::finish(const Progress& progress)
{
    TRY(takeRest());
    const auto changed = takeOutRepeated(m_project, m_sites, addition, Project::Step::JoinsLast, {}, progress);
    if (!changed) {
        m_report.failures.push_back({m_project.path(), changed.error()});
        return std::unexpected(changed.error());
    }
    for (const Recleaned& each : *changed)
        m_report.recleaned.push_back(each.article);
    return {};
}

/// The report, unless storing failed before anything was stored. What was not tried any more is named too.
Result<IngestReport> concluded(IngestReport report, const Result<void>& stored, const QStringList& untried)
{
    if (stored)
        return report;
    if (report.added.empty())
        return std::unexpected(stored.error());
    for (const QString& path : untried)
        report.failures.push_back({path, stored.error()});
    return report;
}

}  // namespace

Result<IngestReport> ingest(Project& project, const QStringList& paths, const Progress& progress, int jobs)
{
    IngestReport report;
    const QStringList files = filesOf(paths, report.failures);
    const clean::Guidance guidance{TRY(project.siteRules()), {}};
    Intake intake(project, guidance, report);
    CleaningLine line(files, TRY(project.pageDigests()), guidance, jobs > 0 ? jobs : QThread::idealThreadCount());
    Result<void> stored;
    qsizetype done = 0;
    progress.report(0, files.size());
    while (stored && !progress.isCancelled()) {
        auto page = line.next(progress.stop);
        if (!page)
            break;
        stored = intake.take(*std::move(page));
        if (const qsizetype now = line.filesDone(); now > done)
            progress.report(done = now, files.size());
    }
    report.wasCancelled = progress.isCancelled() && done < files.size();
    if (stored)
        stored = report.wasCancelled ? intake.stop() : intake.finish(progress);
    return concluded(std::move(report), stored, files.sliced(report.wasCancelled ? files.size() : done));
}

Result<IngestReport> ingestBytes(Project& project, const QByteArray& bytes, const QString& name)
{
    IngestReport report;
    const clean::Guidance guidance{TRY(project.siteRules()), {}};
    Intake intake(project, guidance, report);
    Result<void> stored;
    std::vector<Error> problems;
    auto captures = capture::readBytes(bytes, name, &problems);
    for (Prepared& page : prepareAll(name, std::move(captures), std::move(problems), guidance)) {
        if (stored)
            stored = intake.take(std::move(page));
    }
    if (stored)
        stored = intake.finish({});
    return concluded(std::move(report), stored, {});
}

}  // namespace vermilion::project
