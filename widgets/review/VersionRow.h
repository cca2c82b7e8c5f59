// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/review/AuthorLook.h"

#include <QWidget>

namespace vermilion::review {

/// Whose lines these are, and what they have: flags with a piece of the line each, then words.
class VersionRow : public QWidget {
    Q_OBJECT

public:
    VersionRow(std::vector<AuthorLook> looks, const QString& words, const common::Theme& theme, QWidget* parent);

    /// Words below, smaller.
    void setDetail(const QString& detail);
    /// That it is what was decided for.
    void setTaken(bool isTaken);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<AuthorLook> m_looks;
    QString m_words;
    QString m_detail;
    bool m_isTaken = false;
    common::Theme m_theme;
};

}  // namespace vermilion::review
