// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/receipt/TrayPanel.h"

#include "model/project/Editing.h"
#include "widgets/common/TagColours.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace vermilion::receipt {
namespace {

constexpr qsizetype contextLength = 12;  // code points on each side
constexpr qsizetype longestQuote = 40;   // UTF-16 units

QString shortened(const QString& text)
{
    return text.size() <= longestQuote ? text : text.left(longestQuote - 1) + QChar(u'…');
}

}  // namespace

TrayPanel::TrayPanel(read::ReadingSession& session, const common::Theme&, std::function<Utf16Range()> selection, QWidget* parent)
    : QWidget(parent), m_session(session), m_selection(std::move(selection))
{
    setAccessibleName(tr("Tray"));
    m_heading = new QLabel(this);
    m_heading->setObjectName(QStringLiteral("caption"));
    m_heading->setFont(common::interfaceFont(-1, true));
    m_heading->setWordWrap(true);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("trayList"));
    m_list->setAccessibleName(tr("Annotations that lost their place"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_take = new QPushButton(tr("Take the guess"), this);
    m_take->setObjectName(QStringLiteral("primary"));
    m_pick = new QPushButton(tr("Put on the selection"), this);
    m_remove = new QPushButton(tr("Remove"), this);
    m_remove->setObjectName(QStringLiteral("quiet"));

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(14, 8, 14, 10);
    buttons->setSpacing(8);
    buttons->addWidget(m_take);
    buttons->addWidget(m_pick);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_heading->setContentsMargins(14, 12, 14, 8);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_take, &QPushButton::clicked, this, &TrayPanel::takeGuess);
    connect(m_pick, &QPushButton::clicked, this, &TrayPanel::takeSelection);
    connect(m_remove, &QPushButton::clicked, this, &TrayPanel::removeCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &TrayPanel::takeGuess);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        updateButtons();
        const project::TrayEntry* entry = current();
        if (entry && !entry->ranges().empty())
            Q_EMIT pointedAt(m_session.codePoints().toUtf16(entry->ranges().front()));
    });
    connect(&m_session, &read::ReadingSession::annotationsChanged, this, &TrayPanel::fill);
    fill();
}

QString TrayPanel::textOf(const project::TrayEntry& entry) const
{
    const document::Tag* tag = m_session.project()->codebook().tag(entry.annotation.tagId);
    const QString head = tr("%1: “%2”").arg(tag ? tag->label.in(common::labelLanguage()) : QString(), shortened(entry.annotation.fragments.front().quote));
    const std::vector<TextRange> ranges = entry.ranges();
    if (ranges.empty())
        return head + u'\n' + tr("Nothing like it is in the text.");
    const QString& text = m_session.article().text;
    const TextRange range = ranges.front();
    const text::CodePoints& points = m_session.codePoints();
    QString guess = QStringLiteral("…%1【%2】%3…").arg(points.slice(text, {std::max<qsizetype>(0, range.start - contextLength), range.start}),
                                                     shortened(points.slice(text, range)),
                                                     points.slice(text, {range.end, std::min(points.count(), range.end + contextLength)}));
    return head + u'\n' + tr("Perhaps (%1 %): %2").arg(qRound(100 * entry.score)).arg(guess.replace(u'\n', u' '));
}

void TrayPanel::fill()
{
    const int row = m_list->currentRow();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    m_entries.clear();
    if (m_session.hasArticle()) {
        auto tray = project::trayOf(*m_session.project(), m_session.article());
        if (tray)
            m_entries = *std::move(tray);
        else
            Q_EMIT m_session.failed(tray.error());
    }
    for (const project::TrayEntry& entry : m_entries) {
        auto* item = new QListWidgetItem(textOf(entry), m_list);
        item->setToolTip(entry.annotation.note);
    }
    m_heading->setText(tr("Tray: %n annotation(s) lost their place", nullptr, count()));
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, count() - 1)));
    setVisible(!m_entries.empty());
    updateButtons();
}

const project::TrayEntry* TrayPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < count() ? &m_entries[size_t(row)] : nullptr;
}

void TrayPanel::updateButtons()
{
    const project::TrayEntry* entry = current();
    const bool isMine = entry && m_session.isMine(entry->annotation);
    m_take->setEnabled(isMine && !entry->ranges().empty());
    m_pick->setEnabled(isMine);
    m_remove->setEnabled(isMine);
    const QString why = entry && !isMine ? tr("It is %1's. Only its author changes it.").arg(m_session.authorName(entry->annotation.authorId)) : QString();
    for (QPushButton* button : {m_take, m_pick, m_remove})
        button->setToolTip(why);
}

void TrayPanel::takeGuess()
{
    const project::TrayEntry* entry = current();
    if (!entry || !m_take->isEnabled())
        return;
    if (const auto placed = project::setRanges(*m_session.project(), m_session.article(), entry->annotation, entry->ranges()); !placed)
        Q_EMIT m_session.failed(placed.error());
    else
        Q_EMIT m_session.said(tr("The annotation has its place again."));
}

void TrayPanel::takeSelection()
{
    const project::TrayEntry* entry = current();
    if (!entry || !m_pick->isEnabled())
        return;
    const Utf16Range range = m_selection();
    if (range.isEmpty()) {
        Q_EMIT m_session.said(tr("Select the words in the article first."));
        return;
    }
    if (const auto placed = project::setRanges(*m_session.project(), m_session.article(), entry->annotation, {m_session.codePoints().fromUtf16(range)}); !placed)
        Q_EMIT m_session.failed(placed.error());
    else
        Q_EMIT m_session.said(tr("The annotation has its place again."));
}

void TrayPanel::removeCurrent()
{
    const project::TrayEntry* entry = current();
    if (!entry || !m_remove->isEnabled())
        return;
    if (const auto removed = project::removeAnnotations(*m_session.project(), {entry->annotation}); !removed)
        Q_EMIT m_session.failed(removed.error());
    else
        Q_EMIT m_session.said(tr("The annotation was removed."));
}

}  // namespace vermilion::receipt
