// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/MarkedTextEdit.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace vermilion::original {
namespace {

constexpr int levels = 4;
constexpr int scrollDuration = 120;  // ms
constexpr int hoverPause = 60;       // ms
constexpr int numberPadding = 8;     // px

QRectF boxOf(const QTextLine& line, QPointF offset, Utf16Range part)
{
    const qreal from = line.cursorToX(int(part.start));
    const qreal to = line.cursorToX(int(part.end));
    return QRectF(offset.x() + std::min(from, to), offset.y() + line.y(), std::abs(to - from), line.height());
}

}  // namespace

MarkedTextEdit::MarkedTextEdit(QWidget* parent) : QPlainTextEdit(parent), m_numbers(new QWidget(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    setAcceptDrops(false);
    m_numbers->hide();
    m_numbers->installEventFilter(this);
    m_hoverTimer.setSingleShot(true);
    m_hoverTimer.setInterval(hoverPause);
    m_animation.setDuration(scrollDuration);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_hoverTimer, &QTimer::timeout, this, [this] { Q_EMIT hovered(positionAt(m_hoverAt)); });
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { verticalScrollBar()->setValue(value.toInt()); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        dy != 0 ? m_numbers->scroll(0, dy) : m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
}

void MarkedTextEdit::setColours(const PaneColours& colours)
{
    m_colours = colours;
    QPalette palette = this->palette();
    palette.setColor(QPalette::Base, colours.paper);
    palette.setColor(QPalette::Text, colours.ink);
    setPalette(palette);
    viewport()->update();
    m_numbers->update();
}

void MarkedTextEdit::setMarks(const std::vector<Mark<Utf16Range>>& marks)
{
    m_strokes.clear();
    for (const Mark<Utf16Range>& mark : marks) {
        for (const Utf16Range& range : mark.ranges) {
            if (!range.isEmpty())
                m_strokes.push_back({range, 0, mark.line, mark.tint, mark.isCurrent});
        }
    }
    std::ranges::stable_sort(m_strokes, {}, [](const Stroke& stroke) { return std::pair(stroke.range.start, -stroke.range.end); });
    std::vector<Utf16Range> ranges;
    std::ranges::transform(m_strokes, std::back_inserter(ranges), &Stroke::range);
    const std::vector<int> nesting = nestingOf(ranges, levels);
    for (size_t i = 0; i < nesting.size(); ++i)
        m_strokes[i].level = nesting[i];
    viewport()->update();
}

void MarkedTextEdit::setDimmed(std::vector<Utf16Range> ranges)
{
    m_dimmed = std::move(ranges);
    viewport()->update();
}

void MarkedTextEdit::setLineNumbers(std::function<int(int)> numberOf, int most)
{
    m_numberOf = std::move(numberOf);
    m_mostNumber = most;
    m_numbers->setVisible(bool(m_numberOf));
    layOutNumbers();
}

void MarkedTextEdit::layOutNumbers()
{
    const QString widest(QString::number(m_mostNumber).size(), u'9');
    const int width = m_numberOf ? fontMetrics().horizontalAdvance(widest) + 2 * numberPadding : 0;
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void MarkedTextEdit::reveal(Utf16Range range)
{
    const int length = document()->characterCount() - 1;
    if (range.isEmpty() || range.start >= length)
        return;
    const int before = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.setPosition(int(range.start));
    const QRect box = cursorRect(cursor);
    if (isVisible() && box.top() >= 0 && box.bottom() <= viewport()->height())
        return;
    setTextCursor(cursor);
    centerCursor();
    const int after = verticalScrollBar()->value();
    if (!m_isAnimated || before == after || !isVisible())
        return;
    m_animation.stop();
    m_animation.setStartValue(before);
    m_animation.setEndValue(after);
    m_animation.start();
}

void MarkedTextEdit::forVisibleLines(const std::function<void(Utf16Range, const QTextLine&, QPointF)>& visit) const
{
    QPointF offset = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && offset.y() <= viewport()->height(); block = block.next()) {
        const QRectF box = blockBoundingRect(block);
        const QTextLayout* layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const Utf16Range units{block.position() + line.textStart(), block.position() + line.textStart() + line.textLength()};
            if (offset.y() + line.y() + line.height() >= 0)
                visit(units, line, offset);
        }
        offset.ry() += box.height();
    }
}

void MarkedTextEdit::paintTints(QPainter& painter) const
{
    forVisibleLines([&](Utf16Range units, const QTextLine& line, QPointF offset) {
        const qsizetype block = units.start - line.textStart();
        for (const Stroke& stroke : m_strokes) {
            if (stroke.range.start >= units.end)
                break;
            const Utf16Range part = stroke.range.intersected(units);
            if (!part.isEmpty())
                painter.fillRect(boxOf(line, offset, {part.start - block, part.end - block}), stroke.tint);
        }
    });
}

void MarkedTextEdit::paintLines(QPainter& painter) const
{
    forVisibleLines([&](Utf16Range units, const QTextLine& line, QPointF offset) {
        const qsizetype block = units.start - line.textStart();
        for (const Stroke& stroke : m_strokes) {
            if (stroke.range.start >= units.end)
                break;
            const Utf16Range part = stroke.range.intersected(units);
            if (part.isEmpty())
                continue;
            const QRectF box = boxOf(line, offset, {part.start - block, part.end - block});
            const qreal baseline = offset.y() + line.y() + line.ascent();
            painter.fillRect(QRectF(box.left(), baseline + 3 + 4 * stroke.level, box.width(), 2), stroke.line);
            if (stroke.isCurrent) {
                painter.setPen(QPen(stroke.line, 1.5));
                painter.drawRoundedRect(box.adjusted(-1, 0, 1, 0), 3, 3);
            }
        }
    });
}

void MarkedTextEdit::paintFading(QPainter& painter) const
{
    QColor veil = m_colours.paper;
    veil.setAlphaF(0.6f);
    forVisibleLines([&](Utf16Range units, const QTextLine& line, QPointF offset) {
        const qsizetype block = units.start - line.textStart();
        auto range = std::ranges::upper_bound(m_dimmed, units.start, {}, &Utf16Range::end);
        for (; range != m_dimmed.end() && range->start < units.end; ++range) {
            const Utf16Range part = range->intersected(units);
            if (!part.isEmpty())
                painter.fillRect(boxOf(line, offset, {part.start - block, part.end - block}), veil);
        }
    });
}

void MarkedTextEdit::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        paintTints(painter);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintFading(painter);
    paintLines(painter);
}

void MarkedTextEdit::paintNumbers()
{
    QPainter painter(m_numbers);
    painter.fillRect(m_numbers->rect(), m_colours.chrome);
    painter.setPen(m_colours.dim);
    painter.setFont(font());
    QPointF offset = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && offset.y() <= viewport()->height(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();  // lays the block out
        const QTextLayout* layout = block.layout();
        const qreal first = layout->lineCount() > 0 ? layout->lineAt(0).height() : height;
        if (const int number = m_numberOf(block.blockNumber()); number > 0)
            painter.drawText(QRectF(0, offset.y(), m_numbers->width() - numberPadding, first),
                             Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
        offset.ry() += height;
    }
}

bool MarkedTextEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_numbers && event->type() == QEvent::Paint && m_numberOf)
        paintNumbers();
    return QPlainTextEdit::eventFilter(watched, event);
}

void MarkedTextEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOutNumbers();
}

void MarkedTextEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutNumbers();
}

qsizetype MarkedTextEdit::positionAt(QPoint point) const
{
    qsizetype found = -1;
    forVisibleLines([&](Utf16Range units, const QTextLine& line, QPointF offset) {
        const QRectF box(offset.x() + line.x(), offset.y() + line.y(), line.naturalTextWidth(), line.height());
        if (box.contains(point))
            found = units.start - line.textStart() + line.xToCursor(point.x() - offset.x(), QTextLine::CursorOnCharacter);
    });
    return found;
}

void MarkedTextEdit::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().toPoint();
    QPlainTextEdit::mousePressEvent(event);
}

void MarkedTextEdit::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection()) {
        Q_EMIT selected({cursor.selectionStart(), cursor.selectionEnd()});
    } else if ((point - m_pressedAt).manhattanLength() < QApplication::startDragDistance()) {
        if (const qsizetype position = positionAt(point); position >= 0)
            Q_EMIT clicked(position);
    }
}

void MarkedTextEdit::mouseMoveEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    m_hoverAt = event->position().toPoint();
    if (event->buttons() == Qt::NoButton)
        m_hoverTimer.start();
}

void MarkedTextEdit::leaveEvent(QEvent* event)
{
    m_hoverTimer.stop();
    Q_EMIT hovered(-1);
    QPlainTextEdit::leaveEvent(event);
}

}  // namespace vermilion::original
