// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <QByteArray>
#include <QUrl>

#include <functional>

namespace vermilion::fetch {

/// A page of the web as the capture program saved it.
struct FetchedPage {
    QByteArray mhtml;
    QUrl url;               ///< where it came from in the end
    QString title;
    bool isComplete = true; ///< false: time was up before everything had come
};

enum class FetchStage { Starting, Loading, Waiting, Saving };

/// How a fetch tells where it is (percent only means something while loading) and learns that it is no longer wanted.
struct FetchProgress {
    std::function<void(FetchStage stage, int percent)> report = [](FetchStage, int) {};
    std::function<bool()> isStopped = [] { return false; };  ///< asked every so often
};

/// The capture program: the one beside this program, or the one that VERMILION_CAPTURE names.
QString captureProgram();

/// Has the capture program load a page. It is a process of its own because it goes online, which this one never does; it
/// ends when it is no longer wanted and when this process ends. Blocks; any thread.
/// Errors (subject: the address): CaptureMissing (subject: the program), NoSandbox, CaptureFailed, HostNotFound, NoConnection, InsecureServer, ServerRefused (detail:
/// the HTTP status), UnsupportedFormat (detail: what it is), TimedOut, TooLarge, InvalidInput, DiskFull, Cancelled.
Result<FetchedPage> fetchPage(const QUrl& address, const FetchProgress& progress, const QString& program = captureProgram());

/// What a fetched page is called: its address without query and fragment.
QString nameOf(const FetchedPage& page);

}  // namespace vermilion::fetch
