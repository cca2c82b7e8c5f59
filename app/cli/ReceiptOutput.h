// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Json.h"
#include "model/document/Article.h"
#include "model/project/Recleaning.h"

#include <QByteArray>
#include <QString>

namespace vermilion::cli {

/// A line that sums up, then a line a block: number, what became of it and by whom, text.
QByteArray receiptAsText(const QString& name, const document::Receipt& receipt);
/// The members "kept", "dropped", "coverage" and "entries", added to an object.
void addReceipt(JsonObject& object, const document::Receipt& receipt);

/// What cleaning again did: "new_text", "unchanged", "moved", "in_tray".
JsonObject recleanedAsJson(const project::Project& project, const project::Recleaned& recleaned);
/// The same for people, as one sentence.
QString recleanedAsText(const project::RecleanReport& report);

}  // namespace vermilion::cli
