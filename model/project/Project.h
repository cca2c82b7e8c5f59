// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Clock.h"
#include "model/base/Result.h"
#include "model/document/Annotation.h"
#include "model/document/Article.h"
#include "model/document/BlockMarks.h"
#include "model/document/Capture.h"
#include "model/document/Codebook.h"
#include "model/document/Correction.h"
#include "model/document/Verdict.h"
#include "model/document/Entity.h"
#include "model/project/ChangeSet.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

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
    int trayCount = 0;        ///< those of them and of the suggested that lost their place
};

/// How far an author has come with an article, and whether it is theirs to read.
struct ArticleReader {
    document::ArticleId article;
    document::AuthorId author;
    ArticleStatus status = ArticleStatus::ToDo;
    bool isAssigned = false;
};

/// What is to be known of an article's current text without reading it.
struct CurrentText {
    document::ArticleId article;
    document::TextId text;
    qsizetype length = 0;  ///< code points
    ArticleStatus status = ArticleStatus::ToDo;
};

/// How often an entity is mentioned: by active annotations on current texts, of all authors.
struct EntityUsage {
    document::EntityId entity;
    int mentions = 0;
    int articles = 0;
    QString firstPublished;  ///< as articles say it; empty if none of them has a date
    QString lastPublished;
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

    /// Opens a file only to read it, also while another program has it open. Every write fails with ProjectInUse.
    /// Errors: as open.
    static Result<std::unique_ptr<Project>> openReadOnly(const QString& path,
                                                         std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>());

    QString path() const;
    QString name() const;  ///< the file name without its ending
    bool isReadOnly() const;

    /// The author that writes are made as: remembered in the file.
    document::Author author() const;
    Result<std::vector<document::Author>> authors() const;
    /// Makes the named author current, adding them if nobody has that name.
    Result<document::Author> beAuthor(const QString& name);

    const document::Codebook& codebook() const;
    Result<std::vector<ArticleSummary>> articles() const;  ///< by publication time, then title
    Result<std::vector<CurrentText>> currentTexts() const;  ///< in the same order
    Result<document::Article> article(const document::ArticleId& id) const;
    /// With an earlier text of the article. Errors: NotFound, DamagedProject.
    Result<document::Article> article(const document::ArticleId& id, const document::TextId& text) const;
    Result<std::vector<document::ArticleId>> articlesOfSite(const QString& site) const;
    /// The site of every article, see document::siteOf; in no order.
    Result<std::vector<std::pair<document::ArticleId, QString>>> sites() const;
    /// What of an article's page is compared with other pages of its site.
    Result<document::MarkedPage> markedPage(const document::ArticleId& id) const;
    Result<document::Capture> capture(const document::CaptureId& id) const;
    /// The article of a page with these bytes, or from this address (canonical where there is one) with this text.
    Result<std::optional<document::ArticleId>> articleOfPage(const QByteArray& captureSha256, const QString& address,
                                                             const QByteArray& textSha256) const;
    /// SHA-256 of the bytes of every page that has an article.
    Result<QSet<QByteArray>> pageDigests() const;
    /// Those on the article's current text, of all authors; by position, then id. Deleted ones are not there.
    Result<std::vector<document::Annotation>> annotations(const document::ArticleId& article) const;
    /// Those that lost their place when the page was cleaned again: they stand on an earlier text. Rejected ones are not there.
    Result<std::vector<document::Annotation>> tray(const document::ArticleId& article) const;
    /// Of the whole project those that count: active, on their article's current text; by position, then id.
    Result<std::vector<document::Annotation>> activeAnnotations() const;
    /// Quotes of the current author's one-passage tags all over the project, with how often each tag is on them.
    struct TaggedQuote {
        QString quote;
        document::TagId tag;
        int count = 0;
    };
    Result<std::vector<TaggedQuote>> taggedQuotes() const;
    /// One of any of these. Error: NotFound, also for a deleted one.
    Result<document::Annotation> annotation(const document::AnnotationId& id) const;
    Result<std::vector<document::Group>> groups(const document::ArticleId& article) const;
    Result<std::vector<document::Group>> groups() const;  ///< of the whole project, by time of making
    Result<std::vector<document::Entity>> entities() const;  ///< by name, then id; merged ones are not there
    /// The one that is meant where it was merged into another. Error: NotFound.
    Result<document::Entity> entity(const document::EntityId& id) const;
    Result<std::vector<EntityUsage>> entityUsage() const;  ///< of those that are mentioned, in no order
    /// On current texts, of all authors, also suggested ones; by article, then position.
    Result<std::vector<document::Annotation>> mentions(const document::EntityId& entity) const;
    Result<int> mentionCount(const document::EntityId& entity) const;  ///< active ones
    /// Active annotations on current texts, of all authors, with this tag and a passage of exactly these words; by id.
    Result<std::vector<document::AnnotationId>> annotationsQuoting(const document::TagId& tag, const QString& words) const;
    Result<std::vector<document::Correction>> corrections(const document::ArticleId& article) const;
    Result<std::vector<document::SiteRule>> siteRules() const;
    Result<std::vector<document::Verdict>> verdicts(const document::ArticleId& article) const;  ///< by id
    /// What authors say to them, by verdict, then time.
    Result<std::vector<document::VerdictAnswer>> answers(const document::ArticleId& article) const;
    /// How far each author has come with what they began or are to read; by article, then author.
    Result<std::vector<ArticleReader>> readers() const;

    enum class Step {
        New,
        JoinsLast,  ///< part of this Project's last step, if that has the same name and is still the last one
        Merge,      ///< brings in what others wrote, under their stamps: undone as if it had never been
    };
    /// One database transaction, one undo step, one change notice. An error rolls all three back. A change that does
    /// nothing leaves no step and is not told.
    Result<ChangeSet> transact(const Operation& operation, const std::function<Result<void>(store::Tables&)>& change,
                               Step step = Step::New);

    bool canUndo() const;
    bool canRedo() const;
    Operation undoOperation() const;  ///< what undo would take back; empty name if nothing
    Operation redoOperation() const;
    /// Conflict: the rows were changed since by somebody else; the step is dropped and the project is as it was.
    Result<ChangeSet> undo();
    Result<ChangeSet> redo();

    /// Takes in what another Project on the same file (a worker's) has done since: emits `changed` once for each of its
    /// steps. Writes do that by themselves first.
    Result<void> refresh();

Q_SIGNALS:
    void changed(const vermilion::project::ChangeSet& changes);

private:
    class Private;
    explicit Project(std::unique_ptr<Private> d);
    Result<ChangeSet> takeBack(bool isUndo);
    std::unique_ptr<Private> d;
};

}  // namespace vermilion::project
