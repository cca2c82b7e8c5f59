// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace vermilion::common {

/// What a region shows while it has nothing to show: one sentence that says what to do next, and the buttons to do it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString& sentence, QWidget* parent = nullptr);

    /// Adds a button for an action; the first one is the main one.
    void addAction(QAction* action);

private:
    QVBoxLayout* m_buttons = nullptr;
};

}  // namespace vermilion::common
