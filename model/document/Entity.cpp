// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/Entity.h"

#include <QDate>
#include <QRegularExpression>

namespace vermilion::document {

bool isPartialDate(const QString& text)
{
    static const QRegularExpression partial(QStringLiteral("^\\d{4}(-(0[1-9]|1[0-2]))?$"));
    const bool isDay = text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
    return isDay || partial.match(text).hasMatch();
}

EntityId entityIn(const QString& value)
{
    constexpr qsizetype lengthOfId = 36;
    return value.size() == lengthOfId ? EntityId::fromString(value) : EntityId();
}

}  // namespace vermilion::document
