// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/TextRange.h"
#include "widgets/original/Marks.h"
#include "widgets/original/PaneColours.h"

#include <QPlainTextEdit>
#include <QTimer>
#include <QVariantAnimation>

#include <functional>
#include <vector>

namespace vermilion::original {

/// A read-only text with highlights (tint and stacked underlines), faded stretches and, where wanted, line numbers.
/// Positions are UTF-16 units of the text. Only what is visible costs time.
class MarkedTextEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MarkedTextEdit(QWidget* parent = nullptr);

    void setColours(const PaneColours& colours);
    void setMarks(const std::vector<Mark<Utf16Range>>& marks);
    void setDimmed(std::vector<Utf16Range> ranges);
    /// Line number by shown line, 0 for none; `most` is the largest. An empty function hides the numbers.
    void setLineNumbers(std::function<int(int)> numberOf, int most);
    void reveal(Utf16Range range);
    void setAnimated(bool isAnimated) { m_isAnimated = isAnimated; }

Q_SIGNALS:
    /// A click on a character, without a selection.
    void clicked(qsizetype position);
    /// -1 where there is no text.
    void hovered(qsizetype position);
    void selected(vermilion::Utf16Range range);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Stroke {
        Utf16Range range;
        int level;
        QColor line;
        QColor tint;
        bool isCurrent;
    };
    void forVisibleLines(const std::function<void(Utf16Range, const QTextLine&, QPointF)>& visit) const;
    void paintTints(QPainter& painter) const;
    void paintLines(QPainter& painter) const;
    void paintFading(QPainter& painter) const;
    void paintNumbers();
    void layOutNumbers();
    /// The character under a point of the viewport, -1 if there is none.
    qsizetype positionAt(QPoint point) const;

    PaneColours m_colours;
    std::vector<Stroke> m_strokes;  // ascending in start, outer before inner
    std::vector<Utf16Range> m_dimmed;
    std::function<int(int)> m_numberOf;
    int m_mostNumber = 0;
    QWidget* m_numbers;
    QVariantAnimation m_animation;
    QTimer m_hoverTimer;
    QPoint m_hoverAt;
    QPoint m_pressedAt;
    bool m_isAnimated = true;
};

}  // namespace vermilion::original
