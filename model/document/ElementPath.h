// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <QByteArrayList>
#include <QString>

#include <vector>

namespace vermilion::document {

/// One element of a path: its name and the class names and ids that it must have.
struct PathStep {
    QByteArray element;
    QByteArrayList names;  ///< ".editor", "#main"

    bool operator==(const PathStep&) const = default;
};

/// Elements that lie in each other, the outermost first.
using ElementPath = std::vector<PathStep>;

/// Reads "div.article > p.editor#last". Error: InvalidInput for what is no such path.
Result<ElementPath> readPath(const QString& path);
QString writePath(const ElementPath& path);

/// Whether a path means what stands at this place (a path with all names that are there).
bool isMeant(const ElementPath& path, const ElementPath& place);

}  // namespace vermilion::document
