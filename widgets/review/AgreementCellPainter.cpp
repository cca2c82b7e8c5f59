// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/AgreementCellPainter.h"

#include "widgets/review/AgreementModel.h"

#include <QPainter>

namespace vermilion::review {

QColor agreementColour(double value, const common::Theme& theme)
{
    struct Band {
        double from;
        QRgb light;
        QRgb dark;
    };
    static constexpr Band bands[] = {{0.8, 0xFFD8EFE3, 0xFF20443A}, {2.0 / 3, 0xFFECF3DC, 0xFF35421F}, {0.4, 0xFFFBE8CB, 0xFF4B3A1C}, {-2, 0xFFF7D9D2, 0xFF4E2822}};
    for (const Band& band : bands) {
        if (value >= band.from)
            return QColor(theme.isDark ? band.dark : band.light);
    }
    return theme.card;
}

void AgreementCellPainter::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const QVariant value = index.data(AgreementModel::ValueRole);
    painter->fillRect(option.rect, value.isValid() ? agreementColour(value.toDouble(), m_theme) : m_theme.card);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(m_theme.vermilion, 1.4));
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->setFont(common::interfaceFont(-1));
    painter->setPen(value.isValid() ? m_theme.ink : m_theme.dim);
    painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
    painter->restore();
}

}  // namespace vermilion::review
