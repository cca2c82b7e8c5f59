// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QStyledItemDelegate>

namespace vermilion::review {

/// The colour behind a coefficient: the bands of Krippendorff (2004, Content Analysis, 11.4.2), .8 and .667, and below them .4.
QColor agreementColour(double value, const common::Theme& theme);

/// A number on the colour of how good it is.
class AgreementCellPainter : public QStyledItemDelegate {
    Q_OBJECT

public:
    AgreementCellPainter(common::Theme theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(std::move(theme)) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    common::Theme m_theme;
};

}  // namespace vermilion::review
