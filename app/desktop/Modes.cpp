// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Modes.h"

#include <QAction>
#include <QActionGroup>

namespace vermilion::desktop {

Modes::Modes(QWidget* parent) : QStackedWidget(parent), m_group(new QActionGroup(this)) {}

void Modes::add(QAction* command, QWidget* page, Docks docks)
{
    command->setCheckable(true);
    m_group->addAction(command);
    addWidget(page);
    m_modes.append({command, page, docks});
    if (m_modes.size() == 1)
        command->setChecked(true);
}

void Modes::enter(QAction* command)
{
    for (qsizetype i = 0; i < m_modes.size(); ++i) {
        if (m_modes[i].command != command)
            continue;
        command->setChecked(true);
        if (std::exchange(m_current, i) == i)
            return;
        setCurrentWidget(m_modes[i].page);
        Q_EMIT changed();
        return;
    }
}

QAction* Modes::current() const { return m_modes[m_current].command; }
Modes::Docks Modes::docks() const { return m_modes[m_current].docks; }

}  // namespace vermilion::desktop
