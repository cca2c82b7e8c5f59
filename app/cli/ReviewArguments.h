// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Reviewing.h"

#include <CLI/CLI.hpp>

namespace vermilion::cli {

/// What compare and agreement are both told: a project, whose layers, and which articles.
struct ReviewArguments {
    std::string project;
    std::vector<std::string> authors;
    std::string article;
    std::string rule = "annotated";

    void addTo(CLI::App& command);
    /// Authors by name or id. Errors: NotFound, InvalidInput for a name that several have.
    Result<project::ReviewOptions> resolve(const project::Project& project) const;
};

/// By name or id. Errors: NotFound, InvalidInput for a name that several have.
Result<document::AuthorId> authorFrom(const std::vector<document::Author>& authors, const QString& name);

}  // namespace vermilion::cli
