// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/read/TagMap.h"

#include <QMouseEvent>
#include <QPainter>

namespace vermilion::read {

TagMap::TagMap(const common::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedWidth(12);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Where the annotations are"));
}

void TagMap::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    update();
}

void TagMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.chrome);
    painter.setPen(Qt::NoPen);
    for (const Mark& mark : m_marks) {
        const double top = mark.from * height();
        const double tall = std::max(2.5, (mark.to - mark.from) * height());
        painter.fillRect(QRectF(mark.isSelected ? 0 : 3, top, mark.isSelected ? width() : width() - 6, tall), mark.colour);
    }
}

void TagMap::mousePressEvent(QMouseEvent* event)
{
    Q_EMIT clicked(event->position().y() / std::max(1, height()));
}

void TagMap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        Q_EMIT clicked(event->position().y() / std::max(1, height()));
}

}  // namespace vermilion::read
