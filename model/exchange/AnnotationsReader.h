// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/Format.h"

namespace vermilion::exchange {

/// Reads annotations.csv, as exported, edited, or made by another program, into what it would change. It needs
/// article_id, tag, start and end and takes any others of annotations.csv:
/// - rows with the same annotation_id are the fragments of one annotation; an id that is no UUID counts within the file;
/// - what an author has already (same id, or same tag on the same passages) is updated, never doubled;
/// - `tag` is the stable name, or a label that only one tag has; tag_id goes first where it is filled;
/// - rows with the same group_id become one list, numbered by `item`, or in the order of the file where it is empty;
/// - `entity_id` says whom it mentions; an id that nobody knows, or a name alone that no entity of the tag's kind has, makes
///   an entity; a name that several have is an error;
/// - a quote that is given must be the text at start and end; where it stands elsewhere, the error says where;
/// - a column named like an attribute (promisor, deadline) holds its values, so that commitments.csv can be edited and
///   read back as well: a row there stands for all fragments of its annotation.
/// A column that is missing, or empty in a new annotation, changes nothing.
Result<Proposal> readAnnotations(const Source& source, CsvTable table, const ImportOptions& options);

/// Reads attributes.csv (annotation_id, name, value, and entity_id where it refers to an entity) into updates of annotations
/// that the project has. An empty value
/// takes the attribute away; attributes that the file lacks stay.
Result<Proposal> readAttributes(const Source& source, const CsvTable& table, const ImportOptions& options);

}  // namespace vermilion::exchange
