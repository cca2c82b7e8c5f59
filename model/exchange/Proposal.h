// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Annotation.h"
#include "model/document/Entity.h"

#include <QStringList>

#include <vector>

namespace vermilion::exchange {

/// What a file read back would change, shown before it is applied. Ids of new rows are made already; annotations whose
/// author is new have the id that `authors` gives them.
struct Proposal {
    struct Item {
        enum class Kind {
            Add,        ///< a new annotation
            Update,     ///< the same annotation with other content
            Unchanged,  ///< it is there already, just like this
        };
        Kind kind = Kind::Add;
        int line = 0;  ///< where its first row stands
        document::Annotation annotation;
    };

    std::vector<Item> items;
    std::vector<document::Group> groups;    ///< new ones
    std::vector<document::Author> authors;  ///< new ones
    std::vector<document::Entity> entities; ///< new ones
    /// Rows that make no sense, each with its line. Nothing may be applied while there are any.
    std::vector<Error> errors;
    QStringList ignoredColumns;

    qsizetype count(Item::Kind kind) const;
};

}  // namespace vermilion::exchange
