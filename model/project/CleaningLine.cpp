// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/CleaningLine.h"

#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"

#include <QFileInfo>

#include <algorithm>

namespace vermilion::project {
namespace {

using document::Article;
using document::Capture;

constexpr size_t pagesAhead = 128;
constexpr qsizetype bytesAhead = qsizetype(32) << 20;

Error about(Error error, const QString& path)
{
    if (error.subject.isEmpty())
        error.subject = path;
    return error;
}

// The pages of an archive are told apart by their addresses.
QString pageName(const QString& path, const Capture& capture, bool isArchive)
{
    return isArchive && !capture.url.isEmpty() ? path + u' ' + capture.url : path;
}

}  // namespace

Prepared prepare(const QString& path, Capture capture, const clean::Guidance& guidance)
{
    std::optional<clean::PagePlace> place;
    auto article = [&]() -> Result<Article> {
        const capture::Page page = TRY(capture::openPage(capture));
        capture.charset = page.charset;
        capture.charsetReason = page.charsetReason;
        // Other kinds bring pictures of their own, which one capture of several pages has no place for.
        if (capture.mediaType != "text/html")
            return TRY(clean::clean(page, guidance));
        auto cleaned = clean::cleanWithPlace(page, guidance, capture.fileName);
        // A page may be no article, and yet one of those that are one together.
        place = cleaned ? std::move(cleaned->place) : clean::placeOf(page, capture.fileName);
        return TRY(std::move(cleaned)).article;
    }();
    if (article) {
        if (article->metadata.url.isEmpty())
            article->metadata.url = capture.url;
        if (article->metadata.title.isEmpty())
            article->metadata.title = QFileInfo(capture.fileName).completeBaseName();
        return {path, std::move(capture), std::move(article), std::move(place)};
    }
    return {path, std::move(capture), std::unexpected(about(std::move(article).error(), path)), std::move(place)};
}

std::vector<Prepared> prepareAll(const QString& path, Result<std::vector<Capture>> captures, std::vector<Error> problems,
                                 const clean::Guidance& guidance)
{
    std::vector<Prepared> prepared;
    for (Error& problem : problems)
        prepared.push_back({path, {}, std::unexpected(about(std::move(problem), path))});
    if (!captures) {
        prepared.push_back({path, {}, std::unexpected(about(std::move(captures).error(), path))});
        return prepared;
    }
    for (Capture& capture : *captures) {
        const QString name = pageName(path, capture, captures->size() > 1);
        prepared.push_back(prepare(name, std::move(capture), guidance));
    }
    return prepared;
}

QString CleaningLine::Lot::nameOf(const Capture& capture) const { return pageName(path, capture, captures.size() > 1); }

CleaningLine::CleaningLine(QStringList files, QSet<QByteArray> known, clean::Guidance guidance, int jobs)
    : m_files(std::move(files)), m_known(std::move(known)), m_guidance(std::move(guidance))
{
    for (int i = 0; i < std::max(jobs, 1); ++i)
        m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

CleaningLine::~CleaningLine()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

std::optional<Prepared> CleaningLine::next(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        while (!m_lots.empty() && m_lots.front().isOver())
            m_lots.pop_front();
        if (m_lots.empty() && m_filesRead == m_files.size())
            return std::nullopt;
        const auto isReady = [this] {
            return !m_lots.empty() && m_lots.front().isRead && (m_lots.front().isOver() || m_lots.front().prepared[m_lots.front().taken]);
        };
        if (!m_changed.wait(lock, stop, isReady) || stop.stop_requested())
            return std::nullopt;
        Lot& lot = m_lots.front();
        if (lot.isOver())
            continue;
        Prepared page = *std::move(lot.prepared[lot.taken]);
        lot.prepared[lot.taken++].reset();
        --m_pagesAhead;
        m_bytesAhead -= page.capture.size();
        m_changed.notify_all();
        return page;
    }
}

qsizetype CleaningLine::filesDone() const
{
    const std::lock_guard lock(m_mutex);
    return m_filesRead - std::ranges::count_if(m_lots, [](const Lot& lot) { return !lot.isOver(); });
}

void CleaningLine::work(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return lotToClean() || canRead(); }) && !stop.stop_requested()) {
        if (Lot* lot = lotToClean())
            clean(lock, *lot);
        else
            read(lock);
    }
}

bool CleaningLine::hasRoom() const { return m_pagesAhead < pagesAhead && m_bytesAhead < bytesAhead; }

// The first that has a page left to clean; where there is no room, only the page that the caller waits for.
CleaningLine::Lot* CleaningLine::lotToClean()
{
    const auto hasWork = [](const Lot& lot) { return lot.started < lot.captures.size(); };
    if (!hasRoom()) {
        const bool isWaitedFor = !m_lots.empty() && hasWork(m_lots.front()) && m_lots.front().taken == m_lots.front().place(m_lots.front().started);
        return isWaitedFor ? &m_lots.front() : nullptr;
    }
    const auto found = std::ranges::find_if(m_lots, hasWork);
    return found == m_lots.end() ? nullptr : &*found;
}

bool CleaningLine::canRead() const { return m_filesRead < m_files.size() && (hasRoom() || m_lots.empty()); }

void CleaningLine::clean(std::unique_lock<std::mutex>& lock, Lot& lot)
{
    const size_t index = lot.started++;
    Capture capture = std::move(lot.captures[index]);
    const QString name = lot.nameOf(capture);
    const qsizetype bytes = capture.size();
    ++m_pagesAhead;
    m_bytesAhead += bytes;
    lock.unlock();
    const bool isKnown = m_known.contains(capture.sha256);
    Prepared page = isKnown ? Prepared{name, std::move(capture), Article(), {}, {}, true} : prepare(name, std::move(capture), m_guidance);
    lock.lock();
    lot.prepared[lot.place(index)] = std::move(page);
    m_changed.notify_all();
}

void CleaningLine::read(std::unique_lock<std::mutex>& lock)
{
    Lot& lot = m_lots.emplace_back();
    lot.path = m_files[m_filesRead++];
    lock.unlock();
    std::vector<Error> problems;
    auto captures = capture::readFile(lot.path, &problems);
    if (!captures)
        problems.push_back(captures.error());
    lock.lock();
    for (Error& problem : problems)
        lot.prepared.emplace_back(Prepared{lot.path, {}, std::unexpected(about(std::move(problem), lot.path))});
    m_pagesAhead += problems.size();
    if (captures)
        lot.captures = *std::move(captures);
    lot.prepared.resize(lot.prepared.size() + lot.captures.size());
    lot.isRead = true;
    m_changed.notify_all();
}

}  // namespace vermilion::project
