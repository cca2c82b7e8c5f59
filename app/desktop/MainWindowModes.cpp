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
#include "widgets/registers/RegistersPage.h"
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
    buildReview();
    buildRegisters();
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
    updateStatus();
}

// Words that are selected are what somebody looks for in other articles.
void MainWindow::openSearch()
{
    const QString words = isReading() ? m_panes->selectedWords() : QString();
    m_modes->enter((*m_commands)[QStringLiteral("view.search")]);
    m_search->open(words.size() <= longestSearched && !words.contains(u'\n') ? words : QString());
}

// Reading, with this article; false if it cannot be opened.
bool MainWindow::openArticle(const document::ArticleId& article)
{
    m_modes->enter((*m_commands)[QStringLiteral("view.read")]);
    m_articles->setCurrent(article);
    if (!m_session.hasArticle() || m_session.article().id != article)
        m_session.openArticle(article);
    m_panes->articleView().setFocus();
    return m_session.hasArticle() && m_session.article().id == article;
}

void MainWindow::openFound(const search::Found& found, const search::Hit* hit)
{
    const bool isOpen = openArticle(found.article);
    read::ArticleView& view = m_panes->articleView();
    // The text may have been made anew since it was searched.
    if (!hit || !isOpen || m_session.article().textId != found.text)
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

void MainWindow::buildRegisters()
{
    m_registers = new registers::RegistersPage(m_theme, m_modes);
    m_registers->restoreState(m_preferences.state(QStringLiteral("registers")));
    QAction* command = (*m_commands)[QStringLiteral("view.registers")];
    m_modes->add(command, m_registers, Modes::Docks::Hidden);
    m_commands->handle(QStringLiteral("view.registers"), [this, command] {
        m_modes->enter(command);
        m_registers->open();
    });
    connect(m_registers, &registers::RegistersPage::left, (*m_commands)[QStringLiteral("view.read")], &QAction::trigger);
    connect(m_registers, &registers::RegistersPage::failed, this, [this](const Error& error) { m_toast->warn(common::errorText(error)); });
    connect(m_registers, &registers::RegistersPage::exportWanted, this, &MainWindow::registerExportWanted);
    connect(m_registers, &registers::RegistersPage::chosen, this, [this](const document::ArticleId& article, const document::AnnotationId& annotation) {
        if (!openArticle(article))
            return;
        // A teammate's passage can only be selected where teammates are shown.
        if (!m_session.annotation(annotation))
            m_session.setShowsTeammates(true);
        m_session.select(annotation);
    });
}

}  // namespace vermilion::desktop
