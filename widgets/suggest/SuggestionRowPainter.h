// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QStyledItemDelegate>

namespace vermilion::suggest {

/// Draws a suggestion: its tag, why, and the passage in its context over the dashed line that it has in the article.
class SuggestionRowPainter : public QStyledItemDelegate {
    Q_OBJECT

public:
    SuggestionRowPainter(common::Theme theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(std::move(theme)) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QRect& box, const QString& heading) const;
    void paintPassage(QPainter& painter, QRect box, const QModelIndex& index, const QColor& colour) const;

    common::Theme m_theme;
};

}  // namespace vermilion::suggest
