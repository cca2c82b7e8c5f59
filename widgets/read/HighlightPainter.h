// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"
#include "widgets/read/ArticleDocument.h"
#include "widgets/read/Highlight.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace vermilion::read {

/// Draws highlights on an ArticleDocument: tints under the text; underlines (stacked where annotations nest), list
/// numbers, flags and the outline of what is selected over it. All geometry is in document pixels. Knows which text block has
/// which pieces, so painting costs what is visible, not what is there.
class HighlightPainter {
public:
    /// The document must outlive the painter or be replaced by another call.
    void setDocument(ArticleDocument* document, const common::Theme& theme);
    void setHighlights(std::vector<Highlight> highlights);
    const std::vector<Highlight>& highlights() const { return m_highlights; }
    /// Outlines exactly these; much cheaper than setting all highlights anew.
    void setSelected(const std::vector<document::AnnotationId>& ids);

    void paintTints(QPainter& painter, const QRectF& visible) const;
    void paintLines(QPainter& painter, const QRectF& visible) const;

    /// Those that cover a position of the article text (UTF-16), the innermost first.
    std::vector<const Highlight*> at(qsizetype position) const;
    /// Where a range of the article text stands: one rectangle a line.
    std::vector<QRectF> rectangles(Utf16Range range) const;

private:
    struct Piece {
        size_t highlight;
        Utf16Range range;  // within the block
        int level;         // 0 is next to the text
        bool isFirst;      // starts the annotation
        bool isRangeStart;
        bool isRangeEnd;
        bool isLast;       // ends the annotation
    };

    void assignLevels();
    void cutIntoBlocks();
    void placeFlags();
    void makeRoomForNumbers();
    template <typename Visit>
    void visitVisible(const QRectF& visible, Visit visit) const;
    std::vector<QRectF> lineRectangles(const QTextBlock& block, Utf16Range range) const;
    void paintPieceLine(QPainter& painter, const Piece& piece, const std::vector<QRectF>& rectangles) const;
    double flagWidth(const Highlight& highlight) const;
    void paintFlag(QPainter& painter, size_t index, const QRectF& last) const;
    void paintNumber(QPainter& painter, const Highlight& highlight, const QRectF& first) const;
    void paintOutline(QPainter& painter, const Piece& piece, const std::vector<QRectF>& rectangles) const;

    ArticleDocument* m_document = nullptr;
    common::Theme m_theme;
    std::vector<Highlight> m_highlights;  // by start, longest first
    std::vector<int> m_levels;
    std::vector<double> m_flags;               // by highlight: how far its flag is from the end of its passage
    std::vector<std::vector<Piece>> m_pieces;  // by block number of the document
};

}  // namespace vermilion::read
