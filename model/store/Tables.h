// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Annotations.h"
#include "model/store/ArticleReaders.h"
#include "model/store/Articles.h"
#include "model/store/Authors.h"
#include "model/store/Captures.h"
#include "model/store/Codebooks.h"
#include "model/store/Corrections.h"
#include "model/store/Entities.h"
#include "model/store/Groups.h"
#include "model/store/Rows.h"
#include "model/store/Settings.h"
#include "model/store/UndoSteps.h"
#include "model/store/Verdicts.h"

namespace vermilion::store {

/// All tables of a project over one connection, and who writes into them when. Project::transact hands them to the
/// function that makes a change.
class Tables {
public:
    explicit Tables(Database& database, Stamp stamp = {}) : m_database(database), m_stamp(std::move(stamp)) {}
    Tables(const Tables&) = delete;
    Tables& operator=(const Tables&) = delete;

    Settings settings() { return {m_database, m_stamp}; }
    Authors authors() { return {m_database, m_stamp}; }
    Captures captures() { return {m_database, m_stamp}; }
    Articles articles() { return {m_database, m_stamp}; }
    Codebooks codebooks() { return {m_database, m_stamp}; }
    Annotations annotations() { return {m_database, m_stamp}; }
    Groups groups() { return {m_database, m_stamp}; }
    Entities entities() { return {m_database, m_stamp}; }
    Corrections corrections() { return {m_database, m_stamp}; }
    SiteRules siteRules() { return {m_database, m_stamp}; }
    ArticleReaders articleReaders() { return {m_database, m_stamp}; }
    Verdicts verdicts() { return {m_database, m_stamp}; }
    Rows rows() { return Rows(m_database); }
    UndoSteps undoSteps() { return {m_database, m_stamp}; }

    const Stamp& stamp() const { return m_stamp; }

private:
    Database& m_database;
    Stamp m_stamp;
};

}  // namespace vermilion::store
