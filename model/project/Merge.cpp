// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Merge.h"

#include "model/project/Backup.h"
#include "model/project/MergePlan.h"
#include "model/store/ForeignProject.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace vermilion::project {
namespace {

Result<std::vector<store::ForeignProject>> opened(const Project& project, const QStringList& others, const Progress& progress)
{
    QSet<QString> seen{QFileInfo(project.path()).canonicalFilePath()};
    std::vector<store::ForeignProject> files;
    for (const QString& path : others) {
        if (progress.isCancelled())
            return failure(ErrorCode::Cancelled);
        progress.report(qint64(files.size()), others.size() + 1);
        const QString canonical = QFileInfo(path).canonicalFilePath();
        if (!canonical.isEmpty() && seen.contains(canonical))
            return failure(ErrorCode::InvalidInput, path, QStringLiteral("this file is part of the merge already"));
        seen.insert(canonical);
        files.push_back(TRY(store::ForeignProject::open(path)));
    }
    progress.report(others.size(), others.size() + 1);
    return files;
}

std::vector<store::Database*> databasesOf(std::vector<store::ForeignProject>& files)
{
    std::vector<store::Database*> databases;
    for (store::ForeignProject& file : files)
        databases.push_back(&file.database());
    return databases;
}

QSet<QByteArray> idsOf(const std::vector<document::ArticleId>& articles)
{
    QSet<QByteArray> ids;
    for (const document::ArticleId& article : articles)
        ids.insert(article.toString().toLatin1());
    return ids;
}

Result<void> mergeTag(store::Tables& tables, const MergeOptions::SameTag& same)
{
    const document::Codebook codebook = TRY(tables.codebooks().codebook());
    const document::Tag* const there = codebook.tag(same.there);
    const document::Tag* const here = codebook.tag(same.here);
    if (!there || !here || there == here)
        return failure(ErrorCode::InvalidInput, (there ? same.here : same.there).toString(), QStringLiteral("no such tag to mean the same"));
    if (!here->mergedInto.isNull())
        return failure(ErrorCode::InvalidInput, here->name, QStringLiteral("this tag itself was merged into another"));
    document::Tag merged = *there;
    merged.mergedInto = here->id;
    merged.isRetired = true;
    TRY(tables.codebooks().put(merged));
    return {};
}

}  // namespace

void MergeReport::OtherText::count(annotate::Resolution resolution, double itsScore)
{
    using annotate::Resolution;
    found += resolution <= Resolution::Moved;
    guessed += resolution == Resolution::Fuzzy;
    lost += resolution == Resolution::Lost;
    if (resolution != Resolution::Lost)
        score = std::min(score, itsScore);
}

bool MergeReport::changesNothing() const
{
    return annotations.isNothing() && articles.isNothing() && tags.isNothing() && lists.isNothing() && corrections.isNothing()
        && siteRules.isNothing() && entities.isNothing() && verdicts.isNothing() && authors.isNothing();
}

QString backupPathBefore(const Project& project, const QDateTime& when)
{
    return QFileInfo(project.path()).dir().filePath(QStringLiteral("%1-before-merge-%2.vermilion").arg(project.name(), when.toString(QStringLiteral("yyyyMMdd-HHmmss"))));
}

Result<MergeReport> planMerge(const Project& project, const QStringList& others, const MergeOptions& options, const Progress& progress)
{
    std::vector<store::ForeignProject> files = TRY(opened(project, others, progress));
    auto database = TRY(store::Database::open(project.path(), store::Database::Access::Read));
    auto oneState = TRY(store::Transaction::begin(*database, store::Transaction::Kind::Read));
    store::Tables ours(*database);
    return TRY(MergePlan::make(ours, databasesOf(files), progress, {.reanchored = idsOf(options.reanchored)})).report();
}

Result<MergeReport> merge(Project& project, const QStringList& others, const MergeOptions& options, const Progress& progress)
{
    std::vector<store::ForeignProject> files = TRY(opened(project, others, progress));
    MergeReport report;
    const auto change = [&](store::Tables& tables) -> Result<void> {
        const MergePlan plan = TRY(MergePlan::make(tables, databasesOf(files), progress, {.reanchored = idsOf(options.reanchored)}));
        report = plan.report();
        // Others may still read: what is copied is the state before.
        if (!options.backup.isEmpty() && (!report.changesNothing() || !options.samePersons.empty() || !options.sameTags.empty()))
            TRY(backup(project, options.backup));
        TRY(plan.write(tables));
        for (const MergeOptions::SamePerson& person : options.samePersons)
            TRY(tables.authors().identify(person.there, person.here));
        for (const MergeOptions::SameTag& tag : options.sameTags)
            TRY(mergeTag(tables, tag));
        return {};
    };
    TRY(project.transact({QStringLiteral("project.merge"), int(others.size())}, change, Project::Step::Merge));
    return report;
}

}  // namespace vermilion::project
