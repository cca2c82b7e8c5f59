// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Article.h"
#include "model/text/Segmenter.h"
#include "widgets/common/Theme.h"
#include "widgets/read/ArticleDocument.h"
#include "widgets/read/ArticleStyle.h"
#include "widgets/read/HighlightPainter.h"
#include "widgets/read/MarginNotes.h"

#include <QElapsedTimer>
#include <QTextEdit>

#include <memory>
#include <optional>

class QVariantAnimation;

namespace vermilion::read {

/// The cleaned article: read-only text that is selected, not edited, with highlights, notes in the margin and a caret.
/// Positions in its interface are UTF-16 units of the article text. It takes no input method, so that single-letter
/// commands reach it whatever the keyboard layout composes.
class ArticleView : public QTextEdit {
    Q_OBJECT

public:
    explicit ArticleView(const common::Theme& theme, QWidget* parent = nullptr);
    ~ArticleView() override;

    void showArticle(const document::Article& article);
    void clearArticle();
    bool hasArticle() const { return m_document != nullptr; }
    void setArticleStyle(const ArticleStyle& style);
    const ArticleStyle& articleStyle() const { return m_style; }

    void setHighlights(std::vector<Highlight> highlights);
    const std::vector<Highlight>& highlights() const { return m_painter.highlights(); }
    void setSelected(const std::vector<document::AnnotationId>& ids);
    void setHighlightsVisible(bool visible);
    bool areHighlightsVisible() const { return m_highlightsVisible; }

    /// What is selected of the article text; empty if nothing is.
    Utf16Range selectedRange() const;
    void selectRange(Utf16Range range);
    /// Where the caret is.
    qsizetype position() const;
    void clearSelection();

    /// Scrolls a passage into the upper half of the view, unless it is well in sight already.
    void reveal(Utf16Range range);
    /// Where a position stands in the whole document, 0 to 1: for the tag map.
    double fractionOf(qsizetype position) const;
    void scrollToFraction(double fraction);
    /// Where a passage stands in the viewport, one rectangle a line.
    std::vector<QRect> rectanglesOf(Utf16Range range) const;

    /// Marks every place where the words occur and selects the next (or previous) one from the caret on, going round
    /// at the end. Gives the number of places.
    int find(const QString& words, bool backwards);
    void clearFound();

Q_SIGNALS:
    /// A selection made with the mouse is complete; `where` is the pointer in global pixels.
    void selectedWithMouse(vermilion::Utf16Range range, const QPoint& where);
    /// A click on a highlight or its note; `extend` when Ctrl or Shift was held.
    void highlightClicked(const vermilion::document::AnnotationId& id, bool extend);
    /// A click beside all highlights.
    void textClicked(qsizetype position);
    void layoutChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void rebuild();
    void placeColumn();
    void layOutNotes();
    qsizetype positionAt(const QPoint& point) const;
    QPointF toDocument(const QPoint& point) const;
    void countClick(const QMouseEvent* event);
    void selectByClicks(const QPoint& point);
    void clickAt(const QPoint& point, bool extend);
    QString toolTipAt(const QPoint& point) const;

    common::Theme m_theme;
    ArticleStyle m_style;
    std::optional<document::Article> m_article;
    ArticleDocument* m_document = nullptr;
    std::optional<text::Segmenter> m_segmenter;
    HighlightPainter m_painter;
    MarginNotes m_notes;
    bool m_highlightsVisible = true;
    int m_clicks = 0;
    QElapsedTimer m_sinceClick;
    QPoint m_pressedAt;
    document::AnnotationId m_lastClicked;
    QVariantAnimation* m_scrolling = nullptr;
};

}  // namespace vermilion::read
