// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/EntityField.h"

#include "widgets/annotate/EntityRowPainter.h"
#include "widgets/common/TagColours.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vermilion::annotate {
namespace {

constexpr int mostFound = 6;

QString wordsOf(const document::Annotation& mention)
{
    QString words;
    for (const document::Fragment& fragment : mention.fragments)
        words += fragment.quote;
    return words;
}

const QString* aliasLike(const document::Entity& entity, const QString& folded)
{
    const auto found = std::ranges::find_if(entity.aliases, [&](const QString& alias) { return foldedName(alias).contains(folded); });
    return found == entity.aliases.end() ? nullptr : &*found;
}

struct ReasonTexts {
    Q_DECLARE_TR_FUNCTIONS(EntityReason)

public:
    static QString text(const EntityProposal& proposal)
    {
        switch (proposal.reason) {
        case EntityReason::Name: return tr("has this name");
        case EntityReason::Alias: return tr("is also called this");
        case EntityReason::FoldedName: return tr("“%1”, written differently").arg(proposal.matched);
        case EntityReason::NameInside: return tr("“%1” is in these words").arg(proposal.matched);
        case EntityReason::FamilyName: return tr("the only one here with this family name");
        case EntityReason::PartOfName: return tr("these words are a part of “%1”").arg(proposal.matched);
        }
        Q_UNREACHABLE_RETURN({});
    }
};

}  // namespace

QString reasonText(const EntityProposal& proposal)
{
    return ReasonTexts::text(proposal);
}

EntityField::EntityField(read::ReadingSession& session, const common::Theme& theme, QWidget* parent)
    : QWidget(parent), m_session(session), m_theme(theme)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    auto* label = new QLabel(tr("Entity"), this);
    label->setObjectName(QStringLiteral("dim"));
    label->setFont(common::interfaceFont(-1));
    auto* key = new QLabel(QStringLiteral("E"), this);
    key->setObjectName(QStringLiteral("keycap"));
    key->setFont(common::interfaceFont(-3));
    head->addWidget(label);
    head->addWidget(key);
    head->addStretch();
    column->addLayout(head);
    buildLinked();
    column->addWidget(m_linked);
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("entityFind"));
    m_find->setPlaceholderText(tr("Who or what is it?"));
    m_find->setAccessibleName(tr("Find an entity by name"));
    m_find->installEventFilter(this);
    column->addWidget(m_find);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("plain"));
    m_list->setAccessibleName(tr("Entities that it may be"));
    m_list->setItemDelegate(new EntityRowPainter(m_theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);  // the field above moves in it
    column->addWidget(m_list);
    connect(m_find, &QLineEdit::textChanged, this, &EntityField::fill);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { takeRow(m_list->row(item), false); });
}

void EntityField::buildLinked()
{
    m_linked = new QWidget(this);
    auto* rows = new QVBoxLayout(m_linked);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    m_name = new QPushButton(m_linked);
    m_name->setObjectName(QStringLiteral("entityName"));
    m_name->setToolTip(tr("All that is known of it"));
    m_same = new QPushButton(tr("Same words too"), m_linked);
    m_same->setObjectName(QStringLiteral("quiet"));
    m_same->setToolTip(tr("Link all of your annotations in the project that have these words and are of nobody yet"));
    m_unlink = new QPushButton(tr("Unlink"), m_linked);
    m_unlink->setObjectName(QStringLiteral("quiet"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_same);
    buttons->addWidget(m_unlink);
    buttons->addStretch();
    rows->addWidget(m_name);
    rows->addLayout(buttons);
    connect(m_name, &QPushButton::clicked, this, [this] { Q_EMIT cardWanted(m_mention.entityId); });
    connect(m_same, &QPushButton::clicked, this, [this] { m_session.linkSameWords(m_mention.entityId); });
    connect(m_unlink, &QPushButton::clicked, this, [this] { m_session.linkSelected({}); });
}

void EntityField::showMention(const document::Annotation& mention, bool isMine)
{
    if (m_mention.id != mention.id || m_mention.entityId != mention.entityId) {
        const QSignalBlocker blocker(m_find);
        m_find->clear();
        m_isOpen = false;
    }
    m_mention = mention;
    m_isMine = isMine;
    refresh();
}

void EntityField::refresh()
{
    const bool isNaming = m_session.project()->codebook().entityKind(m_mention.tagId) != nullptr;
    const bool isLinked = !m_mention.entityId.isNull();
    setVisible(isLinked || isNaming || m_isOpen);
    m_linked->setVisible(isLinked);
    m_same->setVisible(m_isMine);
    m_unlink->setVisible(m_isMine);
    if (isLinked) {
        const auto& entities = m_session.entities();
        const auto found = std::ranges::find(entities, m_mention.entityId, &document::Entity::id);
        const QString name = found == entities.end() ? QStringLiteral("—") : found->name;
        const int count = m_session.project()->mentionCount(m_mention.entityId).value_or(0);
        const QString shown = tr("%1  ·  %n mention(s)", nullptr, count).arg(name);
        m_name->setText(shown);
        m_name->setAccessibleName(tr("Entity: %1").arg(shown));
    }
    const bool isAsked = m_isMine && (!isLinked || m_isOpen);
    m_find->setVisible(isAsked);
    m_list->setVisible(isAsked);
    if (isAsked)
        fill();
}

void EntityField::fill()
{
    m_list->clear();
    const QString typed = m_find->text().trimmed();
    if (typed.isEmpty())
        addProposals();
    else
        addFound(typed);
    const bool isKnown = std::ranges::any_of(m_session.entities(), [&](const document::Entity& each) { return each.id == m_mention.entityId && each.isCalled(typed); });
    if (!isKnown)
        addNew(typed.isEmpty() ? wordsOf(m_mention) : typed);
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(m_list->count() * m_list->sizeHintForRow(0) + 4);
}

void EntityField::addProposals()
{
    const document::Tag* const kind = m_session.project()->codebook().entityKind(m_mention.tagId);
    MentionWords words{wordsOf(m_mention), kind ? kind->id : m_mention.tagId, {}};
    for (const document::Annotation& each : m_session.annotations()) {
        if (!each.entityId.isNull() && each.id != m_mention.id)
            words.inArticle.insert(each.entityId);
    }
    const auto& entities = m_session.entities();
    for (const EntityProposal& proposal : proposeEntities(entities, words)) {
        if (proposal.entity != m_mention.entityId)
            addRow(*std::ranges::find(entities, proposal.entity, &document::Entity::id), reasonText(proposal));
    }
}

void EntityField::addFound(const QString& typed)
{
    const QString wanted = foldedName(typed);
    std::vector<std::pair<bool, const document::Entity*>> found;  // those that do not begin so come later
    for (const document::Entity& entity : m_session.entities()) {
        const QString name = foldedName(entity.name);
        if (entity.id != m_mention.entityId && (name.contains(wanted) || aliasLike(entity, wanted)))
            found.emplace_back(!name.startsWith(wanted), &entity);
    }
    std::ranges::stable_sort(found, {}, [](const auto& each) { return each.first; });
    if (found.size() > mostFound)
        found.resize(mostFound);
    for (const auto& [isLater, entity] : found) {
        const document::Tag* const kind = m_session.project()->codebook().tag(entity->kind);
        QStringList what;
        if (const QString* const alias = aliasLike(*entity, wanted); alias && !foldedName(entity->name).contains(wanted))
            what << *alias;
        if (kind)
            what << kind->label.in(common::labelLanguage());
        if (!entity->roles.empty())
            what << entity->roles.back().office;
        addRow(*entity, what.join(QStringLiteral(" · ")));
    }
}

void EntityField::addRow(const document::Entity& entity, const QString& why)
{
    auto* item = new QListWidgetItem(entity.name, m_list);
    item->setData(Qt::UserRole, entity.id.toString());
    item->setData(EntityRowPainter::Why, why);
    item->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(entity.name, why));
    if (m_find->text().isEmpty())
        item->setData(EntityRowPainter::Key, QString::number(m_list->count()));
}

void EntityField::addNew(const QString& name)
{
    auto* item = new QListWidgetItem(name, m_list);
    item->setData(EntityRowPainter::Key, QStringLiteral("+"));
    item->setData(EntityRowPainter::Why, tr("make a new entity of it"));
    item->setData(Qt::AccessibleTextRole, tr("%1: make a new entity of it").arg(name));
}

bool EntityField::takeRow(int row, bool withSameWords)
{
    const QListWidgetItem* const item = row >= 0 && row < m_list->count() ? m_list->item(row) : nullptr;
    if (!item)
        return false;
    const auto id = document::EntityId::fromString(item->data(Qt::UserRole).toString());
    const QString name = item->text();
    m_isOpen = false;
    if (id.isNull())
        m_session.makeEntity(name);
    else if (withSameWords)
        m_session.linkSameWords(id);
    else
        m_session.linkSelected(id);
    Q_EMIT left();
    return true;
}

void EntityField::open()
{
    if (!m_isMine) {
        Q_EMIT m_session.said(tr("That tag is a teammate's. Only its author says whom it means."));
        return;
    }
    m_isOpen = true;
    refresh();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

bool EntityField::takeKey(int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    const bool isEmpty = m_find->text().isEmpty();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, m_list->count() - 1));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: return takeRow(m_list->currentRow(), modifiers & Qt::ShiftModifier);
    case Qt::Key_Escape:
        m_isOpen = false;
        m_find->clear();
        refresh();
        Q_EMIT left();
        return true;
    case Qt::Key_Delete:
        if (!isEmpty || m_mention.entityId.isNull())
            return false;
        m_session.linkSelected({});
        Q_EMIT left();
        return true;
    default: break;
    }
    const bool isDigit = text.size() == 1 && text.front() >= u'1' && text.front() <= u'9';
    const int row = isDigit ? text.front().digitValue() - 1 : -1;
    if (!isEmpty || row < 0 || row >= m_list->count() || m_list->item(row)->data(EntityRowPainter::Key) != text)
        return false;
    return takeRow(row, false);
}

bool EntityField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        if (takeKey(key->key(), key->modifiers(), key->text()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace vermilion::annotate
