// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QStyledItemDelegate>

namespace vermilion::search {

/// Draws what was found: articles as headings, their hits as lines whose matches stand below each other, with the words
/// before them to the left and those after to the right.
class ResultRowPainter : public QStyledItemDelegate {
    Q_OBJECT

public:
    ResultRowPainter(const common::Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintArticle(QPainter* painter, const QRect& box, const QModelIndex& index) const;
    void paintHit(QPainter* painter, const QRect& box, const QModelIndex& index) const;

    common::Theme m_theme;
};

}  // namespace vermilion::search
