// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/ReviewPage.h"

#include "model/text/Visible.h"
#include "widgets/common/TagColours.h"
#include "widgets/read/ArticleView.h"
#include "widgets/review/AgreementCard.h"
#include "widgets/review/DecisionPanel.h"
#include "widgets/review/DisputeModel.h"
#include "widgets/review/VersionRow.h"
#include "widgets/review/Voices.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vermilion::review {
namespace {

constexpr double strengthOfOthers = 0.45;  // of the lines of what is not looked at

QColor faded(const QColor& colour, const QColor& paper)
{
    const auto mix = [](int over, int under) { return int(over * strengthOfOthers + under * (1 - strengthOfOthers)); };
    return {mix(colour.red(), paper.red()), mix(colour.green(), paper.green()), mix(colour.blue(), paper.blue())};
}

}  // namespace

ReviewPage::~ReviewPage() = default;

void ReviewPage::setProject(project::Project* project)
{
    m_session->setProject(project);
    m_agreement->setProject(nullptr);
    m_shownText = {};
    m_text->clearArticle();
}

void ReviewPage::setArticleStyle(const read::ArticleStyle& style) { m_text->setArticleStyle(style); }

void ReviewPage::open()
{
    m_session->refresh();
    m_queue->setFocus();
}

// ---- what is shown -------------------------------------------------------------------------------------------------

void ReviewPage::showEntries()
{
    {
        const QSignalBlocker quiet(m_queue->selectionModel());
        m_model->refresh();
    }
    const auto progress = m_session->progress();
    const int hidden = m_session->articlesHidden();
    const QString waiting = hidden > 0 ? u'\n' + tr("%n article(s) wait: you read blind", nullptr, hidden) : QString();
    m_count->setText(tr("%1 of %n disagreement(s) decided", nullptr, progress.all).arg(progress.decided) + waiting);
    m_bar->setRange(0, std::max(1, progress.all));
    m_bar->setValue(progress.decided);
    showChips();
    showLegend();
    showEmptiness();
}

void ReviewPage::showChips()
{
    const Voices voices(*m_session, m_theme);
    const auto chosen = m_session->filter().difference;
    for (const auto& [kind, chip] : m_chips) {
        const int count = m_session->count(kind);
        chip->setText(QStringLiteral("%1 %2").arg(kind ? voices.differenceText(*kind) : tr("All")).arg(count));
        chip->setChecked(kind == chosen);
        // To an anonymous reviewer the two kinds of "only" are one.
        chip->setVisible((count > 0 || kind == chosen || !kind) && !(m_session->isAnonymous() && kind == Difference::OnlySecond));
    }
    const ReviewSession::Filter& filter = m_session->filter();
    const int overruled = m_session->overruled();
    m_overruled->setText(tr("Mine, decided otherwise %1").arg(overruled));
    m_overruled->setVisible(overruled > 0 || filter.isOverruledOnly);
    m_overruled->setChecked(filter.isOverruledOnly);
    const int conditions = int(!filter.tag.isNull()) + int(!filter.author.isNull()) + int(!filter.article.isNull()) + int(filter.isOpenOnly);
    m_filter->setText((conditions > 0 ? tr("Filter: %1").arg(conditions) : tr("Filter")) + QStringLiteral("  ▾"));
}

void ReviewPage::showLegend()
{
    while (QLayoutItem* item = m_legend->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_session->isAnonymous())
        return;
    QStringList names;
    for (const document::Author& author : m_session->authors())
        names << text::visible(author.name);
    const QStringList flags = flagsFor(names);
    for (qsizetype i = 0; i < names.size(); ++i)
        m_legend->addWidget(new VersionRow({lookOf(size_t(i), flags[i], m_theme)}, names[i], m_theme, this));
}

void ReviewPage::showEmptiness()
{
    const bool isRead = m_session->isRead();
    const bool isEmpty = !m_session->project() || (isRead && m_session->entries().empty());
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (isEmpty && m_session->articlesHidden() > 0) {
        m_emptiness->setText(tr("You read blind: what others tagged in an article can be compared when you are done with it."));
        return;
    }
    if (isEmpty) {
        m_emptiness->setText(m_session->authors().size() < 2
                                 ? tr("There is nothing to compare yet: all tags here are one author's. Merge a teammate's project file, and what you differ in stands here.")
                                 : tr("No article has been read by two authors yet. Merge a file of somebody who has tagged the same articles."));
        return;
    }
    m_list->setCurrentIndex(m_session->shown().empty() ? 1 : 0);
    if (!isRead)
        m_nothing->setText(tr("Reading everybody's tags…"));
    else
        m_nothing->setText(m_session->count(std::nullopt) == 0 && m_session->filter() == ReviewSession::Filter{} ? tr("There is no disagreement: all have tagged the same.")
                                                                                                            : tr("Nothing is like that. Take a condition away."));
}

void ReviewPage::showCurrent()
{
    const ReviewSession::Entry* const entry = m_session->current();
    const document::Article* const article = m_session->article();
    if (!entry || !article) {
        m_shownText = {};
        m_text->clearArticle();
        return;
    }
    if (m_shownText != article->textId) {
        m_shownText = article->textId;
        m_text->showArticle(*article);
    }
    showLines();
    m_text->reveal(m_session->codePoints().toUtf16(entry->what().extent()));
    m_text->clearSelection();
    const QModelIndex row = m_model->index(m_model->rowOf(m_session->currentIndex()));
    const QSignalBlocker quiet(m_queue->selectionModel());
    m_queue->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect);
    m_queue->scrollTo(row);
    m_queue->viewport()->update();
}

read::Highlight ReviewPage::lineOf(const Voices& voices, const ReviewSession::Entry& entry, size_t side, bool isCurrent) const
{
    const document::Annotation& annotation = entry.what().sides[side];
    const document::Tag* const tag = m_session->project()->codebook().tag(annotation.tagId);
    const AuthorLook look = voices.look(entry, side);
    read::Highlight highlight;
    highlight.id = annotation.id;
    for (const document::Fragment& fragment : annotation.fragments)
        highlight.ranges.push_back(m_session->codePoints().toUtf16(fragment.range));
    highlight.stroke = look.stroke;
    highlight.lane = voices.lane(entry, side);
    highlight.line = isCurrent ? look.colour : faded(look.colour, m_theme.paper);
    highlight.tint = isCurrent && tag ? m_theme.tint(common::lineColour(*tag, m_theme)) : QColor(Qt::transparent);
    highlight.flag = isCurrent ? look.flag : QString();
    highlight.label = tag ? tag->label.in(common::labelLanguage()) : QString();
    highlight.author = m_session->isAnonymous() ? QString() : voices.nameOf(annotation.authorId);
    return highlight;
}

void ReviewPage::showLines()
{
    const Voices voices(*m_session, m_theme);
    std::vector<read::Highlight> lines;
    const auto& entries = m_session->entries();
    for (size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].article != m_session->article()->id)
            continue;
        for (size_t side = 0; side < entries[i].what().sides.size(); ++side)
            lines.push_back(lineOf(voices, entries[i], side, i == m_session->currentIndex()));
    }
    m_text->setHighlights(std::move(lines));
}

// ---- commands ------------------------------------------------------------------------------------------------------

void ReviewPage::edit()
{
    const ReviewSession::Entry* const entry = m_session->current();
    if (!entry)
        return;
    m_decision->setEditing(true);
    const size_t first = m_session->versionsOf(*entry).front();
    m_text->selectRange(m_session->codePoints().toUtf16(entry->what().annotation(entry->what().versions[first]).extent()));
    m_text->setFocus();
}

void ReviewPage::nextReason() { m_decision->nextReason(); }
void ReviewPage::editComment() { m_decision->editComment(); }

void ReviewPage::pressDigit(QChar digit)
{
    if (!m_decision->isEditing()) {
        m_session->take(size_t(digit.digitValue()) - 1);
        return;
    }
    if (const document::Tag* tag = m_session->project()->codebook().tagWithKey(digit))
        m_decision->setTag(tag->id);
}

void ReviewPage::useSelection()
{
    const Utf16Range range = m_text->selectedRange();
    if (!m_decision->isEditing() || range.isEmpty())
        return;
    const project::OwnReading own = m_decision->ownReading({m_session->codePoints().fromUtf16(range)});
    leaveEditing();
    m_session->takeOwn(own);
}

void ReviewPage::leaveEditing()
{
    m_decision->setEditing(false);
    m_text->clearSelection();
    m_queue->setFocus();
}

void ReviewPage::showOverruled(bool isOnly)
{
    ReviewSession::Filter filter;
    filter.isOverruledOnly = isOnly;
    m_session->setFilter(filter);
    showChips();
    m_queue->setFocus();
}

void ReviewPage::setReasons(const QStringList& reasons) { m_decision->setReasons(reasons); }

void ReviewPage::openArticle()
{
    if (const ReviewSession::Entry* entry = m_session->current())
        Q_EMIT chosen(entry->article, entry->what().sides.front().id);
}

bool ReviewPage::keyInText(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_decision->isEditing())
            return false;
        useSelection();
        return true;
    case Qt::Key_Escape:
        if (m_decision->isEditing())
            leaveEditing();
        else
            m_queue->setFocus();
        return true;
    default:
        return false;
    }
}

bool ReviewPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool isPlain = !(press->modifiers() & ~Qt::KeypadModifier);
    // Readings after the second have no command of their own.
    if (isPlain && press->key() >= Qt::Key_0 && press->key() <= Qt::Key_9 && (m_decision->isEditing() || press->key() >= Qt::Key_3)) {
        pressDigit(QChar(press->key()));
        return true;
    }
    if (watched == m_text && isPlain && keyInText(press->key()))
        return true;
    if (watched == m_queue && press->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace vermilion::review
