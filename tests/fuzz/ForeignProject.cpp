// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Somebody else's project file. The input says how a sound one is changed: rows, the schema, bytes of its pages. It is refused
// and nothing else happens, or it is merged and our project is sound afterwards. VERMILION_FUZZ_KEEP names a file to keep the
// changed one in.
#include "model/project/Check.h"
#include "model/project/Deciding.h"
#include "model/project/Editing.h"
#include "model/project/EntityEditing.h"
#include "model/project/Merge.h"
#include "model/project/Recleaning.h"
#include "model/store/ForeignProject.h"
#include "tests/fuzz/ProjectFile.h"

#include <sqlite3.h>

#include <array>

using namespace vermilion;
using namespace vermilion::fuzz;

namespace {

/// Our project, and a teammate's copy of it with something of everything in it: made once.
class World {
public:
    World()
    {
        support::TestProject project(support::TestProject::Place::Memory);
        m_article = project.add(QStringLiteral("锦川市委书记 沈怀瑾[person] 与 罗承岳[person] 签署备忘录。一是共建，二是共享。"));
        project.close();
        ours = contents(project.path());
        project.reopen();
        must(project->beAuthor(QStringLiteral("乙")));
        fill(project);
        project.close();
        theirs = contents(project.path());
    }
    QByteArray ours;
    QByteArray theirs;

private:
    void fill(support::TestProject& project)
    {
        const auto made = must(project::applyTag(*project, m_article, project.tag(QStringLiteral("person")), {{7, 10}}));
        const document::Annotation person = must(project->annotation(made.id));
        must(project::applyTag(*project, m_article, project.tag(QStringLiteral("place")), {{0, 3}}));
        must(project::applyTag(*project, m_article, project.tag(QStringLiteral("commitment")), {{22, 26}}));
        must(project::setNote(*project, person, QStringLiteral("市委书记")));
        must(project::setAttribute(*project, person, project->codebook().tags[0].attributes[0].id, QStringLiteral("书记")));
        const auto entity = must(project::makeEntity(*project, {{}, {}, QStringLiteral("沈怀瑾"), {}, {}, {}}, {person}));
        document::Entity one = must(project->entity(entity));
        one.aliases = {QStringLiteral("沈书记")};
        one.roles.push_back({{}, QStringLiteral("书记"), QStringLiteral("2020"), {}, person.id});
        must(project::setEntity(*project, one, QStringLiteral("entity.setRoles")));
        must(project::makeList(*project, {must(project->annotations(m_article.id)).back()}));
        must(project::importRules(*project, {{{}, QStringLiteral("news.example"), QStringLiteral("div.a > p.b"), document::Wanted::Dropped}}));
        const auto disputes = must(project::disputes(*project, {}));
        for (const auto& dispute : disputes.articles.empty() ? std::vector<project::DisputeWithVerdict>() : disputes.articles.front().disputes)
            must(project::decide(*project, m_article, dispute.dispute, {.versions = {0}, .reason = QStringLiteral("理由")}));
        project.add(QStringLiteral("云溪县[place] 的另一篇报道。"));
    }
    document::Article m_article;
};

const World& world()
{
    static const World world;
    return world;
}

/// A connection that may do anything to a file.
class Wrecker {
public:
    explicit Wrecker(const QString& path)
    {
        holds(sqlite3_open(qUtf8Printable(path), &m_handle) == SQLITE_OK, "the copy can be opened");
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        run("PRAGMA journal_mode = MEMORY");
        run("PRAGMA synchronous = OFF");
        run("PRAGMA ignore_check_constraints = ON");
        run("PRAGMA writable_schema = ON");
        list(m_tables, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
    }
    ~Wrecker() { sqlite3_close(m_handle); }

    void changeRow(Input& input)
    {
        const QByteArray table = m_tables[size_t(input.below(qsizetype(m_tables.size())))];
        std::vector<QByteArray> columns;
        list(columns, "SELECT name FROM pragma_table_info('" + table + "')");
        const QByteArray column = '"' + columns[size_t(input.below(qsizetype(columns.size())))] + '"';
        const QByteArray key = keyOf(table);
        const QByteArray row = " WHERE (" + key + ") = (SELECT " + key + " FROM " + table + " ORDER BY " + key + " LIMIT 1 OFFSET " + QByteArray::number(input.byte() % 12) + ')';
        switch (input.below(8)) {
        case 0: run("DELETE FROM " + table + row); break;
        case 1: run("UPDATE " + table + " SET " + column + " = (SELECT " + column + " FROM " + table + " ORDER BY " + key + " LIMIT 1 OFFSET " + QByteArray::number(input.byte() % 12) + ')' + row); break;
        case 2: run("UPDATE OR REPLACE " + table + " SET " + column + " = NULL" + row); break;
        case 3: run("UPDATE OR REPLACE " + table + " SET " + column + " = " + QByteArray::number(qint64(qint16(input.word())) << (input.byte() % 48)) + row); break;
        case 4: set(table, column, row, input.bytes(), SQLITE_BLOB); break;
        // A part of what is there, or something before it.
        case 5: run("UPDATE " + table + " SET " + column + " = substr(" + column + ", 1, " + QByteArray::number(input.byte()) + ')' + row); break;
        case 6: set(table, column, row, input.bytes(64), SQLITE_TEXT, column + " || "); break;
        default: set(table, column, row, input.bytes(), SQLITE_TEXT); break;
        }
    }

    void changeSchema(Input& input)
    {
        static constexpr std::array changes{
            "CREATE VIEW v AS SELECT * FROM annotations", "CREATE TRIGGER t AFTER INSERT ON annotations BEGIN DELETE FROM tags; END",
            "CREATE VIRTUAL TABLE f USING fts5(text)", "CREATE TABLE extra (a)", "CREATE INDEX i ON tags (lower(name))",
            "ALTER TABLE tags ADD COLUMN more TEXT", "DROP TRIGGER annotations_remain", "DROP INDEX annotations_by_group",
            "ALTER TABLE tags RENAME COLUMN colour TO color", "UPDATE sqlite_schema SET sql = replace(sql, 'TEXT', 'BLOB') WHERE name = 'texts'",
            "UPDATE sqlite_schema SET rootpage = rootpage + 1 WHERE name = 'tags'", "UPDATE sqlite_schema SET name = 'TAGS' WHERE name = 'tags'",
            "UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'tags'", "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 2, 'CREATE TABLE x (a)')",
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'annotations') WHERE name = 'groups'",
            "PRAGMA user_version = 99", "PRAGMA application_id = 1", "PRAGMA user_version = 0"};
        const quint8 which = input.byte();
        if (which < 200)
            run(changes[which % changes.size()]);
        else
            run("UPDATE sqlite_schema SET sql = substr(sql, 1, 40 + " + QByteArray::number(input.byte()) + ") || '" + input.bytes(20).replace('\'', ' ') + "' WHERE rowid = " + QByteArray::number(input.byte()));
    }

    // The digest of an annotation is no secret: whoever changes one can make it fit.
    void mendDigests(const QString& path)
    {
        const auto database = store::Database::open(path, store::Database::Access::Read);
        if (!database)
            return;
        store::Tables tables(**database);
        const auto stored = tables.annotations().allStored();
        for (const auto& each : stored ? *stored : std::vector<store::Annotations::Stored>())
            set("annotations", "digest", " WHERE id = '" + each.annotation.id.toString().toLatin1() + '\'', store::Annotations::digest(each.annotation), SQLITE_BLOB);
    }

private:
    void run(const QByteArray& sql) { sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr); }

    void list(std::vector<QByteArray>& names, const QByteArray& sql)
    {
        sqlite3_exec(m_handle, sql.constData(), [](void* context, int, char** values, char**) {
            static_cast<std::vector<QByteArray>*>(context)->push_back(values[0]);
            return 0;
        }, &names, nullptr);
    }

    QByteArray keyOf(const QByteArray& table)
    {
        std::vector<QByteArray> names;
        list(names, "SELECT '\"' || name || '\"' FROM pragma_table_info('" + table + "') WHERE pk > 0 ORDER BY pk");
        QByteArrayList parts(names.begin(), names.end());
        return parts.isEmpty() ? QByteArray("rowid") : parts.join(", ");
    }

    void set(const QByteArray& table, const QByteArray& column, const QByteArray& row, const QByteArray& value, int type, const QByteArray& before = {})
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, ("UPDATE OR REPLACE " + table + " SET " + column + " = " + before + "?" + row).constData(), -1, &statement, nullptr) != SQLITE_OK)
            return;
        if (type == SQLITE_TEXT)
            sqlite3_bind_text(statement, 1, value.constData(), int(value.size()), SQLITE_TRANSIENT);
        else
            sqlite3_bind_blob(statement, 1, value.constData(), int(value.size()), SQLITE_TRANSIENT);
        sqlite3_step(statement);
        sqlite3_finalize(statement);
    }

    sqlite3* m_handle = nullptr;
    std::vector<QByteArray> m_tables;
};

void changeBytes(QByteArray& bytes, Input& input)
{
    const qsizetype page = input.word() % std::max<qsizetype>(1, bytes.size() / 4096);
    const qsizetype at = page * 4096 + input.word() % 4096;
    switch (input.below(4)) {
    case 0: bytes.truncate(at); break;
    case 1: bytes.append(QByteArray(4096, char(input.byte()))); break;
    default: {
        const QByteArray written = input.bytes();
        if (at + written.size() <= bytes.size())
            bytes.replace(at, written.size(), written);
    }
    }
}

void wreck(const QString& path, Input& input)
{
    bool mendsDigests = false;
    {
        Wrecker wrecker(path);
        for (int changes = 0; changes < 6 && !input.isAtEnd(); ++changes) {
            const quint8 kind = input.byte();
            if (kind >= 230)
                break;
            mendsDigests = mendsDigests || kind >= 100;
            kind % 10 == 9 ? wrecker.changeSchema(input) : wrecker.changeRow(input);
        }
        if (mendsDigests)
            wrecker.mendDigests(path);
    }
    if (input.isAtEnd())
        return;
    QByteArray bytes = contents(path);
    for (int changes = 0; changes < 4 && !input.isAtEnd(); ++changes)
        changeBytes(bytes, input);
    QFile file(path);
    holds(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the copy can be written");
}

bool isRefusalOfProject(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotAProject:
    case ErrorCode::NewerProject:
    case ErrorCode::DamagedProject:
    case ErrorCode::TooLarge:
    case ErrorCode::ProjectInUse: return true;
    default: return false;
    }
}

// What somebody's own file may have become: reading it ends in data or an error.
void readAsOurs(const QString& path)
{
    (void)project::check(path);
    const auto project = project::Project::openReadOnly(path);
    if (!project)
        return;
    const auto articles = (*project)->articles();
    for (const project::ArticleSummary& article : articles ? *articles : std::vector<project::ArticleSummary>()) {
        (void)(*project)->article(article.id);
        (void)(*project)->annotations(article.id);
        (void)(*project)->verdicts(article.id);
    }
    (void)(*project)->entities();
}

void checkMerging(const QString& theirs)
{
    ProjectCopy ours(world().ours);
    ours.open();
    const QStringList before = sharedRows(ours.path());
    const QByteArray bytes = contents(ours.path());
    const auto merged = project::merge(*ours, {theirs});
    if (!merged) {
        holds(isRefusalOfProject(merged.error()) || merged.error().code == ErrorCode::Conflict || merged.error().code == ErrorCode::InvalidInput,
              "a merge is refused for a reason", merged.error().subject + u' ' + merged.error().detail);
        holds(contents(ours.path()) == bytes, "what is refused leaves the file as it was", merged.error().detail);
        return;
    }
    const QStringList after = sharedRows(ours.path());
    const project::CheckReport report = must(project::check(ours.path()));
    holds(report.isSound(), "a project is sound after a merge",
          report.problems.empty() ? QString() : report.problems.front().rule + u' ' + report.problems.front().subject + u' ' + report.problems.front().detail);
    holds(must(project::merge(*ours, {theirs})).changesNothing(), "merging twice changes nothing");
    if (after == before)
        return;
    must(ours->undo());
    holds(sharedRows(ours.path()) == before, "undone it is as if it had never been");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Input input(data, size);
    ProjectCopy theirs(world().theirs);
    wreck(theirs.path(), input);
    if (const QString kept = qEnvironmentVariable("VERMILION_FUZZ_KEEP"); !kept.isEmpty())
        QFile::copy(theirs.path(), kept);
    const QByteArray bytes = contents(theirs.path());
    {
        const auto opened = store::ForeignProject::open(theirs.path());
        if (!opened)
            holds(isRefusalOfProject(opened.error()), "a project is refused for a reason", opened.error().detail);
        holds(contents(theirs.path()) == bytes, "somebody else's file is only read");
        if (opened)
            checkMerging(theirs.path());
    }
    holds(contents(theirs.path()) == bytes, "somebody else's file is only read");
    readAsOurs(theirs.path());
    return 0;
}
