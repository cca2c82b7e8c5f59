// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/search/Searcher.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>
#include <stop_token>

namespace vermilion::search {

/// What became of a search.
struct Answer {
    QString text;  ///< the query as it was asked
    std::optional<QueryFault> fault;
    std::optional<Error> error;
    std::vector<Found> articles;
    Summary summary;
    QStringList sources;   ///< of the whole project
    QStringList authors;
};

/// Searches a project on a thread of its own, which keeps the index open, so that typing never waits. A search that is
/// overtaken by the next one gives no answer; making the index is not given up for that.
class SearchThread : public QObject {
    Q_OBJECT

public:
    explicit SearchThread(QObject* parent = nullptr);
    ~SearchThread() override;

    /// The file of the project; empty for none.
    void setProject(const QString& path);
    void search(const QString& text, const SearchOptions& options);
    /// No answer to what was asked so far.
    void forget();

Q_SIGNALS:
    void indexing(qint64 done, qint64 total);
    void answered(const vermilion::search::Answer& answer);

private:
    class Worker;

    QThread m_thread;
    Worker* m_worker;  // lives in the thread
    std::stop_source m_asked;
    std::stop_source m_project;
};

}  // namespace vermilion::search
