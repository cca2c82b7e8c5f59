// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Console.h"
#include "model/fetch/PageFetch.h"

namespace vermilion::cli {

/// Whether an INPUT is an address of the web and not a file.
bool isWebInput(const QString& input);

/// The page at an address, fetched by the capture program beside this one, with progress on the terminal. Ends with
/// Cancelled on Ctrl+C or SIGTERM. Other errors: those of fetch::fetchPage.
Result<fetch::FetchedPage> fetchInput(const QString& input, Console& console);

}  // namespace vermilion::cli
