// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/Format.h"
#include "model/project/Project.h"

namespace vermilion::project {

/// What a file in one of the formats would change, checked against the project. `author` is who all of it belongs to;
/// empty: the file says so, and where it does not, the current author. An author whom nobody knows becomes part of the
/// proposal.
Result<exchange::Proposal> propose(const Project& project, const exchange::Format& format, QIODevice& device, const QString& author,
                                   const exchange::CsvOptions& csv = {});

/// Applies a proposal as one undo step: all of it or nothing. Error: InvalidInput if it has errors, and what the store
/// says.
Result<void> apply(Project& project, const exchange::Proposal& proposal);

/// What bringing in a codebook did.
struct CodebookChanges {
    QStringList added;      ///< names of tags
    QStringList changed;
    QStringList unchanged;
    QStringList lostKeys;   ///< tags that gave their key to a tag of the file
};

/// Brings the tags of a codebook into the project as one undo step. A tag is the same as one of the project's with its
/// id or else its name, which keeps its id; attributes likewise. Tags and attributes that the file lacks stay.
/// Errors: InvalidInput.
Result<CodebookChanges> importCodebook(Project& project, const document::Codebook& codebook);

}  // namespace vermilion::project
