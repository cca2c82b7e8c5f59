// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The modes of MainWindow: which there are, what is hidden in them, and how a search leads to a passage.

#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "app/desktop/Modes.h"
#include "widgets/annotate/SelectionPalette.h"
#include "widgets/common/ErrorText.h"
#include "widgets/common/Toast.h"
#include "widgets/library/ArticleList.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/ReadingSession.h"
#include "widgets/read/TwoPane.h"
#include "widgets/search/SearchPage.h"

#include <QDockWidget>
#include <QStackedWidget>

namespace vermilion::desktop {
namespace {

constexpr qsizetype longestSearched = 40;  // UTF-16 units; a longer selection is no name that somebody looks for

}  // namespace

void MainWindow::buildModes()
{
    m_modes = new Modes(this);
    m_search = new search::SearchPage(m_theme, m_modes);
    m_modes->add((*m_commands)[QStringLiteral("view.read")], m_centre, Modes::Docks::Shown);
    m_modes->add((*m_commands)[QStringLiteral("view.search")], m_search, Modes::Docks::Hidden);
    setCentralWidget(m_modes);
    m_commands->handle(QStringLiteral("view.read"), [this] {
        m_modes->enter((*m_commands)[QStringLiteral("view.read")]);
        m_panes->articleView().setFocus();
    });
    m_commands->handle(QStringLiteral("view.search"), [this] { openSearch(); });
    connect(m_modes, &Modes::changed, this, &MainWindow::showMode);
    connect(m_search, &search::SearchPage::left, (*m_commands)[QStringLiteral("view.read")], &QAction::trigger);
    connect(m_search, &search::SearchPage::failed, this, [this](const Error& error) { m_toast->warn(common::errorText(error)); });
    connect(m_search, &search::SearchPage::chosen, this, &MainWindow::openFound);
}

bool MainWindow::isReading() const
{
    return m_modes->docks() == Modes::Docks::Shown;
}

void MainWindow::showMode()
{
    const auto docks = findChildren<QDockWidget*>();
    if (!isReading()) {
        m_docksOfReading.clear();
        for (QDockWidget* dock : docks) {
            if (!dock->isHidden())
                m_docksOfReading << dock;
            dock->hide();
        }
    } else {
        for (QDockWidget* dock : std::as_const(m_docksOfReading))
            dock->show();
    }
    m_palette->hide();
    updateCommands();
}

// Words that are selected are what somebody looks for in other articles.
void MainWindow::openSearch()
{
    const QString words = isReading() ? m_panes->selectedWords() : QString();
    m_modes->enter((*m_commands)[QStringLiteral("view.search")]);
    m_search->open(words.size() <= longestSearched && !words.contains(u'\n') ? words : QString());
}

void MainWindow::openFound(const search::Found& found, const search::Hit* hit)
{
    m_modes->enter((*m_commands)[QStringLiteral("view.read")]);
    m_articles->setCurrent(found.article);
    if (!m_session.hasArticle() || m_session.article().id != found.article)
        m_session.openArticle(found.article);
    read::ArticleView& view = m_panes->articleView();
    view.setFocus();
    // The text may have been made anew since it was searched.
    if (!hit || !m_session.hasArticle() || m_session.article().textId != found.text)
        return;
    if (!hit->annotation.isNull() && m_session.annotation(hit->annotation)) {
        m_session.select(hit->annotation);
        return;
    }
    TextRange range = hit->range;
    if (hit->place == search::Hit::Place::Note) {
        const auto annotation = m_session.project()->annotation(hit->annotation);
        if (!annotation)
            return;
        range = annotation->extent();
    }
    const Utf16Range place = hit->place == search::Hit::Place::Title ? Utf16Range{} : m_session.codePoints().toUtf16(range);
    m_session.clearSelected();
    Q_EMIT m_session.revealed(place);
    view.selectRange(place);
}

}  // namespace vermilion::desktop
