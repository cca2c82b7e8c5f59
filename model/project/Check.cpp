// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Check.h"

#include "model/project/Project.h"
#include "model/store/Schema.h"
#include "model/store/Transaction.h"

#include <QFileInfo>

namespace vermilion::project {

using store::Database;
using store::Inspection;
using store::Transaction;

Result<CheckReport> check(const QString& path)
{
    CheckReport report;
    const auto damaged = [&report](const Error& error) -> Result<CheckReport> {
        if (error.code != ErrorCode::DamagedProject)
            return std::unexpected(error);
        report.problems.push_back({QStringLiteral("structure"), error.subject, error.detail});
        return report;
    };
    if (const auto recognised = store::Schema::recognise(path); !recognised)
        return damaged(recognised.error());
    auto database = Database::open(path, Database::Access::Read);
    if (!database)
        return damaged(database.error());
    auto oneState = Transaction::begin(**database, Transaction::Kind::Read);
    if (!oneState)
        return damaged(oneState.error());
    const Inspection inspection(**database);
    report.problems = inspection.faults();
    // Of a damaged file the numbers are what could be read.
    report.articles = inspection.count("articles").value_or(0);
    report.annotations = inspection.count("annotations").value_or(0);
    return report;
}

Result<Facts> facts(const QString& path)
{
    Facts facts;
    {
        const auto project = TRY(Project::openReadOnly(path));
        facts.codebook = project->codebook().name;
        facts.currentAuthor = project->author().name;
    }
    auto database = TRY(Database::open(path, Database::Access::Read));
    Transaction oneState = TRY(Transaction::begin(*database, Transaction::Kind::Read));
    const Inspection inspection(*database);
    facts.schemaVersion = int(TRY(database->number("PRAGMA user_version")));
    facts.fileSize = QFileInfo(path).size();
    facts.captures = TRY(inspection.count("captures"));
    facts.resources = TRY(inspection.count("resources"));
    facts.articles = TRY(inspection.count("articles"));
    facts.annotations = TRY(inspection.count("annotations"));
    facts.inTray = TRY(inspection.inTray());
    facts.corrections = TRY(inspection.count("corrections"));
    facts.siteRules = TRY(inspection.count("site_rules"));
    facts.entities = TRY(inspection.entities());
    facts.verdicts = TRY(inspection.count("verdicts"));
    facts.lists = TRY(inspection.count("groups"));
    facts.tags = TRY(inspection.count("tags"));
    facts.authors = TRY(inspection.count("authors"));
    facts.undoSteps = TRY(inspection.count("undo_steps"));
    facts.annotationsByTag = TRY(inspection.annotationsByTag());
    facts.annotationsByAuthor = TRY(inspection.annotationsByAuthor());
    TRY(oneState.commit());
    return facts;
}

}  // namespace vermilion::project
