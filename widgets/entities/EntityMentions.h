// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"
#include "widgets/common/Theme.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace vermilion::entities {

/// All mentions of an entity in their context, article by article. A click or Enter goes there; those that are selected
/// can be split off (Ctrl and Shift with click or arrows select several).
class EntityMentions : public QWidget {
    Q_OBJECT

public:
    EntityMentions(const common::Theme& theme, QWidget* parent = nullptr);

    /// An error is told by the caller. A null entity has none.
    Result<void> show(const project::Project& project, const document::EntityId& entity);
    int count() const { return int(m_mentions.size()); }

Q_SIGNALS:
    void chosen(const vermilion::document::ArticleId& article, const vermilion::document::AnnotationId& annotation);
    void splitWanted(const std::vector<vermilion::document::Annotation>& mentions);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addRow(const document::Annotation& mention, const QString& title, const QString& author);
    void go(const QListWidgetItem* item);
    std::vector<document::Annotation> selected() const;
    void updateButton();

    common::Theme m_theme;
    std::vector<document::Annotation> m_mentions;
    document::AuthorId m_me;
    QLabel* m_heading = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_split = nullptr;
};

}  // namespace vermilion::entities
