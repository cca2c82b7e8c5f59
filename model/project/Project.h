// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Clock.h"
#include "model/base/Result.h"
#include "model/document/Annotation.h"
#include "model/document/Article.h"
#include "model/document/Capture.h"
#include "model/document/Codebook.h"
#include "model/project/ChangeSet.h"

#include <QObject>

#include <functional>
#include <memory>

namespace vermilion::store {
class Tables;
}

namespace vermilion::project {

enum class ArticleStatus { ToDo, InProgress, Done };

/// A row of the article list.
struct ArticleSummary {
    document::ArticleId id;
    QString title;
    QString source;
    QString published;
    ArticleStatus status = ArticleStatus::ToDo;
    int annotationCount = 0;  ///< active, of all authors
};

struct NewProject {
    QString authorName;
    document::Codebook codebook;
};

/// An open project file: reads, the one write path, undo and redo. Lives in one thread with its own connection; other
/// threads open their own Project on the same path.
class Project : public QObject {
    Q_OBJECT

public:
    ~Project() override;

    /// Makes a new file. Errors: FileExists, FileNotWritable, DiskFull.
    static Result<std::unique_ptr<Project>> create(const QString& path, const NewProject& options,
                                                   std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>());
    /// Opens a file. Errors: FileNotFound, FileNotReadable, NotAProject, NewerProject, DamagedProject, ProjectInUse.
    static Result<std::unique_ptr<Project>> open(const QString& path,
                                                 std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>());

    QString path() const;
    QString name() const;  ///< the file name without its ending

    /// The author that writes are made as: remembered in the file.
    document::Author author() const;
    Result<std::vector<document::Author>> authors() const;
    /// Makes the named author current, adding them if nobody has that name.
    Result<document::Author> beAuthor(const QString& name);

    const document::Codebook& codebook() const;
    Result<std::vector<ArticleSummary>> articles() const;  ///< by publication time, then title
    Result<document::Article> article(const document::ArticleId& id) const;
    Result<document::Capture> capture(const document::CaptureId& id) const;
    /// Of all authors; by position, then id. Deleted ones are not there.
    Result<std::vector<document::Annotation>> annotations(const document::ArticleId& article) const;
    Result<std::vector<document::Group>> groups(const document::ArticleId& article) const;

    /// One database transaction, one undo step, one change notice. An error rolls all three back.
    Result<ChangeSet> transact(const Operation& operation, const std::function<Result<void>(store::Tables&)>& change);

    bool canUndo() const;
    bool canRedo() const;
    Operation undoOperation() const;  ///< what undo would take back; empty name if nothing
    Operation redoOperation() const;
    /// Conflict: the rows were changed since by somebody else; the step is dropped and the project is as it was.
    Result<ChangeSet> undo();
    Result<ChangeSet> redo();

Q_SIGNALS:
    void changed(const vermilion::project::ChangeSet& changes);

private:
    class Private;
    explicit Project(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

}  // namespace vermilion::project
