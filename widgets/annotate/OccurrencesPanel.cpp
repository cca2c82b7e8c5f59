// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/OccurrencesPanel.h"

#include "model/annotate/Occurrences.h"
#include "widgets/common/CheckDelegate.h"
#include "widgets/common/TagColours.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace vermilion::annotate {
namespace {

constexpr qsizetype contextLength = 14;  // code points on each side

}  // namespace

OccurrencesPanel::OccurrencesPanel(read::ReadingSession& session, const common::Theme& theme, QWidget* parent)
    : QFrame(parent), m_session(session), m_theme(theme)
{
    setObjectName(QStringLiteral("popup"));
    setAccessibleName(tr("All mentions"));
    m_heading = new QLabel(this);
    m_heading->setFont(common::interfaceFont(0, true));
    m_heading->setTextFormat(Qt::PlainText);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("plain"));
    m_list->setItemDelegate(new common::CheckDelegate(m_list));
    m_list->setFont(common::articleFont(11));
    m_list->setAccessibleName(tr("Mentions in context"));
    m_list->installEventFilter(this);
    m_apply = new QPushButton(this);
    m_apply->setObjectName(QStringLiteral("primary"));
    auto* cancel = new QPushButton(tr("Cancel  Esc"), this);
    cancel->setObjectName(QStringLiteral("quiet"));
    auto* hint = new QLabel(tr("Space ticks, a tag's key changes the tag."), this);
    hint->setObjectName(QStringLiteral("dim"));
    hint->setFont(common::interfaceFont(-1));

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(hint, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_apply, &QPushButton::clicked, this, &OccurrencesPanel::apply);
    connect(cancel, &QPushButton::clicked, this, &OccurrencesPanel::close);
    connect(m_list, &QListWidget::itemChanged, this, &OccurrencesPanel::updateButton);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && size_t(row) < m_ranges.size())
            Q_EMIT pointedAt(m_session.codePoints().toUtf16(m_ranges[size_t(row)]));
    });
    hide();
}

void OccurrencesPanel::open(const QString& name, const document::TagId& tag)
{
    m_tag = tag;
    fill(name);
    m_heading->setText(tr("“%1”: %n mention(s) in this article", nullptr, int(m_ranges.size())).arg(name));
    updateButton();
    resize(std::min(parentWidget()->width() - 40, 560), std::min(parentWidget()->height() - 80, 150 + 28 * int(m_ranges.size())));
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - 24);
    show();
    raise();
    m_list->setFocus();
}

void OccurrencesPanel::fill(const QString& name)
{
    const document::Article& article = m_session.article();
    m_ranges = occurrencesOf(article.text, name);
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const TextRange& range : m_ranges) {
        const QString before = m_session.codePoints().slice(article.text, {range.start - contextLength, range.start});
        const QString after = m_session.codePoints().slice(article.text, {range.end, range.end + contextLength});
        const QString quote = m_session.codePoints().slice(article.text, range);
        QString line = QStringLiteral("…%1【%2】%3…").arg(before, quote, after);
        auto* item = new QListWidgetItem(line.replace(u'\n', u' '), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isTagged(range) ? Qt::Unchecked : Qt::Checked);
    }
    m_list->setCurrentRow(0);
}

bool OccurrencesPanel::isTagged(TextRange range) const
{
    const document::AuthorId me = m_session.project()->author().id;
    return std::ranges::any_of(m_session.annotations(), [&](const document::Annotation& each) {
        return each.authorId == me && each.tagId == m_tag && each.fragments.size() == 1 && each.fragments.front().range == range;
    });
}

void OccurrencesPanel::setTag(const document::TagId& tag)
{
    m_tag = tag;
    updateButton();
}

void OccurrencesPanel::updateButton()
{
    int ticked = 0;
    for (int row = 0; row < m_list->count(); ++row)
        ticked += m_list->item(row)->checkState() == Qt::Checked;
    const document::Tag* tag = m_session.project()->codebook().tag(m_tag);
    m_apply->setEnabled(tag && ticked > 0);
    m_apply->setText(tag ? tr("Tag %n as %1  ↵", nullptr, ticked).arg(tag->label.in(common::labelLanguage())) : tr("Press a tag's key"));
}

void OccurrencesPanel::apply()
{
    std::vector<TextRange> ticked;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            ticked.push_back(m_ranges[size_t(row)]);
    }
    if (m_tag.isNull() || ticked.empty())
        return;
    close();
    m_session.applyTagToAll(m_tag, ticked);
}

void OccurrencesPanel::close()
{
    hide();
    Q_EMIT closed();
}

bool OccurrencesPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        apply();
        return true;
    }
    const QString text = key->text();
    if (text.size() == 1 && key->modifiers() == Qt::NoModifier) {
        if (const document::Tag* tag = m_session.project()->codebook().tagWithKey(text.front())) {
            setTag(tag->id);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace vermilion::annotate
