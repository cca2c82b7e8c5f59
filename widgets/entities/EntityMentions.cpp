// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/entities/EntityMentions.h"

#include "model/text/Visible.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace vermilion::entities {
namespace {

constexpr qsizetype contextLength = 16;  // UTF-16 units on each side
constexpr int indexRole = Qt::UserRole;

QString inContext(const document::Annotation& mention)
{
    const document::Fragment& first = mention.fragments.front();
    QString line = QStringLiteral("…%1【%2】%3…").arg(first.prefix.right(contextLength), first.quote, first.suffix.left(contextLength));
    return line.replace(u'\n', u' ');
}

}  // namespace

EntityMentions::EntityMentions(const common::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    m_heading = new QLabel(this);
    m_heading->setObjectName(QStringLiteral("dim"));
    m_heading->setFont(common::interfaceFont(-1));
    m_split = new QPushButton(this);
    m_split->setObjectName(QStringLiteral("quiet"));
    m_split->setToolTip(tr("They are of somebody else: give them an entity of their own"));
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("plain"));
    m_list->setAccessibleName(tr("Mentions in context"));
    m_list->setFont(common::articleFont(10.5));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setMinimumHeight(120);
    m_list->setSpacing(2);
    m_list->installEventFilter(this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_split);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &EntityMentions::updateButton);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        if (QApplication::keyboardModifiers() == Qt::NoModifier)
            go(item);
    });
    connect(m_split, &QPushButton::clicked, this, [this] { Q_EMIT splitWanted(selected()); });
}

Result<void> EntityMentions::show(const project::Project& project, const document::EntityId& entity, const project::BlindReading& blind)
{
    QSet<document::AnnotationId> marked;
    for (const document::Annotation& each : selected())
        marked.insert(each.id);
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    m_mentions.clear();
    m_articleCount = 0;
    m_firstPublished.clear();
    m_lastPublished.clear();
    m_me = project.author().id;
    if (!entity.isNull())
        m_mentions = TRY(project.mentions(entity));
    m_hiddenCount = int(std::erase_if(m_mentions, [&blind](const document::Annotation& each) { return blind.hides(each); }));
    QHash<document::ArticleId, qsizetype> places;
    const auto articles = TRY(project.articles());
    for (const project::ArticleSummary& article : articles)
        places.insert(article.id, places.size());
    std::ranges::stable_sort(m_mentions, {}, [&](const document::Annotation& each) { return places.value(each.articleId); });
    QHash<document::AuthorId, QString> authors;
    for (const document::Author& author : TRY(project.authors()))
        authors.insert(author.id, text::visible(author.name));
    document::ArticleId last;
    for (const document::Annotation& mention : m_mentions) {
        const bool isFirst = std::exchange(last, mention.articleId) != mention.articleId;
        if (isFirst)
            countArticle(articles[size_t(places.value(mention.articleId))].published);
        addRow(mention, isFirst ? articles[size_t(places.value(mention.articleId))].title : QString(), authors.value(mention.authorId));
        m_list->item(m_list->count() - 1)->setSelected(marked.contains(mention.id));
    }
    m_heading->setText(m_mentions.empty() ? tr("Nothing mentions it yet. Select a tag in an article and press E.")
                                          : tr("%n mention(s)", nullptr, count()));
    m_heading->setWordWrap(m_mentions.empty());
    updateButton();
    return {};
}

void EntityMentions::countArticle(const QString& published)
{
    ++m_articleCount;
    if (published.isEmpty())
        return;
    if (m_firstPublished.isEmpty() || published < m_firstPublished)
        m_firstPublished = published;
    m_lastPublished = std::max(m_lastPublished, published);
}

void EntityMentions::addRow(const document::Annotation& mention, const QString& title, const QString& author)
{
    const auto addItem = [&](const QString& text) {
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(indexRole, -1);
        return item;
    };
    if (!title.isEmpty()) {
        QListWidgetItem* const heading = addItem(title);
        heading->setFlags(Qt::NoItemFlags);
        heading->setFont(common::interfaceFont(-1, true));
        heading->setForeground(m_theme.dim);
        heading->setToolTip(title);
    }
    QListWidgetItem* const item = addItem(inContext(mention));
    item->setData(indexRole, int(&mention - m_mentions.data()));
    item->setToolTip(mention.authorId == m_me ? QString() : tr("Tagged by %1: only they can split it off.").arg(author));
    item->setData(Qt::AccessibleTextRole, tr("%1, tagged by %2").arg(item->text(), author));
    if (mention.authorId != m_me)
        item->setForeground(m_theme.dim);
}

std::vector<document::Annotation> EntityMentions::selected() const
{
    std::vector<document::Annotation> mentions;
    for (const QListWidgetItem* const item : m_list->selectedItems()) {
        const int index = item->data(indexRole).toInt();
        if (index >= 0 && index < count())
            mentions.push_back(m_mentions[size_t(index)]);
    }
    return mentions;
}

void EntityMentions::updateButton()
{
    const auto mentions = selected();
    const auto mine = std::ranges::count(mentions, m_me, &document::Annotation::authorId);
    m_split->setText(tr("Split off %n", nullptr, int(mine)));
    // Who takes all of them away means another name, not another entity.
    m_split->setVisible(mine > 0 && mine < count());
}

void EntityMentions::go(const QListWidgetItem* item)
{
    const int index = item ? item->data(indexRole).toInt() : -1;
    if (index >= 0 && index < count())
        Q_EMIT chosen(m_mentions[size_t(index)].articleId, m_mentions[size_t(index)].id);
}

bool EntityMentions::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            go(m_list->currentItem());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace vermilion::entities
