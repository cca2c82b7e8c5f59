// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/search/Searcher.h"

#include "model/base/Digest.h"
#include "model/search/Folding.h"
#include "model/store/Schema.h"
#include "model/store/Tables.h"
#include "model/store/Transaction.h"

#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <algorithm>

namespace vermilion::search {
namespace {

Q_LOGGING_CATEGORY(log, "vermilion.search")

using store::Database;
using store::IndexedArticle;
using store::SearchIndex;
using store::SearchSource;
using store::SearchState;

constexpr size_t batch = 250;  // articles that are taken in between two commits
constexpr size_t reportedEach = 25;

const QString indexSuffix = QStringLiteral(".index");

// Indexes of projects that are gone; a folder that is gone may come back with its disk.
void removeOrphans(const QString& folder)
{
    const auto files = QDir(folder).entryInfoList({u'*' + indexSuffix}, QDir::Files);
    for (const QFileInfo& file : files) {
        const QFileInfo project(SearchIndex::projectOf(file.filePath()));
        if (!project.filePath().isEmpty() && !project.exists() && project.absoluteDir().exists())
            QFile::remove(file.filePath());
    }
}

QString indexNameOf(const QString& project)
{
    return QString::fromLatin1(sha256(project.toUtf8()).first(12).toHex()) + indexSuffix;
}

IndexedArticle indexed(const document::Article& article, const std::vector<document::Annotation>& annotations)
{
    const document::Metadata& metadata = article.metadata;
    IndexedArticle entry;
    entry.text = article.textId;
    entry.title = metadata.title;
    entry.source = metadata.source.isEmpty() ? metadata.site : metadata.source;
    entry.published = metadata.published;
    entry.sources = foldedWords(metadata.source + u'\n' + metadata.site + u'\n' + metadata.url);
    entry.byline = foldedWords(metadata.writers().join(u'\n'));
    for (const document::Annotation& annotation : annotations) {
        if (annotation.status != document::AnnotationStatus::Active)
            continue;
        store::IndexedPassage passage{annotation.id, annotation.tagId, annotation.authorId, {},
                                      annotation.note.normalized(QString::NormalizationForm_C), annotation.attributes};
        for (const document::Fragment& fragment : annotation.fragments)
            passage.fragments.push_back(fragment.range);
        entry.passages.push_back(std::move(passage));
    }
    return entry;
}

store::IndexedWords wordsOf(const IndexedArticle& entry, const QString& text)
{
    QStringList notes;
    QStringList attributes;
    for (const store::IndexedPassage& passage : entry.passages) {
        notes << passage.note;
        attributes << passage.attributes.values();
    }
    const auto grams = [](const QString& words) { return gramsOf(folded(words)); };
    return {grams(entry.title), grams(text), grams(notes.join(u'\n')), grams(attributes.join(u'\n'))};
}

// Where words of a condition may be.
std::vector<store::WordPart> partsOf(const Condition& condition, bool isAboutPassages)
{
    using store::WordPart;
    switch (condition.field) {
    case Field::Title: return {WordPart::Title};
    case Field::Text: return {WordPart::Text};
    case Field::Note: return {WordPart::Notes};
    case Field::Attribute: return {WordPart::Attributes};
    default: break;
    }
    if (isAboutPassages && !condition.isExcluded)
        return {WordPart::Text, WordPart::Notes, WordPart::Attributes};
    return {WordPart::Title, WordPart::Text, WordPart::Notes};
}

// The index can only leave out what it knows exactly: words that are one gram. Others are left out when the text is read.
void addWords(store::IndexQuery& index, const Condition& condition, bool isAboutPassages)
{
    const QByteArray grams = gramsToFind(condition.value);
    const bool isExact = grams == condition.value.toUtf8() && condition.field != Field::Attribute;
    if (grams.isEmpty() || (condition.isExcluded && !isExact))
        return;
    index.words.push_back({grams, partsOf(condition, isAboutPassages), condition.isExcluded});
}

bool isLookedForInPassages(Field field)
{
    return field == Field::Anywhere || field >= Field::Tag;
}

// What is excluded for its passages or notes is left to matching where some of these do not count.
store::IndexQuery indexQueryOf(const Query& query, bool countsEveryPassage)
{
    store::IndexQuery index;
    for (const Condition& condition : query.conditions) {
        if (condition.isExcluded && !countsEveryPassage && isLookedForInPassages(condition.field))
            continue;
        const store::IndexQuery::Part part{condition.value, condition.isExcluded};
        switch (condition.field) {
        case Field::Source: index.sources.push_back(part); break;
        case Field::Byline: index.bylines.push_back(part); break;
        case Field::Status: index.statuses.push_back(part); break;
        case Field::After: index.after.push_back(part); break;
        case Field::Before: index.before.push_back(part); break;
        case Field::On: index.on.push_back(part); break;
        case Field::Tag: index.tags.push_back({condition.tags, condition.isExcluded}); break;
        case Field::Annotator: break;
        case Field::Anywhere:
        case Field::Title:
        case Field::Text:
        case Field::Note:
        case Field::Attribute:
            addWords(index, condition, query.isAboutPassages());
            break;
        }
    }
    return index;
}

}  // namespace

QString Searcher::cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/vermilion/search");
}

Searcher::~Searcher() = default;

Result<std::unique_ptr<Searcher>> Searcher::open(const QString& project, const QString& folder)
{
    TRY(store::Schema::recognise(project));
    std::unique_ptr<Searcher> searcher(new Searcher);
    searcher->m_projectPath = QFileInfo(project).canonicalFilePath();
    searcher->m_folder = folder;
    searcher->m_project = TRY(Database::open(searcher->m_projectPath, Database::Access::Read));
    searcher->m_tables = std::make_unique<store::Tables>(*searcher->m_project);
    searcher->m_codebook = TRY(searcher->m_tables->codebooks().codebook());
    TRY(searcher->openIndex());
    return searcher;
}

Result<void> Searcher::openIndex()
{
    m_index.reset();
    const QString path = QDir(m_folder).filePath(indexNameOf(m_projectPath));
    if (QDir().mkpath(m_folder)) {
        if (!QFile::exists(path))
            removeOrphans(m_folder);
        auto index = SearchIndex::open(path, m_projectPath);
        if (index) {
            m_index = *std::move(index);
            return {};
        }
        qCWarning(log) << "the index is kept in memory:" << index.error().detail;
    }
    m_index = TRY(SearchIndex::inMemory());
    return {};
}

QString Searcher::indexPath() const
{
    const QString path = m_index->database().path();
    return path.startsWith(u':') ? QString() : path;
}

// Of the index, and nothing that goes away by itself.
bool Searcher::isBroken(const Error& error) const
{
    const bool mayPass = error.code == ErrorCode::ProjectInUse || error.code == ErrorCode::DiskFull || error.code == ErrorCode::FileNotWritable
                         || error.code == ErrorCode::Cancelled;
    return error.subject == m_index->database().path() && !mayPass;
}

Result<void> Searcher::refresh(const Progress& progress)
{
    auto updated = update(progress);
    if (updated || !isBroken(updated.error()))
        return updated;
    qCWarning(log) << "the index is made anew:" << updated.error().detail;
    const QString path = indexPath();
    m_index.reset();
    QFile::remove(path);
    TRY(openIndex());
    return update(progress);
}

Result<void> Searcher::update(const Progress& progress)
{
    SearchSource source(*m_project);
    const QString revision = TRY(source.lastRevision());
    if (revision != m_revision || m_authors.empty()) {
        m_codebook = TRY(m_tables->codebooks().codebook());
        m_authors = TRY(m_tables->authors().all());
        m_revision = revision;
    }
    if (TRY(m_index->revision()) == revision)
        return {};
    QHash<document::ArticleId, SearchState> known;
    const std::vector<SearchState> indexed = TRY(m_index->states());
    for (const SearchState& state : indexed)
        known.insert(state.article, state);
    std::vector<SearchState> changed;
    const std::vector<SearchState> states = TRY(source.states());
    m_entityNames = TRY(source.entityNames());
    for (const SearchState& state : states) {
        const auto found = known.find(state.article);
        if (found == known.end() || *found != state)
            changed.push_back(state);
        if (found != known.end())
            known.erase(found);
    }
    const auto total = qint64(changed.size());
    for (size_t start = 0; start < changed.size(); start += batch) {
        store::Transaction transaction = TRY(store::Transaction::begin(m_index->database(), store::Transaction::Kind::Write));
        for (size_t i = start; i < std::min(changed.size(), start + batch); ++i) {
            if (progress.isCancelled())
                return failure(ErrorCode::Cancelled);
            TRY(take(changed[i]));
            if (i % reportedEach == 0 || i + 1 == changed.size())
                progress.report(qint64(i) + 1, total);
        }
        TRY(transaction.commit());
    }
    store::Transaction transaction = TRY(store::Transaction::begin(m_index->database(), store::Transaction::Kind::Write));
    for (const SearchState& gone : known)
        TRY(m_index->remove(gone.article));
    TRY(m_index->setRevision(revision));
    return transaction.commit();
}

Result<void> Searcher::take(const SearchState& state)
{
    SearchSource source(*m_project);
    auto article = source.article(state.article);
    // Removed since the states were read: the next refresh sees that too.
    if (!article && article.error().code == ErrorCode::NotFound)
        return {};
    if (!article)
        return std::unexpected(article.error());
    std::vector<document::Annotation> annotations = TRY(m_tables->annotations().ofArticle(state.article));
    for (document::Annotation& annotation : annotations) {
        for (QString& value : annotation.attributes)
            value = m_entityNames.value(document::entityIn(value), value);
    }
    IndexedArticle entry = indexed(*article, annotations);
    entry.state = state;
    entry.status = TRY(source.status(state.article));
    return m_index->put(entry, wordsOf(entry, article->text));
}

Result<QStringList> Searcher::sources()
{
    return m_index->sources();
}

Result<Summary> Searcher::search(const Query& query, const SearchOptions& options, const std::function<void(const Found&)>& found,
                                 const std::stop_token& stop)
{
    bool hasHandedOver = false;
    const auto handOver = [&](const Found& article) {
        hasHandedOver = true;
        found(article);
    };
    auto summary = searchIndex(query, options, handOver, stop);
    if (summary || hasHandedOver || !isBroken(summary.error()))
        return summary;
    const QString path = indexPath();
    m_index.reset();
    QFile::remove(path);
    TRY(openIndex());
    TRY(update({}));
    return searchIndex(query, options, found, stop);
}

Result<Summary> Searcher::searchIndex(const Query& query, const SearchOptions& options, const std::function<void(const Found&)>& found,
                                      const std::stop_token& stop)
{
    Summary summary;
    if (query.isEmpty())
        return summary;
    AnnotatorNames annotators;
    for (const document::Author& author : m_authors)
        annotators.insert(author.id, foldedWords(author.name));
    const std::vector<qint64> numbers = TRY(m_index->candidates(indexQueryOf(query, !options.blind.isOn())));
    summary.candidates = qsizetype(numbers.size());
    SearchSource source(*m_project);
    const auto passages = query.needsPassages() ? SearchIndex::Passages::All : SearchIndex::Passages::WithNote;
    for (const qint64 number : numbers) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (options.mostArticles > 0 && summary.articles == options.mostArticles) {
            summary.isComplete = false;
            return summary;
        }
        IndexedArticle article = TRY(m_index->article(number));
        article.passages = TRY(m_index->passages(number, passages));
        std::erase_if(article.passages, [&](const store::IndexedPassage& each) { return options.blind.hides(article.state.article, each.author); });
        const QString text = TRY(source.text(article.text));
        auto matched = match(query, article, text, annotators, options.match);
        if (!matched)
            continue;
        ++summary.articles;
        summary.hits += matched->count;
        found({article.state.article, article.text, article.title, article.source, article.published, article.status, *std::move(matched)});
    }
    return summary;
}

}  // namespace vermilion::search
