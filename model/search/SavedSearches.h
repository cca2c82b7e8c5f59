// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"

namespace vermilion::search {

/// A query that is kept under a name.
struct SavedSearch {
    QString name;
    QString query;

    bool operator==(const SavedSearch&) const = default;
};

/// Those of a project file, by name. They are kept in its settings: they travel with the file, and keeping or dropping one
/// is a step to undo.
Result<std::vector<SavedSearch>> savedSearches(const QString& project);
/// Keeps a query; one of the same name is replaced. Error: InvalidInput (no name, no query).
Result<void> saveSearch(project::Project& project, const SavedSearch& search);
/// Error: NotFound.
Result<void> dropSearch(project::Project& project, const QString& name);

}  // namespace vermilion::search
