// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/HandOut.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace vermilion::review {

/// Who gets a copy of the project, of which articles, and whether with everybody's tags.
class HandOutDialog : public QDialog {
    Q_OBJECT

public:
    HandOutDialog(const std::vector<project::ArticleSummary>& articles, QWidget* parent = nullptr);

    project::HandOut handOut() const;

Q_SIGNALS:
    void chosen(const vermilion::project::HandOut& handOut);

private:
    void check();
    void setAll(Qt::CheckState state);

    QLineEdit* m_name = nullptr;
    QListWidget* m_articles = nullptr;
    QRadioButton* m_blind = nullptr;
    QRadioButton* m_withTags = nullptr;
    QPushButton* m_next = nullptr;
};

}  // namespace vermilion::review
