// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

#include <functional>

class QWidget;

namespace vermilion::desktop {

/// Every command of the window in one table: id, text, icon, keys, and whether its keys work in the whole window or
/// only while the article, or a review, has the keyboard (single letters). The table makes the actions; menus, buttons, the key
/// overlay and the command palette are made from them.
class Commands : public QObject {
    Q_OBJECT

public:
    enum class Scope { Window, Text, Review };

    /// `window` gets the window-wide keys, `text` the others. Both must outlive this.
    Commands(QWidget* window, QWidget* text, QObject* parent);

    /// The action of a command; the id must be in the table.
    QAction* operator[](const QString& id) const;
    /// Lets the keys of a scope work while this widget has the keyboard, too.
    void giveKeys(Scope scope, QWidget* widget);
    void handle(const QString& id, std::function<void()> handler);
    /// In table order.
    const QList<QAction*>& all() const { return m_actions; }
    /// Heading of the group a command is listed under: "Project", "Tags" …
    static QString groupOf(const QAction* action);
    static QString keysOf(const QAction* action);

private:
    QList<QAction*> m_actions;
    QHash<QString, QAction*> m_byId;
    QMultiHash<Scope, QAction*> m_byScope;
};

}  // namespace vermilion::desktop
