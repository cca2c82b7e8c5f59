// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The review of MainWindow: its page, and the commands that are its own.

#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "app/desktop/Modes.h"
#include "widgets/common/ErrorText.h"
#include "widgets/common/Toast.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/ReadingSession.h"
#include "widgets/review/ReviewPage.h"

#include <QListView>

namespace vermilion::desktop {

void MainWindow::buildReview()
{
    m_review = new review::ReviewPage(m_theme, m_modes);
    QAction* command = (*m_commands)[QStringLiteral("view.review")];
    m_modes->add(command, m_review, Modes::Docks::Hidden);
    m_commands->giveKeys(Commands::Scope::Review, &m_review->queue());
    m_commands->giveKeys(Commands::Scope::Review, &m_review->text());
    m_commands->handle(QStringLiteral("view.review"), [this, command] {
        m_modes->enter(command);
        m_review->open();
    });
    connectReview();
    connect(m_review, &review::ReviewPage::left, (*m_commands)[QStringLiteral("view.read")], &QAction::trigger);
    connect(m_review, &review::ReviewPage::mergeWanted, (*m_commands)[QStringLiteral("project.merge")], &QAction::trigger);
    connect(m_review, &review::ReviewPage::pictureWanted, this, &MainWindow::agreementPictureWanted);
    connect(m_review, &review::ReviewPage::ruleWanted, this, &MainWindow::ruleWanted);
    connect(&m_review->session(), &review::ReviewSession::failed, this, [this](const Error& error) { m_toast->warn(common::errorText(error)); });
    connect(&m_review->session(), &review::ReviewSession::said, this,
            [this](const QString& sentence) { m_toast->say(sentence, (*m_commands)[QStringLiteral("edit.undo")]); });
    connect(m_review, &review::ReviewPage::chosen, this, [this](const document::ArticleId& article, const document::AnnotationId& annotation) {
        if (!openArticle(article))
            return;
        if (!m_session.annotation(annotation))
            m_session.setShowsTeammates(true);
        m_session.select(annotation);
    });
}

void MainWindow::connectReview()
{
    const auto on = [this](const char* id, auto handler) { m_commands->handle(QString::fromLatin1(id), handler); };
    review::ReviewSession& session = m_review->session();
    on("review.takeFirst", [this] { m_review->pressDigit(u'1'); });
    on("review.takeSecond", [this] { m_review->pressDigit(u'2'); });
    on("review.takeAll", [&session] { session.takeAll(); });
    on("review.takeNone", [&session] { session.takeNone(); });
    on("review.edit", [this] { m_review->edit(); });
    on("review.skip", [&session] { session.skip(); });
    on("review.takeBack", [&session] { session.takeBack(); });
    on("review.reason", [this] { m_review->nextReason(); });
    on("review.comment", [this] { m_review->editComment(); });
    on("review.next", [&session] { session.step(1); });
    on("review.previous", [&session] { session.step(-1); });
}

bool MainWindow::isReviewing() const
{
    return m_modes->current() == (*m_commands)[QStringLiteral("view.review")];
}

}  // namespace vermilion::desktop
