// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Pager.h"
#include "model/document/Capture.h"

#include <QSet>
#include <QStringList>

#include <map>
#include <vector>

namespace vermilion::project {

/// Pages that belong to one article.
struct PageSet {
    QStringList paths;    ///< of those that are there, by page
    QList<int> missing;   ///< pages that their pagers name and nobody gave
};

/// Finds among pages that come one after the other those that make up one article. Pages are one article where they stand
/// under one address with different numbers, all that their pagers name are there from the first to the last, and the
/// titles are the same; nothing less is joined. The result does not depend on the order of the pages.
class Joining {
public:
    /// One page as it was read.
    struct Page {
        QString path;
        document::Capture capture;
        clean::PagePlace place;
    };
    enum class Answer { Waits, IsAlone, IsPart };

    /// Waits: the page is kept until its set is complete or `rest` is asked for. IsPart: the same page was in a set.
    Answer take(Page page);
    /// The set that the last page completed, in the order of its pages; empty if it completed none.
    std::vector<Page> takeComplete();
    /// What was kept and never completed, in the order in which it came, and what is missing of each set.
    std::vector<Page> rest(std::vector<PageSet>& incomplete);

private:
    using Set = std::map<int, std::pair<qsizetype, Page>>;  // number → how many came before, page

    static bool isComplete(const Set& set);
    static std::vector<int> named(const Set& set);

    std::map<QString, Set> m_sets;
    QString m_last;
    QSet<QByteArray> m_joined;  // SHA-256 of pages in complete sets
    qsizetype m_count = 0;
};

/// One capture of the pages of a set. `pages` is not empty.
document::Capture joinedCapture(const std::vector<Joining::Page>& pages);

}  // namespace vermilion::project
