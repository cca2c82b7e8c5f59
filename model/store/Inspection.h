// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Database.h"

#include <functional>
#include <vector>

namespace vermilion::store {

/// Something in a project file that is not as it must be.
struct Fault {
    QString rule;    ///< "structure", "reference", "schema", "quote", "capture", "text", "annotation", "correction",
                     ///< "site_rule", "setting", "undo"
    QString subject; ///< a table, an id
    QString detail;  ///< English

    bool operator==(const Fault&) const = default;
};

struct NamedCount {
    QString name;
    qint64 count = 0;

    bool operator==(const NamedCount&) const = default;
};

/// Reads a whole project file critically and counts what is in it. Changes nothing.
class Inspection {
public:
    explicit Inspection(Database& database) : m_database(database) {}

    /// Every rule over every row. What cannot even be read is a fault too, and the other rules are still tried.
    std::vector<Fault> faults() const;
    /// Only whether the tables, indices and triggers are those of a project, and nothing else is there.
    Result<std::vector<Fault>> schemaFaults() const;

    /// Rows that are not deleted; of annotations the active ones.
    Result<qint64> count(const char* table) const;
    /// Annotations that are not on their article's current text, rejected ones left out.
    Result<qint64> inTray() const;
    /// Those that are there, see Entities::all.
    Result<qint64> entities() const;
    Result<std::vector<NamedCount>> annotationsByTag() const;
    Result<std::vector<NamedCount>> annotationsByAuthor() const;

private:
    using Faults = std::vector<Fault>;
    Result<void> checkStructure(Faults& faults) const;
    Result<void> checkReferences(Faults& faults) const;
    Result<void> checkSchema(Faults& faults) const;
    Result<void> checkConstraints(Faults& faults) const;
    Result<void> checkQuotes(Faults& faults) const;
    Result<void> checkCaptures(Faults& faults) const;
    Result<void> checkTexts(Faults& faults) const;
    Result<void> checkAnnotations(Faults& faults) const;
    Result<void> checkCorrections(Faults& faults) const;
    Result<void> checkSiteRules(Faults& faults) const;
    Result<void> checkVerdicts(Faults& faults) const;
    Result<void> checkEntities(Faults& faults) const;
    Result<void> checkMarks(Faults& faults) const;
    Result<void> checkSettings(Faults& faults) const;
    Result<void> checkUndoSteps(Faults& faults) const;

    Database& m_database;
};

}  // namespace vermilion::store
