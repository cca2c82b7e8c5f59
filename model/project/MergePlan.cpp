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
bool isDeleted(const Row& row) { return row.back().integer == 1; }

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
    TRY(plan.findOtherTexts(ours));
    TRY(plan.takeShared(ours));
    for (Database* const other : plan.m_others)
        TRY(plan.findMissing(ours, *other));
    if (progress.isCancelled())
        return failure(ErrorCode::Cancelled);
    TRY(plan.takeAnnotations(ours));
    plan.countShared();
    plan.reportNewTags();
    plan.reportOtherTexts();
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
                if (revisionOf(row).isEmpty() || !isSelected(shared, row) || !bringShared(shared, row))
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

// Articles of theirs that are not here, of a page that is.
Result<void> MergePlan::findOtherTexts(Tables& ours)
{
    static constexpr const char* select = "SELECT id, capture_id, iif(canonical_url = '', url, canonical_url), title, deleted FROM articles WHERE revision <> '' ORDER BY id DESC";
    QSet<QByteArray> known;
    QHash<QByteArray, QByteArray> byCapture;
    QHash<QString, QByteArray> byAddress;
    const auto addressOf = [](const Row& row) { return document::addressKey(QString::fromUtf8(row[2].bytes)); };
    TRY(ours.rows().each(select, [&](const Row& row) -> Result<void> {
        known.insert(row[0].bytes);
        if (!isDeleted(row)) {
            byCapture.insert(row[1].bytes, row[0].bytes);  // the least id remains
            byAddress.insert(addressOf(row), row[0].bytes);
        }
        return {};
    }));
    byAddress.remove({});
    const auto idOf = [](const QByteArray& id) { return document::ArticleId::fromString(QString::fromLatin1(id)); };
    for (Database* const other : m_others) {
        TRY(Tables(*other).rows().each(select, [&](const Row& row) -> Result<void> {
            const QByteArray& there = row[0].bytes;
            if (isDeleted(row) || known.contains(there) || m_otherTexts.contains(there) || !isSelected(there))
                return {};
            const QByteArray here = byCapture.value(row[1].bytes, byAddress.value(addressOf(row)));
            if (here.isEmpty())
                return {};
            OtherText found{Reanchoring(TRY(ours.articles().article(idOf(here))), idOf(there)), {idOf(here), idOf(there), QString::fromUtf8(row[3].bytes)}, {}};
            found.report.isReanchored = m_selection.reanchored.contains(there);
            m_otherTexts.emplace(there, std::move(found));
            return {};
        }));
    }
    m_selection.reanchored.removeIf([this](const QByteArray& id) { return !m_otherTexts.contains(id); });
    return {};
}

// What is of a re-anchored article becomes what is of the one here. False: it stays in its file.
bool MergePlan::bringShared(const Shared& table, Row& row)
{
    if (table.table == "verdict_answers")
        return shared("verdicts").after.contains(table.text(row, "verdict_id"));
    const size_t article = table.table == "articles" ? 0 : table.column("article_id");
    const auto found = article < row.size() ? m_otherTexts.find(row[article].bytes) : m_otherTexts.end();
    if (found == m_otherTexts.end())
        return true;
    OtherText& other = found->second;
    if (table.table == "verdicts" && !isDeleted(row))
        other.verdicts.insert(row.front().bytes);
    if (!other.report.isReanchored)
        return true;
    row[article].bytes = other.reanchoring.here().toString().toLatin1();
    if (table.table == "groups")
        row.front().bytes = other.reanchoring.idHere(row.front().bytes);
    else if (table.table == "article_readers")
        row.front().bytes = store::ArticleReaders::idFor(other.reanchoring.here(), document::AuthorId::fromString(QString::fromLatin1(table.text(row, "reader_id")))).toByteArray(QUuid::WithoutBraces);
    else
        return false;
    return true;
}

// Takes what is on re-anchored articles out of their files and gives it as it is here. What is known already, because it came
// before or was made here, is left out: it stands where it stands.
Result<std::vector<Stored>> MergePlan::reanchor(std::vector<std::vector<Stored>>& files)
{
    using Key = std::pair<document::AnnotationId, QByteArray>;
    std::map<Key, Reanchoring::Carried> carried;  // by id and revision
    std::map<document::AnnotationId, std::vector<const Stored*>> known;
    std::map<document::AnnotationId, OtherText*> origins;
    for (size_t i = 1; i < files.size() && !m_otherTexts.empty(); ++i) {
        for (const Stored& stored : files[i]) {
            const auto found = m_otherTexts.find(stored.annotation.articleId.toString().toLatin1());
            if (found == m_otherTexts.end() || stored.revision.isEmpty() || stored.annotation.layer == document::Layer::Agreed)
                continue;
            Reanchoring::Carried one = TRY(found->second.reanchoring.carry(stored, *m_others[i - 1]));
            const document::AnnotationId id = one.state.annotation.id;
            origins.emplace(id, &found->second);
            const Key key(id, one.state.revision);
            const auto rank = [](const Reanchoring::Carried& each) { return std::tuple(each.resolution, -each.score, each.state.digest); };
            if (const auto at = carried.find(key); at == carried.end())
                carried.emplace(key, std::move(one));
            else if (rank(one) < rank(at->second))
                at->second = std::move(one);
        }
        std::erase_if(files[i], [this](const Stored& stored) { return m_selection.reanchored.contains(stored.annotation.articleId.toString().toLatin1()); });
    }
    for (const std::vector<Stored>& file : files) {
        for (const Stored& stored : file) {
            const document::AnnotationId id = store::asOfRoot(stored).annotation.id;
            const auto origin = origins.find(id);
            if (origin == origins.end() || stored.revision.isEmpty())
                continue;
            known[id].push_back(&stored);
            origin->second->report.wasReanchored |= &file == &files.front();
        }
    }
    std::vector<Stored> states;
    for (auto& [key, one] : carried) {
        OtherText& origin = *origins.at(key.first);
        const bool counts = !one.state.isDeleted && one.state.annotation.status != document::AnnotationStatus::Rejected;
        if (counts)
            origin.report.count(one.resolution, one.score);
        const auto here = known.find(key.first);
        const bool isKnown = here != known.end() && std::ranges::any_of(here->second, [&](const Stored* stored) {
            return stored->revision == key.second || stored->ancestry.contains(key.second);
        });
        const bool isNothing = one.state.isDeleted && here == known.end();
        if (origin.report.isReanchored && !isKnown && !isNothing)
            states.push_back(std::move(one.state));
    }
    return states;
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

void MergePlan::reportOtherTexts()
{
    for (auto& [id, other] : m_otherTexts) {
        other.report.decisions = int(other.verdicts.size());
        m_report.otherTexts.push_back(other.report);
    }
    std::ranges::sort(m_report.otherTexts, {}, [](const MergeReport::OtherText& each) { return std::pair(each.title, each.there.uuid()); });
}

// Captures and texts of articles that are not taken.
Result<void> MergePlan::leaveWhatDoesNotCome(Missing& missing, Tables& theirs) const
{
    if (!m_selection.articles && m_selection.reanchored.isEmpty())
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
    files.push_back(TRY(reanchor(files)));
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

// Of re-anchored articles those that something stands on.
Result<void> MergePlan::keepTexts(Tables& ours) const
{
    QSet<document::TextId> needed;
    for (const Stored& stored : m_placed)
        needed.insert(stored.annotation.textId);
    for (const auto& [there, other] : m_otherTexts) {
        for (const auto& [id, article] : other.reanchoring.texts()) {
            if (needed.contains(article.textId))
                TRY(ours.articles().keepText(article));
        }
    }
    return {};
}

Result<void> MergePlan::write(Tables& ours) const
{
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
        TRY(keepTexts(ours));
    }
    for (const document::AnnotationId& id : m_forgotten)
        TRY(ours.annotations().forget(id));
    for (const Stored& stored : m_placed)
        TRY(ours.annotations().place(stored));
    return m_latest.isEmpty() ? Result<void>() : ours.undoSteps().see(m_latest);
}

}  // namespace vermilion::project
