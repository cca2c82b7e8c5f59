// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"
#include "widgets/read/HighlightPainter.h"

#include <QRectF>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace vermilion::read {

/// The notes in the margin (眉批): each beside the passage it belongs to, moved down where they would overlap.
/// Document pixels.
class MarginNotes {
public:
    MarginNotes();
    ~MarginNotes();

    /// Lays out the notes of the painter's highlights in a column `left` to `left + width`.
    void layOut(const HighlightPainter& painter, const common::Theme& theme, double left, double width);
    void paint(QPainter& painter, const QRectF& visible) const;
    /// The annotation whose note is at this point; null if there is none.
    document::AnnotationId at(const QPointF& point) const;

private:
    struct Note {
        document::AnnotationId id;
        QRectF rectangle;
        bool isSelected;
        std::unique_ptr<QTextLayout> text;
        QString author;
    };

    common::Theme m_theme;
    std::vector<Note> m_notes;
};

}  // namespace vermilion::read
