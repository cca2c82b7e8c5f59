// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace vermilion::desktop {

/// What the window shows without a project: the sample first, then a new or an existing project, and recent ones.
class StartPage : public QWidget {
    Q_OBJECT

public:
    StartPage(const common::Theme& theme, QAction* sample, QAction* create, QAction* open, QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);

Q_SIGNALS:
    void projectChosen(const QString& path);

private:
    QVBoxLayout* m_recent = nullptr;
    QWidget* m_recentBox = nullptr;
};

}  // namespace vermilion::desktop
