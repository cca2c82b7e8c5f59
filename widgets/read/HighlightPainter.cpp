// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/read/HighlightPainter.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <map>

namespace vermilion::read {
namespace {

constexpr double lineWidth = 2;    // of an underline
constexpr double lineStep = 4;     // from one underline to the next: 2 px line, 2 px gap
constexpr int deepestLevel = 5;    // further ones share the last underline
constexpr double flagGap = 2;

QPen penFor(const Highlight& highlight)
{
    QPen pen(highlight.line, highlight.stroke == Highlight::Stroke::Double ? 1 : highlight.stroke == Highlight::Stroke::Thick ? 3 : lineWidth);
    pen.setCapStyle(Qt::FlatCap);
    if (highlight.look == Highlight::Look::Suggested || highlight.stroke == Highlight::Stroke::Dashed)
        pen.setStyle(Qt::DashLine);
    if (highlight.stroke == Highlight::Stroke::Dotted)
        pen.setDashPattern({1, 1.5});
    return pen;
}

}  // namespace

void HighlightPainter::setDocument(ArticleDocument* document, const common::Theme& theme)
{
    m_document = document;
    m_theme = theme;
    setHighlights({});
}

void HighlightPainter::setHighlights(std::vector<Highlight> highlights)
{
    m_highlights = std::move(highlights);
    std::ranges::stable_sort(m_highlights, [](const Highlight& left, const Highlight& right) {
        const Utf16Range a = left.extent();
        const Utf16Range b = right.extent();
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    if (!m_document)
        return;
    assignLevels();
    cutIntoBlocks();
    placeFlags();
    makeRoomForNumbers();
}

void HighlightPainter::setSelected(const std::vector<document::AnnotationId>& ids)
{
    for (Highlight& highlight : m_highlights)
        highlight.isSelected = std::ranges::contains(ids, highlight.id);
}

// The shortest get the underline next to the text; a longer one goes below all shorter ones that it overlaps.
void HighlightPainter::assignLevels()
{
    m_levels.assign(m_highlights.size(), 0);
    std::vector<size_t> active;
    for (size_t i = 0; i < m_highlights.size(); ++i) {
        const Utf16Range extent = m_highlights[i].extent();
        std::erase_if(active, [&](size_t other) { return m_highlights[other].extent().end <= extent.start; });
        // Sorted by start, longest first: a new one is inside or overlaps what is active, so what is active moves down.
        std::vector<size_t> chain = active;
        std::ranges::sort(chain, {}, [&](size_t other) { return m_levels[other]; });
        int floor = 0;
        for (const size_t other : chain) {
            if (m_levels[other] == floor)
                m_levels[other] = ++floor;
            else
                break;
        }
        active.push_back(i);
    }
    for (size_t i = 0; i < m_levels.size(); ++i)
        m_levels[i] = std::min(m_highlights[i].lane >= 0 ? m_highlights[i].lane : m_levels[i], deepestLevel);
}

void HighlightPainter::cutIntoBlocks()
{
    m_pieces.assign(size_t(m_document->blockCount()), {});
    for (size_t i = 0; i < m_highlights.size(); ++i) {
        bool isFirst = true;
        for (const Utf16Range& range : m_highlights[i].ranges) {
            const int from = int(m_document->bodyStart() + range.start);
            const int to = int(m_document->bodyStart() + range.end);
            for (QTextBlock block = m_document->findBlock(from); block.isValid() && block.position() < to; block = block.next()) {
                const int start = std::max(0, from - block.position());
                const int end = std::min(block.length() - 1, to - block.position());
                if (start >= end)
                    continue;
                const bool isRangeEnd = to <= block.position() + end;
                m_pieces[size_t(block.blockNumber())].push_back({i, {start, end}, m_levels[i], isFirst, from >= block.position(), isRangeEnd,
                                                                 isRangeEnd && range == m_highlights[i].ranges.back()});
                isFirst = false;
            }
        }
    }
}

// A list number needs room before the passage: the character in front of it gets wider. The text stays as it is.
void HighlightPainter::makeRoomForNumbers()
{
    for (size_t number = 0; number < m_pieces.size(); ++number) {
        QList<QTextLayout::FormatRange> formats;
        for (const Piece& piece : m_pieces[number]) {
            if (!piece.isFirst || m_highlights[piece.highlight].item == 0 || piece.range.start == 0)
                continue;
            QTextCharFormat wide;
            wide.setFontLetterSpacingType(QFont::AbsoluteSpacing);
            wide.setFontLetterSpacing(m_document->em() * 1.25);
            formats.append({int(piece.range.start) - 1, 1, wide});
        }
        const QTextBlock block = m_document->findBlockByNumber(int(number));
        if (block.layout()->formats() == formats)
            continue;
        block.layout()->setFormats(formats);
        m_document->markContentsDirty(block.position(), block.length());
    }
}

// Flags of passages that end together stand beside each other.
void HighlightPainter::placeFlags()
{
    m_flags.assign(m_highlights.size(), 0);
    std::map<qsizetype, double> taken;  // by where a passage ends
    for (size_t i = 0; i < m_highlights.size(); ++i) {
        if (m_highlights[i].flag.isEmpty())
            continue;
        double& width = taken[m_highlights[i].extent().end];
        m_flags[i] = width;
        width += flagWidth(m_highlights[i]) + flagGap;
    }
}

double HighlightPainter::flagWidth(const Highlight& highlight) const
{
    return m_document->em() * (0.3 + 0.55 * double(highlight.flag.size()));
}

template <typename Visit>
void HighlightPainter::visitVisible(const QRectF& visible, Visit visit) const
{
    const auto* layout = m_document->documentLayout();
    const int first = layout->hitTest(visible.topLeft(), Qt::FuzzyHit);
    for (QTextBlock block = m_document->findBlock(std::max(0, first)); block.isValid(); block = block.next()) {
        if (layout->blockBoundingRect(block).top() > visible.bottom())
            break;
        for (const Piece& piece : m_pieces[size_t(block.blockNumber())])
            visit(piece, lineRectangles(block, piece.range));
    }
}

std::vector<QRectF> HighlightPainter::lineRectangles(const QTextBlock& block, Utf16Range range) const
{
    std::vector<QRectF> rectangles;
    const QPointF origin = m_document->documentLayout()->blockBoundingRect(block).topLeft();
    const QTextLayout* layout = block.layout();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int start = std::max(int(range.start), line.textStart());
        const int end = std::min(int(range.end), line.textStart() + line.textLength());
        if (start >= end)
            continue;
        const double left = line.cursorToX(start);
        const double right = line.cursorToX(end);
        const double em = m_document->em();
        const double baseline = line.y() + line.ascent();
        rectangles.emplace_back(origin.x() + std::min(left, right), origin.y() + baseline - em * 0.98, std::abs(right - left), em * 1.22);
    }
    return rectangles;
}

void HighlightPainter::paintTints(QPainter& painter, const QRectF& visible) const
{
    if (!m_document)
        return;
    // Longest first: what lies inside is painted over it and keeps its own tint.
    visitVisible(visible, [&](const Piece& piece, const std::vector<QRectF>& rectangles) {
        const Highlight& highlight = m_highlights[piece.highlight];
        if (highlight.look == Highlight::Look::Suggested)
            return;
        for (const QRectF& rectangle : rectangles) {
            painter.fillRect(rectangle, highlight.tint);
            if (highlight.look == Highlight::Look::Retired)
                painter.fillRect(rectangle, QBrush(m_theme.line, Qt::BDiagPattern));
        }
    });
}

void HighlightPainter::paintLines(QPainter& painter, const QRectF& visible) const
{
    if (!m_document)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    visitVisible(visible, [&](const Piece& piece, const std::vector<QRectF>& rectangles) {
        paintPieceLine(painter, piece, rectangles);
        const Highlight& highlight = m_highlights[piece.highlight];
        if (piece.isFirst && highlight.item > 0 && !rectangles.empty())
            paintNumber(painter, highlight, rectangles.front());
        if (piece.isLast && !highlight.flag.isEmpty() && !rectangles.empty())
            paintFlag(painter, piece.highlight, rectangles.back());
        if (highlight.isSelected)
            paintOutline(painter, piece, rectangles);
    });
}

void HighlightPainter::paintPieceLine(QPainter& painter, const Piece& piece, const std::vector<QRectF>& rectangles) const
{
    const Highlight& highlight = m_highlights[piece.highlight];
    for (const QRectF& rectangle : rectangles) {
        const double y = rectangle.bottom() + lineWidth / 2 + piece.level * lineStep;
        painter.setPen(penFor(highlight));
        const bool isDouble = highlight.stroke == Highlight::Stroke::Double;
        // A pixel less at both ends keeps neighbours of one tag apart.
        const auto draw = [&](double at) { painter.drawLine(QPointF(rectangle.left() + 0.5, at), QPointF(rectangle.right() - 1, at)); };
        draw(isDouble ? y - 1.25 : y);
        if (isDouble)
            draw(y + 1.25);
    }
}

// Above the end of the passage, between the lines: the text is not to move when somebody looks at another place.
void HighlightPainter::paintFlag(QPainter& painter, size_t index, const QRectF& last) const
{
    const Highlight& highlight = m_highlights[index];
    const double em = m_document->em();
    const QRectF box(last.right() - em * 0.3 + m_flags[index], last.top() - em * 0.52, flagWidth(highlight), em * 0.7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(highlight.line);
    painter.drawRoundedRect(box, 3, 3);
    QFont font = common::interfaceFont();
    font.setPixelSize(std::max(8, int(em * 0.52)));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(m_theme.isDark ? m_theme.paper : QColor(Qt::white));
    painter.drawText(box, Qt::AlignCenter, highlight.flag);
    painter.setBrush(Qt::NoBrush);
}

void HighlightPainter::paintNumber(QPainter& painter, const Highlight& highlight, const QRectF& first) const
{
    const double em = m_document->em();
    const double radius = em * 0.48;
    const QPointF centre(first.left() - em * 0.66, first.center().y());
    painter.setPen(Qt::NoPen);
    painter.setBrush(highlight.line);
    painter.drawEllipse(centre, radius, radius);
    QFont font = common::interfaceFont();
    font.setPixelSize(std::max(8, int(em * 0.62)));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(m_theme.isDark ? m_theme.paper : QColor(Qt::white));
    painter.drawText(QRectF(centre.x() - radius, centre.y() - radius, radius * 2, radius * 2), Qt::AlignCenter,
                     QString::number(highlight.item));
    painter.setBrush(Qt::NoBrush);
}

void HighlightPainter::paintOutline(QPainter& painter, const Piece& piece, const std::vector<QRectF>& rectangles) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_highlights[piece.highlight].line, 1.6));
    QPainterPath outline;
    for (const QRectF& rectangle : rectangles)
        outline = outline.united([&] {
            QPainterPath path;
            path.addRoundedRect(rectangle.adjusted(-2.5, -3, 2.5, lineWidth + 3 + piece.level * lineStep), 4, 4);
            return path;
        }());
    painter.drawPath(outline);
}

std::vector<const Highlight*> HighlightPainter::at(qsizetype position) const
{
    std::vector<const Highlight*> found;
    for (const Highlight& highlight : m_highlights) {
        if (highlight.extent().start > position)
            break;
        if (highlight.covers(position))
            found.push_back(&highlight);
    }
    std::ranges::stable_sort(found, {}, [](const Highlight* each) { return each->extent().length(); });
    return found;
}

std::vector<QRectF> HighlightPainter::rectangles(Utf16Range range) const
{
    std::vector<QRectF> all;
    if (!m_document)
        return all;
    const int from = int(m_document->bodyStart() + range.start);
    const int to = int(m_document->bodyStart() + range.end);
    for (QTextBlock block = m_document->findBlock(from); block.isValid() && block.position() < std::max(to, from + 1); block = block.next()) {
        const auto inBlock = lineRectangles(block, {std::max(0, from - block.position()), to - block.position()});
        all.insert(all.end(), inBlock.begin(), inBlock.end());
    }
    return all;
}

}  // namespace vermilion::read
