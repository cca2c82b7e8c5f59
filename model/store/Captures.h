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

    Result<document::Capture> capture(const document::CaptureId& id) const;
    /// A null id gets a new one, or that of the same page if it is there already. The digest is computed from the bytes.
    Result<document::CaptureId> add(const document::Capture& capture);

private:
    Database& m_database;
};

}  // namespace vermilion::store
