// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/SourceMap.h"
#include "widgets/original/Marks.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace vermilion::original {

using PageHighlight = Mark<document::DomRange>;

/// The highlights as the page's script takes them: grouped by look and nesting, since each group is one rule of style,
/// each range with the text that should stand there (null where `text`, the page's text, does not reach).
/// [{"style": declarations, "priority": n, "ranges": [[start, end, text] …]} …]
QJsonArray highlightGroups(const std::vector<PageHighlight>& highlights, const QString& text);

}  // namespace vermilion::original
