// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/Contrast.h"

#include <algorithm>
#include <cmath>

namespace vermilion::original {
namespace {

// Relative luminance, WCAG 2.2.
double luminance(const QColor& colour)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

}  // namespace

double contrast(const QColor& one, const QColor& other)
{
    const auto [least, most] = std::minmax({luminance(one), luminance(other)});
    return (most + 0.05) / (least + 0.05);
}

QColor legibleOnWhite(QColor colour)
{
    constexpr double enough = 3;
    for (int step = 0; step < 32 && contrast(colour, Qt::white) < enough; ++step)
        colour = colour.darker(110);
    return colour;
}

}  // namespace vermilion::original
