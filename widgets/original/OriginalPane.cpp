// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/OriginalPane.h"

#include "model/clean/Cleaner.h"
#include "widgets/original/Background.h"
#include "widgets/original/Contrast.h"
#include "widgets/original/ElidedLabel.h"
#include "widgets/original/PageTextView.h"
#include "widgets/original/PageView.h"
#include "widgets/original/SourceView.h"
#include "widgets/web/Process.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vermilion::original {
namespace {

using document::DomRange;

QString sentenceFor(web::Sandbox sandbox)
{
    switch (sandbox) {
    case web::Sandbox::OffByRequest:
        return OriginalPane::tr("The page is shown as text: the browser's sandbox is off here.");
    case web::Sandbox::RunsAsRoot:
        return OriginalPane::tr("The page is shown as text: the program runs as root, so the browser has no sandbox.");
    case web::Sandbox::NoNamespaces:
        return OriginalPane::tr("The page is shown as text: this system refuses the browser its sandbox.");
    case web::Sandbox::On:
    case web::Sandbox::UnsafeAllowed: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

// The page has colours of its own, so what lies on it is translucent, not mixed with our paper.
QColor translucent(const QColor& line, bool isCurrent)
{
    QColor tint = line;
    tint.setAlphaF(isCurrent ? 0.28f : 0.16f);
    return tint;
}

// The first dropped block of the receipt that has something of this range.
template <typename Range>
std::optional<size_t> droppedAt(const document::Receipt& receipt, Range document::ReceiptEntry::* place, Range range)
{
    for (size_t i = 0; i < receipt.entries.size(); ++i) {
        if (!receipt.entries[i].isKept() && (receipt.entries[i].*place).intersects(range))
            return i;
    }
    return std::nullopt;
}

}  // namespace

OriginalPane::OriginalPane(const PaneColours& colours, QWidget* parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_source(new SourceView), m_text(new PageTextView)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_header = makeHeader();
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    if (web::isWebViewAllowed())
        makePageView();
    else
        m_stack->addWidget(new QWidget);
    m_stack->addWidget(m_source);
    m_stack->addWidget(m_text);
    connectViews();
    setColours(colours);
    translate();
    clear();
}

OriginalPane::~OriginalPane() = default;

QWidget* OriginalPane::makeHeader()
{
    auto* header = new QWidget(this);
    header->setObjectName(QStringLiteral("originalHeader"));
    header->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(8, 4, 14, 4);
    row->setSpacing(0);
    m_switch = new QButtonGroup(this);
    for (const View view : {View::Page, View::Source, View::Text}) {
        auto* button = new QToolButton(header);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_switch->addButton(button, int(view));
        row->addWidget(button);
    }
    m_state = new ElidedLabel(header);
    row->addSpacing(12);
    row->addWidget(m_state, 1);
    connect(m_switch, &QButtonGroup::idClicked, this, [this](int id) { setView(View(id)); });
    return header;
}

void OriginalPane::translate()
{
    const auto name = [this](View view, const QString& label, const QString& hint) {
        QAbstractButton* button = m_switch->button(int(view));
        button->setText(label);
        button->setToolTip(hint);
        button->setAccessibleDescription(hint);
    };
    name(View::Page, tr("Page"), tr("The page as a browser shows it"));
    name(View::Source, tr("Source"), tr("The source of the page as it was received"));
    name(View::Text, tr("Text"), tr("All text of the page, without its looks"));
    if (!m_page)
        m_failure = sentenceFor(web::sandbox());
    tellState();
}

void OriginalPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QWidget::changeEvent(event);
}

void OriginalPane::makePageView()
{
    m_page = new PageView;
    m_stack->insertWidget(int(View::Page), m_page);
    connect(m_page, &PageView::clicked, this, &OriginalPane::clickedDom);
    connect(m_page, &PageView::hovered, this, [this](qsizetype unit) {
        Q_EMIT textHovered(unit < 0 ? -1 : m_article.sourceMap.textAtDom(unit).value_or(-1));
    });
    connect(m_page, &PageView::selected, this, &OriginalPane::selectedDom);
    connect(m_page, &PageView::linkActivated, this, &OriginalPane::linkActivated);
    connect(m_page, &PageView::failed, this, &OriginalPane::showFailure);
    connect(m_page, &PageView::loaded, this, [this] {
        if (m_hasTexts)
            Q_EMIT shown();
    });
}

void OriginalPane::connectViews()
{
    connect(m_text, &PageTextView::clicked, this, &OriginalPane::clickedDom);
    connect(m_text, &PageTextView::hovered, this, [this](qsizetype unit) {
        Q_EMIT textHovered(unit < 0 ? -1 : m_article.sourceMap.textAtDom(unit).value_or(-1));
    });
    connect(m_text, &PageTextView::selected, this, &OriginalPane::selectedDom);
    connect(m_source, &SourceView::clicked, this, &OriginalPane::clickedByte);
    connect(m_source, &SourceView::hovered, this, [this](qsizetype byte) {
        Q_EMIT textHovered(byte < 0 ? -1 : m_article.sourceMap.textAtSource(byte).value_or(-1));
    });
    connect(m_source, &SourceView::selected, this, &OriginalPane::selectedBytes);
}

void OriginalPane::showArticle(const document::Capture&, const capture::Page& page, const document::Article& article)
{
    const int shown = ++m_shown;
    m_article = article;
    m_annotations.clear();
    m_target.reset();
    m_block.reset();
    m_hasTexts = false;
    m_failure = sentenceFor(web::sandbox());
    m_header->setEnabled(true);
    m_source->showSource({}, SourceView::Language::PlainText);
    m_text->showText({});
    if (m_page)
        m_page->showPage(page);
    const bool isHtml = page.kind == capture::PageKind::Html;
    const auto read = [page, receipt = article.receipt] {
        return Texts{SourceText(page.utf8, page.toCapture), PageText(receipt, clean::domText(page))};
    };
    inBackground(this, read, [this, shown, isHtml](Texts texts) {
        if (shown == m_shown)
            showTexts(std::move(texts), isHtml);
    });
    applyDimmed();
    applyAnnotations();
    tellState();
}

void OriginalPane::showRevised(const capture::Page& page, const document::Article& article)
{
    const int shown = ++m_shown;
    m_article = article;
    m_target.reset();
    m_block.reset();
    const bool hadTexts = m_hasTexts;
    const bool isHtml = page.kind == capture::PageKind::Html;
    const auto read = [page, receipt = article.receipt, hadTexts] {
        return Texts{hadTexts ? SourceText() : SourceText(page.utf8, page.toCapture), PageText(receipt, clean::domText(page))};
    };
    inBackground(this, read, [this, shown, isHtml, hadTexts](Texts texts) {
        if (shown != m_shown)
            return;
        if (!hadTexts)
            return showTexts(std::move(texts), isHtml);
        m_text->showText(std::move(texts.text));
        applyDimmed();
        applyAnnotations();
        applyReveal();
    });
    applyDimmed();
    applyAnnotations();
}

void OriginalPane::showTexts(Texts texts, bool isHtml)
{
    m_source->showSource(std::move(texts.source), isHtml ? SourceView::Language::Html : SourceView::Language::PlainText);
    m_text->showText(std::move(texts.text));
    m_hasTexts = true;
    applyDimmed();
    applyAnnotations();
    applyReveal();
    if (!m_page || !m_failure.isEmpty() || m_page->isLoaded())
        Q_EMIT shown();
}

void OriginalPane::clear()
{
    ++m_shown;
    m_article = {};
    m_annotations.clear();
    m_target.reset();
    m_block.reset();
    m_failure = sentenceFor(web::sandbox());
    m_source->showSource({}, SourceView::Language::PlainText);
    m_text->showText({});
    if (m_page)
        m_page->clear();
    m_hasTexts = false;
    m_header->setEnabled(false);
    tellState();
}

void OriginalPane::showFailure(const QString& reason)
{
    m_failure = reason;
    tellState();
    if (m_hasTexts)
        Q_EMIT shown();
}

void OriginalPane::tellState()
{
    const bool isRendered = m_failure.isEmpty();
    m_state->setText(isRendered ? tr("offline · scripts off") : m_failure);
    QAbstractButton* pageButton = m_switch->button(int(View::Page));
    pageButton->setEnabled(isRendered);
    const View shownView = m_view == View::Page && !isRendered ? View::Text : m_view;
    m_switch->button(int(shownView))->setChecked(true);
    m_stack->setCurrentIndex(int(shownView));
    setFocusProxy(m_stack->currentWidget());
}

void OriginalPane::setView(View view)
{
    if (m_view == view)
        return;
    m_view = view;
    tellState();
    Q_EMIT viewChanged(view);
}

void OriginalPane::setAnnotations(std::vector<PaneAnnotation> annotations)
{
    m_annotations = std::move(annotations);
    applyAnnotations();
}

std::vector<ByteRange> OriginalPane::bytesOf(TextRange range) const
{
    const std::vector<document::SourceRun>& runs = m_article.sourceMap.runs();
    std::vector<ByteRange> ranges;
    auto run = std::ranges::upper_bound(runs, range.start, {}, [](const auto& run) { return run.text + run.length; });
    for (; run != runs.end() && run->text < range.end; ++run) {
        const TextRange part = TextRange{run->text, run->text + run->length}.intersected(range);
        const ByteRange bytes{run->source + (part.start - run->text) * run->sourceWidth,
                              run->source + (part.end - run->text) * run->sourceWidth};
        if (bytes.isEmpty())
            continue;
        if (!ranges.empty() && ranges.back().end == bytes.start)
            ranges.back().end = bytes.end;
        else
            ranges.push_back(bytes);
    }
    return ranges;
}

void OriginalPane::applyAnnotations()
{
    std::vector<PageHighlight> onPage;
    std::vector<SourceHighlight> inSource;
    std::vector<PageHighlight> inText;
    for (const PaneAnnotation& annotation : m_annotations) {
        const QString id = annotation.id.toString();
        const QColor onWhite = legibleOnWhite(annotation.line);
        PageHighlight page{id, {}, onWhite, translucent(onWhite, annotation.isCurrent), annotation.isCurrent};
        SourceHighlight source{id, {}, annotation.line, annotation.tint, annotation.isCurrent};
        for (const TextRange& range : annotation.ranges) {
            std::ranges::copy(m_article.sourceMap.domOf(range), std::back_inserter(page.ranges));
            std::ranges::copy(bytesOf(range), std::back_inserter(source.ranges));
        }
        inText.push_back(page);
        inText.back().line = annotation.line;
        inText.back().tint = annotation.tint;
        onPage.push_back(std::move(page));
        inSource.push_back(std::move(source));
    }
    markBlock(onPage, inSource, inText);
    if (m_hasTexts) {
        m_source->setHighlights(inSource);
        m_text->setHighlights(inText);
    }
    if (m_page)
        m_page->setHighlights(std::move(onPage));
}

void OriginalPane::markBlock(std::vector<PageHighlight>& onPage, std::vector<SourceHighlight>& inSource, std::vector<PageHighlight>& inText) const
{
    if (!m_block)
        return;
    const QString id = QStringLiteral("block");
    const QColor onWhite = legibleOnWhite(m_colours.accent);
    onPage.push_back({id, {m_block->dom}, onWhite, translucent(onWhite, true), true});
    inText.push_back({id, {m_block->dom}, m_colours.accent, translucent(m_colours.accent, true), true});
    if (!m_block->source.isEmpty())
        inSource.push_back({id, {m_block->source}, m_colours.accent, translucent(m_colours.accent, true), true});
}

void OriginalPane::applyDimmed()
{
    std::vector<DomRange> dom;
    std::vector<ByteRange> bytes;
    for (const document::ReceiptEntry& entry : m_article.receipt.entries) {
        // The title, the source and the like are part of the article, though not of its text.
        if (entry.isKept() || entry.reason == document::DropReason::Metadata || entry.text == m_article.metadata.title)
            continue;
        if (m_block && m_block->dom == entry.dom)
            continue;  // somebody looks at it
        dom.push_back(entry.dom);
        bytes.push_back(entry.source);
    }
    if (m_hasTexts) {
        m_source->setDimmed(bytes);
        m_text->setDimmed(dom);
    }
    if (m_page)
        m_page->setDimmed(std::move(dom));
}

void OriginalPane::reveal(TextRange range)
{
    m_target = range;
    if (m_block) {
        m_block.reset();
        applyDimmed();
        applyAnnotations();
    }
    applyReveal();
}

void OriginalPane::revealBlock(const document::ReceiptEntry& entry)
{
    m_target.reset();
    m_block = entry;
    applyDimmed();
    applyAnnotations();
    applyReveal();
}

void OriginalPane::applyReveal()
{
    if (m_block) {
        if (m_page)
            m_page->scrollTo(m_block->dom);
        if (m_hasTexts) {
            m_text->scrollTo(m_block->dom);
            m_source->scrollTo(m_block->source);
        }
        return;
    }
    if (!m_target)
        return;
    // An empty range stands for its place.
    const TextRange range{m_target->start, std::max(m_target->end, m_target->start + 1)};
    if (const std::vector<DomRange> dom = m_article.sourceMap.domOf(range); !dom.empty()) {
        const DomRange extent = dom.front().united(dom.back());
        if (m_page)
            m_page->scrollTo(extent);
        if (m_hasTexts)
            m_text->scrollTo(extent);
    }
    if (const auto bytes = m_article.sourceMap.sourceOf(range); bytes && m_hasTexts)
        m_source->scrollTo(*bytes);
}

void OriginalPane::clickedDom(qsizetype unit)
{
    if (const auto text = m_article.sourceMap.textAtDom(unit))
        Q_EMIT textClicked(*text);
    else if (const auto entry = droppedAt(m_article.receipt, &document::ReceiptEntry::dom, DomRange{unit, unit + 1}))
        Q_EMIT droppedClicked(*entry);
}

void OriginalPane::clickedByte(qsizetype byte)
{
    if (const auto text = m_article.sourceMap.textAtSource(byte))
        Q_EMIT textClicked(*text);
    else if (const auto entry = droppedAt(m_article.receipt, &document::ReceiptEntry::source, ByteRange{byte, byte + 1}))
        Q_EMIT droppedClicked(*entry);
}

void OriginalPane::selectedDom(DomRange range)
{
    if (const auto text = m_article.sourceMap.textOfDom(range))
        Q_EMIT textSelected(*text);
    else if (const auto entry = droppedAt(m_article.receipt, &document::ReceiptEntry::dom, range))
        Q_EMIT droppedSelected(*entry);
}

void OriginalPane::selectedBytes(ByteRange range)
{
    if (const auto text = m_article.sourceMap.textOfSource(range))
        Q_EMIT textSelected(*text);
    else if (const auto entry = droppedAt(m_article.receipt, &document::ReceiptEntry::source, range))
        Q_EMIT droppedSelected(*entry);
}

void OriginalPane::setAnimated(bool isAnimated)
{
    m_source->setAnimated(isAnimated);
    m_text->setAnimated(isAnimated);
    if (m_page)
        m_page->setAnimated(isAnimated);
}

void OriginalPane::setColours(const PaneColours& colours)
{
    m_colours = colours;
    m_source->setColours(colours);
    m_text->setColours(colours);
    styleHeader();
}

void OriginalPane::styleHeader()
{
    m_header->setStyleSheet(
        QStringLiteral("#originalHeader { background: %1; border: none; border-bottom: 1px solid %2; }"
                       "#originalState { color: %4; }"
                       "QToolButton { color: %4; background: transparent; border: 1px solid transparent;"
                       " border-radius: 6px; padding: 4px 12px; }"
                       "QToolButton:hover:enabled { color: %3; }"
                       "QToolButton:checked { color: %3; background: %5; border-color: %2; }"
                       "QToolButton:focus { border-color: %6; }"
                       "QToolButton:disabled { color: %2; }")
            .arg(m_colours.chrome.name(), m_colours.line.name(), m_colours.ink.name(), m_colours.dim.name(),
                 m_colours.paper.name(), m_colours.accent.name()));
}

}  // namespace vermilion::original
