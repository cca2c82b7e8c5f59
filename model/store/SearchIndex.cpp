// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/SearchIndex.h"

#include "model/store/Json.h"

#include <QFile>
#include <QLoggingCategory>

namespace vermilion::store {
namespace {

Q_LOGGING_CATEGORY(log, "vermilion.store.search")

using document::ArticleId;

constexpr int version = 1;                      // of the tables below, and of how grams are made
constexpr quint32 applicationId = 0x56524d53;   // "VRMS"

// Grams are made by us: the tokenizer only has to take them apart at the blanks. Which part of which article has which is
// all that is kept; where in it, the text says.
constexpr const char* tables = R"(
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE articles (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id TEXT NOT NULL UNIQUE,
    revision TEXT NOT NULL,
    annotations INTEGER NOT NULL,
    text_id TEXT NOT NULL,
    status TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    published TEXT NOT NULL,
    sources TEXT NOT NULL,
    byline TEXT NOT NULL
) STRICT;
CREATE INDEX articles_in_order ON articles (published = '', published, title, article_id);
CREATE TABLE passages (
    article INTEGER NOT NULL,
    place INTEGER NOT NULL,
    annotation_id BLOB NOT NULL,
    tag_id BLOB NOT NULL,
    author_id BLOB NOT NULL,
    fragments TEXT NOT NULL,
    note TEXT NOT NULL,
    attributes TEXT NOT NULL,
    PRIMARY KEY (article, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE tags (article INTEGER NOT NULL, tag_id BLOB NOT NULL, PRIMARY KEY (article, tag_id)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE grams USING fts5(title, text, notes, attributes, content='', contentless_delete=1, detail=column, tokenize='ascii');
)";

QString attributesText(const QMap<document::AttributeId, QString>& attributes)
{
    QMap<QString, QString> texts;
    for (const auto& [id, value] : attributes.asKeyValueRange())
        texts.insert(id.toString(), value);
    return texts.isEmpty() ? QString() : toJson(texts);
}

QMap<document::AttributeId, QString> attributesFrom(const QString& text)
{
    QMap<document::AttributeId, QString> attributes;
    if (text.isEmpty())
        return attributes;
    for (const auto& [id, value] : mapFromJson(text).asKeyValueRange())
        attributes.insert(document::AttributeId::fromString(id), value);
    return attributes;
}

// An id as its 16 bytes: there are many in an index, and they are only compared.
template <typename Named>
QByteArray bytesOf(const Id<Named>& id)
{
    return id.uuid().toRfc4122();
}

template <typename Named>
Named idFrom(const Statement& row, int column)
{
    return Named(QUuid::fromRfc4122(row.bytes(column)));
}

// "12-15 30-42"
QString fragmentsText(const std::vector<TextRange>& fragments)
{
    QStringList texts;
    for (const TextRange& fragment : fragments)
        texts << QStringLiteral("%1-%2").arg(fragment.start).arg(fragment.end);
    return texts.join(u' ');
}

std::vector<TextRange> fragmentsFrom(const QString& text)
{
    std::vector<TextRange> fragments;
    for (const QStringView each : QStringView(text).tokenize(u' ')) {
        const qsizetype dash = each.indexOf(u'-');
        if (dash > 0)
            fragments.push_back({each.first(dash).toLongLong(), each.sliced(dash + 1).toLongLong()});
    }
    return fragments;
}

// {title text} : ("范锐" AND "锐平"). Each gram in quotes: a word such as NOT is one of FTS5's own otherwise.
QString matchOf(const IndexQuery::Words& words)
{
    static constexpr const char* names[] = {"title", "text", "notes", "attributes"};
    QStringList columns;
    for (const WordPart part : words.parts)
        columns << QString::fromLatin1(names[size_t(part)]);
    QStringList quoted;
    for (const QString& gram : QString::fromUtf8(words.grams).split(u' ', Qt::SkipEmptyParts))
        quoted << u'"' + gram + u'"';
    return QStringLiteral("{%1} : (%2)").arg(columns.join(u' '), quoted.join(QStringLiteral(" AND ")));
}

// The WHERE of a query and its values in order.
class Conditions {
public:
    void add(const QByteArray& sql, const QString& value)
    {
        add(sql);
        m_values.push_back({value, {}});
    }
    void add(const std::vector<IndexQuery::Part>& parts, const QByteArray& sql)
    {
        for (const IndexQuery::Part& part : parts)
            add(part.isExcluded ? "NOT (" + sql + ")" : sql, part.value);
    }
    void add(const IndexQuery::Tags& tags)
    {
        const QByteArray places = QByteArrayLiteral("?, ").repeated(qsizetype(tags.tags.size())).chopped(2);
        add(QByteArray(tags.isExcluded ? "NOT " : "") + "EXISTS (SELECT 1 FROM tags WHERE tags.article = articles.number AND tag_id IN (" + places + "))");
        for (const document::TagId& tag : tags.tags)
            m_values.push_back({{}, bytesOf(tag)});
    }
    const QByteArray& sql() const { return m_sql; }
    void bindTo(Statement& statement) const
    {
        statement.rewind();
        for (int index = 0; const Value& value : m_values) {
            ++index;
            value.bytes.isEmpty() ? statement.bindValue(index, value.text) : statement.bindValue(index, value.bytes);
        }
    }

private:
    struct Value {
        QString text;
        QByteArray bytes;
    };
    void add(const QByteArray& sql) { m_sql += (m_sql.isEmpty() ? " WHERE " : " AND ") + sql; }

    QByteArray m_sql;
    std::vector<Value> m_values;
};

}  // namespace

Result<std::unique_ptr<SearchIndex>> SearchIndex::opened(const QString& path)
{
    auto database = TRY(Database::open(path, Database::Access::Write));
    // What a power cut takes from it is made again.
    TRY(database->execute("PRAGMA synchronous = OFF"));
    const bool isOurs = TRY(database->number("PRAGMA application_id")) == applicationId && TRY(database->number("PRAGMA user_version")) == version;
    if (!isOurs)
        return failure(ErrorCode::DamagedProject, path, QStringLiteral("no index, or of another version"));
    return std::unique_ptr<SearchIndex>(new SearchIndex(std::move(database)));
}

Result<std::unique_ptr<SearchIndex>> SearchIndex::open(const QString& path, const QString& project)
{
    if (QFile::exists(path)) {
        auto found = opened(path);
        if (found || (found.error().code != ErrorCode::DamagedProject && found.error().code != ErrorCode::NotAProject))
            return found;
        qCInfo(log) << "made anew:" << path << found.error().detail;
        QFile::remove(path);
        QFile::remove(path + QStringLiteral("-journal"));
    }
    auto database = Database::open(path, Database::Access::Create);
    // Another program was faster.
    if (!database && database.error().code == ErrorCode::FileExists)
        return opened(path);
    if (!database)
        return std::unexpected(database.error());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    std::unique_ptr<SearchIndex> index(new SearchIndex(*std::move(database)));
    TRY(index->create(project));
    return index;
}

Result<std::unique_ptr<SearchIndex>> SearchIndex::inMemory()
{
    std::unique_ptr<SearchIndex> index(new SearchIndex(TRY(Database::openInMemory())));
    TRY(index->create({}));
    return index;
}

QString SearchIndex::projectOf(const QString& path)
{
    const auto project = [&]() -> Result<QString> {
        auto database = TRY(Database::open(path, Database::Access::Read));
        if (TRY(database->number("PRAGMA application_id")) != applicationId)
            return QString();
        Statement row = TRY(database->prepare("SELECT value FROM facts WHERE name = 'project'"));
        return TRY(row.step()) ? row.text(0) : QString();
    }();
    return project.value_or(QString());
}

Result<void> SearchIndex::create(const QString& project)
{
    TRY(m_database->execute("PRAGMA synchronous = OFF; BEGIN IMMEDIATE;" + QByteArray(tables) + "PRAGMA application_id = "
                            + QByteArray::number(applicationId) + "; PRAGMA user_version = " + QByteArray::number(version) + "; COMMIT"));
    return m_database->run("INSERT INTO facts (name, value) VALUES ('project', ?)", project);
}

Result<QString> SearchIndex::revision() const
{
    Statement row = TRY(m_database->prepare("SELECT value FROM facts WHERE name = 'revision'"));
    return TRY(row.step()) ? row.text(0) : QString();
}

Result<void> SearchIndex::setRevision(const QString& revision)
{
    return m_database->run("INSERT OR REPLACE INTO facts (name, value) VALUES ('revision', ?)", revision);
}

Result<std::vector<SearchState>> SearchIndex::states() const
{
    std::vector<SearchState> states;
    Statement row = TRY(m_database->prepare("SELECT article_id, revision, annotations FROM articles"));
    while (TRY(row.step()))
        states.push_back({row.id<ArticleId>(0), row.text(1), row.integer(2)});
    return states;
}

Result<void> SearchIndex::put(const IndexedArticle& article, const IndexedWords& words)
{
    TRY(remove(article.state.article));
    TRY(m_database->run("INSERT INTO articles (article_id, revision, annotations, text_id, status, title, source, published, sources, byline) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        article.state.article, article.state.revision, article.state.annotations, article.text, article.status, article.title,
                        article.source, article.published, article.sources, article.byline));
    const qint64 number = TRY(m_database->number("SELECT last_insert_rowid()"));
    Statement text = TRY(m_database->prepare("INSERT INTO grams (rowid, title, text, notes, attributes) VALUES (?, ?, ?, ?, ?)"));
    text.rewind();
    text.bindValue(1, number);
    for (int column = 2; const QByteArray& grams : {words.title, words.text, words.notes, words.attributes})
        text.bindUtf8(column++, grams);
    TRY(text.run());
    Statement passage = TRY(m_database->prepare("INSERT INTO passages (article, place, annotation_id, tag_id, author_id, fragments, note, attributes) "
                                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    for (qint64 place = 0; const IndexedPassage& each : article.passages) {
        TRY(passage.bind(number, place++, bytesOf(each.id), bytesOf(each.tag), bytesOf(each.author), fragmentsText(each.fragments), each.note,
                         attributesText(each.attributes)).run());
    }
    return m_database->run("INSERT INTO tags (article, tag_id) SELECT DISTINCT article, tag_id FROM passages WHERE article = ?", number);
}

Result<void> SearchIndex::remove(const ArticleId& article)
{
    Statement row = TRY(m_database->prepare("SELECT number FROM articles WHERE article_id = ?"));
    if (!TRY(row.bind(article).step()))
        return {};
    const qint64 number = row.integer(0);
    row.rewind();
    TRY(m_database->run("DELETE FROM grams WHERE rowid = ?", number));
    TRY(m_database->run("DELETE FROM passages WHERE article = ?", number));
    TRY(m_database->run("DELETE FROM tags WHERE article = ?", number));
    return m_database->run("DELETE FROM articles WHERE number = ?", number);
}

Result<std::vector<qint64>> SearchIndex::candidates(const IndexQuery& query) const
{
    Conditions conditions;
    for (const IndexQuery::Words& words : query.words)
        conditions.add(QByteArray(words.isExcluded ? "NOT " : "") + "number IN (SELECT rowid FROM grams WHERE grams MATCH ?)", matchOf(words));
    conditions.add(query.sources, "instr(sources, ?) > 0");
    conditions.add(query.bylines, "instr(byline, ?) > 0");
    conditions.add(query.statuses, "status = ?");
    conditions.add(query.after, "published >= ?");
    conditions.add(query.before, "(published <> '' AND published < ?)");
    conditions.add(query.on, "instr(published, ?) = 1");
    for (const IndexQuery::Tags& tags : query.tags)
        conditions.add(tags);
    std::vector<qint64> numbers;
    Statement row = TRY(m_database->prepare("SELECT number FROM articles" + conditions.sql() + " ORDER BY published = '', published, title, article_id"));
    conditions.bindTo(row);
    while (TRY(row.step()))
        numbers.push_back(row.integer(0));
    return numbers;
}

Result<IndexedArticle> SearchIndex::article(qint64 number) const
{
    IndexedArticle article;
    Statement row = TRY(m_database->prepare(
        "SELECT article_id, revision, annotations, text_id, status, title, source, published, sources, byline FROM articles WHERE number = ?"));
    if (!TRY(row.bind(number).step()))
        return failure(ErrorCode::NotFound, QString::number(number), QStringLiteral("no such article in the index"));
    article.state = {row.id<ArticleId>(0), row.text(1), row.integer(2)};
    article.text = row.id<document::TextId>(3);
    int column = 4;
    for (QString* field : {&article.status, &article.title, &article.source, &article.published, &article.sources, &article.byline})
        *field = row.text(column++);
    return article;
}

Result<std::vector<IndexedPassage>> SearchIndex::passages(qint64 number, Passages which) const
{
    std::vector<IndexedPassage> passages;
    Statement row = TRY(m_database->prepare(QByteArray("SELECT annotation_id, tag_id, author_id, fragments, note, attributes FROM passages "
                                                       "WHERE article = ?") + (which == Passages::WithNote ? " AND note <> ''" : "") + " ORDER BY place"));
    row.bind(number);
    while (TRY(row.step())) {
        passages.push_back({idFrom<document::AnnotationId>(row, 0), idFrom<document::TagId>(row, 1), idFrom<document::AuthorId>(row, 2),
                            fragmentsFrom(row.text(3)), row.text(4), attributesFrom(row.text(5))});
    }
    return passages;
}

Result<QStringList> SearchIndex::sources() const
{
    QStringList sources;
    Statement row = TRY(m_database->prepare("SELECT source FROM articles WHERE source <> '' GROUP BY source ORDER BY count(*) DESC, source"));
    while (TRY(row.step()))
        sources << row.text(0);
    return sources;
}

}  // namespace vermilion::store
