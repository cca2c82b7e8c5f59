// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/receipt/ReceiptPanel.h"

#include "widgets/common/ErrorText.h"
#include "widgets/receipt/ReceiptModel.h"
#include "widgets/receipt/ReceiptRowPainter.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace vermilion::receipt {

using document::Wanted;

ReceiptPanel::ReceiptPanel(read::ReadingSession& session, const common::Theme& theme, QWidget* parent)
    : QWidget(parent), m_session(session)
{
    setAccessibleName(tr("Cleaning receipt"));
    m_model = new ReceiptModel(this);
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("receiptList"));
    m_view->setAccessibleName(tr("Blocks of the page"));
    m_view->setModel(m_model);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* painter = new ReceiptRowPainter(theme, m_view);
    m_view->setItemDelegate(painter);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    m_learning = new QTimer(this);
    m_learning->setSingleShot(true);
    m_learning->setInterval(120);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_view, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        m_onSite->setEnabled(false);
        m_learning->start();
        if (index.isValid() && m_view->hasFocus())
            Q_EMIT pointedAt(size_t(index.data(ReceiptModel::EntryRole).toULongLong()));
    });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) { Q_EMIT pointedAt(size_t(index.data(ReceiptModel::EntryRole).toULongLong())); });
    connect(painter, &ReceiptRowPainter::pressed, this, [this](const QModelIndex& index) {
        // The model is made anew by this, and the view is still in the event.
        QMetaObject::invokeMethod(this, [this, entry = size_t(index.data(ReceiptModel::EntryRole).toULongLong())] { correct(entry); }, Qt::QueuedConnection);
    });
    connect(m_learning, &QTimer::timeout, this, &ReceiptPanel::learn);
    connect(m_onSite, &QPushButton::clicked, this, &ReceiptPanel::doOnSite);
    connect(&m_session, &read::ReadingSession::articleChanged, this, &ReceiptPanel::showArticle);
    showArticle();
}

QWidget* ReceiptPanel::makeHeader()
{
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(14, 6, 14, 6);
    row->setSpacing(6);
    auto* title = new QLabel(tr("Receipt"), header);
    title->setObjectName(QStringLiteral("caption"));
    title->setFont(common::interfaceFont(-1, true));
    row->addWidget(title);
    m_summary = new QLabel(header);
    m_summary->setObjectName(QStringLiteral("dim"));
    m_summary->setFont(common::interfaceFont(-1));
    m_filters = new QButtonGroup(this);
    for (const auto filter : {ReceiptModel::Filter::All, ReceiptModel::Filter::Kept, ReceiptModel::Filter::Dropped}) {
        auto* button = new QToolButton(header);
        button->setCheckable(true);
        button->setChecked(filter == ReceiptModel::Filter::All);
        m_filters->addButton(button, int(filter));
        row->addWidget(button);
    }
    row->addSpacing(6);
    row->addWidget(m_summary);
    row->addStretch();
    m_onSite = new QPushButton(header);
    m_onSite->setObjectName(QStringLiteral("onSite"));
    row->addWidget(m_onSite);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) {
        const auto entry = current();
        m_model->setFilter(ReceiptModel::Filter(id));
        if (entry && m_model->rowOf(*entry) >= 0)
            m_view->setCurrentIndex(m_model->index(m_model->rowOf(*entry)));
    });
    return header;
}

void ReceiptPanel::showArticle()
{
    const bool hasArticle = m_session.hasArticle();
    const bool isSame = hasArticle && m_session.article().id == m_article;
    const auto entry = isSame ? current() : std::nullopt;
    m_article = hasArticle ? m_session.article().id : document::ArticleId();
    m_model->setReceipt(hasArticle ? m_session.article().receipt : document::Receipt());
    updateSummary();
    if (entry)
        setCurrent(*entry);
    m_learning->start();
}

void ReceiptPanel::updateSummary()
{
    const document::Receipt& receipt = m_model->receipt();
    m_filters->button(int(ReceiptModel::Filter::All))->setText(tr("All %1").arg(receipt.entries.size()));
    m_filters->button(int(ReceiptModel::Filter::Kept))->setText(tr("Kept %1").arg(receipt.keptCount()));
    m_filters->button(int(ReceiptModel::Filter::Dropped))->setText(tr("Dropped %1").arg(receipt.droppedCount()));
    m_summary->setText(receipt.entries.empty() ? QString() : tr("%1 % of the visible text is kept").arg(100 * receipt.coverage(), 0, 'f', 0));
}

std::optional<size_t> ReceiptPanel::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(size_t(index.data(ReceiptModel::EntryRole).toULongLong())) : std::nullopt;
}

void ReceiptPanel::setCurrent(size_t entry)
{
    if (entry < m_model->receipt().entries.size() && m_model->rowOf(entry) < 0) {
        m_model->setFilter(ReceiptModel::Filter::All);
        m_filters->button(int(ReceiptModel::Filter::All))->setChecked(true);
    }
    if (const int row = m_model->rowOf(entry); row >= 0) {
        m_view->setCurrentIndex(m_model->index(row));
        m_view->scrollTo(m_view->currentIndex());
    }
}

void ReceiptPanel::correctCurrent()
{
    if (const auto entry = current())
        correct(*entry);
}

void ReceiptPanel::correct(size_t entry)
{
    if (!m_session.hasArticle() || entry >= m_model->receipt().entries.size())
        return;
    const bool wasKept = m_model->receipt().entries[entry].isKept();
    setCurrent(entry);
    const auto done = project::correct(*m_session.project(), m_article, {{entry, wasKept ? Wanted::Dropped : Wanted::Kept}});
    if (!done) {
        Q_EMIT m_session.failed(done.error());
        return;
    }
    QString sentence = wasKept ? tr("The block was dropped.") : tr("The block was restored.");
    if (done->inTray > 0)
        sentence += u' ' + tr("%n annotation(s) lost their place and wait in the tray.", nullptr, done->inTray);
    Q_EMIT m_session.said(sentence);
    if (entry < m_model->receipt().entries.size())
        Q_EMIT pointedAt(entry);
}

// After a correction by hand the site gets the same; before one, what the row's button would do.
project::Choice ReceiptPanel::choiceOnSite(size_t entry) const
{
    const document::ReceiptEntry& row = m_model->receipt().entries[entry];
    const bool isKept = row.isKept() == (row.decidedBy == document::DecidedBy::Hand);
    return {entry, isKept ? Wanted::Kept : Wanted::Dropped};
}

void ReceiptPanel::learn()
{
    const auto entry = current();
    m_onSite->setEnabled(false);
    m_onSite->setToolTip({});
    if (!entry || !m_session.hasArticle()) {
        m_onSite->setText(tr("Do the same on this site"));
        return;
    }
    const bool isByHand = m_model->receipt().entries[*entry].decidedBy == document::DecidedBy::Hand;
    const project::Choice choice = choiceOnSite(*entry);
    const auto learned = project::ruleFor(*m_session.project(), m_article, choice);
    const QString what = isByHand ? tr("Do the same on this site") : choice.wanted == Wanted::Kept ? tr("Restore on this whole site") : tr("Drop on this whole site");
    if (!learned) {
        m_onSite->setText(what);
        m_onSite->setToolTip(common::errorText(learned.error()));
        return;
    }
    m_onSite->setEnabled(true);
    m_onSite->setText(tr("%1: %n block(s) here", nullptr, int(learned->meant.size())).arg(what));
    m_onSite->setToolTip(tr("On %1, everything at “%2”").arg(learned->rule.site, learned->rule.path));
}

void ReceiptPanel::doOnSite()
{
    if (const auto entry = current())
        Q_EMIT siteRuleWanted(choiceOnSite(*entry));
}

bool ReceiptPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        correctCurrent();
        return true;
    case Qt::Key_Escape:
        Q_EMIT left();
        return true;
    default: return false;
    }
}

}  // namespace vermilion::receipt
