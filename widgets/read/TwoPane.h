// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"
#include "widgets/read/ReadingSession.h"

#include <QWidget>

class QSplitter;
class QTimer;

namespace vermilion::original {
class OriginalPane;
}

namespace vermilion::read {

class ArticleView;
class FindBar;
class TagMap;

/// The cleaned article and the original page side by side, kept in step: one set of annotations in both, and what is
/// clicked, selected or searched in one moves the other to the same words.
class TwoPane : public QWidget {
    Q_OBJECT

public:
    TwoPane(ReadingSession& session, const common::Theme& theme, QWidget* parent = nullptr);
    ~TwoPane() override;

    ArticleView& articleView() { return *m_article; }
    original::OriginalPane& originalPane() { return *m_original; }
    QSplitter& splitter() { return *m_splitter; }

    /// What a tag key acts on (UTF-16): the selected words; empty if none are selected.
    Utf16Range selection() const;
    /// Selected words, or the passage of the one selected annotation.
    QString selectedWords() const;
    /// Shows a block of the page in both panes: a dropped one is marked in the original, and the article stands where it
    /// would be.
    void showBlock(size_t entry);
    /// The number in the receipt of the block under the caret; nullopt where there is none.
    std::optional<size_t> blockUnderCaret() const;
    /// Passages that are only suggested, drawn in the article until somebody decides; the current one is shown on the page too.
    void setSuggestions(std::vector<document::Annotation> suggestions, const document::AnnotationId& current);
    void showPassage(Utf16Range range);
    void openFind();
    void findAgain(bool backwards);
    void focusOtherPane();
    void toggleHighlights();

Q_SIGNALS:
    /// The mouse selected words; `where` is a point in this widget, below the pointer.
    void selectedWithMouse(const QPoint& where);
    void selectionDropped();
    /// A click in the original on a block that cleaning dropped, or words of it were selected there.
    void droppedChosen(size_t entry, bool wasSelected);
    void suggestionClicked(const vermilion::document::AnnotationId& id);
    void linkActivated(const QUrl& url);
    void said(const QString& sentence);

private:
    void showArticle();
    void showAnnotations();
    void showSelected();
    void showInOriginal();
    void revealInOriginal(Utf16Range range);
    void placeMarks();
    void goToText(qsizetype codePoint);

    ReadingSession& m_session;
    common::Theme m_theme;
    QSplitter* m_splitter = nullptr;
    ArticleView* m_article = nullptr;
    TagMap* m_map = nullptr;
    FindBar* m_find = nullptr;
    original::OriginalPane* m_original = nullptr;
    QTimer* m_refresh = nullptr;
    document::ArticleId m_shown;
    std::vector<document::Annotation> m_suggestions;
    document::AnnotationId m_currentSuggestion;
};

}  // namespace vermilion::read
