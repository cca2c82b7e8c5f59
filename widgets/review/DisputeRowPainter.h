// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QStyledItemDelegate>

namespace vermilion::review {

/// Draws a disagreement: whether it is decided, the words in question, in what they differ, and what was decided.
class DisputeRowPainter : public QStyledItemDelegate {
    Q_OBJECT

public:
    DisputeRowPainter(common::Theme theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(std::move(theme)) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintMark(QPainter& painter, const QPoint& centre, int mark) const;

    common::Theme m_theme;
};

}  // namespace vermilion::review
