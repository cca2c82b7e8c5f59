// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/annotate/EntityProposals.h"
#include "widgets/common/Theme.h"
#include "widgets/read/ReadingSession.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace vermilion::annotate {

/// Whom the selected annotation mentions, or whom it may mean: proposals with a key each and their reason, found by typing
/// or made new. In its field: digits take a proposal while nothing is typed, Enter takes the row (with Shift for all
/// annotations with the same words), Delete takes the link away, Esc leaves.
class EntityField : public QWidget {
    Q_OBJECT

public:
    EntityField(read::ReadingSession& session, const common::Theme& theme, QWidget* parent = nullptr);

    void showMention(const document::Annotation& mention, bool isMine);
    /// Puts the cursor into the field.
    void open();

Q_SIGNALS:
    void cardWanted(const vermilion::document::EntityId& entity);
    /// Esc, or it is said whom: back to the text.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildLinked();
    void refresh();
    void fill();
    void addProposals();
    void addFound(const QString& typed);
    void addRow(const document::Entity& entity, const QString& why);
    void addNew(const QString& name);
    bool takeRow(int row, bool withSameWords);
    bool takeKey(int key, Qt::KeyboardModifiers modifiers, const QString& text);

    read::ReadingSession& m_session;
    common::Theme m_theme;
    document::Annotation m_mention;
    bool m_isMine = false;
    bool m_isOpen = false;  // also where an entity is linked: to link another
    QWidget* m_linked = nullptr;
    QPushButton* m_name = nullptr;
    QPushButton* m_same = nullptr;
    QPushButton* m_unlink = nullptr;
    QLineEdit* m_find = nullptr;
    QListWidget* m_list = nullptr;
};

/// Why, in words.
QString reasonText(const EntityProposal& proposal);

}  // namespace vermilion::annotate
