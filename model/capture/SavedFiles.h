// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Capture.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace vermilion::capture {

/// The files that an HTML file was saved with ("web page, complete": page.html and page_files/, whatever that is called
/// in the language of the browser): those it refers to that stand in the folder called after it; where there is none, those
/// below its own folder, as programs that mirror sites leave them, but not in folders that are called after other pages.
/// Nothing else, no links, no hidden files, no devices; limits as for any page.
std::vector<document::Resource> filesSavedWith(const QString& path, const document::Capture& page);

/// Whether a folder holds what a page beside it was saved with: page_files/, where page.html refers to it. What looks like a
/// page in there is a frame or an advertisement of that page.
bool isSavedWithPage(const QString& folder);
/// Takes files in such folders, at any depth below `top`, out of a list of files below `top`.
void removeSavedWithPages(QStringList& files, const QString& top);

}  // namespace vermilion::capture
