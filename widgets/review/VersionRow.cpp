// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/VersionRow.h"

#include <QPainter>

namespace vermilion::review {
namespace {

constexpr int flagWidth = 22;
constexpr int flagHeight = 18;
constexpr int sampleWidth = 20;
constexpr int gap = 6;

}  // namespace

VersionRow::VersionRow(std::vector<AuthorLook> looks, const QString& words, const common::Theme& theme, QWidget* parent)
    : QWidget(parent), m_looks(std::move(looks)), m_words(words), m_theme(theme)
{
    setToolTip(words.left(600));
    setAccessibleName(words);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void VersionRow::setDetail(const QString& detail)
{
    m_detail = detail;
    setAccessibleDescription(detail);
    updateGeometry();
}

void VersionRow::setTaken(bool isTaken)
{
    m_isTaken = isTaken;
    update();
}

QSize VersionRow::sizeHint() const
{
    const int line = fontMetrics().height();
    return {220, m_detail.isEmpty() ? line + 10 : 2 * line + 12};
}

void VersionRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    const double middle = 5 + line / 2.0;
    double x = 0;
    for (const AuthorLook& look : m_looks) {
        const QRectF flag(x, middle - flagHeight / 2.0, flagWidth, flagHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.colour);
        painter.drawRoundedRect(flag, 3, 3);
        painter.setFont(common::interfaceFont(-2, true));
        painter.setPen(m_theme.isDark ? m_theme.paper : QColor(Qt::white));
        painter.drawText(flag, Qt::AlignCenter, look.flag);
        paintLineSample(painter, QRectF(flag.right() + 4, flag.top(), sampleWidth, flag.height()), look);
        x = flag.right() + 4 + sampleWidth + gap;
    }
    const double left = m_looks.empty() ? 0 : x + 2;
    const int room = width() - int(left) - (m_isTaken ? 20 : 0);
    painter.setFont(font());
    painter.setPen(m_theme.ink);
    painter.drawText(QRectF(left, 5, room, line), Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(m_words, Qt::ElideMiddle, room));
    if (!m_detail.isEmpty()) {
        const QFont small = common::interfaceFont(-1);
        painter.setFont(small);
        painter.setPen(m_theme.dim);
        painter.drawText(QRectF(left, 5 + line + 2, room, line), Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(small).elidedText(m_detail, Qt::ElideRight, room));
    }
    if (m_isTaken) {
        painter.setPen(QPen(m_theme.done, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF centre(width() - 9, middle);
        painter.drawPolyline(QPolygonF({centre + QPointF(-5, 0.5), centre + QPointF(-1.5, 4), centre + QPointF(5, -4)}));
    }
}

}  // namespace vermilion::review
