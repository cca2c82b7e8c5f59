// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/search/SearchThread.h"

namespace vermilion::search {

class SearchThread::Worker : public QObject {
public:
    explicit Worker(SearchThread& owner) : m_owner(owner) {}

    void setProject(const QString& path)
    {
        m_searcher.reset();
        m_path = path;
    }

    void search(const QString& text, const SearchOptions& options, const std::stop_token& asked, const std::stop_token& project)
    {
        if (asked.stop_requested() || m_path.isEmpty())
            return;
        Answer answer;
        answer.text = text;
        if (const auto done = fill(answer, options, asked, project); !done)
            answer.error = done.error();
        if (asked.stop_requested() || (answer.error && answer.error->code == ErrorCode::Cancelled))
            return;
        QMetaObject::invokeMethod(&m_owner, [&owner = m_owner, asked, answer = std::move(answer)] {
            if (!asked.stop_requested())
                Q_EMIT owner.answered(answer);
        });
    }

private:
    Result<void> fill(Answer& answer, const SearchOptions& options, const std::stop_token& asked, const std::stop_token& project)
    {
        if (!m_searcher)
            m_searcher = TRY(Searcher::open(m_path));
        Progress progress;
        progress.stop = project;
        progress.report = [this](qint64 done, qint64 total) {
            QMetaObject::invokeMethod(&m_owner, [&owner = m_owner, done, total] { Q_EMIT owner.indexing(done, total); });
        };
        TRY(m_searcher->refresh(progress));
        answer.sources = TRY(m_searcher->sources());
        for (const document::Author& author : m_searcher->authors())
            answer.authors << author.name;
        const auto query = parseQuery(answer.text, m_searcher->codebook());
        if (!query) {
            answer.fault = query.error();
            return {};
        }
        answer.summary = TRY(m_searcher->search(*query, options, [&](const Found& found) { answer.articles.push_back(found); }, asked));
        return {};
    }

    SearchThread& m_owner;
    QString m_path;
    std::unique_ptr<Searcher> m_searcher;
};

SearchThread::SearchThread(QObject* parent) : QObject(parent), m_worker(new Worker(*this))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("search"));
    m_thread.start();
}

SearchThread::~SearchThread()
{
    m_asked.request_stop();
    m_project.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void SearchThread::setProject(const QString& path)
{
    forget();
    m_project.request_stop();
    m_project = {};
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, path] { worker->setProject(path); });
}

void SearchThread::forget()
{
    m_asked.request_stop();
}

void SearchThread::search(const QString& text, const SearchOptions& options)
{
    forget();
    m_asked = {};
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, text, options, asked = m_asked.get_token(), project = m_project.get_token()] {
        worker->search(text, options, asked, project);
    });
}

}  // namespace vermilion::search
