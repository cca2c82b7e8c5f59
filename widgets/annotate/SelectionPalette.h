// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Codebook.h"
#include "widgets/common/Theme.h"

#include <QFrame>

class QHBoxLayout;

namespace vermilion::annotate {

/// The small palette at the pointer after a selection with the mouse: the tags with their keys, all mentions, note.
/// It never takes the keyboard: the keys it shows work as they do without it.
class SelectionPalette : public QFrame {
    Q_OBJECT

public:
    SelectionPalette(const common::Theme& theme, QWidget* parent);

    void setCodebook(const document::Codebook& codebook);
    /// Shows the palette below (or above) a point of the parent, wholly inside it.
    void openAt(const QPoint& point, int lineHeight);

Q_SIGNALS:
    void tagClicked(const vermilion::document::TagId& tag);
    void occurrencesWanted();

private:
    common::Theme m_theme;
    QHBoxLayout* m_row = nullptr;
};

}  // namespace vermilion::annotate
