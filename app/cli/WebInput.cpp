// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/WebInput.h"

#include "model/fetch/WebAddress.h"

#include <atomic>
#include <csignal>

namespace vermilion::cli {
namespace {

std::atomic<bool> wasInterrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

/// Ctrl+C stops the fetch instead of this program, so that nothing is left behind.
class Interruption {
public:
    Interruption()
    {
        const auto note = [](int) { wasInterrupted = true; };
        m_interrupt = std::signal(SIGINT, note);
        m_terminate = std::signal(SIGTERM, note);
    }
    ~Interruption()
    {
        std::signal(SIGINT, m_interrupt);
        std::signal(SIGTERM, m_terminate);
    }
    Q_DISABLE_COPY_MOVE(Interruption)

private:
    void (*m_interrupt)(int);
    void (*m_terminate)(int);
};

QString nameOf(fetch::FetchStage stage)
{
    switch (stage) {
    case fetch::FetchStage::Starting: return QStringLiteral("starting");
    case fetch::FetchStage::Loading: return QStringLiteral("loading");
    case fetch::FetchStage::Waiting: return QStringLiteral("waiting for pictures");
    case fetch::FetchStage::Saving: return QStringLiteral("saving");
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace

bool isWebInput(const QString& input)
{
    return input.startsWith(u"http://", Qt::CaseInsensitive) || input.startsWith(u"https://", Qt::CaseInsensitive);
}

Result<fetch::FetchedPage> fetchInput(const QString& input, Console& console)
{
    const QUrl address = TRY(fetch::webAddress(input));
    const QString host = fetch::hostOf(address).ascii;
    const Interruption interruption;
    fetch::FetchProgress progress;
    progress.isStopped = [] { return wasInterrupted.load(); };
    progress.report = [&](fetch::FetchStage stage, int percent) { console.progress(host + QStringLiteral(": ") + nameOf(stage) + u',', percent, 100); };
    auto page = fetch::fetchPage(address, progress);
    if (page && !page->isComplete)
        console.say(QStringLiteral("%1: something on the page never came; what was there is used.").arg(input));
    return page;
}

}  // namespace vermilion::cli
