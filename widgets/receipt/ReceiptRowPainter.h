// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QStyledItemDelegate>

namespace vermilion::receipt {

/// Draws a row of the receipt: a mark and a word for what became of the block, its text, and a button that does the
/// contrary.
class ReceiptRowPainter : public QStyledItemDelegate {
    Q_OBJECT

public:
    ReceiptRowPainter(const common::Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where the button of a row is.
    static QRect buttonIn(const QRect& row);

Q_SIGNALS:
    void pressed(const QModelIndex& index);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;

private:
    common::Theme m_theme;
};

}  // namespace vermilion::receipt
