// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Codebook.h"

#include <QStringList>

namespace vermilion::exchange {

/// The codebooks that the programs carry inside themselves (resources/codebooks), by name: "news". Their ids are fixed,
/// so that projects made from one share their tags. Error: NotFound.
Result<document::Codebook> bundledCodebook(const QString& name);
QStringList bundledCodebookNames();

}  // namespace vermilion::exchange
