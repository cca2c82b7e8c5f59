// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The review of MainWindow: its page, and the commands that are its own.

#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "app/desktop/Modes.h"
#include "model/project/Editing.h"
#include "model/text/Visible.h"
#include "widgets/common/ErrorText.h"
#include "widgets/common/Toast.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/ReadingSession.h"
#include "widgets/review/ReviewPage.h"

#include <QListView>
#include <QMenu>

#include <algorithm>

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
    m_commands->handle(QStringLiteral("view.overruled"), [this, command] {
        m_modes->enter(command);
        m_review->open();
        m_review->showOverruled(true);
    });
    connectReview();
    connect(m_review, &review::ReviewPage::left, (*m_commands)[QStringLiteral("view.read")], &QAction::trigger);
    connect(m_review, &review::ReviewPage::mergeWanted, (*m_commands)[QStringLiteral("project.merge")], &QAction::trigger);
    connect(m_review, &review::ReviewPage::reasonsWanted, this, &MainWindow::reasonsWanted);
    if (const QStringList reasons = QString::fromUtf8(m_preferences.state(QStringLiteral("reasons"))).split(u'\n', Qt::SkipEmptyParts); !reasons.isEmpty())
        m_review->setReasons(reasons);
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

// Who has come how far with each article, where more than one is at it.
QHash<document::ArticleId, QString> MainWindow::readersText() const
{
    QHash<document::ArticleId, QString> texts;
    const auto readers = m_session.project() ? m_session.project()->readers() : Result<std::vector<project::ArticleReader>>();
    const auto authors = m_session.project() ? m_session.project()->authors() : Result<std::vector<document::Author>>();
    if (!readers || !authors || authors->size() < 2)
        return texts;
    for (const project::ArticleReader& reader : *readers) {
        const auto author = std::ranges::find(*authors, reader.author, &document::Author::id);
        if (author == authors->end())
            continue;
        const QString status = reader.status == project::ArticleStatus::Done ? tr("done") : reader.status == project::ArticleStatus::InProgress ? tr("in progress") : tr("to do");
        QString& text = texts[reader.article];
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + (reader.isAssigned ? tr("%1, whose it is to read: %2") : tr("%1: %2")).arg(author->name, status);
    }
    return texts;
}

void MainWindow::openArticleMenu(const std::vector<document::ArticleId>& articles, const QPoint& where)
{
    const auto authors = m_session.project()->authors();
    const auto readers = m_session.project()->readers();
    if (!authors || !readers)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("articleMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("To be read by"));
    for (const document::Author& author : *authors) {
        const auto isTheirs = [&](const document::ArticleId& article) {
            return std::ranges::any_of(*readers, [&](const project::ArticleReader& each) { return each.article == article && each.author == author.id && each.isAssigned; });
        };
        QAction* action = menu->addAction(text::visible(author.name));
        action->setCheckable(true);
        action->setChecked(std::ranges::all_of(articles, isTheirs));
        connect(action, &QAction::triggered, this, [this, articles, id = author.id](bool isAssigned) {
            if (const auto done = project::assign(*m_session.project(), articles, id, isAssigned); !done)
                m_toast->warn(common::errorText(done.error()));
        });
    }
    menu->popup(where);
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
