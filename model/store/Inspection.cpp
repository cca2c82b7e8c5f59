// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Inspection.h"

#include "model/base/Digest.h"
#include "model/document/BlockMarks.h"
#include "model/document/ElementPath.h"
#include "model/document/SourceMap.h"
#include "model/store/Aliases.h"
#include "model/store/Annotations.h"
#include "model/store/Entities.h"
#include "model/store/Recording.h"
#include "model/store/Rows.h"
#include "model/store/Schema.h"
#include "model/store/Verdicts.h"

#include <QHash>

#include <map>

namespace vermilion::store {
namespace {

using SchemaRows = std::map<QString, QString>;  // "table annotations" → its SQL

Result<SchemaRows> schemaOf(Database& database)
{
    SchemaRows rows;
    Statement row = TRY(database.prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema"));
    while (TRY(row.step()))
        rows.emplace(row.text(0), row.text(1));
    return rows;
}

// The expressions of a table's CHECK constraints, as its SQL has them. Only for our own SQL, whose literals hold no parentheses.
std::vector<QByteArray> constraintsIn(const QByteArray& sql)
{
    static constexpr QByteArrayView begin = "CHECK (";
    std::vector<QByteArray> constraints;
    for (qsizetype at = sql.indexOf(begin); at >= 0; at = sql.indexOf(begin, at)) {
        at += begin.size();
        const qsizetype start = at;
        for (int open = 1; open > 0 && at < sql.size(); ++at)
            open += sql[at] == '(' ? 1 : sql[at] == ')' ? -1 : 0;
        constraints.push_back(sql.sliced(start, at - 1 - start));
    }
    return constraints;
}

// Active annotations of each tag or author that has some, in the order of `names` (id and name); what stands for another is
// counted there.
template <typename AnId>
Result<std::vector<NamedCount>> counts(Database& database, const char* counted, const char* names)
{
    const Aliases aliases = TRY(Aliases::read(database));
    QHash<AnId, qint64> byId;
    Statement row = TRY(database.prepare(counted));
    while (TRY(row.step()))
        byId[aliases.meant(row.id<AnId>(0))] += row.integer(1);
    std::vector<NamedCount> counts;
    Statement name = TRY(database.prepare(names));
    while (TRY(name.step())) {
        if (const qint64 count = byId.value(name.id<AnId>(0)); count > 0)
            counts.push_back({name.text(1), count});
    }
    return counts;
}

}  // namespace

std::vector<Fault> Inspection::faults() const
{
    const std::pair<const char*, Result<void> (Inspection::*)(Faults&) const> rules[] = {
        {"structure", &Inspection::checkStructure}, {"reference", &Inspection::checkReferences},
        {"schema", &Inspection::checkSchema},       {"structure", &Inspection::checkConstraints},
        {"quote", &Inspection::checkQuotes},
        {"capture", &Inspection::checkCaptures},    {"text", &Inspection::checkTexts},
        {"annotation", &Inspection::checkAnnotations}, {"correction", &Inspection::checkCorrections},
        {"site_rule", &Inspection::checkSiteRules}, {"setting", &Inspection::checkSettings},
        {"entity", &Inspection::checkEntities},
        {"verdict", &Inspection::checkVerdicts},
        {"mark", &Inspection::checkMarks},          {"undo", &Inspection::checkUndoSteps},
    };
    Faults faults;
    for (const auto& [name, check] : rules) {
        if (const auto checked = (this->*check)(faults); !checked)
            faults.push_back({QString::fromLatin1(name), checked.error().subject, checked.error().detail});
    }
    return faults;
}

Result<std::vector<Fault>> Inspection::schemaFaults() const
{
    Faults faults;
    TRY(checkSchema(faults));
    return faults;
}

Result<void> Inspection::checkStructure(Faults& faults) const
{
    Statement row = TRY(m_database.prepare("PRAGMA integrity_check"));
    while (TRY(row.step())) {
        if (row.text(0) != u"ok")
            faults.push_back({QStringLiteral("structure"), {}, row.text(0)});
    }
    return {};
}

Result<void> Inspection::checkReferences(Faults& faults) const
{
    Statement row = TRY(m_database.prepare("PRAGMA foreign_key_check"));
    while (TRY(row.step()))
        faults.push_back({QStringLiteral("reference"), row.text(0), QStringLiteral("a row refers to a row of %1 that is not there").arg(row.text(2))});
    return {};
}

Result<void> Inspection::checkSchema(Faults& faults) const
{
    // The tables as this version makes them: a file whose triggers are gone no longer checks itself.
    auto fresh = TRY(Database::openInMemory());
    TRY(Schema::create(*fresh));
    const SchemaRows expected = TRY(schemaOf(*fresh));
    const SchemaRows found = TRY(schemaOf(m_database));
    for (const auto& [name, sql] : expected) {
        const auto at = found.find(name);
        if (at == found.end())
            faults.push_back({QStringLiteral("schema"), name, QStringLiteral("missing")});
        else if (at->second != sql)
            faults.push_back({QStringLiteral("schema"), name, QStringLiteral("not as this version makes it")});
    }
    for (const auto& [name, sql] : found) {
        if (!expected.contains(name))
            faults.push_back({QStringLiteral("schema"), name, QStringLiteral("not part of a project")});
    }
    return {};
}

// SQLite's own check passes over them on connections that only read: it does not even parse them there.
Result<void> Inspection::checkConstraints(Faults& faults) const
{
    auto fresh = TRY(Database::openInMemory());
    TRY(Schema::create(*fresh));
    Statement table = TRY(fresh->prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"));
    while (TRY(table.step())) {
        for (const QByteArray& constraint : constraintsIn(table.bytes(1))) {
            const auto broken = m_database.number(("SELECT count(*) FROM " + Rows::quoted(table.bytes(0)) + " WHERE NOT (" + constraint + ")").constData());
            if (!broken)
                faults.push_back({QStringLiteral("structure"), table.text(0), broken.error().detail});
            else if (*broken > 0)
                faults.push_back({QStringLiteral("structure"), table.text(0), QStringLiteral("%1 rows without %2").arg(*broken).arg(QString::fromUtf8(constraint))});
        }
    }
    return {};
}

Result<void> Inspection::checkQuotes(Faults& faults) const
{
    Statement row = TRY(m_database.prepare(
        "SELECT annotation_id, number, start, \"end\" FROM fragments LEFT JOIN texts ON texts.id = fragments.text_id "
        "WHERE quote IS NOT substr(text, start + 1, \"end\" - start) OR length(quote) <> \"end\" - start"));
    while (TRY(row.step())) {
        faults.push_back({QStringLiteral("quote"), row.text(0),
                          QStringLiteral("passage %1 (%2–%3) is not what it quotes").arg(row.integer(1)).arg(row.integer(2)).arg(row.integer(3))});
    }
    return {};
}

Result<void> Inspection::checkCaptures(Faults& faults) const
{
    Statement row = TRY(m_database.prepare("SELECT id, sha256, bytes FROM captures"));
    while (TRY(row.step())) {
        if (sha256(row.bytes(2)) != row.bytes(1))
            faults.push_back({QStringLiteral("capture"), row.text(0), QStringLiteral("its bytes are not those that were stored")});
    }
    Statement resource = TRY(m_database.prepare("SELECT sha256, bytes FROM resources"));
    while (TRY(resource.step())) {
        if (sha256(resource.bytes(1)) != resource.bytes(0))
            faults.push_back({QStringLiteral("capture"), QString::fromLatin1(resource.bytes(0).toHex()),
                              QStringLiteral("a picture or style sheet is not the one that was stored")});
    }
    return {};
}

Result<void> Inspection::checkTexts(Faults& faults) const
{
    Statement row = TRY(m_database.prepare("SELECT id, sha256, text, source_map FROM texts"));
    while (TRY(row.step())) {
        if (sha256(row.bytes(2)) != row.bytes(1))
            faults.push_back({QStringLiteral("text"), row.text(0), QStringLiteral("it is not the text that was stored")});
        if (!document::SourceMap::fromBytes(row.bytes(3)))
            faults.push_back({QStringLiteral("text"), row.text(0), QStringLiteral("its source map cannot be read")});
    }
    return {};
}

Result<void> Inspection::checkAnnotations(Faults& faults) const
{
    std::vector<document::ArticleId> articles;
    {
        Statement row = TRY(m_database.prepare("SELECT DISTINCT article_id FROM annotations"));
        while (TRY(row.step()))
            articles.push_back(row.id<document::ArticleId>(0));
    }
    const Stamp nobody;
    const Annotations annotations(m_database, nobody);
    for (const document::ArticleId& article : articles) {
        for (const Annotations::Stored& each : TRY(annotations.stored(article))) {
            const QString id = each.annotation.id.toString();
            if (each.annotation.fragments.empty())
                faults.push_back({QStringLiteral("annotation"), id, QStringLiteral("it has no passage")});
            for (size_t i = 1; i < each.annotation.fragments.size(); ++i) {
                if (each.annotation.fragments[i].range.start < each.annotation.fragments[i - 1].range.end)
                    faults.push_back({QStringLiteral("annotation"), id, QStringLiteral("its passages overlap")});
            }
            if (Annotations::digest(each.annotation) != each.digest)
                faults.push_back({QStringLiteral("annotation"), id, QStringLiteral("it does not say what was stored")});
        }
    }
    return {};
}

// A correction is of a block that a receipt of its article has or had.
Result<void> Inspection::checkCorrections(Faults& faults) const
{
    QHash<QString, bool> isFound;
    Statement row = TRY(m_database.prepare(
        "SELECT corrections.id, corrections.sha256, receipts.text FROM corrections "
        "LEFT JOIN texts ON texts.article_id = corrections.article_id "
        "LEFT JOIN receipts ON receipts.text_id = texts.id AND receipts.dom_start = corrections.dom_start "
        "AND receipts.dom_end = corrections.dom_end"));
    while (TRY(row.step()))
        isFound[row.text(0)] |= sha256(row.bytes(2)) == row.bytes(1);
    for (const auto& [id, found] : isFound.asKeyValueRange()) {
        if (!found)
            faults.push_back({QStringLiteral("correction"), id, QStringLiteral("it is of a block that its page does not have")});
    }
    return {};
}

Result<void> Inspection::checkSiteRules(Faults& faults) const
{
    Statement row = TRY(m_database.prepare("SELECT id, path FROM site_rules"));
    while (TRY(row.step())) {
        if (!document::readPath(row.text(1)))
            faults.push_back({QStringLiteral("site_rule"), row.text(0), QStringLiteral("its path cannot be read")});
    }
    return {};
}

Result<void> Inspection::checkEntities(Faults& faults) const
{
    Statement alias = TRY(m_database.prepare("SELECT id, entity_id, alias FROM entity_aliases"));
    while (TRY(alias.step())) {
        if (Entities::aliasId(alias.id<document::EntityId>(1), alias.text(2)) != QUuid::fromString(alias.text(0)))
            faults.push_back({QStringLiteral("entity"), alias.text(0), QStringLiteral("it is not the alias that was stored")});
    }
    Statement role = TRY(m_database.prepare("SELECT id, since, until FROM entity_roles"));
    while (TRY(role.step())) {
        for (const QString& date : {role.text(1), role.text(2)}) {
            if (!date.isEmpty() && !document::isPartialDate(date))
                faults.push_back({QStringLiteral("entity"), role.text(0), QStringLiteral("a role with \"%1\", which is no date").arg(date)});
        }
    }
    return {};
}

// The marks are what the receipt says.
Result<void> Inspection::checkMarks(Faults& faults) const
{
    QString text;
    document::Receipt receipt;
    QByteArray marks;
    const auto compare = [&] {
        if (!text.isEmpty() && toBytes(document::marksOf(receipt)) != marks)
            faults.push_back({QStringLiteral("mark"), text, QStringLiteral("its marks are not those of its receipt")});
        receipt.entries.clear();
    };
    Statement row = TRY(m_database.prepare("SELECT texts.id, marks, reason, receipts.text, decided_by FROM texts LEFT JOIN block_marks ON block_marks.text_id = texts.id "
                                           "LEFT JOIN receipts ON receipts.text_id = texts.id ORDER BY texts.id, number"));
    while (TRY(row.step())) {
        if (row.text(0) != text) {
            compare();
            text = row.text(0);
            marks = row.bytes(1);
        }
        document::ReceiptEntry entry;
        entry.reason = document::dropReasonFromName(row.text(2)).value_or(document::DropReason::OutsideArticle);
        entry.text = row.text(3);
        entry.decidedBy = document::decidedByFromName(row.text(4)).value_or(document::DecidedBy::Cleaner);
        receipt.entries.push_back(entry);
    }
    compare();
    return {};
}

Result<void> Inspection::checkVerdicts(Faults& faults) const
{
    Statement row = TRY(m_database.prepare("SELECT id, sides FROM verdicts"));
    while (TRY(row.step())) {
        const auto sides = Verdicts::sidesFromJson(row.bytes(1));
        std::vector<document::AnnotationId> annotations;
        for (const document::Verdict::Side& side : sides.value_or(std::vector<document::Verdict::Side>()))
            annotations.push_back(side.annotation);
        if (!sides || document::verdictIdFor(annotations).toString() != row.text(0))
            faults.push_back({QStringLiteral("verdict"), row.text(0), QStringLiteral("what it is about cannot be read, or it is named after something else")});
    }
    return {};
}

Result<void> Inspection::checkSettings(Faults& faults) const
{
    const qint64 found = TRY(m_database.number("SELECT count(*) FROM settings JOIN authors ON authors.id = value WHERE key = 'author'"));
    if (found != 1)
        faults.push_back({QStringLiteral("setting"), QStringLiteral("author"), QStringLiteral("the current author is not there")});
    return {};
}

Result<void> Inspection::checkUndoSteps(Faults& faults) const
{
    Statement row = TRY(m_database.prepare("SELECT position, changes, digest FROM undo_steps"));
    while (TRY(row.step())) {
        if (sha256(row.bytes(1)) != row.bytes(2) || !Recording::rows(row.bytes(1)))
            faults.push_back({QStringLiteral("undo"), row.text(0), QStringLiteral("it is not the step that was stored")});
    }
    return {};
}

Result<qint64> Inspection::count(const char* table) const
{
    const QByteArray name(table);
    if (name == "undo_steps")
        return m_database.number("SELECT count(DISTINCT position) FROM undo_steps");
    if (name == "captures" || name == "resources" || name == "texts")
        return m_database.number(("SELECT count(*) FROM " + name).constData());
    return m_database.number(("SELECT count(*) FROM " + name + " WHERE deleted = 0" + (name == "annotations" ? " AND status = 'active'" : "")).constData());
}

Result<qint64> Inspection::entities() const
{
    const Stamp nobody;
    return qint64(TRY(Entities(m_database, nobody).all()).size());
}

Result<qint64> Inspection::inTray() const
{
    return m_database.number("SELECT count(*) FROM annotations JOIN articles ON articles.id = article_id "
                             "WHERE annotations.deleted = 0 AND articles.deleted = 0 AND annotations.status <> 'rejected' "
                             "AND annotations.text_id <> articles.text_id");
}

Result<std::vector<NamedCount>> Inspection::annotationsByTag() const
{
    return counts<document::TagId>(m_database, "SELECT tag_id, count(*) FROM annotations WHERE deleted = 0 AND status = 'active' GROUP BY tag_id",
                                   "SELECT id, name FROM tags ORDER BY position, name");
}

Result<std::vector<NamedCount>> Inspection::annotationsByAuthor() const
{
    return counts<document::AuthorId>(m_database, "SELECT author_id, count(*) FROM annotations WHERE deleted = 0 AND status = 'active' GROUP BY author_id",
                                      "SELECT id, name FROM authors ORDER BY name, id");
}

}  // namespace vermilion::store
