// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suggest/SuggestionPanel.h"

#include "model/project/Suggesting.h"
#include "widgets/suggest/SuggestionRowPainter.h"
#include "widgets/suggest/SuggestionText.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace vermilion::suggest {

SuggestionPanel::SuggestionPanel(read::ReadingSession& session, const common::Theme& theme, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new SuggestionModel(theme, this))
{
    setAccessibleName(tr("Suggestions"));
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("suggestionList"));
    m_view->setAccessibleName(tr("Suggested tags"));
    m_view->setModel(m_model);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setItemDelegate(new SuggestionRowPainter(theme, m_view));
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    m_nothing = new QLabel(this);
    m_nothing->setObjectName(QStringLiteral("dim"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(30, 14, 30, 14);
    m_refreshing = new QTimer(this);
    m_refreshing->setSingleShot(true);
    m_refreshing->setInterval(0);

    auto* header = new QHBoxLayout;
    auto* footer = new QHBoxLayout;
    buildHeader(*header);
    buildFooter(*footer);
    m_pages = new QStackedLayout;
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_nothing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addLayout(m_pages, 1);
    column->addLayout(footer);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateControls();
        Q_EMIT suggestionsChanged();
    });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) {
        m_isPaused = false;
        goTo(index.row());
    });
    connect(m_refreshing, &QTimer::timeout, this, &SuggestionPanel::refresh);
    connect(&m_session, &read::ReadingSession::articleChanged, m_refreshing, qOverload<>(&QTimer::start));
    connect(&m_session, &read::ReadingSession::annotationsChanged, m_refreshing, qOverload<>(&QTimer::start));
    connect(&m_session, &read::ReadingSession::selectedChanged, this, [this] {
        if (!m_session.selectedIds().empty())
            pause();
    });
    updateControls();
}

void SuggestionPanel::buildHeader(QHBoxLayout& row)
{
    row.setContentsMargins(14, 6, 14, 6);
    row.setSpacing(6);
    auto* title = new QLabel(tr("Suggestions"), this);
    title->setObjectName(QStringLiteral("caption"));
    title->setFont(common::interfaceFont(-1, true));
    row.addWidget(title);
    const auto add = [&](std::optional<Source> source) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setChecked(!source);
        m_filters.push_back(button);
        row.addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, source] {
            const auto* entry = current();
            const std::optional<Suggestion> kept = entry ? std::optional(entry->suggestion) : std::nullopt;
            m_model->setFilter(source);
            const int row = kept ? m_model->rowOf(*kept) : -1;
            goTo(row >= 0 ? row : m_model->nextRow(0, 1));
        });
    };
    add(std::nullopt);
    for (const Source source : allSources)
        add(source);
    row.addStretch();
}

void SuggestionPanel::buildFooter(QHBoxLayout& row)
{
    row.setContentsMargins(14, 6, 14, 8);
    row.setSpacing(8);
    const auto add = [&](const QString& text, const QString& name, void (SuggestionPanel::*what)()) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setFocusPolicy(Qt::TabFocus);
        row.addWidget(button);
        connect(button, &QPushButton::clicked, this, what);
        return button;
    };
    m_accept = add(tr("Accept  A"), QStringLiteral("primary"), &SuggestionPanel::acceptCurrent);
    m_reject = add(tr("Reject  X"), QStringLiteral("rejectSuggestion"), &SuggestionPanel::rejectCurrent);
    m_skip = add(tr("Skip  Space"), QStringLiteral("quiet"), &SuggestionPanel::skip);
    row.addStretch();
    m_acceptKind = add({}, QStringLiteral("acceptKind"), &SuggestionPanel::acceptKind);
    m_accept->setAccessibleName(tr("Accept the suggestion"));
    m_reject->setAccessibleName(tr("Reject the suggestion"));
    m_skip->setAccessibleName(tr("Skip the suggestion"));
}

void SuggestionPanel::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    m_isPaused = false;
    refresh();
    if (const int row = m_model->nextRow(0, 1); isOpen && row >= 0)
        goTo(current() ? m_view->currentIndex().row() : row);
}

bool SuggestionPanel::isWorking() const { return m_isOpen && !m_isPaused && current(); }

void SuggestionPanel::pause()
{
    if (std::exchange(m_isPaused, true))
        return;
    updateControls();
    Q_EMIT suggestionsChanged();
}

void SuggestionPanel::resume()
{
    m_isPaused = false;
    goTo(m_model->nextRow(std::max(0, m_view->currentIndex().row()), 1));
}

const SuggestionModel::Entry* SuggestionPanel::current() const { return m_model->entryAt(m_view->currentIndex().row()); }

document::AnnotationId SuggestionPanel::currentId() const { return isWorking() ? current()->id : document::AnnotationId(); }

void SuggestionPanel::setCurrent(const document::AnnotationId& id)
{
    if (const int row = m_model->rowOf(id); row >= 0) {
        m_isPaused = false;
        goTo(row);
    }
}

void SuggestionPanel::goTo(int row)
{
    if (const SuggestionModel::Entry* entry = m_model->entryAt(row)) {
        const TextRange range = entry->suggestion.range;
        m_session.clearSelected();
        m_view->setCurrentIndex(m_model->index(row));
        m_view->scrollTo(m_view->currentIndex());
        Q_EMIT pointedAt(m_session.codePoints().toUtf16(range));
    }
    updateControls();
    Q_EMIT suggestionsChanged();
}

void SuggestionPanel::refresh()
{
    m_refreshing->stop();
    const bool hasArticle = m_isOpen && m_session.hasArticle();
    const document::ArticleId article = hasArticle ? m_session.article().id : document::ArticleId();
    const bool isSame = std::exchange(m_article, article) == article;
    const int row = isSame ? m_view->currentIndex().row() : 0;
    const std::optional<Suggestion> kept = isSame && current() ? std::optional(current()->suggestion) : std::nullopt;
    std::vector<Suggestion> suggestions;
    if (hasArticle) {
        const auto names = project::knownNames(*m_session.project());
        const auto found = names ? project::suggestionsFor(*m_session.project(), m_session.article(), *names)
                                 : Result<std::vector<Suggestion>>(std::unexpected(names.error()));
        if (found)
            suggestions = *found;
        else
            Q_EMIT m_session.failed(found.error());
    }
    if (hasArticle)
        m_model->setSuggestions(std::move(suggestions), m_session.article(), m_session.project()->codebook());
    else
        m_model->clear();
    if (m_model->filter() && m_model->count(m_model->filter()) == 0) {
        m_model->setFilter(std::nullopt);
        m_filters.front()->setChecked(true);
    }
    int next = kept ? m_model->rowOf(*kept) : -1;
    if (next < 0)
        next = m_model->nextRow(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)), 1);
    if (next < 0)
        next = m_model->nextRow(m_model->rowCount() - 1, -1);
    if (next >= 0)
        m_view->setCurrentIndex(m_model->index(next));
    tellNothing();
    updateControls();
    Q_EMIT suggestionsChanged();
}

void SuggestionPanel::tellNothing()
{
    QStringList sentences{tr("There is nothing left to decide in this article; the next one is at Ctrl+PgDown.")};
    if (m_isOpen && m_session.project()) {
        for (const MissingTag& missing : missingTags(m_session.project()->codebook()))
            sentences << tr("%1: the codebook has no tag named “%2”.").arg(sourceText(missing.source), missing.tag);
    }
    m_nothing->setText(sentences.join(u'\n'));
    m_pages->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_view) : m_nothing);
}

void SuggestionPanel::updateControls()
{
    m_filters.front()->setText(tr("All %1").arg(m_model->count(std::nullopt)));
    m_filters.front()->setVisible(!m_model->entries().empty());
    for (size_t i = 0; i < std::size(allSources); ++i) {
        const int count = m_model->count(allSources[i]);
        m_filters[i + 1]->setText(QStringLiteral("%1 %2").arg(sourceText(allSources[i])).arg(count));
        m_filters[i + 1]->setVisible(count > 0);
    }
    const SuggestionModel::Entry* const entry = current();
    for (QPushButton* each : {m_accept, m_reject, m_skip, m_acceptKind}) {
        each->setEnabled(entry);
        each->setVisible(entry);
    }
    if (entry) {
        m_acceptKind->setText(tr("Accept all %n of “%1”", nullptr, m_model->count(entry->suggestion.source)).arg(sourceText(entry->suggestion.source)));
        m_reject->setToolTip(entry->suggestion.source == Source::Dictionary ? tr("Not this name in this article") : tr("Not these words; it is not suggested again"));
    }
}

// What was decided is gone from the list; its place has the next one.
void SuggestionPanel::decided(int row)
{
    m_isPaused = false;
    refresh();
    int next = m_model->nextRow(std::min(row, m_model->rowCount() - 1), 1);
    if (next < 0)
        next = m_model->nextRow(0, 1);
    goTo(next);
}

void SuggestionPanel::acceptCurrent()
{
    const SuggestionModel::Entry* const entry = current();
    if (!entry)
        return;
    const int row = m_view->currentIndex().row();
    if (const auto done = project::accept(*m_session.project(), m_session.article(), {entry->suggestion}); !done) {
        Q_EMIT m_session.failed(done.error());
        return;
    }
    decided(row);
}

void SuggestionPanel::rejectCurrent()
{
    const SuggestionModel::Entry* const entry = current();
    if (!entry)
        return;
    const int row = m_view->currentIndex().row();
    if (const auto done = project::reject(*m_session.project(), m_session.article(), {entry->suggestion}); !done) {
        Q_EMIT m_session.failed(done.error());
        return;
    }
    decided(row);
}

void SuggestionPanel::skip()
{
    m_isPaused = false;
    const int next = m_model->nextRow(m_view->currentIndex().row() + 1, 1);
    goTo(next >= 0 ? next : m_model->nextRow(0, 1));
}

void SuggestionPanel::acceptKind()
{
    const SuggestionModel::Entry* const entry = current();
    if (!entry)
        return;
    std::vector<Suggestion> kind;
    for (const SuggestionModel::Entry& each : m_model->entries()) {
        if (each.suggestion.source == entry->suggestion.source)
            kind.push_back(each.suggestion);
    }
    const int row = m_view->currentIndex().row();
    if (const auto done = project::accept(*m_session.project(), m_session.article(), kind); !done) {
        Q_EMIT m_session.failed(done.error());
        return;
    }
    Q_EMIT m_session.said(tr("%n suggestion(s) accepted.", nullptr, int(kind.size())));
    decided(row);
}

std::vector<document::Annotation> SuggestionPanel::drafts() const
{
    std::vector<document::Annotation> drafts;
    for (const SuggestionModel::Entry& entry : m_model->entries()) {
        document::Annotation draft;
        draft.id = entry.id;
        draft.tagId = entry.suggestion.tag;
        draft.origin = document::Origin::Rule;
        draft.status = document::AnnotationStatus::Suggested;
        draft.fragments = {{entry.suggestion.range, entry.quote, {}, {}}};
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

bool SuggestionPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return QWidget::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_A:
    case Qt::Key_Return:
    case Qt::Key_Enter: acceptCurrent(); return true;
    case Qt::Key_X: rejectCurrent(); return true;
    case Qt::Key_Space: skip(); return true;
    case Qt::Key_Escape: Q_EMIT left(); return true;
    case Qt::Key_Down: skip(); return true;
    case Qt::Key_Up: {
        const int row = m_model->nextRow(m_view->currentIndex().row() - 1, -1);
        if (row >= 0)
            goTo(row);
        return true;
    }
    default: return QWidget::eventFilter(watched, event);
    }
}

}  // namespace vermilion::suggest
