// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/MergePlan.h"

#include "model/document/Address.h"
#include "model/store/Union.h"

#include <algorithm>
#include <map>

namespace vermilion::project {
namespace {

using store::Database;
using store::isDeleted;
using store::Row;
using store::Tables;
using store::Value;
using Stored = store::Annotations::Stored;

// In the order in which they may refer to each other.
constexpr const char* sharedTables[] = {"authors", "articles", "tags", "attribute_definitions", "entities", "entity_aliases", "entity_roles",
                                        "groups", "corrections", "site_rules", "verdicts", "verdict_answers", "article_readers"};

// Two rows of one stamp are the same row, unless somebody made a file by hand; then this decides, everywhere alike.
QByteArray contentOf(const Row& row)
{
    QByteArray content;
    for (const Value& value : row) {
        content += char('0' + int(value.kind)) + QByteArray::number(value.integer) + ' ' + QByteArray::number(value.real, 'g', 17) + ' '
            + QByteArray::number(value.bytes.size()) + ' ' + value.bytes;
    }
    return content;
}

const QByteArray& revisionOf(const Row& row) { return row[row.size() - 2].bytes; }

bool isLater(const Row& one, const Row& other)
{
    return revisionOf(one) != revisionOf(other) ? revisionOf(one) > revisionOf(other) : contentOf(one) > contentOf(other);
}

bool isSame(const Stored& one, const Stored& other)
{
    return one.revision == other.revision && one.digest == other.digest && one.isDeleted == other.isDeleted && one.ancestry == other.ancestry
        && one.conflictOf == other.conflictOf;
}

// Id and digest of the rows of a table that are written once.
Result<QHash<QByteArray, QByteArray>> digestsOf(store::Rows rows, const QByteArray& table)
{
    QHash<QByteArray, QByteArray> digests;
    TRY(rows.each("SELECT id, sha256 FROM " + table, [&](const Row& row) -> Result<void> {
        digests.insert(row[0].bytes, row[1].bytes);
        return {};
    }));
    return digests;
}

Result<std::vector<QByteArray>> missingIn(Tables& ours, Tables& theirs, const QByteArray& table)
{
    const auto here = TRY(digestsOf(ours.rows(), table));
    const auto there = TRY(digestsOf(theirs.rows(), table));
    std::vector<QByteArray> missing;
    for (const auto& [id, digest] : there.asKeyValueRange()) {
        if (!here.contains(id))
            missing.push_back(id);
        else if (here.value(id) != digest)
            return failure(ErrorCode::Conflict, QString::fromLatin1(id), QStringLiteral("another of %1 with this id is here").arg(QString::fromLatin1(table)));
    }
    std::ranges::sort(missing);
    return missing;
}

Result<void> copyRows(store::Rows from, store::Rows to, const QByteArray& table, const QByteArray& where, const Value& key)
{
    return from.each("SELECT * FROM " + table + " WHERE " + where + " = ?", [&](const Row& row) { return to.insert(table, row); }, {key});
}

}  // namespace

size_t MergePlan::Shared::column(const char* name) const
{
    return size_t(std::ranges::find(columns, QByteArray(name)) - columns.begin());
}

bool MergePlan::Shared::isThere(const QHash<QByteArray, Row>& rows, const QByteArray& id) const
{
    const auto row = rows.constFind(id);
    return row != rows.constEnd() && !revisionOf(*row).isEmpty();
}

bool MergePlan::Shared::isLive(const QHash<QByteArray, Row>& rows, const QByteArray& id) const
{
    return isThere(rows, id) && !isDeleted(rows[id]);
}

MergeReport::Count MergePlan::Shared::count() const
{
    MergeReport::Count count;
    for (const auto& [id, row] : after.asKeyValueRange()) {
        const bool was = isLive(before, id);
        const bool is = isLive(after, id);
        count.added += !was && is;
        count.removed += was && !is;
        count.changed += was && is && contentOf(before[id]) != contentOf(row);
    }
    return count;
}

const MergePlan::Shared& MergePlan::shared(const char* table) const
{
    return *std::ranges::find(m_shared, QByteArray(table), &Shared::table);
}

Result<MergePlan> MergePlan::make(Tables& ours, std::vector<Database*> others, const Progress& progress, const MergeSelection& selection)
{
    MergePlan plan(std::move(others), selection);
    plan.m_otherTexts = TRY(OtherTexts::find(ours, plan.m_others, [&plan](const QByteArray& article) { return plan.isSelected(article); }, selection.reanchored));
    TRY(plan.takeShared(ours));
    for (Database* const other : plan.m_others)
        TRY(plan.findMissing(ours, *other));
    if (progress.isCancelled())
        return failure(ErrorCode::Cancelled);
    TRY(plan.takeAnnotations(ours));
    plan.countShared();
    plan.reportNewTags();
    plan.m_report.otherTexts = plan.m_otherTexts.reports();
    return plan;
}

bool MergePlan::isSelected(const Shared& shared, const Row& row) const
{
    if (!m_selection.withTags) {
        for (const char* const table : {"entities", "entity_aliases", "entity_roles", "groups", "verdicts", "verdict_answers"}) {
            if (shared.table == table)
                return false;
        }
    }
    if (shared.table == "articles")
        return isSelected(row.front().bytes);
    const size_t article = shared.column("article_id");
    return article >= row.size() || isSelected(row[article].bytes);
}

// What is of a re-anchored article becomes what is of the one here, or stays in its file.
bool MergePlan::comes(const Shared& table, Row& row)
{
    if (table.table == "verdict_answers")
        return shared("verdicts").after.contains(table.text(row, "verdict_id"));
    return m_otherTexts.bring(table.table, table.columns, row);
}

Result<void> MergePlan::takeShared(Tables& ours)
{
    for (const char* name : sharedTables) {
        Shared shared{name, TRY(ours.rows().columns(name)), {}, {}, {}};
        for (Row& row : TRY(ours.rows().all(name)))
            shared.before.insert(row.front().bytes, std::move(row));
        shared.after = shared.before;
        for (Database* const other : m_others) {
            Tables theirs(*other);
            for (Row& row : TRY(theirs.rows().all(name))) {
                if (revisionOf(row).isEmpty() || !isSelected(shared, row) || !comes(shared, row))
                    continue;
                see(revisionOf(row));
                if (!isDeleted(row))
                    shared.elsewhere.insert(row.front().bytes);
                const auto mine = shared.before.constFind(row.front().bytes);
                if (shared.table == "tags" && mine != shared.before.constEnd())
                    compareTags(shared, *mine, row);
                if (shared.table == "authors")
                    findSameNames(shared, row);
                const auto known = shared.after.constFind(row.front().bytes);
                if (known == shared.after.constEnd() || isLater(row, *known))
                    shared.after.insert(row.front().bytes, std::move(row));
            }
        }
        m_shared.push_back(std::move(shared));
    }
    return {};
}

void MergePlan::compareTags(const Shared& tags, const Row& mine, const Row& theirs)
{
    if (contentOf(mine) == contentOf(theirs))
        return;
    for (size_t i = 1; i < tags.columns.size() - 3; ++i) {  // all but id, author_id, revision and deleted
        if (mine[i] == theirs[i])
            continue;
        const MergeReport::TagDifference difference{QString::fromUtf8(tags.text(mine, "name")), QString::fromUtf8(tags.columns[i]), isLater(theirs, mine)};
        if (std::ranges::find(m_report.tagDifferences, difference) == m_report.tagDifferences.end())
            m_report.tagDifferences.push_back(difference);
    }
}

void MergePlan::findSameNames(const Shared& authors, const Row& theirs)
{
    const QByteArray id = theirs.front().bytes;
    const QByteArray name = authors.text(theirs, "name");
    if (authors.isThere(authors.before, id) || !authors.text(theirs, "same_as").isEmpty())
        return;
    for (const auto& [other, row] : authors.before.asKeyValueRange()) {
        if (authors.text(row, "name") != name || !authors.text(row, "same_as").isEmpty())
            continue;
        const MergeReport::SameName found{QString::fromUtf8(name), document::AuthorId::fromString(QString::fromLatin1(other)),
                                          document::AuthorId::fromString(QString::fromLatin1(id))};
        if (std::ranges::find(m_report.sameNames, found) == m_report.sameNames.end())
            m_report.sameNames.push_back(found);
    }
}

void MergePlan::reportNewTags()
{
    const Shared& tags = shared("tags");
    QSet<QByteArray> names;
    for (const auto& [id, row] : tags.before.asKeyValueRange()) {
        if (tags.isLive(tags.before, id))
            names.insert(tags.text(row, "name"));
    }
    for (const auto& [id, row] : tags.after.asKeyValueRange()) {
        const bool isNew = tags.isLive(tags.after, id) && !tags.isLive(tags.before, id);
        if (isNew && tags.text(row, "merged_into").isEmpty() && !names.contains(tags.text(row, "name")))
            m_report.newTags.push_back({document::TagId::fromString(QString::fromLatin1(id)), QString::fromUtf8(tags.text(row, "name"))});
    }
    std::ranges::sort(m_report.newTags, {}, [](const MergeReport::NewTag& tag) { return std::pair(tag.name, tag.id.uuid()); });
}

// Captures and texts of articles that are not taken.
Result<void> MergePlan::leaveWhatDoesNotCome(Missing& missing, Tables& theirs) const
{
    if (!m_selection.articles && !m_otherTexts.anyReanchored())
        return {};
    QSet<QByteArray> captures;
    QSet<QByteArray> texts;
    TRY(theirs.rows().each("SELECT id, capture_id FROM articles", [&](const Row& row) -> Result<void> {
        if (comes(row[0].bytes))
            captures.insert(row[1].bytes);
        return {};
    }));
    TRY(theirs.rows().each("SELECT article_id, id FROM texts", [&](const Row& row) -> Result<void> {
        if (comes(row[0].bytes))
            texts.insert(row[1].bytes);
        return {};
    }));
    std::erase_if(missing.captures, [&](const QByteArray& id) { return !captures.contains(id); });
    std::erase_if(missing.texts, [&](const QByteArray& id) { return !texts.contains(id); });
    return {};
}

Result<void> MergePlan::findMissing(Tables& ours, Database& other)
{
    Tables theirs(other);
    Missing missing{TRY(missingIn(ours, theirs, "captures")), TRY(missingIn(ours, theirs, "texts"))};
    TRY(leaveWhatDoesNotCome(missing, theirs));
    // What an earlier file brings need not come twice.
    for (const Missing& earlier : m_missing) {
        std::erase_if(missing.captures, [&](const QByteArray& id) { return std::ranges::binary_search(earlier.captures, id); });
        std::erase_if(missing.texts, [&](const QByteArray& id) { return std::ranges::binary_search(earlier.texts, id); });
    }
    m_missing.push_back(std::move(missing));
    return {};
}

Result<void> MergePlan::takeAnnotations(Tables& ours)
{
    std::vector<std::vector<Stored>> files{TRY(ours.annotations().allStored())};
    for (Database* const other : m_others) {
        if (!m_selection.withTags)
            break;
        files.push_back(TRY(Tables(*other).annotations().allStored()));
        std::erase_if(files.back(), [this](const Stored& stored) { return !isSelected(stored.annotation.articleId.toString().toLatin1()); });
        for (const Stored& stored : files.back())
            see(stored.revision);
    }
    files.push_back(TRY(m_otherTexts.reanchor(files, m_others)));
    std::map<document::AnnotationId, const Stored*> before;
    for (const Stored& stored : files.front()) {
        if (!stored.revision.isEmpty())
            before.emplace(stored.annotation.id, &stored);
    }
    const Shared& articles = shared("articles");
    const auto hasPlace = [&](const QHash<QByteArray, Row>& rows, const Stored& stored) {
        const QByteArray article = stored.annotation.articleId.toString().toLatin1();
        return !rows.contains(article) || articles.text(rows[article], "text_id") == stored.annotation.textId.toString().toLatin1();
    };
    for (Stored& stored : store::unite(files)) {
        const auto found = before.find(stored.annotation.id);
        const Stored* const mine = found == before.end() ? nullptr : found->second;
        const bool was = mine && !mine->isDeleted;
        if (!stored.isDeleted && stored.annotation.status != document::AnnotationStatus::Rejected && !hasPlace(articles.after, stored))
            m_report.losePlace += !was || hasPlace(articles.before, *mine);
        const bool isUnchanged = mine && isSame(*mine, stored);
        if (!isUnchanged) {
            m_report.annotations.added += !was && !stored.isDeleted;
            m_report.annotations.removed += was && stored.isDeleted;
            m_report.annotations.changed += was && !stored.isDeleted;
            m_report.conflicts += !was && !stored.isDeleted && !stored.conflictOf.isNull();
            m_placed.push_back(std::move(stored));
        }
        if (mine)
            before.erase(found);
    }
    // They stood beside one that somebody has settled.
    for (const auto& [id, stored] : before) {
        m_report.annotations.removed += !stored->isDeleted;
        m_forgotten.push_back(id);
    }
    return {};
}

// An entity whose aliases or roles change is a changed entity.
MergeReport::Count MergePlan::countEntities() const
{
    const Shared& entities = shared("entities");
    MergeReport::Count count = entities.count();
    QSet<QByteArray> changed;
    for (const char* const table : {"entity_aliases", "entity_roles"}) {
        const Shared& parts = shared(table);
        for (const auto& [id, row] : parts.after.asKeyValueRange()) {
            if (!parts.before.contains(id) || contentOf(parts.before[id]) != contentOf(row))
                changed.insert(parts.text(row, "entity_id"));
        }
    }
    for (const QByteArray& id : changed) {
        const bool isCounted = !entities.before.contains(id) || contentOf(entities.before[id]) != contentOf(entities.after[id]);
        count.changed += !isCounted;
    }
    return count;
}

void MergePlan::countShared()
{
    const Shared& authors = shared("authors");
    m_report.authors = authors.count();
    for (const auto& [id, row] : authors.after.asKeyValueRange()) {
        if (authors.isLive(authors.after, id) && !authors.isLive(authors.before, id))
            m_report.newAuthors.push_back({document::AuthorId::fromString(QString::fromLatin1(id)), QString::fromUtf8(authors.text(row, "name"))});
    }
    std::ranges::sort(m_report.newAuthors, [](const document::Author& left, const document::Author& right) {
        return std::tuple(left.name, left.id.uuid()) < std::tuple(right.name, right.id.uuid());
    });
    m_report.articles = shared("articles").count();
    m_report.tags = shared("tags").count();
    m_report.lists = shared("groups").count();
    m_report.corrections = shared("corrections").count();
    m_report.siteRules = shared("site_rules").count();
    m_report.entities = countEntities();
    m_report.verdicts = shared("verdicts").count();
    const Shared& articles = shared("articles");
    m_report.matched = int(std::ranges::count_if(articles.elsewhere, [&](const QByteArray& id) { return articles.isLive(articles.before, id); }));
}

Result<void> MergePlan::writeMissing(Tables& ours, Database& other, const Missing& missing) const
{
    Tables theirs(other);
    const auto key = [](const QByteArray& id) { return Value{Value::Kind::Text, 0, 0, id}; };
    for (const QByteArray& id : missing.captures) {
        TRY(copyRows(theirs.rows(), ours.rows(), "captures", "id", key(id)));
        TRY(theirs.rows().each("SELECT DISTINCT resources.sha256, bytes FROM capture_resources JOIN resources USING (sha256) WHERE capture_id = ?",
                               [&](const Row& row) { return ours.rows().insertOnce("resources", row); }, {key(id)}));
        TRY(copyRows(theirs.rows(), ours.rows(), "capture_resources", "capture_id", key(id)));
    }
    return {};
}

Result<void> MergePlan::write(Tables& ours) const
{
    QSet<document::TextId> textsInUse;
    for (const Stored& stored : m_placed)
        textsInUse.insert(stored.annotation.textId);
    for (size_t i = 0; i < m_others.size(); ++i)
        TRY(writeMissing(ours, *m_others[i], m_missing[i]));
    for (const Shared& shared : m_shared) {
        QList<QByteArray> ids = shared.after.keys();
        std::ranges::sort(ids);
        for (const QByteArray& id : ids) {
            const Row& row = shared.after[id];
            if (!shared.before.contains(id))
                TRY(ours.rows().insert(shared.table, row));
            else if (contentOf(shared.before[id]) != contentOf(row))
                TRY(ours.rows().update(shared.table, row));
        }
        // Texts need their article, tags and annotations come after them.
        if (shared.table != "articles")
            continue;
        for (size_t i = 0; i < m_others.size(); ++i) {
            Tables theirs(*m_others[i]);
            for (const QByteArray& id : m_missing[i].texts) {
                const Value key{Value::Kind::Text, 0, 0, id};
                TRY(copyRows(theirs.rows(), ours.rows(), "texts", "id", key));
                TRY(copyRows(theirs.rows(), ours.rows(), "blocks", "text_id", key));
                TRY(copyRows(theirs.rows(), ours.rows(), "receipts", "text_id", key));
                TRY(copyRows(theirs.rows(), ours.rows(), "block_marks", "text_id", key));
            }
        }
        TRY(m_otherTexts.keepTexts(ours, textsInUse));
    }
    for (const document::AnnotationId& id : m_forgotten)
        TRY(ours.annotations().forget(id));
    for (const Stored& stored : m_placed)
        TRY(ours.annotations().place(stored));
    return m_latest.isEmpty() ? Result<void>() : ours.undoSteps().see(m_latest);
}

}  // namespace vermilion::project
