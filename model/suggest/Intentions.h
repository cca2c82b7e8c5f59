// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/suggest/Material.h"

namespace vermilion::suggest {

/// Whether a point of a list begins with what is to be done: 要…, 加快…, "to build".
bool beginsWithIntent(QStringView words);
/// Whether it tells of what has been done or is the case: 已建成, 取得了.
bool isReport(QStringView words);
/// Whether the words before a list announce what somebody will do, or something else than that: reasons, kinds, wishes for others.
bool isLeadOfIntent(QStringView words);
bool isLeadOfOthers(QStringView words);

/// A verb by which somebody undertakes something: 建设, 出台, build.
bool isUndertaking(QStringView words);

/// Who promises it, and by when, where the passage says so plainly: a single deadline (年底前, by 2026); a party right before
/// 将 or 承诺.
QMap<QString, QString> answersIn(const Material& material, Utf16Range passage);

}  // namespace vermilion::suggest
