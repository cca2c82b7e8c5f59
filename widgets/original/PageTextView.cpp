// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/PageTextView.h"

#include "widgets/original/MarkedTextEdit.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace vermilion::original {

using document::DomRange;

PageTextView::PageTextView(QWidget* parent) : QWidget(parent), m_edit(new MarkedTextEdit(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit);
    m_edit->document()->setDocumentMargin(14);
    QFont font = m_edit->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_edit->setFont(font);
    m_edit->setAccessibleName(tr("Text of the page"));
    setFocusProxy(m_edit);
    connect(m_edit, &MarkedTextEdit::clicked, this, [this](qsizetype position) {
        if (const qsizetype unit = domAt(position); unit >= 0)
            Q_EMIT clicked(unit);
    });
    connect(m_edit, &MarkedTextEdit::hovered, this,
            [this](qsizetype position) { Q_EMIT hovered(position < 0 ? -1 : domAt(position)); });
    connect(m_edit, &MarkedTextEdit::selected, this, [this](Utf16Range range) {
        if (const DomRange dom = m_text.domOf(range); !dom.isEmpty())
            Q_EMIT selected(dom);
    });
}

qsizetype PageTextView::domAt(qsizetype position) const
{
    const DomRange dom = m_text.domOf({position, position + 1});
    return dom.isEmpty() ? -1 : dom.start;
}

void PageTextView::showText(PageText text)
{
    m_text = std::move(text);
    m_edit->clear();
    m_edit->setMarks({});
    m_edit->setDimmed({});
    m_target.reset();
    m_isFilled = false;
    if (isVisible())
        fill();
}

void PageTextView::fill()
{
    m_isFilled = true;
    m_edit->setPlainText(m_text.display());
}

void PageTextView::showEvent(QShowEvent* event)
{
    if (!m_isFilled)
        fill();
    QWidget::showEvent(event);
    // The editor gets its size after this.
    QTimer::singleShot(0, this, [this] {
        if (m_target)
            scrollTo(*m_target);
    });
}

void PageTextView::setHighlights(const std::vector<Mark<DomRange>>& highlights)
{
    std::vector<Mark<Utf16Range>> marks;
    marks.reserve(highlights.size());
    for (const Mark<DomRange>& highlight : highlights) {
        Mark<Utf16Range> mark{highlight.id, {}, highlight.line, highlight.tint, highlight.isCurrent};
        for (const DomRange& range : highlight.ranges)
            mark.ranges.push_back(m_text.displayOf(range));
        marks.push_back(std::move(mark));
    }
    m_edit->setMarks(marks);
}

void PageTextView::setDimmed(const std::vector<DomRange>& ranges)
{
    std::vector<Utf16Range> shown;
    for (const DomRange& range : ranges) {
        if (const Utf16Range displayed = m_text.displayOf(range); !displayed.isEmpty())
            shown.push_back(displayed);
    }
    std::ranges::sort(shown);
    m_edit->setDimmed(std::move(shown));
}

void PageTextView::scrollTo(DomRange range)
{
    if (isVisible()) {
        m_target.reset();
        m_edit->reveal(m_text.displayOf(range));
    } else {
        m_target = range;
    }
}

void PageTextView::setColours(const PaneColours& colours)
{
    m_edit->setColours(colours);
}

void PageTextView::setAnimated(bool isAnimated)
{
    m_edit->setAnimated(isAnimated);
}

}  // namespace vermilion::original
