// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/PageText.h"

#include <algorithm>

namespace vermilion::original {

using document::DomRange;

PageText::PageText(const document::Receipt& receipt, const QString& domText)
{
    qsizetype shownUpTo = 0;
    for (const document::ReceiptEntry& entry : receipt.entries) {
        const qsizetype from = std::clamp<qsizetype>(entry.dom.start, shownUpTo, domText.size());
        const qsizetype to = std::clamp<qsizetype>(entry.dom.end, from, domText.size());
        if (entry.reason == document::DropReason::Hidden || from == to)
            continue;
        if (!m_display.isEmpty())
            m_display += u'\n';
        // The entry's text has its white space folded and nothing that is not shown, so its characters are met in the
        // page's text in the same order, with others between them.
        qsizetype dom = from;
        for (const QChar c : entry.text) {
            if (c.isSpace()) {
                addUnit(u' ', dom < to && domText[dom].isSpace() ? dom : -1);
                while (dom < to && domText[dom].isSpace())
                    ++dom;
                continue;
            }
            const qsizetype found = domText.indexOf(c, dom);
            const bool isFound = found >= 0 && found < to;
            addUnit(c, isFound ? found : -1);
            if (isFound)
                dom = found + 1;
        }
        shownUpTo = to;
    }
}

void PageText::addUnit(QChar shown, qsizetype dom)
{
    const qsizetype at = m_display.size();
    m_display += shown == QChar(u'\n') || shown == QChar(QChar::ParagraphSeparator) ? QChar(u' ') : shown;
    if (dom < 0)
        return;
    if (!m_runs.empty() && m_runs.back().display + m_runs.back().length == at
        && m_runs.back().dom + m_runs.back().length == dom)
        ++m_runs.back().length;
    else
        m_runs.push_back({at, dom, 1});
}

Utf16Range PageText::displayOf(DomRange range) const
{
    auto run = std::ranges::upper_bound(m_runs, range.start, {}, [](const Run& run) { return run.dom + run.length; });
    Utf16Range shown{-1, -1};
    for (; run != m_runs.end() && run->dom < range.end; ++run) {
        const DomRange part = DomRange{run->dom, run->dom + run->length}.intersected(range);
        if (part.isEmpty())
            continue;
        if (shown.start < 0)
            shown.start = run->display + part.start - run->dom;
        shown.end = run->display + part.end - run->dom;
    }
    return shown.isEmpty() ? Utf16Range{} : shown;
}

DomRange PageText::domOf(Utf16Range displayed) const
{
    auto run = std::ranges::upper_bound(m_runs, displayed.start, {}, [](const Run& run) { return run.display + run.length; });
    DomRange dom{-1, -1};
    for (; run != m_runs.end() && run->display < displayed.end; ++run) {
        const Utf16Range part = Utf16Range{run->display, run->display + run->length}.intersected(displayed);
        if (part.isEmpty())
            continue;
        if (dom.start < 0)
            dom.start = run->dom + part.start - run->display;
        dom.end = run->dom + part.end - run->display;
    }
    return dom.isEmpty() ? DomRange{} : dom;
}

}  // namespace vermilion::original
