// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <type_traits>
#include <utility>

namespace vermilion::original {

/// Runs `work` on a worker and hands its result to `done` in `context`'s thread, unless that is gone by then. Always
/// later, never from within this call: QFuture::then calls at once when the work happens to be done already.
template <typename Work, typename Done>
void inBackground(QObject* context, Work work, Done done)
{
    using Outcome = std::invoke_result_t<Work>;
    auto* watcher = new QFutureWatcher<Outcome>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
        watcher->deleteLater();
        done(watcher->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

}  // namespace vermilion::original
