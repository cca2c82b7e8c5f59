// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QStyledItemDelegate>

namespace vermilion::annotate {

/// A row of EntityField: its key, the name, and below it why it is proposed.
class EntityRowPainter : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { Key = Qt::UserRole + 1, Why };

    EntityRowPainter(const common::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    common::Theme m_theme;
};

}  // namespace vermilion::annotate
