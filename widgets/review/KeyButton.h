// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QPushButton>

namespace vermilion::review {

/// A button with its key drawn on it.
class KeyButton : public QPushButton {
    Q_OBJECT

public:
    KeyButton(const QString& key, const QString& text, const common::Theme& theme, QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    common::Theme m_theme;
    QString m_key;
};

}  // namespace vermilion::review
