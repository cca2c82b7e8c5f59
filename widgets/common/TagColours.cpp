// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/TagColours.h"

#include <QLocale>

namespace vermilion::common {

QColor lineColour(const document::Tag& tag, const Theme& theme)
{
    const QColor colour = QColor::fromString(theme.isDark && !tag.colourDark.isEmpty() ? tag.colourDark : tag.colour);
    return colour.isValid() ? colour : theme.dim;
}

QString labelLanguage()
{
    return QLocale().language() == QLocale::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

}  // namespace vermilion::common
