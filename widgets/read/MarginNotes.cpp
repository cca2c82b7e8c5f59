// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/read/MarginNotes.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace vermilion::read {
namespace {

constexpr double inset = 10;
constexpr double gap = 10;
constexpr int mostLines = 6;

}  // namespace

MarginNotes::MarginNotes() = default;
MarginNotes::~MarginNotes() = default;

void MarginNotes::layOut(const HighlightPainter& painter, const common::Theme& theme, double left, double width)
{
    m_theme = theme;
    m_notes.clear();
    if (width < 80)
        return;
    const QFont font = common::interfaceFont(-1);
    const double authorHeight = QFontMetricsF(common::interfaceFont(-2)).height();
    double free = 0;  // everything above this is taken
    for (const Highlight& highlight : painter.highlights()) {
        if (highlight.note.isEmpty())
            continue;
        const auto rectangles = painter.rectangles(highlight.ranges.front());
        if (rectangles.empty())
            continue;
        auto text = std::make_unique<QTextLayout>(highlight.note, font);
        QTextOption option(Qt::AlignLeft);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        text->setTextOption(option);
        text->beginLayout();
        double height = 0;
        for (int i = 0; i < mostLines; ++i) {
            QTextLine line = text->createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width - inset);
            line.setPosition({0, height});
            height += line.height() * 1.15;
        }
        text->endLayout();
        const double top = std::max(rectangles.front().top(), free);
        m_notes.push_back({highlight.id, {left, top, width, height + authorHeight + 6}, highlight.isSelected, std::move(text), highlight.author});
        free = m_notes.back().rectangle.bottom() + gap;
    }
}

void MarginNotes::paint(QPainter& painter, const QRectF& visible) const
{
    for (const Note& note : m_notes) {
        if (!note.rectangle.intersects(visible))
            continue;
        painter.fillRect(QRectF(note.rectangle.left(), note.rectangle.top() + 2, note.isSelected ? 3 : 2, note.rectangle.height() - 4),
                         m_theme.vermilion);
        painter.setPen(m_theme.vermilion);
        note.text->draw(&painter, note.rectangle.topLeft() + QPointF(inset, 0));
        painter.setPen(m_theme.dim);
        painter.setFont(common::interfaceFont(-2));
        painter.drawText(note.rectangle.adjusted(inset, 0, 0, -2), Qt::AlignLeft | Qt::AlignBottom, note.author);
    }
}

document::AnnotationId MarginNotes::at(const QPointF& point) const
{
    for (const Note& note : m_notes) {
        if (note.rectangle.contains(point))
            return note.id;
    }
    return {};
}

}  // namespace vermilion::read
