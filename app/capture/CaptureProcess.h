// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace vermilion::online {

/// What this process has of its own: a folder for all that the engine and the libraries may want to leave behind, gone
/// with it. To be called before QApplication is made. The flags are not those of the process that shows pages, which is
/// cut off from the network for good.
std::unique_ptr<QTemporaryDir> prepareCaptureProcess();

/// Calls back, from the event loop, when the process is told to end (SIGTERM, SIGINT, SIGHUP) or the pipe on its
/// standard input is closed, because whoever started it is gone or has enough.
void watchForEnd(std::function<void()> onEnd);

}  // namespace vermilion::online
