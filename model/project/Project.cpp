// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Project.h"

#include "model/project/Changes.h"
#include "model/store/Files.h"
#include "model/store/Reversal.h"
#include "model/store/Schema.h"
#include "model/store/Tables.h"
#include "model/store/Transaction.h"
#include "model/store/WritingRight.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace vermilion::project {
namespace {

Q_LOGGING_CATEGORY(log, "vermilion.project")

using store::Database;
using store::Transaction;

const QString authorKey = QStringLiteral("author");

ArticleStatus statusFromName(const QString& name)
{
    return name == u"done" ? ArticleStatus::Done : name == u"in_progress" ? ArticleStatus::InProgress : ArticleStatus::ToDo;
}

Operation operationOf(const std::optional<store::UndoStep>& step)
{
    return step ? Operation{step->operation, step->count} : Operation{{}, 0};
}

Result<void> fill(Database& database, const NewProject& options, const QDateTime& now)
{
    Transaction transaction = TRY(Transaction::begin(database, Transaction::Kind::Write));
    TRY(store::Schema::create(database));
    store::Stamp stamp{{}, now, store::Revision{}.next(now, store::Revision::newNode()).toString()};
    store::Tables nobody(database, stamp);
    stamp.author = TRY(nobody.authors().add({{}, options.authorName})).id;
    store::Tables tables(database, stamp);
    TRY(tables.settings().set(authorKey, stamp.author.toString()));
    TRY(tables.codebooks().replace(options.codebook));
    TRY(tables.undoSteps().saveRevision());
    return transaction.commit();
}

Result<void> makeFile(const QString& path, const NewProject& options, const QDateTime& now)
{
    auto database = TRY(Database::open(path, Database::Access::Create));
    return fill(*database, options, now);
}

}  // namespace

class Project::Private {
public:
    Result<void> load();
    Result<void> checkSize();
    Result<void> loadUndoState();
    /// Runs a change in a recorded transaction; `remember` gets the changeset and stores it where it belongs.
    using Change = std::function<Result<void>(store::Tables&)>;
    using Remember = std::function<Result<void>(store::Tables&, const QByteArray&)>;
    Result<ChangeSet> record(const Operation& operation, const Change& change, const Remember& remember);
    Result<void> remember(store::Tables& tables, const Operation& operation, const QByteArray& changes, Step step);
    Result<std::vector<ChangeSet>> changesElsewhere();
    void finish(const ChangeSet& changes);
    store::Tables& reading() { return *m_reading; }

    QString path;
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<store::WritingRight> right;  // given back after the connection is closed
    std::unique_ptr<Database> database;
    std::unique_ptr<store::Tables> m_reading;
    document::Author author;
    document::Codebook codebook;
    const quint64 node = store::Revision::newNode();
    Operation undoOperation;
    Operation redoOperation;
    qint64 sequence = 0;       // of the last step that this Project knows
    qint64 dataVersion = 0;
    qint64 lastPosition = -1;  // of the last step that this Project made
};

Result<void> Project::Private::load()
{
    m_reading = std::make_unique<store::Tables>(*database);
    Transaction oneState = TRY(Transaction::begin(*database, Transaction::Kind::Read));
    const auto authorId = document::AuthorId::fromString(TRY(reading().settings().value(authorKey)));
    auto found = reading().authors().author(authorId);
    if (!found) {
        return failure(found.error().code == ErrorCode::NotFound ? ErrorCode::DamagedProject : found.error().code, path,
                       QStringLiteral("current author: ") + found.error().detail);
    }
    author = *found;
    TRY(checkSize());
    codebook = TRY(reading().codebooks().codebook());
    TRY(loadUndoState());
    return oneState.commit();
}

/// SQLite takes what is missing of a last page for zeros.
Result<void> Project::Private::checkSize()
{
    const qint64 size = TRY(database->number("PRAGMA page_count")) * TRY(database->number("PRAGMA page_size"));
    if (const qint64 found = QFileInfo(path).size(); found < size)
        return failure(ErrorCode::DamagedProject, path, QStringLiteral("%1 bytes of %2").arg(found).arg(size));
    return {};
}

Result<void> Project::Private::loadUndoState()
{
    undoOperation = operationOf(TRY(reading().undoSteps().undoable()));
    redoOperation = operationOf(TRY(reading().undoSteps().redoable()));
    sequence = TRY(reading().undoSteps().lastSequence());
    dataVersion = TRY(database->dataVersion());
    return {};
}

Result<ChangeSet> Project::Private::record(const Operation& operation, const Change& change, const Remember& remember)
{
    if (!right)
        return failure(ErrorCode::ProjectInUse, path, QStringLiteral("opened only to read"));
    Transaction transaction = TRY(Transaction::begin(*database, Transaction::Kind::Write));
    const auto last = store::Revision::fromString(TRY(reading().undoSteps().lastRevision()));
    const QDateTime now = clock->now();
    store::Tables tables(*database, {author.id, now, last.next(now, node).toString()});
    ChangeSet changeSet{operation, {}};
    {
        const store::Recording recording = TRY(store::Recording::start(*database));
        TRY(change(tables));
        const QByteArray changes = TRY(recording.changes());
        changeSet.changes = TRY(changesOf(TRY(store::Recording::rows(changes)), tables));
        TRY(remember(tables, changes));
        if (!changes.isEmpty())
            TRY(tables.undoSteps().saveRevision());
    }
    TRY(transaction.commit());
    return changeSet;
}

Result<void> Project::Private::remember(store::Tables& tables, const Operation& operation, const QByteArray& changes, Step step)
{
    if (changes.isEmpty())
        return {};
    const auto last = step == Step::JoinsLast ? TRY(tables.undoSteps().undoable()) : std::nullopt;
    if (last && last->position == lastPosition && last->operation == operation.name && !TRY(tables.undoSteps().redoable()))
        return tables.undoSteps().goOn(*last, operation.count, changes);
    lastPosition = TRY(tables.undoSteps().push(operation.name, operation.count, changes, step == Step::Merge));
    return {};
}

/// After the commit nothing can fail any more that the caller should hear of: what was written is written.
void Project::Private::finish(const ChangeSet& changes)
{
    if (changes.touches(project::Change::Kind::Tag) || changes.touches(project::Change::Kind::Setting)) {
        if (auto read = reading().codebooks().codebook())
            codebook = *std::move(read);
        else
            qCWarning(log) << "codebook not read again:" << read.error().detail;
    }
    if (const auto loaded = loadUndoState(); !loaded)
        qCWarning(log) << "undo state not read again:" << loaded.error().detail;
}

Result<std::vector<ChangeSet>> Project::Private::changesElsewhere()
{
    std::vector<ChangeSet> sets;
    if (TRY(database->dataVersion()) == dataVersion)
        return sets;
    for (const store::UndoStep& step : TRY(reading().undoSteps().since(sequence))) {
        sets.push_back({{step.operation, step.count},
                        TRY(changesOf(TRY(store::Recording::rows(step.changes)), reading()))});
    }
    codebook = TRY(reading().codebooks().codebook());
    TRY(loadUndoState());
    return sets;
}

Project::Project(std::unique_ptr<Private> priv) : d(std::move(priv)) {}
Project::~Project() = default;

Result<std::unique_ptr<Project>> Project::create(const QString& path, const NewProject& options, std::shared_ptr<const Clock> clock)
{
    if (QFileInfo::exists(path))
        return failure(ErrorCode::FileExists, path);
    if (!QFileInfo(path).absoluteDir().exists())
        return failure(ErrorCode::FileNotWritable, path, QStringLiteral("there is no such folder"));
    // Complete before it has its name: a crash leaves no half project.
    const QString unfinished = store::unfinishedName(path);
    auto made = makeFile(unfinished, options, clock->now());
    if (made)
        made = store::publish(unfinished, path);
    if (!made) {
        QFile::remove(unfinished);
        QFile::remove(unfinished + QStringLiteral("-journal"));
        made.error().subject = made.error().subject == unfinished ? path : made.error().subject;
        return std::unexpected(std::move(made).error());
    }
    return open(path, std::move(clock));
}

Result<std::unique_ptr<Project>> Project::open(const QString& path, std::shared_ptr<const Clock> clock)
{
    TRY(store::Schema::recognise(path));
    auto priv = std::make_unique<Private>();
    priv->path = path;
    priv->clock = std::move(clock);
    if (!QFileInfo(path).isWritable())
        return failure(ErrorCode::FileNotWritable, path);
    priv->right = TRY(store::WritingRight::take(path));
    priv->database = TRY(Database::open(path, Database::Access::Write));
    TRY(priv->load());
    priv->right->sayOwner(priv->author.name, priv->clock->now());
    return std::unique_ptr<Project>(new Project(std::move(priv)));
}

Result<std::unique_ptr<Project>> Project::openReadOnly(const QString& path, std::shared_ptr<const Clock> clock)
{
    TRY(store::Schema::recognise(path));
    auto priv = std::make_unique<Private>();
    priv->path = path;
    priv->clock = std::move(clock);
    priv->database = TRY(Database::open(path, Database::Access::Read));
    TRY(priv->load());
    return std::unique_ptr<Project>(new Project(std::move(priv)));
}

QString Project::path() const { return d->path; }
QString Project::name() const { return QFileInfo(d->path).completeBaseName(); }
bool Project::isReadOnly() const { return !d->right; }
document::Author Project::author() const { return d->author; }
Result<std::vector<document::Author>> Project::authors() const { return d->reading().authors().all(); }
const document::Codebook& Project::codebook() const { return d->codebook; }

Result<document::Author> Project::beAuthor(const QString& name)
{
    document::Author next;
    const auto change = [&](store::Tables& tables) -> Result<void> {
        const auto found = TRY(tables.authors().named(name.trimmed()));
        next = found ? *found : TRY(tables.authors().add({{}, name}));
        return tables.settings().set(authorKey, next.id.toString());
    };
    // No undo step: who one is is not part of the work.
    const auto changes = TRY(d->record({QStringLiteral("author.be")}, change, [](store::Tables&, const QByteArray&) { return Result<void>(); }));
    d->author = next;
    d->right->sayOwner(next.name, d->clock->now());
    d->finish(changes);
    Q_EMIT changed(changes);
    return next;
}

Result<std::vector<ArticleSummary>> Project::articles() const
{
    std::vector<ArticleSummary> articles;
    for (const store::ArticleRow& row : TRY(d->reading().articles().list()))
        articles.push_back({row.id, row.title, row.source, row.published, statusFromName(row.status), row.annotationCount, row.trayCount});
    return articles;
}

Result<std::vector<CurrentText>> Project::currentTexts() const
{
    std::vector<CurrentText> texts;
    for (const store::CurrentText& text : TRY(d->reading().articles().currentTexts()))
        texts.push_back({text.article, text.text, text.length, statusFromName(text.status)});
    return texts;
}

Result<document::Article> Project::article(const document::ArticleId& id) const { return d->reading().articles().article(id); }
Result<document::Capture> Project::capture(const document::CaptureId& id) const { return d->reading().captures().capture(id); }

Result<std::optional<document::ArticleId>> Project::articleOfPage(const QByteArray& captureSha256, const QString& address,
                                                                  const QByteArray& textSha256) const
{
    const auto sameBytes = TRY(d->reading().articles().withCapture(captureSha256));
    return sameBytes ? sameBytes : TRY(d->reading().articles().withText(address, textSha256));
}

Result<QSet<QByteArray>> Project::pageDigests() const { return d->reading().articles().captureDigests(); }

Result<std::vector<document::Annotation>> Project::annotations(const document::ArticleId& article) const
{
    return d->reading().annotations().ofArticle(article);
}

Result<document::Article> Project::article(const document::ArticleId& id, const document::TextId& text) const
{
    return d->reading().articles().article(id, text);
}

Result<std::vector<document::ArticleId>> Project::articlesOfSite(const QString& site) const
{
    return d->reading().articles().ofSite(site);
}

Result<std::vector<std::pair<document::ArticleId, QString>>> Project::sites() const { return d->reading().articles().sites(); }

Result<document::MarkedPage> Project::markedPage(const document::ArticleId& id) const { return d->reading().articles().markedPage(id); }

Result<std::vector<document::Annotation>> Project::activeAnnotations() const
{
    return d->reading().annotations().active();
}

Result<std::vector<document::Verdict>> Project::verdicts(const document::ArticleId& article) const
{
    return d->reading().verdicts().ofArticle(article);
}

Result<std::vector<document::VerdictAnswer>> Project::answers(const document::ArticleId& article) const { return d->reading().verdicts().answers(article); }

Result<std::vector<ArticleReader>> Project::readers() const
{
    std::vector<ArticleReader> readers;
    for (const store::ArticleReader& reader : TRY(d->reading().articleReaders().all()))
        readers.push_back({reader.article, reader.reader, statusFromName(reader.status), reader.isAssigned});
    return readers;
}

Result<std::vector<document::Annotation>> Project::tray(const document::ArticleId& article) const
{
    return d->reading().annotations().inTray(article);
}

Result<std::vector<document::Entity>> Project::entities() const { return d->reading().entities().all(); }
Result<document::Entity> Project::entity(const document::EntityId& id) const { return d->reading().entities().entity(id); }

Result<std::vector<EntityUsage>> Project::entityUsage() const
{
    std::vector<EntityUsage> usage;
    for (const store::EntityUsage& each : TRY(d->reading().entities().usage()))
        usage.push_back({each.entity, int(each.mentions), int(each.articles), each.firstPublished, each.lastPublished});
    return usage;
}

Result<std::vector<document::Annotation>> Project::mentions(const document::EntityId& entity) const
{
    return d->reading().annotations().ofEntity(entity);
}

Result<int> Project::mentionCount(const document::EntityId& entity) const
{
    return int(TRY(d->reading().annotations().countOfEntity(entity)));
}

Result<std::vector<document::AnnotationId>> Project::annotationsQuoting(const document::TagId& tag, const QString& words) const
{
    return d->reading().annotations().quoting(tag, words);
}

Result<std::vector<Project::TaggedQuote>> Project::taggedQuotes() const
{
    std::vector<TaggedQuote> quotes;
    const auto stored = TRY(d->reading().annotations().quotes(author().id));
    for (const auto& each : stored)
        quotes.push_back({each.quote, each.tag, each.count});
    return quotes;
}

Result<std::vector<document::Correction>> Project::corrections(const document::ArticleId& article) const
{
    return d->reading().corrections().ofArticle(article);
}

Result<std::vector<document::SiteRule>> Project::siteRules() const
{
    return d->reading().siteRules().all();
}

Result<document::Annotation> Project::annotation(const document::AnnotationId& id) const
{
    return d->reading().annotations().annotation(id);
}

Result<std::vector<document::Group>> Project::groups() const
{
    return d->reading().groups().all();
}

Result<std::vector<document::Group>> Project::groups(const document::ArticleId& article) const
{
    return d->reading().groups().ofArticle(article);
}

Result<ChangeSet> Project::transact(const Operation& operation, const std::function<Result<void>(store::Tables&)>& change, Step step)
{
    TRY(refresh());
    const ChangeSet changes = TRY(d->record(operation, change, [&](store::Tables& tables, const QByteArray& recorded) {
        return d->remember(tables, operation, recorded, step);
    }));
    if (!changes.changes.empty()) {
        d->finish(changes);
        Q_EMIT changed(changes);
    }
    return changes;
}

bool Project::canUndo() const { return !d->undoOperation.name.isEmpty(); }
bool Project::canRedo() const { return !d->redoOperation.name.isEmpty(); }
Operation Project::undoOperation() const { return d->undoOperation; }
Operation Project::redoOperation() const { return d->redoOperation; }

Result<ChangeSet> Project::undo() { return takeBack(true); }
Result<ChangeSet> Project::redo() { return takeBack(false); }

Result<ChangeSet> Project::takeBack(bool isUndo)
{
    TRY(refresh());
    std::optional<store::UndoStep> step = isUndo ? TRY(d->reading().undoSteps().lastDone()) : TRY(d->reading().undoSteps().firstUndone());
    if (!step)
        return failure(ErrorCode::NotFound, {}, isUndo ? QStringLiteral("nothing to undo") : QStringLiteral("nothing to redo"));
    const auto change = [&](store::Tables& tables) { 
        const auto stamps = step->keepsStamps ? store::Reversal::Stamps::Restored : store::Reversal::Stamps::New;
        return store::Reversal(*d->database, tables.stamp(), stamps).apply(step->changes);
    };
    const auto remember = [&](store::Tables& tables, const QByteArray& recorded) {
        step->changes = recorded;
        step->isUndone = isUndo;
        return tables.undoSteps().set(*step);
    };
    auto changes = d->record(operationOf(step), change, remember);
    if (!changes && changes.error().code == ErrorCode::Conflict) {
        TRY(d->reading().undoSteps().drop(step->position));
        d->finish({});
        Q_EMIT changed({operationOf(step), {}});
    }
    if (changes) {
        d->finish(*changes);
        Q_EMIT changed(*changes);
    }
    return changes;
}

Result<void> Project::refresh()
{
    for (const ChangeSet& changes : TRY(d->changesElsewhere()))
        Q_EMIT changed(changes);
    return {};
}

}  // namespace vermilion::project
