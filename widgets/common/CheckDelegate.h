// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace vermilion::common {

/// Rows with a check box and room between it and the words, which a style sheet's box has not: an icon that nobody sees
/// stands there.
class CheckDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CheckDelegate(QObject* parent) : QStyledItemDelegate(parent), m_gap(gapOf({gapWidth, 1})) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {gapWidth, 1};
        option->icon = m_gap;
    }

private:
    static constexpr int gapWidth = 4;  // pixels, beside the margins that an icon has

    static QIcon gapOf(QSize size)
    {
        QPixmap nothing(size);
        nothing.fill(Qt::transparent);
        return QIcon(nothing);
    }

    QIcon m_gap;
};

}  // namespace vermilion::common
