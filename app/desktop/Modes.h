// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStackedWidget>

class QAction;
class QActionGroup;

namespace vermilion::desktop {

/// What the window is for at the moment: reading, searching. Each mode is a command that is checked while it is on, and a
/// page that fills the middle; modes that need no docks have the window to themselves.
class Modes : public QStackedWidget {
    Q_OBJECT

public:
    enum class Docks { Shown, Hidden };
    explicit Modes(QWidget* parent);

    void add(QAction* command, QWidget* page, Docks docks);
    /// The first one is on in the beginning.
    void enter(QAction* command);
    QAction* current() const;
    Docks docks() const;

Q_SIGNALS:
    /// Another mode is on.
    void changed();

private:
    struct Mode {
        QAction* command;
        QWidget* page;
        Docks docks;
    };
    QActionGroup* m_group;
    QList<Mode> m_modes;
    qsizetype m_current = 0;
};

}  // namespace vermilion::desktop
