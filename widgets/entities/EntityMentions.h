// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/BlindReading.h"
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

    /// Without those that `blind` hides. An error is told by the caller. A null entity has none.
    Result<void> show(const project::Project& project, const document::EntityId& entity, const project::BlindReading& blind);
    /// That are not shown because the reader is blind to them.
    int hiddenCount() const { return m_hiddenCount; }
    int count() const { return int(m_mentions.size()); }
    int articleCount() const { return m_articleCount; }
    QString firstPublished() const { return m_firstPublished; }  ///< empty if no article has a date
    QString lastPublished() const { return m_lastPublished; }

Q_SIGNALS:
    void chosen(const vermilion::document::ArticleId& article, const vermilion::document::AnnotationId& annotation);
    void splitWanted(const std::vector<vermilion::document::Annotation>& mentions);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addRow(const document::Annotation& mention, const QString& title, const QString& author);
    void countArticle(const QString& published);
    void go(const QListWidgetItem* item);
    std::vector<document::Annotation> selected() const;
    void updateButton();

    common::Theme m_theme;
    std::vector<document::Annotation> m_mentions;
    document::AuthorId m_me;
    int m_articleCount = 0;
    int m_hiddenCount = 0;
    QString m_firstPublished;
    QString m_lastPublished;
    QLabel* m_heading = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_split = nullptr;
};

}  // namespace vermilion::entities
