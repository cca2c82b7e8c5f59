// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/Page.h"
#include "model/document/Article.h"
#include "model/document/Capture.h"
#include "widgets/original/Marks.h"
#include "widgets/original/PageText.h"
#include "widgets/original/PaneColours.h"
#include "widgets/original/SourceText.h"
#include "widgets/original/HighlightGroups.h"
#include "widgets/original/SourceView.h"

#include <QUrl>
#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;
class QStackedWidget;

namespace vermilion::original {

class ElidedLabel;
class PageTextView;
class PageView;
class SourceView;

/// An annotation as the pane shows it. Ranges are code points of the article's text.
struct PaneAnnotation {
    document::AnnotationId id;
    std::vector<TextRange> ranges;
    QColor line;
    QColor tint;
    bool isCurrent = false;

    bool operator==(const PaneAnnotation&) const = default;
};

/// The original of an article in three ways: the rendered page, its source, its text. All three carry the same
/// highlights and what cleaning dropped is dimmed; positions outside are code points of the article's text. Where the
/// page cannot be rendered, the text takes its place and the header says why. GUI thread; large pages are prepared on a
/// worker.
class OriginalPane : public QWidget {
    Q_OBJECT

public:
    enum class View { Page, Source, Text };

    explicit OriginalPane(const PaneColours& colours, QWidget* parent = nullptr);
    ~OriginalPane() override;

    void showArticle(const document::Capture& capture, const capture::Page& page, const document::Article& article);
    /// The same page with another article made of it: what is dimmed and highlighted changes, the page stays where it is.
    void showRevised(const capture::Page& page, const document::Article& article);
    /// Nothing is shown.
    void clear();
    void setAnnotations(std::vector<PaneAnnotation> annotations);
    /// Scrolls all three to this passage.
    void reveal(TextRange range);
    /// Marks a block of the page, kept or dropped, and scrolls all three to it; until another passage is revealed.
    void revealBlock(const document::ReceiptEntry& entry);
    void setView(View view);
    View view() const { return m_view; }
    void setColours(const PaneColours& colours);
    /// Whether scrolling moves (120 ms) or jumps.
    void setAnimated(bool isAnimated);

Q_SIGNALS:
    void viewChanged(View view);
    /// A click on a character that is in the article: its code point there.
    void textClicked(qsizetype codePoint);
    /// A click on something that is not: its number in the receipt.
    void droppedClicked(size_t entry);
    /// The mouse selected words none of which are in the article.
    void droppedSelected(size_t entry);
    /// -1 where there is no article text.
    void textHovered(qsizetype codePoint);
    void textSelected(vermilion::TextRange range);
    void linkActivated(const QUrl& url);
    /// All three views stand.
    void shown();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Texts {
        SourceText source;
        PageText text;
    };
    QWidget* makeHeader();
    void makePageView();
    void connectViews();
    void showTexts(Texts texts, bool isHtml);
    void showFailure(const QString& reason);
    void tellState();
    void applyAnnotations();
    void applyDimmed();
    void applyReveal();
    void clickedDom(qsizetype unit);
    void clickedByte(qsizetype byte);
    void selectedDom(document::DomRange range);
    void selectedBytes(ByteRange range);
    void markBlock(std::vector<PageHighlight>& onPage, std::vector<SourceHighlight>& inSource, std::vector<PageHighlight>& inText) const;
    void styleHeader();
    void translate();
    std::vector<ByteRange> bytesOf(TextRange range) const;

    PaneColours m_colours;
    View m_view = View::Page;
    QWidget* m_header = nullptr;
    QButtonGroup* m_switch = nullptr;
    ElidedLabel* m_state = nullptr;
    QStackedWidget* m_stack = nullptr;
    PageView* m_page = nullptr;  // null where there may be no web view
    SourceView* m_source = nullptr;
    PageTextView* m_text = nullptr;
    QString m_failure;           // why the page is shown as text; empty if it is not
    document::Article m_article;
    std::vector<PaneAnnotation> m_annotations;
    std::optional<TextRange> m_target;
    std::optional<document::ReceiptEntry> m_block;  // marked
    int m_shown = 0;             // answers for an earlier article are dropped
    bool m_hasTexts = false;
};

}  // namespace vermilion::original
