// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/SourceView.h"

#include "widgets/original/MarkedTextEdit.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QFontDatabase>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace vermilion::original {

SourceView::SourceView(QWidget* parent) : QWidget(parent), m_edit(new MarkedTextEdit(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setAccessibleName(tr("Source of the page"));
    setFocusProxy(m_edit);
    connect(m_edit, &MarkedTextEdit::clicked, this,
            [this](qsizetype position) { Q_EMIT clicked(m_source.captureOf({position, position + 1}).start); });
    connect(m_edit, &MarkedTextEdit::hovered, this, [this](qsizetype position) {
        Q_EMIT hovered(position < 0 ? -1 : m_source.captureOf({position, position + 1}).start);
    });
    connect(m_edit, &MarkedTextEdit::selected, this,
            [this](Utf16Range range) { Q_EMIT selected(m_source.captureOf(range)); });
}

SourceView::~SourceView() = default;

void SourceView::showSource(SourceText source, Language language)
{
    m_source = std::move(source);
    m_language = language;
    m_highlighter.reset();
    m_edit->clear();
    m_edit->setMarks({});
    m_edit->setDimmed({});
    m_edit->setLineNumbers({}, 0);
    m_target.reset();
    m_isFilled = false;
    if (isVisible())
        fill();
}

void SourceView::fill()
{
    m_isFilled = true;
    m_edit->setPlainText(m_source.display());
    m_edit->setLineNumbers([this](int line) { return m_source.lineNumber(line); }, m_source.lineCount());
    if (m_language == Language::Html && m_source.display().size() <= largestColoured) {
        if (!m_repository)
            m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
        m_highlighter = std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(m_edit->document());
        colour();
        m_highlighter->setDefinition(m_repository->definitionForName(QStringLiteral("HTML")));
    }
}

void SourceView::colour()
{
    using KSyntaxHighlighting::Repository;
    m_highlighter->setTheme(m_repository->defaultTheme(m_colours.isDark ? Repository::DarkTheme : Repository::LightTheme));
}

void SourceView::showEvent(QShowEvent* event)
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

void SourceView::setHighlights(const std::vector<SourceHighlight>& highlights)
{
    std::vector<Mark<Utf16Range>> marks;
    marks.reserve(highlights.size());
    for (const SourceHighlight& highlight : highlights) {
        Mark<Utf16Range> mark{highlight.id, {}, highlight.line, highlight.tint, highlight.isCurrent};
        for (const ByteRange& range : highlight.ranges) {
            const Utf16Range shown = m_source.displayOf(range);
            // What is apart in the file (a soft line break of MHTML between) can be next to each other here.
            if (!mark.ranges.empty() && mark.ranges.back().end == shown.start)
                mark.ranges.back().end = shown.end;
            else if (!shown.isEmpty())
                mark.ranges.push_back(shown);
        }
        marks.push_back(std::move(mark));
    }
    m_edit->setMarks(marks);
}

void SourceView::setDimmed(const std::vector<ByteRange>& ranges)
{
    std::vector<Utf16Range> shown;
    for (const ByteRange& range : ranges) {
        if (const Utf16Range displayed = m_source.displayOf(range); !displayed.isEmpty())
            shown.push_back(displayed);
    }
    std::ranges::sort(shown);
    m_edit->setDimmed(std::move(shown));
}

void SourceView::scrollTo(ByteRange range)
{
    if (isVisible()) {
        m_target.reset();
        m_edit->reveal(m_source.displayOf(range));
    } else {
        m_target = range;
    }
}

void SourceView::setColours(const PaneColours& colours)
{
    const bool hasFlipped = m_colours.isDark != colours.isDark;
    m_colours = colours;
    m_edit->setColours(colours);
    if (m_highlighter && hasFlipped) {
        colour();
        m_highlighter->rehighlight();
    }
}

void SourceView::setAnimated(bool isAnimated)
{
    m_edit->setAnimated(isAnimated);
}

}  // namespace vermilion::original
