// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/clean/Guidance.h"
#include "model/clean/Pager.h"
#include "model/document/Article.h"
#include "model/document/Capture.h"

#include <QSet>
#include <QStringList>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace vermilion::project {

/// A page ready to be stored, or why it is not.
struct Prepared {
    QString path;
    document::Capture capture;
    Result<document::Article> article;
    std::optional<clean::PagePlace> place = {};  ///< where it has a pager
    QStringList parts = {};  ///< paths of the pages it was joined from
    bool isKnown = false;  ///< among the known pages: it was not cleaned, the article is empty
};

/// The pages in what was read of a file, cleaned. Pages of an archive that could not be read come first.
std::vector<Prepared> prepareAll(const QString& path, Result<std::vector<document::Capture>> captures, std::vector<Error> problems,
                                 const clean::Guidance& guidance);

/// Cleans one page.
Prepared prepare(const QString& path, document::Capture capture, const clean::Guidance& guidance);

/// Reads and cleans files on threads of its own while the caller stores what is ready. Pages come in the order of the
/// files, whichever thread was faster. The threads go ahead of the caller by so many pages and bytes only, so that memory
/// stays flat however slow storing is; the pages of one archive are cleaned side by side.
class CleaningLine {
public:
    /// `known`: SHA-256 of pages that need no cleaning.
    CleaningLine(QStringList files, QSet<QByteArray> known, clean::Guidance guidance, int jobs);
    /// Waits for the pages that are being cleaned, not for others.
    ~CleaningLine();

    /// The next page, waited for; nothing when all were taken or a stop was asked for.
    std::optional<Prepared> next(const std::stop_token& stop);
    /// Files all of whose pages were taken.
    qsizetype filesDone() const;

private:
    /// A file that is being read, or whose pages are being cleaned and taken.
    struct Lot {
        QString path;
        bool isRead = false;
        std::vector<document::Capture> captures;        // taken out when cleaning starts
        std::vector<std::optional<Prepared>> prepared;  // failures of reading, then a place for each capture
        size_t started = 0;                             // of `captures`
        size_t taken = 0;                               // of `prepared`

        bool isOver() const { return isRead && taken == prepared.size(); }
        size_t place(size_t capture) const { return prepared.size() - captures.size() + capture; }
        QString nameOf(const document::Capture& capture) const;
    };

    void work(const std::stop_token& stop);
    bool hasRoom() const;
    Lot* lotToClean();
    bool canRead() const;
    void clean(std::unique_lock<std::mutex>& lock, Lot& lot);
    void read(std::unique_lock<std::mutex>& lock);

    const QStringList m_files;
    const QSet<QByteArray> m_known;
    const clean::Guidance m_guidance;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Lot> m_lots;     // in order; a reference stays good while its lot is not over
    qsizetype m_filesRead = 0;  // reading has begun
    size_t m_pagesAhead = 0;    // cleaned or being cleaned, and not taken
    qsizetype m_bytesAhead = 0;
    std::vector<std::jthread> m_threads;  // last: they end before the rest goes
};

}  // namespace vermilion::project
