// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Entities in MainWindow: who is mentioned, and the way from a mention to the text.

#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "app/desktop/Modes.h"
#include "widgets/annotate/AnnotationPanel.h"
#include "widgets/common/ErrorText.h"
#include "widgets/common/Toast.h"
#include "widgets/entities/EntityPopup.h"
#include "widgets/library/ArticleList.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/ReadingSession.h"
#include "widgets/read/TwoPane.h"

namespace vermilion::desktop {

void MainWindow::buildEntities()
{
    m_entity = new entities::EntityPopup(m_theme, m_panes);
    entities::EntityCard& card = m_entity->card();
    connect(m_entity, &entities::EntityPopup::closed, this, [this] { m_panes->articleView().setFocus(); });
    connect(&card, &entities::EntityCard::mentionChosen, this, &MainWindow::goToMention);
    connect(&card, &entities::EntityCard::failed, this, [this](const Error& error) { m_toast->warn(common::errorText(error)); });
    connect(&card, &entities::EntityCard::said, this,
            [this](const QString& sentence) { m_toast->say(sentence, (*m_commands)[QStringLiteral("edit.undo")]); });
    connect(m_annotation, &annotate::AnnotationPanel::cardWanted, this, &MainWindow::openEntity);
    m_commands->handle(QStringLiteral("annotate.entity"), [this] { m_annotation->editEntity(); });
    m_commands->handle(QStringLiteral("annotate.entityCard"), [this] {
        if (const auto selected = m_session.selected(); !selected.empty())
            openEntity(selected.front().entityId);
    });
}

void MainWindow::openEntity(const document::EntityId& entity)
{
    m_modes->enter((*m_commands)[QStringLiteral("view.read")]);
    m_entity->open(entity);
}

void MainWindow::goToMention(const document::ArticleId& article, const document::AnnotationId& annotation)
{
    m_modes->enter((*m_commands)[QStringLiteral("view.read")]);
    m_articles->setCurrent(article);
    if (!m_session.hasArticle() || m_session.article().id != article)
        m_session.openArticle(article);
    // A teammate's mention is shown with the teammates' tags.
    if (!m_session.annotation(annotation) && !m_session.showsTeammates())
        m_session.setShowsTeammates(true);
    m_session.select(annotation);
}

}  // namespace vermilion::desktop
