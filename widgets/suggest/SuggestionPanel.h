// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"
#include "widgets/read/ReadingSession.h"
#include "widgets/suggest/SuggestionModel.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace vermilion::suggest {

/// What patterns and known names suggest in the article that is read, to be accepted, rejected or skipped one after the
/// other. Nothing is computed while it is closed. Its keys are for the suggestion that both panes show: they rest (isWorking)
/// from the moment that something else is selected there.
class SuggestionPanel : public QWidget {
    Q_OBJECT

public:
    SuggestionPanel(read::ReadingSession& session, const common::Theme& theme, QWidget* parent = nullptr);

    void setOpen(bool isOpen);
    bool isWorking() const;
    void pause();
    void resume();
    void setCurrent(const document::AnnotationId& id);

    void acceptCurrent();
    void rejectCurrent();
    void skip();
    void acceptKind();  ///< all of the current one's source in this article

    /// The suggestions as annotations, to be drawn.
    std::vector<document::Annotation> drafts() const;
    document::AnnotationId currentId() const;  ///< null while the keys rest

Q_SIGNALS:
    /// Which suggestions there are, which is current, or whether the keys rest.
    void suggestionsChanged();
    void pointedAt(vermilion::Utf16Range range);
    /// Esc.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeader(QHBoxLayout& row);
    void buildFooter(QHBoxLayout& row);
    void refresh();
    void goTo(int row);
    void updateControls();
    void tellNothing();
    void decided(int row);
    const SuggestionModel::Entry* current() const;

    read::ReadingSession& m_session;
    SuggestionModel* m_model = nullptr;
    QListView* m_view = nullptr;
    QLabel* m_nothing = nullptr;
    QStackedLayout* m_pages = nullptr;
    std::vector<QToolButton*> m_filters;  // all, then by source
    QPushButton* m_accept = nullptr;
    QPushButton* m_reject = nullptr;
    QPushButton* m_skip = nullptr;
    QPushButton* m_acceptKind = nullptr;
    QTimer* m_refreshing = nullptr;
    document::ArticleId m_article;
    bool m_isOpen = false;
    bool m_isPaused = false;
};

}  // namespace vermilion::suggest
