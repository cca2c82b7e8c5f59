// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Capture.h"
#include "model/store/Database.h"
#include "model/store/Revision.h"

namespace vermilion::store {

/// Pages as they were received. Written once.
class Captures {
public:
    Captures(Database& database, const Stamp&) : m_database(database) {}

    /// With its resources.
    Result<document::Capture> capture(const document::CaptureId& id) const;
    /// A null id gets a new one, or that of the same page if it is there already (with the resources it came with then).
    /// Digests are computed from the bytes; a resource that the file has already is not stored again.
    Result<document::CaptureId> add(const document::Capture& capture);

private:
    Result<void> addResources(const document::CaptureId& id, const std::vector<document::Resource>& resources);

    Database& m_database;
};

}  // namespace vermilion::store
