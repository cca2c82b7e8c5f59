// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/entities/EntityCard.h"

#include "model/project/EntityEditing.h"
#include "widgets/common/TagColours.h"
#include "widgets/entities/EntityMentions.h"
#include "widgets/entities/EntityMerge.h"
#include "widgets/entities/EntityRoles.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace vermilion::entities {
namespace {

const QString separator = QStringLiteral("； ");

QStringList aliasesIn(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[;；\\n]"));
    QStringList aliases;
    for (const QString& each : text.split(separators, Qt::SkipEmptyParts))
        aliases << each.trimmed();
    aliases.removeAll(QString());
    return aliases;
}

}  // namespace

EntityCard::EntityCard(const common::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Entity"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_nothing = new QLabel(tr("No entity is chosen. Select a tag in an article and press E to say whom it mentions."), this);
    m_nothing->setObjectName(QStringLiteral("dim"));
    m_nothing->setWordWrap(true);
    outer->addWidget(m_nothing);
    m_card = new QWidget(this);
    outer->addWidget(m_card, 1);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    buildFields(column);
    m_mentions = new EntityMentions(m_theme, m_card);
    column->addWidget(m_mentions, 1);
    m_merge = new EntityMerge(m_card);
    column->addWidget(m_merge);
    m_remove = new QPushButton(tr("Remove this entity"), m_card);
    m_remove->setObjectName(QStringLiteral("quiet"));
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    connect(m_mentions, &EntityMentions::chosen, this, &EntityCard::mentionChosen);
    connect(m_mentions, &EntityMentions::splitWanted, this, &EntityCard::split);
    connect(m_merge, &EntityMerge::wanted, this, &EntityCard::merge);
    connect(m_remove, &QPushButton::clicked, this, &EntityCard::remove);
    refresh();
}

QLabel* EntityCard::caption(const QString& text)
{
    auto* label = new QLabel(text, m_card);
    label->setObjectName(QStringLiteral("dim"));
    label->setFont(common::interfaceFont(-1));
    return label;
}

void EntityCard::buildFields(QVBoxLayout* column)
{
    m_name = new QLineEdit(m_card);
    m_name->setObjectName(QStringLiteral("cardName"));
    m_name->setFont(common::articleFont(15));
    m_name->setAccessibleName(tr("Name"));
    m_kind = new QComboBox(m_card);
    m_kind->setAccessibleName(tr("Kind"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_kind);
    column->addLayout(head);
    m_summary = new QLabel(m_card);
    m_summary->setObjectName(QStringLiteral("dim"));
    m_summary->setFont(common::interfaceFont(-1));
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_aliases = new QLineEdit(m_card);
    m_aliases->setObjectName(QStringLiteral("cardAliases"));
    m_aliases->setAccessibleName(tr("Also called"));
    m_aliases->setPlaceholderText(tr("Other names, with ; between them"));
    column->addWidget(caption(tr("Also called")));
    column->addWidget(m_aliases);
    m_roles = new EntityRoles(m_card);
    column->addWidget(caption(tr("Roles over time")));
    column->addWidget(m_roles);
    m_note = new QPlainTextEdit(m_card);
    m_note->setObjectName(QStringLiteral("entityNote"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(60);
    m_note->installEventFilter(this);
    column->addWidget(m_note);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        document::Entity wanted = m_entity;
        wanted.name = m_name->text().trimmed();
        if (wanted.name.isEmpty())
            m_name->setText(m_entity.name);
        else
            write(wanted, QStringLiteral("entity.rename"));
    });
    connect(m_aliases, &QLineEdit::editingFinished, this, &EntityCard::writeAliases);
    connect(m_kind, &QComboBox::activated, this, [this] {
        document::Entity wanted = m_entity;
        wanted.kind = document::TagId::fromString(m_kind->currentData().toString());
        write(wanted, QStringLiteral("entity.setKind"));
    });
    connect(m_roles, &EntityRoles::edited, this, [this] {
        document::Entity wanted = m_entity;
        wanted.roles = m_roles->roles();
        write(wanted, QStringLiteral("entity.setRoles"));
    });
}

void EntityCard::setProject(project::Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_project = project;
    if (project)
        connect(project, &project::Project::changed, this, &EntityCard::follow);
    setEntity({});
}

void EntityCard::setBlind(bool isBlind)
{
    if (std::exchange(m_isBlind, isBlind) == isBlind)
        return;
    m_isStale = true;
    if (isVisible())
        refresh();
}

void EntityCard::setEntity(const document::EntityId& entity)
{
    m_note->clearFocus();  // what was written there is of the entity before
    m_name->setModified(false);
    m_aliases->setModified(false);
    m_entity = {};
    m_entity.id = entity;
    refresh();
}

void EntityCard::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void EntityCard::follow(const project::ChangeSet& changes)
{
    using Kind = project::Change::Kind;
    if (!changes.touches(Kind::Entity) && !changes.touches(Kind::Annotation) && !changes.touches(Kind::Article) && !changes.touches(Kind::Tag))
        return;
    m_isStale = true;
    if (isVisible())
        refresh();
}

void EntityCard::showEvent(QShowEvent* event)
{
    if (m_isStale)
        refresh();
    QWidget::showEvent(event);
}

void EntityCard::refresh()
{
    m_isStale = false;
    const auto all = m_project ? m_project->entities() : std::vector<document::Entity>();
    const auto read = m_project && !m_entity.id.isNull() ? m_project->entity(m_entity.id) : document::Entity();
    const bool isThere = all && read && !read->id.isNull();
    m_card->setVisible(isThere);
    m_nothing->setVisible(!isThere);
    // Who undid the making of an entity may do it again: the card keeps its id.
    if (!isThere)
        return;
    m_entity = *read;
    showFields();
    showKinds();
    if (const auto shown = showMentions(); !shown)
        Q_EMIT failed(shown.error());
    showSummary();
    m_merge->show(*m_project, m_entity, *all);
    m_remove->setVisible(m_mentions->count() + m_mentions->hiddenCount() == 0);
}

Result<void> EntityCard::showMentions()
{
    return m_mentions->show(*m_project, m_entity.id, TRY(project::BlindReading::of(*m_project, m_isBlind)));
}

void EntityCard::showFields()
{
    // Somebody may be writing there.
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(m_entity.name);
    if (!m_aliases->hasFocus() || !m_aliases->isModified())
        m_aliases->setText(m_entity.aliases.join(separator));
    if (!m_note->hasFocus())
        m_note->setPlainText(m_entity.note);
    m_roles->setRoles(m_entity.roles);
}

void EntityCard::showKinds()
{
    m_kind->clear();
    for (const document::Tag& tag : m_project->codebook().tags) {
        if ((tag.namesEntities && tag.mergedInto.isNull()) || tag.id == m_entity.kind)
            m_kind->addItem(tag.label.in(common::labelLanguage()), tag.id.toString());
    }
    m_kind->setCurrentIndex(m_kind->findData(m_entity.kind.toString()));
}

void EntityCard::showSummary()
{
    m_summary->setVisible(m_mentions->count() > 0);
    const QString from = m_mentions->firstPublished().left(10);
    const QString to = m_mentions->lastPublished().left(10);
    const QString where = tr("In %n article(s)", nullptr, m_mentions->articleCount());
    m_summary->setText(from.isEmpty() ? where : from == to ? tr("%1, %2").arg(where, from) : tr("%1, %2 to %3").arg(where, from, to));
}

void EntityCard::write(const document::Entity& wanted, const QString& operation)
{
    if (!m_project || wanted == m_entity)
        return;
    m_name->setModified(false);
    m_aliases->setModified(false);
    if (const auto written = project::setEntity(*m_project, wanted, operation); !written) {
        Q_EMIT failed(written.error());
        refresh();
    }
}

void EntityCard::writeAliases()
{
    document::Entity wanted = m_entity;
    wanted.aliases = aliasesIn(m_aliases->text());
    wanted.aliases.sort();
    write(wanted, QStringLiteral("entity.setAliases"));
}

void EntityCard::split(const std::vector<document::Annotation>& mentions)
{
    const auto made = project::splitMentions(*m_project, mentions, m_entity.name);
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    setEntity(*made);
    focusName();
    Q_EMIT said(tr("They have an entity of their own now. Give it a name that tells the two apart."));
}

void EntityCard::merge(const document::EntityId& other)
{
    if (const auto merged = project::mergeEntities(*m_project, {other}, m_entity.id); !merged)
        Q_EMIT failed(merged.error());
    else
        Q_EMIT said(tr("They are one entity now."));
}

void EntityCard::remove()
{
    if (const auto removed = project::removeEntity(*m_project, m_entity.id); !removed)
        Q_EMIT failed(removed.error());
    else
        Q_EMIT said(tr("“%1” was removed.").arg(m_entity.name));
}

bool EntityCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut && !m_entity.id.isNull()) {
        document::Entity wanted = m_entity;
        wanted.note = m_note->toPlainText().trimmed();
        write(wanted, QStringLiteral("entity.setNote"));
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace vermilion::entities
