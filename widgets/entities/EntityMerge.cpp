// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/entities/EntityMerge.h"

#include "model/annotate/EntityProposals.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace vermilion::entities {
namespace {

// Another that is called just so, letter for letter or nearly.
document::EntityId namesake(const document::Entity& entity, const std::vector<document::Entity>& others)
{
    const auto alike = annotate::proposeEntities(others, {entity.name, entity.kind, {}}, 1);
    const bool isSame = !alike.empty() && alike.front().isSameKind && alike.front().reason <= annotate::EntityReason::FoldedName;
    return isSame ? alike.front().entity : document::EntityId();
}

}  // namespace

EntityMerge::EntityMerge(QWidget* parent) : QWidget(parent)
{
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("mergeFind"));
    m_find->setPlaceholderText(tr("The same as…"));
    m_find->setAccessibleName(tr("Another entity that is the same"));
    m_names = new QStandardItemModel(this);
    auto* completer = new QCompleter(m_names, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_find->setCompleter(completer);
    m_preview = new QWidget(this);
    m_words = new QLabel(m_preview);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_merge = new QPushButton(tr("Merge"), m_preview);
    m_merge->setObjectName(QStringLiteral("primary"));
    auto* row = new QHBoxLayout(m_preview);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 1);
    row->addWidget(m_merge, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_find);
    column->addWidget(m_preview);
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { choose(document::EntityId::fromString(index.data(Qt::UserRole).toString())); });
    connect(m_find, &QLineEdit::textEdited, this, [this](const QString& text) {
        std::vector<document::EntityId> called;
        for (const document::Entity& each : m_others) {
            if (each.isCalled(text.trimmed()))
                called.push_back(each.id);
        }
        choose(called.size() == 1 ? called.front() : document::EntityId());
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        if (!m_other.isNull())
            m_merge->setFocus();
    });
    connect(m_merge, &QPushButton::clicked, this, [this] { Q_EMIT wanted(m_other); });
}

void EntityMerge::show(const project::Project& project, const document::Entity& entity, const std::vector<document::Entity>& all)
{
    const bool isSame = m_entity.id == entity.id && !m_find->text().isEmpty();
    m_project = &project;
    m_entity = entity;
    m_others = all;
    std::erase_if(m_others, [&](const document::Entity& each) { return each.id == entity.id; });
    m_names->clear();
    for (const document::Entity& each : m_others) {
        auto* item = new QStandardItem(each.name);
        item->setData(each.id.toString(), Qt::UserRole);
        m_names->appendRow(item);
    }
    setVisible(!m_others.empty());
    if (isSame && std::ranges::contains(m_others, m_other, &document::Entity::id)) {
        updatePreview();
        return;
    }
    m_find->clear();
    choose(namesake(entity, m_others));
}

void EntityMerge::choose(const document::EntityId& other)
{
    m_other = other;
    updatePreview();
}

void EntityMerge::updatePreview()
{
    const auto other = std::ranges::find(m_others, m_other, &document::Entity::id);
    m_preview->setVisible(other != m_others.end());
    if (other == m_others.end())
        return;
    const int count = m_project->mentionCount(other->id).value_or(0);
    m_words->setText(other->name == m_entity.name ? tr("Another entity is called “%1” as well. Its %n mention(s) would move here.", nullptr, count).arg(other->name)
                                                  : tr("%n mention(s) of “%1” would move here; the name becomes an alias.", nullptr, count).arg(other->name));
}

}  // namespace vermilion::entities
