// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/HandOut.h"

#include "model/project/Check.h"
#include "model/project/MergePlan.h"
#include "model/store/Files.h"
#include "model/store/Schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace vermilion::project {
namespace {

using store::Database;
using store::Transaction;

Result<MergeSelection> selectionOf(const Project& project, const HandOut& options)
{
    MergeSelection selection{std::nullopt, options.withTags};
    if (options.articles.empty())
        return selection;
    selection.articles.emplace();
    for (const document::ArticleId& article : options.articles) {
        TRY(project.article(article));
        selection.articles->insert(article.toString().toLatin1());
    }
    return selection;
}

// Everything in one transaction of a file that has no name yet.
Result<void> fill(Database& copy, Database& source, const Project& project, const HandOut& options, const MergeSelection& selection, const Progress& progress)
{
    Transaction transaction = TRY(Transaction::begin(copy, Transaction::Kind::Write));
    TRY(store::Schema::create(copy));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    store::Stamp stamp{{}, now, store::Revision{}.next(now, store::Revision::newNode()).toString()};
    store::Tables nobody(copy, stamp);
    TRY(nobody.codebooks().replace({project.codebook().name, {}}));
    const MergePlan plan = TRY(MergePlan::make(nobody, {&source}, progress, selection));
    TRY(plan.write(nobody));
    const auto known = TRY(nobody.authors().named(options.author.trimmed()));
    stamp.author = known ? known->id : TRY(nobody.authors().add({{}, options.author.trimmed()})).id;
    store::Tables tables(copy, stamp);
    TRY(tables.settings().set(QStringLiteral("author"), stamp.author.toString()));
    for (const document::ArticleId& article : options.articles)
        TRY(tables.articleReaders().assign(article, stamp.author, true));
    TRY(tables.undoSteps().saveRevision());
    return transaction.commit();
}

Result<void> makeAndCheck(const Project& project, const QString& path, const HandOut& options, const MergeSelection& selection, const Progress& progress)
{
    {
        auto source = TRY(Database::open(project.path(), Database::Access::Read));
        auto oneState = TRY(Transaction::begin(*source, Transaction::Kind::Read));
        auto copy = TRY(Database::open(path, Database::Access::Create));
        TRY(fill(*copy, *source, project, options, selection, progress));
    }
    const CheckReport report = TRY(check(path));
    if (report.isSound())
        return {};
    const store::Fault& first = report.problems.front();
    return failure(ErrorCode::DamagedProject, project.path(), QStringLiteral("%1 problems in the copy, the first: %2 %3 %4")
                   .arg(report.problems.size()).arg(first.rule, first.subject, first.detail));
}

}  // namespace

Result<void> handOut(const Project& project, const QString& path, const HandOut& options, const Progress& progress)
{
    if (options.author.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, {}, QStringLiteral("a copy is for somebody with a name"));
    if (QFileInfo::exists(path))
        return failure(ErrorCode::FileExists, path);
    if (!QFileInfo(path).absoluteDir().exists())
        return failure(ErrorCode::FileNotWritable, path, QStringLiteral("there is no such folder"));
    const MergeSelection selection = TRY(selectionOf(project, options));
    const QString unfinished = store::unfinishedName(path);
    auto made = makeAndCheck(project, unfinished, options, selection, progress);
    if (made)
        made = store::publish(unfinished, path);
    if (!made) {
        QFile::remove(unfinished);
        QFile::remove(unfinished + QStringLiteral("-journal"));
        if (made.error().subject == unfinished)
            made.error().subject = path;
    }
    return made;
}

}  // namespace vermilion::project
