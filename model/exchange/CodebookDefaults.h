// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Codebook.h"

#include <functional>

namespace vermilion::exchange {

/// Fills what a hand-made codebook leaves out (ids, labels, colours, positions), checks it and puts it in tree order.
/// `placeOf` says where a tag's field stands in the file, for errors: a path and a line.
struct CodebookPlace {
    QString path;
    int line = 0;
};
Result<document::Codebook> completed(document::Codebook codebook,
                                     const std::function<CodebookPlace(size_t tag, const QString& field)>& placeOf);

}  // namespace vermilion::exchange
