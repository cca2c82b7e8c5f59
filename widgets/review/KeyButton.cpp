// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/KeyButton.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace vermilion::review {
namespace {

constexpr int capHeight = 20;
constexpr int leastCapWidth = 20;
constexpr int side = 10;
constexpr int gap = 9;

}  // namespace

KeyButton::KeyButton(const QString& key, const QString& text, const common::Theme& theme, QWidget* parent)
    : QPushButton(text, parent), m_theme(theme), m_key(key)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize KeyButton::sizeHint() const
{
    return {120, std::max(36, fontMetrics().height() + 16)};
}

void KeyButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QString words = option.text;
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = common::interfaceFont(-2, true);
    const int capWidth = std::max(leastCapWidth, QFontMetrics(small).horizontalAdvance(m_key) + 10);
    const QRectF cap(side, (height() - capHeight) / 2.0, capWidth, capHeight);
    painter.setPen(QPen(m_theme.line, 1));
    painter.setBrush(m_theme.chrome);
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(small);
    painter.setPen(isEnabled() ? m_theme.ink : m_theme.dim);
    painter.drawText(cap, Qt::AlignCenter, m_key);
    painter.setFont(font());
    const QRect rest(int(cap.right()) + gap, 0, width() - int(cap.right()) - gap - 6, height());
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(words, Qt::ElideRight, rest.width()));
}

}  // namespace vermilion::review
