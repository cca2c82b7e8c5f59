// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vermilion::read {

/// How the article is set; what the reader chooses under View.
struct ArticleStyle {
    double pointSize = 13;        ///< of body text
    double lineHeight = 1.95;     ///< in body sizes
    int measure = 36;             ///< characters a line, in full-width characters
    bool hasIndent = true;        ///< two characters at the start of Chinese paragraphs

    bool operator==(const ArticleStyle&) const = default;
};

}  // namespace vermilion::read
