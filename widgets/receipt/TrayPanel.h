// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Recleaning.h"
#include "widgets/common/Theme.h"
#include "widgets/read/ReadingSession.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace vermilion::receipt {

/// The annotations of the article that lost their place when its page was cleaned again: what they stood on, and the best
/// guess where that may be now, in its context. A person takes the guess, shows the place, or removes the annotation.
/// Hidden while there are none.
class TrayPanel : public QWidget {
    Q_OBJECT

public:
    /// `selection` gives what is selected in the article (UTF-16).
    TrayPanel(read::ReadingSession& session, const common::Theme& theme, std::function<Utf16Range()> selection, QWidget* parent = nullptr);

    int count() const { return int(m_entries.size()); }
    void takeGuess();
    void takeSelection();
    void removeCurrent();

Q_SIGNALS:
    /// The guess (UTF-16) of the row under the cursor.
    void pointedAt(vermilion::Utf16Range range);

private:
    void fill();
    void updateButtons();
    const project::TrayEntry* current() const;
    QString textOf(const project::TrayEntry& entry) const;

    read::ReadingSession& m_session;
    std::function<Utf16Range()> m_selection;
    QLabel* m_heading = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_take = nullptr;
    QPushButton* m_pick = nullptr;
    QPushButton* m_remove = nullptr;
    std::vector<project::TrayEntry> m_entries;
};

}  // namespace vermilion::receipt
