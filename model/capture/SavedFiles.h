// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Capture.h"

#include <QString>

#include <vector>

namespace vermilion::capture {

/// The files that an HTML file was saved with ("web page, complete": page.html and page_files/, whatever that is called
/// in the language of the browser): those it refers to that stand below its own folder. Nothing outside that folder, no
/// links, no hidden files, no devices; limits as for any page.
std::vector<document::Resource> filesSavedWith(const QString& path, const document::Capture& page);

}  // namespace vermilion::capture
