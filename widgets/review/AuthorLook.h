// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"
#include "widgets/read/Highlight.h"

#include <QStringList>

class QPainter;

namespace vermilion::review {

/// How readings of one author are drawn: a colour, a form of line and a flag, so that none of them says it alone.
struct AuthorLook {
    QColor colour;
    read::Highlight::Stroke stroke = read::Highlight::Stroke::Thick;
    QString flag;
};

/// Of author number `index`. Colours differ from 3:1 on the theme's paper; after six they begin again with other lines.
AuthorLook lookOf(size_t index, const QString& flag, const common::Theme& theme);
/// A letter or two for each name, different where that is enough; else numbers.
QStringList flagsFor(const QStringList& names);
/// A short piece of the author's line, as a legend has it.
void paintLineSample(QPainter& painter, const QRectF& box, const AuthorLook& look);

}  // namespace vermilion::review
