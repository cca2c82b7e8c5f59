// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Blocks.h"

#include <QStringList>

namespace vermilion::clean {

struct TitleSources {
    QString titleElement;  ///< of <title>, site name and all
    QString site;          ///< what the site calls itself, may be empty
    QStringList addresses; ///< of the page, as captured and as it says
    QStringList claimed;   ///< what meta elements and data say the title is, best first; may hold empty ones
};

struct Title {
    QString text;
    const char* evidence = "";
    qsizetype block = -1;  ///< the block that shows it
};

/// The title of an article: what its page shows as one and at the same time calls itself.
Title chooseTitle(const TitleSources& sources, const Dom& dom, const std::vector<PageBlock>& blocks);

/// Letters and digits in lower case: what is left of a title when decoration does not count.
QString titleKey(QStringView text);

/// A page's name without the site's: "Title_Channel_Site" and "Title | Site" become "Title".
QString withoutSiteName(const QString& title, const QString& site);

}  // namespace vermilion::clean
