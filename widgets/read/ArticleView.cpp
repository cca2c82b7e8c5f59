// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/read/ArticleView.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QStyleHints>
#include <QTextBlock>
#include <QToolTip>
#include <QVariantAnimation>

#include <cmath>

namespace vermilion::read {
namespace {

constexpr double leastMargin = 30;      // pixels beside the column
constexpr double noteWidth = 168;
constexpr double leastNoteWidth = 110;
constexpr double noteGap = 22;
constexpr int scrollMilliseconds = 120;

}  // namespace

ArticleView::ArticleView(const common::Theme& theme, QWidget* parent) : QTextEdit(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("articleView"));
    setAccessibleName(tr("Article"));
    setFrameShape(QFrame::NoFrame);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAcceptDrops(false);
    setCursorWidth(2);
    setPalette(theme.palette());
    m_scrolling = new QVariantAnimation(this);
    connect(m_scrolling, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { verticalScrollBar()->setValue(value.toInt()); });
}

ArticleView::~ArticleView() = default;

void ArticleView::showArticle(const document::Article& article)
{
    m_article = article;
    m_segmenter.emplace(article.text, article.metadata.language);
    m_lastClicked = {};
    rebuild();
}

void ArticleView::clearArticle()
{
    m_article.reset();
    m_segmenter.reset();
    rebuild();
}

void ArticleView::setArticleStyle(const ArticleStyle& style)
{
    if (style == m_style)
        return;
    m_style = style;
    const qsizetype at = m_document ? position() : 0;
    std::vector<Highlight> highlights = m_painter.highlights();
    rebuild();
    setHighlights(std::move(highlights));
    reveal({at, at});
}

void ArticleView::rebuild()
{
    ArticleDocument* old = m_document;
    m_document = m_article ? new ArticleDocument(*m_article, m_theme, m_style, this) : nullptr;
    m_painter.setDocument(m_document, m_theme);
    if (m_document) {
        setDocument(m_document);
        placeColumn();
        QTextCursor cursor(m_document);
        cursor.setPosition(int(m_document->bodyStart()));
        setTextCursor(cursor);
        verticalScrollBar()->setValue(0);
    } else {
        setDocument(new QTextDocument(this));
    }
    delete old;
    Q_EMIT layoutChanged();
}

void ArticleView::placeColumn()
{
    if (!m_document)
        return;
    const double width = viewport()->width();
    // A little over the measure: rounding must not push the last character of a full line to the next.
    double column = std::min(m_document->em() * (m_style.measure + 0.5), width - 2 * leastMargin);
    const double withNotes = column + noteGap + noteWidth;
    double notes = noteWidth;
    double left = (width - withNotes) / 2;
    if (left < leastMargin) {
        // Not enough room for both: the notes give way first, then the measure, down to 24 characters.
        notes = std::max(leastNoteWidth, width - 2 * leastMargin - column - noteGap);
        column = std::max(std::min(column, m_document->em() * 24.5), width - 2 * leastMargin - noteGap - notes);
        column = std::min(column, width - 2 * leastMargin);
        left = leastMargin;
        notes = width - left - column - noteGap - 8;
    }
    m_document->setColumn(std::round(left), column, width);
    layOutNotes();
}

void ArticleView::layOutNotes()
{
    if (!m_document)
        return;
    const QRectF column = m_document->documentLayout()->frameBoundingRect(m_document->rootFrame());
    const double right = viewport()->width() - m_document->rootFrame()->frameFormat().rightMargin();
    m_notes.layOut(m_painter, m_theme, right + noteGap, std::min(noteWidth, column.right() - right - noteGap - 6));
}

void ArticleView::setHighlights(std::vector<Highlight> highlights)
{
    m_painter.setHighlights(std::move(highlights));
    layOutNotes();
    viewport()->update();
    Q_EMIT layoutChanged();
}

void ArticleView::setSelected(const std::vector<document::AnnotationId>& ids)
{
    m_painter.setSelected(ids);
    layOutNotes();
    viewport()->update();
}

void ArticleView::setHighlightsVisible(bool visible)
{
    m_highlightsVisible = visible;
    viewport()->update();
}

Utf16Range ArticleView::selectedRange() const
{
    if (!m_document || !textCursor().hasSelection())
        return {};
    const Utf16Range body{0, m_document->bodyLength()};
    return Utf16Range{textCursor().selectionStart() - m_document->bodyStart(), textCursor().selectionEnd() - m_document->bodyStart()}
        .intersected(body);
}

void ArticleView::selectRange(Utf16Range range)
{
    if (!m_document)
        return;
    QTextCursor cursor(m_document);
    cursor.setPosition(int(m_document->bodyStart() + range.start));
    cursor.setPosition(int(m_document->bodyStart() + range.end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

qsizetype ArticleView::position() const
{
    return m_document ? std::clamp<qsizetype>(textCursor().position() - m_document->bodyStart(), 0, m_document->bodyLength()) : 0;
}

void ArticleView::clearSelection()
{
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    setTextCursor(cursor);
}

QPointF ArticleView::toDocument(const QPoint& point) const
{
    return QPointF(point) + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

qsizetype ArticleView::positionAt(const QPoint& point) const
{
    return cursorForPosition(point).position() - m_document->bodyStart();
}

std::vector<QRect> ArticleView::rectanglesOf(Utf16Range range) const
{
    std::vector<QRect> rectangles;
    for (const QRectF& each : m_painter.rectangles(range))
        rectangles.push_back(each.translated(0, -verticalScrollBar()->value()).toAlignedRect());
    return rectangles;
}

void ArticleView::reveal(Utf16Range range)
{
    const auto rectangles = rectanglesOf({range.start, std::max(range.end, range.start + 1)});
    if (rectangles.empty())
        return;
    const int height = viewport()->height();
    const QRect first = rectangles.front();
    if (first.top() >= height / 12 && first.bottom() <= height * 3 / 4)
        return;
    QScrollBar* bar = verticalScrollBar();
    const int target = std::clamp(bar->value() + first.top() - height / 3, bar->minimum(), bar->maximum());
    m_scrolling->stop();
    if (!isVisible() || !style()->styleHint(QStyle::SH_Widget_Animate, nullptr, this)) {
        bar->setValue(target);
        return;
    }
    m_scrolling->setDuration(scrollMilliseconds);
    m_scrolling->setStartValue(bar->value());
    m_scrolling->setEndValue(target);
    m_scrolling->start();
}

double ArticleView::fractionOf(qsizetype position) const
{
    if (!m_document)
        return 0;
    const QTextBlock block = m_document->findBlock(int(m_document->bodyStart() + position));
    const QRectF box = m_document->documentLayout()->blockBoundingRect(block);
    const double within = block.length() > 1 ? double(m_document->bodyStart() + position - block.position()) / block.length() : 0;
    return (box.top() + within * box.height()) / std::max(1.0, m_document->size().height());
}

void ArticleView::scrollToFraction(double fraction)
{
    if (m_document)
        verticalScrollBar()->setValue(int(fraction * m_document->size().height() - viewport()->height() / 3));
}

int ArticleView::find(const QString& words, bool backwards)
{
    clearFound();
    if (words.isEmpty() || !m_document)
        return 0;
    QList<ExtraSelection> found;
    QTextCharFormat mark;
    mark.setBackground(m_theme.selection);
    QTextCursor cursor(m_document);
    cursor.setPosition(int(m_document->bodyStart()));
    for (cursor = m_document->find(words, cursor); !cursor.isNull(); cursor = m_document->find(words, cursor))
        found.append({cursor, mark});
    setExtraSelections(found);
    if (found.isEmpty())
        return 0;
    // The next place from the caret on; at the end it goes round.
    const int from = backwards ? textCursor().selectionStart() : textCursor().selectionEnd();
    const auto isAhead = [&](const ExtraSelection& each) {
        return backwards ? each.cursor.selectionEnd() <= from : each.cursor.selectionStart() >= from;
    };
    const QTextCursor* next = backwards ? &found.last().cursor : &found.first().cursor;
    if (backwards) {
        for (const ExtraSelection& each : found)
            next = isAhead(each) ? &each.cursor : next;
    } else if (const auto ahead = std::ranges::find_if(found, isAhead); ahead != found.end()) {
        next = &ahead->cursor;
    }
    setTextCursor(*next);
    reveal(selectedRange());
    return int(found.size());
}

void ArticleView::clearFound()
{
    setExtraSelections({});
}

bool ArticleView::event(QEvent* event)
{
    // Text widgets claim plain letters before shortcuts see them; here letters are commands.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool isForText = key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll);
        key->setAccepted(isForText);
        return true;
    }
    return QTextEdit::event(event);
}

void ArticleView::paintEvent(QPaintEvent* event)
{
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const QRectF visible = QRectF(event->rect()).translated(scrolled);
    if (m_document && m_highlightsVisible) {
        QPainter under(viewport());
        under.translate(-scrolled);
        m_painter.paintTints(under, visible);
    }
    QTextEdit::paintEvent(event);
    if (m_document && m_highlightsVisible) {
        QPainter over(viewport());
        over.translate(-scrolled);
        m_painter.paintLines(over, visible);
        m_notes.paint(over, visible);
    }
}

void ArticleView::resizeEvent(QResizeEvent* event)
{
    const qsizetype at = m_document ? positionAt(QPoint(viewport()->width() / 2, viewport()->height() / 3)) : 0;
    QTextEdit::resizeEvent(event);
    if (event->size().width() == event->oldSize().width())
        return;
    placeColumn();
    if (verticalScrollBar()->value() > 0)
        scrollToFraction(fractionOf(std::max<qsizetype>(0, at)));
    Q_EMIT layoutChanged();
}

void ArticleView::countClick(const QMouseEvent* event)
{
    const bool isNear = (event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
    const bool isQuick = m_sinceClick.isValid() && m_sinceClick.elapsed() < QApplication::doubleClickInterval();
    m_clicks = isNear && isQuick ? m_clicks + 1 : 1;
    m_pressedAt = event->pos();
    m_sinceClick.start();
}

void ArticleView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        countClick(event);
    if (m_document && m_clicks > 1 && event->button() == Qt::LeftButton)
        selectByClicks(event->pos());
    else
        QTextEdit::mousePressEvent(event);
}

void ArticleView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!m_document || event->button() != Qt::LeftButton)
        return;
    countClick(event);
    m_clicks = std::max(2, m_clicks);  // the desktop says that it is a second click, however slow
    selectByClicks(event->pos());
}

void ArticleView::selectByClicks(const QPoint& point)
{
    const qsizetype at = std::clamp<qsizetype>(positionAt(point), 0, m_document->bodyLength());
    const Utf16Range range = m_clicks == 2   ? m_segmenter->wordAt(at)
                             : m_clicks == 3 ? m_segmenter->sentenceAt(at)
                                             : m_segmenter->paragraphAt(at);
    selectRange(range);
}

void ArticleView::mouseMoveEvent(QMouseEvent* event)
{
    // After a double click the mouse rests on whole words; only a real drag goes on selecting.
    if (m_clicks > 1 && event->buttons() & Qt::LeftButton)
        return;
    QTextEdit::mouseMoveEvent(event);
}

void ArticleView::mouseReleaseEvent(QMouseEvent* event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (!m_document || event->button() != Qt::LeftButton)
        return;
    if (!selectedRange().isEmpty()) {
        const Utf16Range trimmed = m_clicks > 2 ? selectedRange() : m_segmenter->trimmed(selectedRange());
        if (trimmed.isEmpty()) {
            clearSelection();
            return;
        }
        selectRange(trimmed);
        Q_EMIT selectedWithMouse(trimmed, event->globalPosition().toPoint());
    } else if (m_clicks == 1) {
        clickAt(event->pos(), event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    }
}

void ArticleView::clickAt(const QPoint& point, bool extend)
{
    if (const document::AnnotationId note = m_notes.at(toDocument(point)); !note.isNull()) {
        Q_EMIT highlightClicked(note, extend);
        return;
    }
    const qsizetype at = positionAt(point);
    // The caret goes between characters, the click was on one of them.
    const auto isUnder = [&](qsizetype position) {
        const auto rectangles = rectanglesOf({position, position + 1});
        return std::ranges::any_of(rectangles, [&](const QRect& each) { return each.adjusted(0, -2, 0, 8).contains(point); });
    };
    const qsizetype character = at > 0 && !isUnder(at) ? at - 1 : at;
    const auto candidates = isUnder(character) ? m_painter.at(character) : std::vector<const Highlight*>();
    if (candidates.empty() || !m_highlightsVisible) {
        m_lastClicked = {};
        Q_EMIT textClicked(std::clamp<qsizetype>(at, 0, m_document->bodyLength()));
        return;
    }
    // The innermost first; clicking again goes one out.
    auto chosen = std::ranges::find(candidates, m_lastClicked, [](const Highlight* each) { return each->id; });
    chosen = chosen == candidates.end() || std::next(chosen) == candidates.end() ? candidates.begin() : std::next(chosen);
    m_lastClicked = (*chosen)->id;
    Q_EMIT highlightClicked((*chosen)->id, extend);
}

void ArticleView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

QString ArticleView::toolTipAt(const QPoint& point) const
{
    if (!m_document || !m_highlightsVisible)
        return {};
    QStringList lines;
    for (const Highlight* highlight : m_painter.at(positionAt(point))) {
        QString line = highlight->item > 0 ? tr("%1 %2").arg(highlight->label).arg(highlight->item) : highlight->label;
        if (!highlight->author.isEmpty())
            line = tr("%1 — %2").arg(line, highlight->author);
        lines << line.toHtmlEscaped();
        if (!highlight->note.isEmpty())
            lines << QStringLiteral("<i>%1</i>").arg(highlight->note.toHtmlEscaped());
    }
    return lines.join(QStringLiteral("<br>"));
}

bool ArticleView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = toolTipAt(help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), QStringLiteral("<qt>%1</qt>").arg(tip), this);
        return true;
    }
    return QTextEdit::viewportEvent(event);
}

}  // namespace vermilion::read
