// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace vermilion::common {

enum class ThemeName { System, Light, Sepia, Dark };

/// The colours and typefaces of the window: ink on paper, vermilion only for what is current or asks for a decision.
struct Theme {
    bool isDark = false;
    QColor paper;       ///< behind the article
    QColor chrome;      ///< panels and bars
    QColor card;        ///< raised parts of a panel: cards, fields, the current row
    QColor line;        ///< the one thin line between regions
    QColor ink;
    QColor dim;         ///< secondary text
    QColor vermilion;   ///< current, decide
    QColor done;
    QColor selection;   ///< selected text in the article

    /// System follows the desktop's colour scheme.
    static Theme named(ThemeName name);

    /// The tint of a tag on paper: 15 % of its colour on light, 25 % on dark.
    QColor tint(const QColor& tagColour) const;
    QPalette palette() const;
    /// Qt style sheet of the whole program.
    QString styleSheet() const;
    QString iconThemeName() const { return isDark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"); }
};

/// The typeface for an article in a language (BCP 47) at a size in points; interface text is left to the system.
QFont articleFont(double pointSize, const QString& language = QStringLiteral("zh"));
/// `QFont` of the interface at its usual size plus `difference` pixels.
QFont interfaceFont(int difference = 0, bool isBold = false);

/// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor& first, const QColor& second);

}  // namespace vermilion::common
