// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace vermilion::entities {

/// Another entity that is the same: found by name, or one that is called alike, with what would move, before it is done.
class EntityMerge : public QWidget {
    Q_OBJECT

public:
    explicit EntityMerge(QWidget* parent = nullptr);

    void show(const project::Project& project, const document::Entity& entity, const std::vector<document::Entity>& all);

Q_SIGNALS:
    void wanted(const vermilion::document::EntityId& other);

private:
    void choose(const document::EntityId& other);
    void updatePreview();

    const project::Project* m_project = nullptr;
    document::Entity m_entity;
    std::vector<document::Entity> m_others;
    document::EntityId m_other;
    QLineEdit* m_find = nullptr;
    QStandardItemModel* m_names = nullptr;
    QWidget* m_preview = nullptr;
    QLabel* m_words = nullptr;
    QPushButton* m_merge = nullptr;
};

}  // namespace vermilion::entities
