// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The suggestions of MainWindow: where they stand, and when their keys are theirs.

#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/suggest/SuggestionPanel.h"

#include <QDockWidget>

namespace vermilion::desktop {

// Below the panes as the receipt is, and in its place: two lists there would leave no room for the article.
void MainWindow::buildSuggestions()
{
    m_suggestions = new suggest::SuggestionPanel(m_session, m_theme, this);
    auto* dock = new QDockWidget(tr("Suggestions"), this);
    dock->setObjectName(QStringLiteral("suggestionsDock"));
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    dock->setWidget(m_suggestions);
    dock->setTitleBarWidget(new QWidget(dock));
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    resizeDocks({dock}, {300}, Qt::Vertical);
    dock->hide();
    auto* receipt = findChild<QDockWidget*>(QStringLiteral("receiptDock"));
    QAction* show = (*m_commands)[QStringLiteral("suggest.show")];
    show->setCheckable(true);
    connect(dock, &QDockWidget::visibilityChanged, show, &QAction::setChecked);
    connect(dock, &QDockWidget::visibilityChanged, m_suggestions, &suggest::SuggestionPanel::setOpen);
    connect(receipt, &QDockWidget::visibilityChanged, dock, [dock](bool isShown) {
        if (isShown)
            dock->hide();
    });
    connect(show, &QAction::triggered, this, [this, dock, receipt](bool isShown) {
        if (isShown)
            receipt->hide();
        dock->setVisible(isShown);
        if (isShown)
            m_suggestions->setFocus();
        else
            m_panes->articleView().setFocus();
    });
}

void MainWindow::connectSuggestions()
{
    const auto on = [this](const char* id, auto handler) { m_commands->handle(QString::fromLatin1(id), handler); };
    on("suggest.accept", [this] { m_suggestions->acceptCurrent(); });
    on("suggest.reject", [this] { m_suggestions->rejectCurrent(); });
    on("suggest.skip", [this] { m_suggestions->skip(); });
    on("suggest.acceptKind", [this] { m_suggestions->acceptKind(); });
    connect(m_suggestions, &suggest::SuggestionPanel::suggestionsChanged, this, [this] {
        m_panes->setSuggestions(m_suggestions->drafts(), m_suggestions->currentId());
        updateSuggestionKeys();
    });
    connect(m_suggestions, &suggest::SuggestionPanel::pointedAt, m_panes, &read::TwoPane::showPassage);
    connect(m_suggestions, &suggest::SuggestionPanel::left, this, [this] { m_panes->articleView().setFocus(); });
    connect(m_panes, &read::TwoPane::suggestionClicked, m_suggestions, &suggest::SuggestionPanel::setCurrent);
    // Whoever clicks or selects elsewhere reads on: the keys are the article's again.
    connect(m_panes, &read::TwoPane::selectionDropped, m_suggestions, &suggest::SuggestionPanel::pause);
    connect(&m_panes->articleView(), &QTextEdit::selectionChanged, this, [this] {
        if (!m_panes->selection().isEmpty())
            m_suggestions->pause();
    });
    updateSuggestionKeys();
}

void MainWindow::updateSuggestionKeys()
{
    for (const char* id : {"suggest.accept", "suggest.reject", "suggest.skip", "suggest.acceptKind"})
        (*m_commands)[QString::fromLatin1(id)]->setEnabled(m_suggestions->isWorking());
}

}  // namespace vermilion::desktop
