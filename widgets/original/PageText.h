// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Receipt.h"

#include <QString>

#include <vector>

namespace vermilion::original {

/// A page's visible text, a line a block, and the way from the units of the page's text (DomRange) to the shown
/// characters and back. Positions are UTF-16 units of display(). Pure.
class PageText {
public:
    PageText() = default;
    /// `domText` is what the receipt's DomRanges count in.
    PageText(const document::Receipt& receipt, const QString& domText);

    const QString& display() const { return m_display; }
    /// Where that is shown, from its first to its last shown character; empty if none is.
    Utf16Range displayOf(document::DomRange range) const;
    /// The page's text of what is shown there; empty if none.
    document::DomRange domOf(Utf16Range displayed) const;

private:
    struct Run {  // characters that stand next to each other in both
        qsizetype display;
        qsizetype dom;
        qsizetype length;
    };
    void addUnit(QChar shown, qsizetype dom);

    QString m_display;
    std::vector<Run> m_runs;  // ascending in both
};

}  // namespace vermilion::original
