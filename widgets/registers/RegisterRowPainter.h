// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QStyledItemDelegate>

namespace vermilion::registers {

/// Draws the rows of a register: groups as a quiet line over their rows, passages in the typeface of the article, tags by
/// the colour at their edge.
class RegisterRowPainter : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RegisterRowPainter(const common::Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGroup(QPainter* painter, const QRect& box, const QModelIndex& index, bool isOpen) const;
    void paintCell(QPainter* painter, const QRect& box, const QModelIndex& index) const;

    common::Theme m_theme;
};

}  // namespace vermilion::registers
