// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"
#include "widgets/common/Theme.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace vermilion::entities {

class EntityMentions;
class EntityMerge;
class EntityRoles;

/// All that is known of an entity, to be read and changed: name, kind, aliases, roles over time, note, its mentions across
/// articles, another that is the same. A field is written when it is left; each change is one undo step. It follows the
/// project; an entity that was merged into another shows that.
class EntityCard : public QWidget {
    Q_OBJECT

public:
    explicit EntityCard(const common::Theme& theme, QWidget* parent = nullptr);

    /// The project must outlive the card, or be taken away from it.
    void setProject(project::Project* project);
    /// See project::BlindReading.
    void setBlind(bool isBlind);
    void setEntity(const document::EntityId& entity);
    document::EntityId entity() const { return m_entity.id; }
    void focusName();

Q_SIGNALS:
    void mentionChosen(const vermilion::document::ArticleId& article, const vermilion::document::AnnotationId& annotation);
    void failed(const vermilion::Error& error);
    void said(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFields(QVBoxLayout* column);
    QLabel* caption(const QString& text);
    void follow(const project::ChangeSet& changes);
    void refresh();
    Result<void> showMentions();
    void showFields();
    void showKinds();
    void showSummary();
    void write(const document::Entity& wanted, const QString& operation);
    void writeAliases();
    void split(const std::vector<document::Annotation>& mentions);
    void merge(const document::EntityId& other);
    void remove();

    common::Theme m_theme;
    QPointer<project::Project> m_project;
    document::Entity m_entity;
    bool m_isStale = false;
    bool m_isBlind = false;
    QLabel* m_nothing = nullptr;
    QWidget* m_card = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_kind = nullptr;
    QLabel* m_summary = nullptr;
    QLineEdit* m_aliases = nullptr;
    EntityRoles* m_roles = nullptr;
    QPlainTextEdit* m_note = nullptr;
    EntityMentions* m_mentions = nullptr;
    EntityMerge* m_merge = nullptr;
    QPushButton* m_remove = nullptr;
};

}  // namespace vermilion::entities
