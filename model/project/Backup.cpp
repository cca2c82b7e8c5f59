// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Backup.h"

#include "model/project/Check.h"
#include "model/store/Database.h"
#include "model/store/Files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace vermilion::project {
namespace {

Result<void> copyAndCheck(const QString& path, const QString& copy)
{
    {
        auto database = TRY(store::Database::open(path, store::Database::Access::Read));
        TRY(database->copyInto(copy));
    }
    const CheckReport report = TRY(check(copy));
    if (!report.isSound()) {
        const store::Fault& first = report.problems.front();
        return failure(ErrorCode::DamagedProject, path, QStringLiteral("%1 problems, the first: %2 %3 %4").arg(report.problems.size())
                       .arg(first.rule, first.subject, first.detail));
    }
    return {};
}

}  // namespace

Result<void> backup(const Project& project, const QString& destination)
{
    if (QFileInfo::exists(destination))
        return failure(ErrorCode::FileExists, destination);
    if (!QFileInfo(destination).absoluteDir().exists())
        return failure(ErrorCode::FileNotWritable, destination, QStringLiteral("there is no such folder"));
    const QString unfinished = store::unfinishedName(destination);
    auto made = copyAndCheck(project.path(), unfinished);
    if (made)
        made = store::publish(unfinished, destination);
    if (!made) {
        QFile::remove(unfinished);
        QFile::remove(unfinished + QStringLiteral("-journal"));
        if (made.error().subject == unfinished || made.error().code == ErrorCode::FileNotWritable)
            made.error().subject = destination;
    }
    return made;
}

}  // namespace vermilion::project
