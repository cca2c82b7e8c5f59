// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"

namespace vermilion::project {

/// Makes a new project of the sample pages that the program carries, cleaned like any other page, with the annotations
/// of two authors (resources/samples/annotations.json) on them. The first of the two is its current author.
/// All or nothing: after an error there is no file. Errors: those of Project::create, QuoteMismatch or NotFound where
/// an annotation does not fit its page, and what a page that cannot be read or cleaned says.
Result<std::unique_ptr<Project>> createSampleProject(const QString& path);

/// The sample pages in the program's resources, in the order of the story.
QStringList samplePages();

}  // namespace vermilion::project
