// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QStyledItemDelegate>

namespace vermilion::library {

/// Draws a row of the article list: status dot, title in one or two lines, date, source and number of tags.
class ArticleRowPainter : public QStyledItemDelegate {
    Q_OBJECT

public:
    ArticleRowPainter(const common::Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QString details(const QModelIndex& index) const;

    common::Theme m_theme;
};

}  // namespace vermilion::library
