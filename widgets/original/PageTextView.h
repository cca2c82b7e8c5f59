// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/original/Marks.h"
#include "widgets/original/PageText.h"
#include "widgets/original/PaneColours.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace vermilion::original {

class MarkedTextEdit;

/// The page's visible text, a line a block, with highlights: what is shown where the page cannot be rendered. Positions
/// are units of the page's text (DomRange).
class PageTextView : public QWidget {
    Q_OBJECT

public:
    explicit PageTextView(QWidget* parent = nullptr);

    void showText(PageText text);
    void setHighlights(const std::vector<Mark<document::DomRange>>& highlights);
    void setDimmed(const std::vector<document::DomRange>& ranges);
    void scrollTo(document::DomRange range);
    void setColours(const PaneColours& colours);
    void setAnimated(bool isAnimated);

Q_SIGNALS:
    void clicked(qsizetype domUnit);
    /// -1 where there is no text.
    void hovered(qsizetype domUnit);
    void selected(vermilion::document::DomRange range);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill();
    qsizetype domAt(qsizetype position) const;

    MarkedTextEdit* m_edit;
    PageText m_text;
    bool m_isFilled = true;
    std::optional<document::DomRange> m_target;  // still to be scrolled to
};

}  // namespace vermilion::original
