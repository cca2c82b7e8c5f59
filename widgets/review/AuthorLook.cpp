// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/AuthorLook.h"

#include <QPainter>
#include <QSet>
#include <QTextBoundaryFinder>

#include <array>

namespace vermilion::review {
namespace {

using Stroke = read::Highlight::Stroke;

struct Colour {
    QRgb light;
    QRgb dark;
};
constexpr std::array<Colour, 6> colours{{
    {0xFF2563AE, 0xFF7FB2F0},
    {0xFFB4500F, 0xFFF0A268},
    {0xFF2E7D4F, 0xFF79C79A},
    {0xFF7A4BB0, 0xFFC3A3EC},
    {0xFF0F7480, 0xFF6CC5D0},
    {0xFFA83A72, 0xFFEB93BE},
}};
constexpr std::array strokes{Stroke::Thick, Stroke::Double, Stroke::Dashed, Stroke::Dotted, Stroke::Single};

QString letters(const QString& name, int count)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    qsizetype end = 0;
    for (int i = 0; i < count && end >= 0 && end < name.size(); ++i)
        end = finder.toNextBoundary();
    return name.left(end < 0 ? name.size() : end);
}

}  // namespace

AuthorLook lookOf(size_t index, const QString& flag, const common::Theme& theme)
{
    const Colour& colour = colours[index % colours.size()];
    return {QColor(theme.isDark ? colour.dark : colour.light), strokes[index % strokes.size()], flag};
}

QStringList flagsFor(const QStringList& names)
{
    for (const int count : {1, 2}) {
        QStringList flags;
        for (const QString& name : names)
            flags << letters(name.trimmed(), count).toUpper();
        if (QSet<QString>(flags.begin(), flags.end()).size() == names.size() && !flags.contains(QString()))
            return flags;
    }
    QStringList numbers;
    for (qsizetype i = 1; i <= names.size(); ++i)
        numbers << QString::number(i);
    return numbers;
}

void paintLineSample(QPainter& painter, const QRectF& box, const AuthorLook& look)
{
    painter.save();
    QPen pen(look.colour, look.stroke == Stroke::Thick ? 4 : look.stroke == Stroke::Double ? 1.4 : 2);
    pen.setCapStyle(Qt::FlatCap);
    if (look.stroke == Stroke::Dashed)
        pen.setStyle(Qt::DashLine);
    if (look.stroke == Stroke::Dotted)
        pen.setDashPattern({1, 1.5});
    painter.setPen(pen);
    const double y = box.center().y();
    const double apart = look.stroke == Stroke::Double ? 2 : 0;
    painter.drawLine(QPointF(box.left(), y - apart), QPointF(box.right(), y - apart));
    if (apart > 0)
        painter.drawLine(QPointF(box.left(), y + apart), QPointF(box.right(), y + apart));
    painter.restore();
}

}  // namespace vermilion::review
