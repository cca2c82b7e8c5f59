// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/read/TwoPane.h"

#include "widgets/common/TagColours.h"
#include "widgets/original/OriginalPane.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/FindBar.h"
#include "widgets/read/TagMap.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace vermilion::read {
namespace {

original::PaneColours paneColours(const common::Theme& theme)
{
    return {theme.chrome, theme.line, theme.ink, theme.dim, theme.vermilion, theme.paper, theme.isDark};
}

void addHighlight(std::vector<Highlight>& highlights, const document::Annotation& annotation, const ReadingSession& session, const common::Theme& theme)
{
    const document::Tag* tag = session.project()->codebook().tag(annotation.tagId);
    if (!tag || annotation.status == document::AnnotationStatus::Rejected)
        return;
    Highlight highlight;
    highlight.id = annotation.id;
    for (const document::Fragment& fragment : annotation.fragments)
        highlight.ranges.push_back(session.codePoints().toUtf16(fragment.range));
    highlight.line = common::lineColour(*tag, theme);
    highlight.tint = theme.tint(highlight.line);
    highlight.label = tag->label.in(common::labelLanguage());
    highlight.author = session.authorName(annotation.authorId);
    highlight.note = annotation.note;
    highlight.item = annotation.item;
    highlight.isSelected = session.isSelected(annotation.id);
    if (annotation.status == document::AnnotationStatus::Suggested)
        highlight.look = Highlight::Look::Suggested;
    else if (tag->isRetired)
        highlight.look = Highlight::Look::Retired;
    highlights.push_back(std::move(highlight));
}

}  // namespace

TwoPane::TwoPane(ReadingSession& session, const common::Theme& theme, QWidget* parent)
    : QWidget(parent), m_session(session), m_theme(theme)
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    auto* left = new QWidget(m_splitter);
    m_article = new ArticleView(theme, left);
    m_map = new TagMap(theme, left);
    m_find = new FindBar(left);
    auto* textRow = new QHBoxLayout;
    textRow->setSpacing(0);
    textRow->addWidget(m_article, 1);
    textRow->addWidget(m_map);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(textRow, 1);
    column->addWidget(m_find);
    m_original = new original::OriginalPane(paneColours(theme), m_splitter);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_original);
    m_splitter->setStretchFactor(0, 6);
    m_splitter->setStretchFactor(1, 5);
    // One action may change annotations and selection; page and tag map are told once, after the article was painted.
    m_refresh = new QTimer(this);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);

    connect(&m_session, &ReadingSession::articleChanged, this, &TwoPane::showArticle);
    connect(&m_session, &ReadingSession::annotationsChanged, this, &TwoPane::showAnnotations);
    connect(&m_session, &ReadingSession::selectedChanged, this, &TwoPane::showSelected);
    connect(m_refresh, &QTimer::timeout, this, [this] {
        placeMarks();
        showInOriginal();
    });
    connect(&m_session, &ReadingSession::revealed, this, [this](Utf16Range range) {
        m_article->clearSelection();
        m_article->reveal(range);
        revealInOriginal(range);
    });
    connect(m_article, &ArticleView::layoutChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(m_article, &ArticleView::highlightClicked, this, [this](const document::AnnotationId& id, bool extend) {
        if (std::ranges::contains(m_suggestions, id, &document::Annotation::id))
            Q_EMIT suggestionClicked(id);
        else if (extend)
            m_session.toggleSelected(id);
        else
            m_session.select(id);
    });
    connect(m_article, &ArticleView::textClicked, this, [this](qsizetype position) {
        m_session.clearSelected();
        Q_EMIT selectionDropped();
        revealInOriginal({position, position + 1});
    });
    connect(m_article, &ArticleView::selectedWithMouse, this, [this](Utf16Range range, const QPoint& where) {
        m_session.clearSelected();
        revealInOriginal(range);
        Q_EMIT selectedWithMouse(mapFromGlobal(where));
    });
    connect(m_map, &TagMap::clicked, m_article, &ArticleView::scrollToFraction);
    connect(m_find, &FindBar::searched, this, [this](const QString& words, bool backwards) {
        m_find->showCount(m_article->find(words, backwards));
        if (const Utf16Range found = m_article->selectedRange(); !found.isEmpty())
            revealInOriginal(found);
    });
    connect(m_find, &FindBar::closed, this, [this] {
        m_article->clearFound();
        m_article->setFocus();
    });
    connect(m_original, &original::OriginalPane::textClicked, this, &TwoPane::goToText);
    connect(m_original, &original::OriginalPane::textSelected, this, [this](TextRange range) {
        m_session.clearSelected();
        const Utf16Range utf16 = m_session.codePoints().toUtf16(range);
        m_article->selectRange(utf16);
        m_article->reveal(utf16);
    });
    connect(m_original, &original::OriginalPane::droppedClicked, this, [this](size_t entry) { Q_EMIT droppedChosen(entry, false); });
    connect(m_original, &original::OriginalPane::droppedSelected, this, [this](size_t entry) { Q_EMIT droppedChosen(entry, true); });
    connect(m_original, &original::OriginalPane::linkActivated, this, &TwoPane::linkActivated);
}

TwoPane::~TwoPane() = default;

void TwoPane::showArticle()
{
    const document::ArticleId before = std::exchange(m_shown, m_session.hasArticle() ? m_session.article().id : document::ArticleId());
    if (!m_session.hasArticle()) {
        m_article->clearArticle();
        m_original->clear();
        return;
    }
    if (m_shown == before) {
        // The page was cleaned again: people go on where they were.
        const int scrolled = m_article->verticalScrollBar()->value();
        m_article->showArticle(m_session.article());
        m_article->verticalScrollBar()->setValue(scrolled);
        if (m_session.page())
            m_original->showRevised(*m_session.page(), m_session.article());
        return;
    }
    m_suggestions.clear();
    m_article->showArticle(m_session.article());
    if (m_session.page())
        m_original->showArticle(m_session.capture(), *m_session.page(), m_session.article());
    else
        m_original->clear();
}

void TwoPane::showAnnotations()
{
    if (!m_session.hasArticle())
        return;
    std::vector<Highlight> highlights;
    for (const document::Annotation& annotation : m_session.annotations())
        addHighlight(highlights, annotation, m_session, m_theme);
    for (const document::Annotation& suggestion : m_suggestions) {
        addHighlight(highlights, suggestion, m_session, m_theme);
        if (suggestion.id == m_currentSuggestion && !highlights.empty())
            highlights.back().isSelected = true;
    }
    m_article->setHighlights(std::move(highlights));
    m_refresh->start();
}

void TwoPane::showSelected()
{
    if (!m_session.hasArticle())
        return;
    std::vector<document::AnnotationId> selected = m_session.selectedIds();
    selected.push_back(m_currentSuggestion);
    m_article->setSelected(selected);
    m_refresh->start();
}

void TwoPane::setSuggestions(std::vector<document::Annotation> suggestions, const document::AnnotationId& current)
{
    const bool isSame = std::ranges::equal(suggestions, m_suggestions, {}, &document::Annotation::id, &document::Annotation::id);
    m_suggestions = std::move(suggestions);
    m_currentSuggestion = current;
    if (isSame)
        showSelected();
    else
        showAnnotations();
}

void TwoPane::showPassage(Utf16Range range)
{
    m_article->clearSelection();
    m_article->reveal(range);
    revealInOriginal(range);
}

void TwoPane::showInOriginal()
{
    std::vector<original::PaneAnnotation> annotations;
    if (m_session.hasArticle() && m_article->areHighlightsVisible()) {
        for (const Highlight& highlight : m_article->highlights()) {
            const bool isSuggestion = std::ranges::contains(m_suggestions, highlight.id, &document::Annotation::id);
            if (isSuggestion && !highlight.isSelected)
                continue;
            original::PaneAnnotation annotation;
            annotation.id = highlight.id;
            for (const Utf16Range& range : highlight.ranges)
                annotation.ranges.push_back(m_session.codePoints().fromUtf16(range));
            annotation.line = highlight.line;
            // The page keeps its own colours, so the tint lets them through.
            annotation.tint = highlight.line;
            annotation.tint.setAlphaF(isSuggestion ? 0.0f : 0.18f);
            annotation.isCurrent = highlight.isSelected;
            annotations.push_back(std::move(annotation));
        }
    }
    m_original->setAnnotations(std::move(annotations));
}

void TwoPane::placeMarks()
{
    std::vector<TagMap::Mark> marks;
    if (m_session.hasArticle() && m_article->hasArticle()) {
        for (const document::Annotation& annotation : m_session.annotations()) {
            const document::Tag* tag = m_session.project()->codebook().tag(annotation.tagId);
            const Utf16Range extent = m_session.codePoints().toUtf16(annotation.extent());
            if (tag)
                marks.push_back({m_article->fractionOf(extent.start), m_article->fractionOf(extent.end),
                                 common::lineColour(*tag, m_theme), m_session.isSelected(annotation.id)});
        }
    }
    m_map->setMarks(std::move(marks));
}

void TwoPane::revealInOriginal(Utf16Range range)
{
    if (m_session.hasArticle())
        m_original->reveal(m_session.codePoints().fromUtf16(range));
}

void TwoPane::goToText(qsizetype codePoint)
{
    if (!m_session.hasArticle())
        return;
    const auto under = std::ranges::find_if(m_session.annotations(), [codePoint](const document::Annotation& each) {
        return std::ranges::any_of(each.fragments, [codePoint](const document::Fragment& fragment) { return fragment.range.contains(codePoint); });
    });
    const qsizetype at = m_session.codePoints().toUtf16(codePoint);
    if (under != m_session.annotations().end()) {
        m_session.select(under->id);
    } else {
        m_session.clearSelected();
        m_article->selectRange({at, at});
    }
    m_article->reveal({at, at + 1});
}

void TwoPane::showBlock(size_t number)
{
    if (!m_session.hasArticle() || number >= m_session.article().receipt.entries.size())
        return;
    const document::Article& article = m_session.article();
    const auto& entries = article.receipt.entries;
    // Of a dropped block the last kept one before it, or else the first after it.
    auto kept = number;
    while (kept > 0 && !entries[kept].isKept())
        --kept;
    while (kept + 1 < entries.size() && !entries[kept].isKept())
        ++kept;
    if (entries[kept].isKept()) {
        const Utf16Range range = m_session.codePoints().toUtf16(article.blocks[size_t(entries[kept].block)].range);
        m_article->reveal(kept > number ? Utf16Range{range.start, range.start + 1} : kept < number ? Utf16Range{range.end - 1, range.end} : range);
    }
    m_original->revealBlock(entries[number]);
}

std::optional<size_t> TwoPane::blockUnderCaret() const
{
    if (!m_session.hasArticle())
        return std::nullopt;
    const document::Article& article = m_session.article();
    const qsizetype at = m_session.codePoints().fromUtf16(m_article->position());
    const auto found = std::ranges::find_if(article.receipt.entries, [&](const document::ReceiptEntry& entry) {
        return entry.isKept() && article.blocks[size_t(entry.block)].range.start <= at && at <= article.blocks[size_t(entry.block)].range.end;
    });
    return found == article.receipt.entries.end() ? std::nullopt : std::optional(size_t(found - article.receipt.entries.begin()));
}

void TwoPane::toggleHighlights()
{
    m_article->setHighlightsVisible(!m_article->areHighlightsVisible());
    m_refresh->start();
}

Utf16Range TwoPane::selection() const
{
    return m_article->selectedRange();
}

QString TwoPane::selectedWords() const
{
    if (!m_session.hasArticle())
        return {};
    if (const Utf16Range range = selection(); !range.isEmpty())
        return m_session.article().text.sliced(range.start, range.length());
    const auto selected = m_session.selected();
    return selected.size() == 1 ? selected.front().fragments.front().quote : QString();
}

void TwoPane::openFind()
{
    const Utf16Range range = selection();
    const QString words = range.isEmpty() ? QString() : m_session.article().text.sliced(range.start, range.length());
    m_find->open(words.contains(u'\n') ? QString() : words);
}

void TwoPane::findAgain(bool backwards)
{
    if (m_find->words().isEmpty())
        openFind();
    else
        m_find->showCount(m_article->find(m_find->words(), backwards));
}

void TwoPane::focusOtherPane()
{
    if (m_article->hasFocus())
        m_original->setFocus();
    else
        m_article->setFocus();
}

}  // namespace vermilion::read
