// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Found.h"

#include <QStringList>

namespace vermilion::clean {

/// The language of a text by its letters, where the page does not say: "zh", "ja", "ko", "ru", "el", "en" …; empty if
/// there is hardly any text.
QString languageOf(QStringView text);

/// The first of the languages that a page claims ("en-US", "zh_CN") which the letters of its text do not contradict, as
/// "en"; else what the letters say.
Found<QString> languageOf(const QStringList& claimed, QStringView text);

}  // namespace vermilion::clean
