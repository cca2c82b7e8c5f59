// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Annotations.h"

#include "model/store/Aliases.h"
#include "model/store/Json.h"
#include "model/store/Transaction.h"
#include "model/text/CodePoints.h"

#include <QCryptographicHash>
#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <map>

namespace vermilion::store {
namespace {

using document::Annotation;
using document::AnnotationId;

void addTo(QCryptographicHash& hash, const QString& value)
{
    const QByteArray utf8 = text::atTheDoor(value).text.toUtf8();
    const quint32 size = qToBigEndian(quint32(utf8.size()));
    hash.addData(QByteArrayView(reinterpret_cast<const char*>(&size), sizeof size));
    hash.addData(utf8);
}

void addTo(QCryptographicHash& hash, qint64 value) { addTo(hash, QString::number(value)); }

Result<void> checkParts(const Annotation& annotation)
{
    const QString id = annotation.id.toString();
    if (annotation.fragments.empty())
        return failure(ErrorCode::InvalidInput, id, QStringLiteral("an annotation needs a passage"));
    for (size_t i = 1; i < annotation.fragments.size(); ++i) {
        if (annotation.fragments[i].range.start < annotation.fragments[i - 1].range.end)
            return failure(ErrorCode::InvalidInput, id, QStringLiteral("passages overlap or are not in order"));
    }
    if (annotation.groupId.isNull() != (annotation.item == 0))
        return failure(ErrorCode::InvalidInput, id, QStringLiteral("an item number goes with a list"));
    return {};
}

// As a JSON list: the entity itself, and those that were merged into it.
QString idsMeaning(const Aliases& aliases, const document::EntityId& entity)
{
    QStringList ids;
    for (const document::EntityId& id : aliases.all(aliases.meant(entity)))
        ids << id.toString();
    return toJson(ids);
}

Annotation readRow(const Statement& row)
{
    Annotation annotation;
    annotation.id = row.id<AnnotationId>(0);
    annotation.articleId = row.id<document::ArticleId>(1);
    annotation.textId = row.id<document::TextId>(2);
    annotation.tagId = row.id<document::TagId>(3);
    annotation.authorId = row.id<document::AuthorId>(4);
    annotation.layer = document::layerFromName(row.text(5)).value_or(document::Layer::Author);
    annotation.origin = document::originFromName(row.text(6)).value_or(document::Origin::Import);
    annotation.status = document::annotationStatusFromName(row.text(7)).value_or(document::AnnotationStatus::Suggested);
    annotation.note = row.text(8);
    annotation.groupId = row.id<document::GroupId>(9);
    annotation.item = int(row.integer(10));
    annotation.confidence = row.realOrNone(11);
    annotation.createdAt = row.time(12);
    annotation.updatedAt = row.time(13);
    annotation.entityId = row.id<document::EntityId>(14);
    return annotation;
}

using Places = QHash<AnnotationId, Annotation*>;

Places placesOf(std::vector<Annotations::Stored>& annotations)
{
    Places places;
    for (Annotations::Stored& each : annotations)
        places.insert(each.annotation.id, &each.annotation);
    return places;
}

}  // namespace

QByteArray Annotations::digest(const Annotation& annotation)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addTo(hash, annotation.id.toString());
    addTo(hash, annotation.articleId.toString());
    addTo(hash, annotation.textId.toString());
    addTo(hash, annotation.tagId.toString());
    addTo(hash, annotation.authorId.toString());
    addTo(hash, nameOf(annotation.layer));
    addTo(hash, nameOf(annotation.origin));
    addTo(hash, nameOf(annotation.status));
    addTo(hash, qint64(annotation.fragments.size()));
    for (const document::Fragment& fragment : annotation.fragments) {
        addTo(hash, fragment.range.start);
        addTo(hash, fragment.range.end);
        addTo(hash, fragment.quote);
        addTo(hash, fragment.prefix);
        addTo(hash, fragment.suffix);
    }
    addTo(hash, qint64(annotation.attributes.size()));
    for (const auto& [id, value] : annotation.attributes.asKeyValueRange()) {
        addTo(hash, id.toString());
        addTo(hash, value);
    }
    addTo(hash, annotation.note);
    addTo(hash, annotation.groupId.isNull() ? QString() : annotation.groupId.toString());
    addTo(hash, annotation.item);
    addTo(hash, annotation.entityId.isNull() ? QString() : annotation.entityId.toString());
    addTo(hash, annotation.confidence ? QString::number(*annotation.confidence, 'g', 17) : QString());
    return hash.result();
}

Result<std::vector<Annotations::Stored>> Annotations::readStored(const QByteArray& condition, const QString& key) const
{
    Transaction oneState = TRY(Transaction::begin(m_database, Transaction::Kind::Read));
    std::vector<Stored> annotations;
    {
        Statement row = TRY(m_database.prepare(
            "SELECT id, article_id, text_id, tag_id, author_id, layer, origin, status, note, group_id, item, confidence, "
            "created_at, updated_at, entity_id, digest, deleted, revision, ancestry, conflict_of FROM annotations WHERE " + condition));
        row.bind(key);
        while (TRY(row.step()))
            annotations.push_back({readRow(row), row.bytes(15), row.boolean(16), row.bytes(17), row.bytes(18), row.id<AnnotationId>(19)});
    }
    TRY(readFragments(annotations, condition, key));
    TRY(readAttributes(annotations, condition, key));
    TRY(oneState.commit());
    return annotations;
}

Result<void> Annotations::readFragments(std::vector<Stored>& annotations, const QByteArray& condition, const QString& key) const
{
    const Places places = placesOf(annotations);
    Statement row = TRY(m_database.prepare("SELECT annotation_id, start, \"end\", quote, prefix, suffix FROM annotations "
                                           "JOIN fragments ON annotation_id = annotations.id WHERE " + condition
                                           + " ORDER BY annotation_id, number"));
    row.bind(key);
    while (TRY(row.step())) {
        if (Annotation* annotation = places.value(row.id<AnnotationId>(0)))
            annotation->fragments.push_back({{row.integer(1), row.integer(2)}, row.text(3), row.text(4), row.text(5)});
    }
    return {};
}

Result<void> Annotations::readAttributes(std::vector<Stored>& annotations, const QByteArray& condition, const QString& key) const
{
    const Places places = placesOf(annotations);
    Statement row = TRY(m_database.prepare("SELECT annotation_id, attribute_id, value FROM annotations "
                                           "JOIN attribute_values ON annotation_id = annotations.id WHERE " + condition));
    row.bind(key);
    while (TRY(row.step())) {
        if (Annotation* annotation = places.value(row.id<AnnotationId>(0)))
            annotation->attributes.insert(row.id<document::AttributeId>(1), row.text(2));
    }
    return {};
}

Result<std::vector<Annotation>> Annotations::read(const char* condition, const QString& key) const
{
    std::vector<Annotation> annotations;
    const Aliases aliases = TRY(Aliases::read(m_database));
    std::vector<Stored> stored = TRY(readStored(QByteArray("deleted = 0 AND ") + condition, key));
    for (Stored& each : stored) {
        aliases.apply(each.annotation);
        if (each.annotation.fragments.empty())
            return failure(ErrorCode::DamagedProject, m_database.path(), QStringLiteral("annotation %1 has no passage").arg(each.annotation.id.toString()));
        annotations.push_back(std::move(each.annotation));
    }
    std::ranges::sort(annotations, [](const Annotation& left, const Annotation& right) {
        return std::pair(left.extent(), left.id) < std::pair(right.extent(), right.id);
    });
    return annotations;
}

Result<std::vector<Annotations::Stored>> Annotations::stored(const document::ArticleId& article) const
{
    return readStored("article_id = ?", article.toString());
}

Result<std::vector<Annotations::Stored>> Annotations::allStored() const
{
    std::vector<Stored> annotations = TRY(readStored("?1 = ''", QString()));
    std::ranges::sort(annotations, [](const Stored& left, const Stored& right) { return left.annotation.id < right.annotation.id; });
    return annotations;
}

Result<void> Annotations::place(const Stored& stored)
{
    const Annotation& annotation = stored.annotation;
    TRY(checkParts(annotation));
    TRY(m_database.run("DELETE FROM fragments WHERE annotation_id = ?", annotation.id));
    TRY(m_database.run("DELETE FROM attribute_values WHERE annotation_id = ?", annotation.id));
    TRY(m_database.run(
        "INSERT INTO annotations (id, article_id, text_id, tag_id, author_id, layer, origin, status, note, group_id, item, "
        "entity_id, confidence, created_at, updated_at, digest, deleted, revision, ancestry, conflict_of) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "article_id = excluded.article_id, text_id = excluded.text_id, tag_id = excluded.tag_id, author_id = excluded.author_id, "
        "layer = excluded.layer, origin = excluded.origin, status = excluded.status, note = excluded.note, "
        "group_id = excluded.group_id, item = excluded.item, entity_id = excluded.entity_id, confidence = excluded.confidence, "
        "created_at = excluded.created_at, updated_at = excluded.updated_at, digest = excluded.digest, deleted = excluded.deleted, revision = excluded.revision, "
        "conflict_of = excluded.conflict_of",
        annotation.id, annotation.articleId, annotation.textId, annotation.tagId, annotation.authorId, nameOf(annotation.layer),
        nameOf(annotation.origin), nameOf(annotation.status), annotation.note, annotation.groupId, annotation.item,
        annotation.entityId, annotation.confidence, annotation.createdAt, annotation.updatedAt, stored.digest, stored.isDeleted,
        QString::fromLatin1(stored.revision), QString::fromLatin1(stored.ancestry), stored.conflictOf));
    // The file took it for a change of the row that was there.
    TRY(m_database.run("UPDATE annotations SET ancestry = ? WHERE id = ?", QString::fromLatin1(stored.ancestry), annotation.id));
    return writeParts(annotation);
}

Result<void> Annotations::forget(const AnnotationId& id)
{
    return m_database.run("UPDATE annotations SET deleted = 1, revision = '' WHERE id = ?", id);
}

Result<Annotation> Annotations::annotation(const AnnotationId& id) const
{
    std::vector<Annotation> found = TRY(read("annotations.id = ?", id.toString()));
    if (found.empty())
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such annotation"));
    return std::move(found.front());
}

Result<std::vector<Annotation>> Annotations::ofArticle(const document::ArticleId& article) const
{
    return read("article_id = ? AND annotations.text_id = (SELECT text_id FROM articles WHERE id = article_id)", article.toString());
}

Result<std::vector<Annotation>> Annotations::inTray(const document::ArticleId& article) const
{
    return read("article_id = ? AND status <> 'rejected' AND annotations.text_id <> (SELECT text_id FROM articles WHERE id = article_id)",
                article.toString());
}

Result<std::vector<Annotation>> Annotations::active() const
{
    return read("?1 = '' AND status = 'active' AND annotations.text_id = (SELECT text_id FROM articles WHERE id = article_id AND articles.deleted = 0)",
                QString());
}

Result<std::vector<Annotation>> Annotations::ofAllTexts(const document::ArticleId& article) const
{
    return read("article_id = ?", article.toString());
}

Result<std::vector<Annotation>> Annotations::ofEntity(const document::EntityId& entity) const
{
    const Aliases aliases = TRY(Aliases::read(m_database));
    std::vector<Annotation> mentions = TRY(read(
        "status <> 'rejected' AND entity_id IN (SELECT value FROM json_each(?)) "
        "AND annotations.text_id = (SELECT text_id FROM articles WHERE id = article_id AND deleted = 0)", idsMeaning(aliases, entity)));
    std::ranges::stable_sort(mentions, [](const Annotation& left, const Annotation& right) { return left.articleId < right.articleId; });
    return mentions;
}

Result<qint64> Annotations::countOfEntity(const document::EntityId& entity) const
{
    const Aliases aliases = TRY(Aliases::read(m_database));
    Statement row = TRY(m_database.prepare(
        "SELECT count(*) FROM annotations JOIN articles ON articles.id = article_id AND articles.text_id = annotations.text_id AND articles.deleted = 0 "
        "WHERE annotations.deleted = 0 AND annotations.status = 'active' AND entity_id IN (SELECT value FROM json_each(?))"));
    return TRY(row.bind(idsMeaning(aliases, entity)).step()) ? row.integer(0) : 0;
}

Result<std::vector<AnnotationId>> Annotations::quoting(const document::TagId& tag, const QString& words) const
{
    const Aliases aliases = TRY(Aliases::read(m_database));
    std::vector<AnnotationId> ids;
    Statement row = TRY(m_database.prepare(
        "SELECT DISTINCT annotations.id, tag_id FROM fragments JOIN annotations ON annotations.id = annotation_id "
        "JOIN articles ON articles.id = article_id AND articles.text_id = annotations.text_id AND articles.deleted = 0 "
        "WHERE quote = ? AND annotations.deleted = 0 AND annotations.status = 'active' ORDER BY annotations.id"));
    row.bind(words);
    while (TRY(row.step())) {
        if (aliases.meant(row.id<document::TagId>(1)) == tag)
            ids.push_back(row.id<AnnotationId>(0));
    }
    return ids;
}

Result<std::vector<AnnotationId>> Annotations::withConflicts(const AnnotationId& id) const
{
    std::vector<AnnotationId> ids;
    Statement row = TRY(m_database.prepare("SELECT id FROM annotations WHERE (id = ?1 OR conflict_of = ?1) AND deleted = 0 ORDER BY id"));
    row.bind(id);
    while (TRY(row.step()))
        ids.push_back(row.id<AnnotationId>(0));
    return ids;
}

Result<std::vector<Annotation>> Annotations::ofGroup(const document::GroupId& group) const
{
    std::vector<Annotation> members = TRY(read("group_id = ?", group.toString()));
    std::ranges::stable_sort(members, {}, &Annotation::item);
    return members;
}

Result<std::vector<Annotations::TaggedQuote>> Annotations::quotes(const document::AuthorId& author) const
{
    const Aliases aliases = TRY(Aliases::read(m_database));
    std::map<std::pair<QString, document::TagId>, int> counts;
    Statement row = TRY(m_database.prepare(
        "SELECT quote, tag_id, annotations.author_id, layer, count(*) FROM annotations "
        "JOIN articles ON articles.id = article_id AND articles.text_id = annotations.text_id "
        "JOIN fragments ON annotation_id = annotations.id AND number = 0 "
        "WHERE annotations.deleted = 0 AND articles.deleted = 0 AND annotations.status = 'active' "
        "AND NOT EXISTS (SELECT 1 FROM fragments AS more WHERE more.annotation_id = annotations.id AND more.number = 1) "
        "GROUP BY quote, tag_id, annotations.author_id, layer"));
    while (TRY(row.step())) {
        if (row.text(3) == nameOf(document::Layer::Agreed) || aliases.meant(row.id<document::AuthorId>(2)) == aliases.meant(author))
            counts[{row.text(0), aliases.meant(row.id<document::TagId>(1))}] += int(row.integer(4));
    }
    std::vector<TaggedQuote> quotes;
    for (const auto& [key, count] : counts)
        quotes.push_back({key.first, key.second, count});
    return quotes;
}

Result<std::optional<AnnotationId>> Annotations::find(const document::ArticleId& article, const document::TagId& tag,
                                                      const document::AuthorId& author, const std::vector<TextRange>& ranges) const
{
    if (ranges.empty())
        return std::nullopt;
    Statement row = TRY(m_database.prepare(
        "SELECT annotations.id FROM annotations JOIN fragments ON annotation_id = annotations.id AND number = 0 "
        "WHERE article_id = ? AND tag_id = ? AND annotations.author_id = ? AND deleted = 0 AND status = 'active' "
        "AND layer = 'author' AND start = ? AND annotations.text_id = (SELECT text_id FROM articles WHERE id = article_id) "
        "ORDER BY annotations.id"));
    row.bind(article, tag, author, qint64(ranges.front().start));
    while (TRY(row.step())) {
        const auto candidate = TRY(annotation(row.id<AnnotationId>(0)));
        if (std::ranges::equal(candidate.fragments, ranges, {}, &document::Fragment::range))
            return candidate.id;
    }
    return std::nullopt;
}

Result<AnnotationId> Annotations::add(Annotation annotation)
{
    if (annotation.id.isNull())
        annotation.id = AnnotationId::create();
    if (annotation.authorId.isNull())
        annotation.authorId = m_stamp.author;
    if (!annotation.createdAt.isValid())
        annotation.createdAt = m_stamp.at;
    if (!annotation.updatedAt.isValid())
        annotation.updatedAt = m_stamp.at;
    TRY(checkParts(annotation));
    TRY(m_database.run(
        "INSERT INTO annotations (id, article_id, text_id, tag_id, author_id, layer, origin, status, note, group_id, item, "
        "entity_id, confidence, created_at, updated_at, digest, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        annotation.id, annotation.articleId, annotation.textId, annotation.tagId, annotation.authorId, nameOf(annotation.layer),
        nameOf(annotation.origin), nameOf(annotation.status), annotation.note, annotation.groupId, annotation.item,
        annotation.entityId, annotation.confidence, annotation.createdAt, annotation.updatedAt, digest(annotation), m_stamp.revision));
    TRY(writeParts(annotation));
    return annotation.id;
}

Result<void> Annotations::update(const Annotation& wanted)
{
    Annotation annotation = TRY(this->annotation(wanted.id));
    const auto author = annotation.authorId;
    annotation = wanted;
    annotation.authorId = author;
    return rewrite(annotation, m_stamp.at);
}

Result<void> Annotations::put(const Annotation& annotation)
{
    if (TRY(articleOf(annotation.id)).isNull()) {
        TRY(add(annotation));
        return {};
    }
    TRY(m_database.run("UPDATE annotations SET deleted = 0, revision = ? WHERE id = ? AND deleted = 1", m_stamp.revision, annotation.id));
    return update(annotation);
}

Result<void> Annotations::rewrite(const Annotation& annotation, const QDateTime& at)
{
    TRY(checkParts(annotation));
    TRY(m_database.run("DELETE FROM fragments WHERE annotation_id = ?", annotation.id));
    TRY(m_database.run("DELETE FROM attribute_values WHERE annotation_id = ?", annotation.id));
    TRY(m_database.run(
        "UPDATE annotations SET article_id = ?, text_id = ?, tag_id = ?, author_id = ?, layer = ?, origin = ?, status = ?, note = ?, "
        "group_id = ?, item = ?, entity_id = ?, confidence = ?, updated_at = ?, digest = ?, revision = ? WHERE id = ?",
        annotation.articleId, annotation.textId, annotation.tagId, annotation.authorId, nameOf(annotation.layer), nameOf(annotation.origin),
        nameOf(annotation.status), annotation.note, annotation.groupId, annotation.item, annotation.entityId, annotation.confidence, at,
        digest(annotation), m_stamp.revision, annotation.id));
    return writeParts(annotation);
}

Result<void> Annotations::writeFragments(const Annotation& annotation)
{
    Statement fragment = TRY(m_database.prepare(
        "INSERT INTO fragments (annotation_id, number, text_id, start, \"end\", quote, prefix, suffix) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    int number = 0;
    for (const document::Fragment& each : annotation.fragments) {
        TRY(fragment.bind(annotation.id, number++, annotation.textId, qint64(each.range.start), qint64(each.range.end), each.quote,
                          each.prefix, each.suffix).run());
    }
    return {};
}

Result<void> Annotations::writeParts(const Annotation& annotation)
{
    TRY(writeFragments(annotation));
    Statement attribute = TRY(m_database.prepare("INSERT INTO attribute_values (annotation_id, attribute_id, value) VALUES (?, ?, ?)"));
    for (const auto& [id, value] : annotation.attributes.asKeyValueRange())
        TRY(attribute.bind(annotation.id, id, value).run());
    return {};
}

Result<void> Annotations::anchor(const AnnotationId& id, const document::TextId& text, const std::vector<document::Fragment>& fragments)
{
    Annotation annotation = TRY(this->annotation(id));
    annotation.textId = text;
    annotation.fragments = fragments;
    return rewrite(annotation, annotation.updatedAt);
}

Result<void> Annotations::remove(const AnnotationId& id)
{
    TRY(m_database.run("UPDATE annotations SET deleted = 1, revision = ? WHERE id = ? AND deleted = 0", m_stamp.revision, id));
    if (TRY(m_database.number("SELECT changes()")) != 1)
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such annotation"));
    return {};
}

Result<document::ArticleId> Annotations::articleOf(const AnnotationId& id) const
{
    Statement row = TRY(m_database.prepare("SELECT article_id FROM annotations WHERE id = ?"));
    return TRY(row.bind(id).step()) ? row.id<document::ArticleId>(0) : document::ArticleId();
}

}  // namespace vermilion::store
