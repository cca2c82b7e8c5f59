// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Codebook.h"

#include <QMap>
#include <QStringList>

#include <vector>

namespace vermilion::store {

/// How lists and maps of text stand in a column: compact JSON, keys in order, so that equal values are equal text.
QString toJson(const QStringList& list);
QString toJson(const QMap<QString, QString>& map);
QString toJson(const document::Localized& localized);
QString toJson(const std::vector<document::Localized>& list);
/// Anything that is not as expected is left out.
QStringList listFromJson(const QString& json);
QMap<QString, QString> mapFromJson(const QString& json);
document::Localized localizedFromJson(const QString& json);
std::vector<document::Localized> localizedListFromJson(const QString& json);

}  // namespace vermilion::store
