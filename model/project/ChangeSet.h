// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"

#include <QString>

#include <vector>

namespace vermilion::project {

/// What a transaction is called in the undo menu: a stable name such as "annotation.add" that the window translates,
/// and how many things it was done to.
struct Operation {
    QString name;
    int count = 1;

    bool operator==(const Operation&) const = default;
};

/// One thing that a transaction touched.
struct Change {
    enum class Kind { Article, Annotation, Group, Tag, Author, Setting, Correction, SiteRule, Entity, Verdict, Reader };
    enum class Action { Added, Updated, Removed };

    Kind kind = Kind::Annotation;
    Action action = Action::Updated;
    QUuid id;
    document::ArticleId articleId;  ///< of an annotation, group, correction, verdict, reader or article; else null

    bool operator==(const Change&) const = default;
};

/// Everything that a transaction, an undo or a redo touched: what views refresh from.
struct ChangeSet {
    Operation operation;
    std::vector<Change> changes;

    bool touches(const document::ArticleId& article) const;
    bool touches(Change::Kind kind) const;
};

}  // namespace vermilion::project
