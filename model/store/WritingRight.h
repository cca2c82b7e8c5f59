// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <QDateTime>

#include <memory>

namespace vermilion::store {

/// The right of one program to write a project file for as long as it has it open. It is a lock of the operating system
/// (flock) on a file ".NAME.lock" beside the project: when a program dies the lock is gone with it, and the next one
/// takes over the file that was left. What is written in that file is only for people: who has it, where, since when.
/// All connections of one process share one right. Thread-safe.
class WritingRight {
public:
    /// Errors: ProjectInUse (detail: "open elsewhere by …"), FileNotWritable, DiskFull.
    static Result<std::shared_ptr<WritingRight>> take(const QString& projectPath);
    ~WritingRight();
    WritingRight(const WritingRight&) = delete;
    WritingRight& operator=(const WritingRight&) = delete;

    /// Says who has the project open.
    void sayOwner(const QString& name, const QDateTime& since);
    /// "Li on desk-4 (process 123) since 2026-11-22T20:10:00Z"; empty if nobody says.
    static QString owner(const QString& projectPath);

private:
    WritingRight(QString lockPath, int descriptor) : m_lockPath(std::move(lockPath)), m_descriptor(descriptor) {}
    static Result<std::shared_ptr<WritingRight>> lock(const QString& projectPath, const QString& lockPath);

    QString m_lockPath;
    int m_descriptor;
};

}  // namespace vermilion::store
