// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QFrame>

class QLineEdit;
class QTreeWidget;

namespace vermilion::desktop {

class Commands;

/// All commands with their keys; typing filters, Enter runs. It is the overview of the keys as well.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    CommandPalette(const Commands& commands, const common::Theme& theme, QWidget* window);

    void open();

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& words);
    void run();
    void close();

    QLineEdit* m_field = nullptr;
    QTreeWidget* m_list = nullptr;
};

}  // namespace vermilion::desktop
