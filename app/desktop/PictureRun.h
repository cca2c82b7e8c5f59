// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vermilion::desktop {

class Application;

/// Waits until the window shows its article and the original page, saves a picture of it, exports the tables into
/// `exportFolder` (unless that is empty) and ends the event loop. Gives the exit code: 0 when everything was written.
int takePicture(Application& application, const QString& file, const QString& exportFolder);

/// Waits until the article is painted and the event loop is idle, prints "ready" and ends the event loop.
int tellReady(Application& application);

}  // namespace vermilion::desktop
