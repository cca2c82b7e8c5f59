// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/SearchSource.h"

#include "model/store/ArticleReaders.h"

#include "model/store/Aliases.h"
#include "model/store/Entities.h"
#include "model/store/Json.h"
#include "model/store/Transaction.h"

namespace vermilion::store {

using document::ArticleId;

namespace {

Result<QHash<document::EntityId, QString>> namesIn(Database& database)
{
    QHash<document::EntityId, QString> names;
    const Stamp nobody;
    for (const document::Entity& entity : TRY(Entities(database, nobody).all()))
        names.insert(entity.id, entity.name);
    return names;
}

// Renaming an entity, or merging it, changes what is found in the annotations that refer to it.
Result<void> addNames(Database& database, QHash<QByteArray, quint64>& digests)
{
    const auto names = TRY(namesIn(database));
    if (names.isEmpty())
        return {};
    const Aliases aliases = TRY(Aliases::read(database));
    Statement row = TRY(database.prepare("SELECT article_id, value FROM attribute_values JOIN annotations ON annotations.id = annotation_id WHERE length(value) = 36"));
    while (TRY(row.step())) {
        if (const document::EntityId id = document::entityIn(row.text(1)); !id.isNull())
            digests[row.bytes(0)] += qHash(names.value(aliases.meant(id)), size_t(1));
    }
    return {};
}

}  // namespace

Result<QString> SearchSource::lastRevision() const
{
    Statement row = TRY(m_database.prepare("SELECT stamp FROM clock"));
    return TRY(row.step()) ? row.text(0) : QString();
}

Result<std::vector<SearchState>> SearchSource::states() const
{
    Transaction oneState = TRY(Transaction::begin(m_database, Transaction::Kind::Read));
    // A sum does not ask for an order; deleted ones count, so that a deletion is a change like any other.
    QHash<QByteArray, quint64> annotations;
    {
        Statement row = TRY(m_database.prepare("SELECT article_id, id, revision FROM annotations"));
        while (TRY(row.step()))
            annotations[row.bytes(0)] += qHash(row.bytes(1) + row.bytes(2), size_t(1));
    }
    TRY(addNames(m_database, annotations));
    std::vector<SearchState> states;
    {
        Statement row = TRY(m_database.prepare("SELECT id, revision || ' ' || " + ArticleReaders::statusOf("articles.id") + " FROM articles WHERE deleted = 0"));
        while (TRY(row.step()))
            states.push_back({row.id<ArticleId>(0), row.text(1), qint64(annotations.value(row.bytes(0)))});
    }
    TRY(oneState.commit());
    return states;
}

Result<document::Article> SearchSource::article(const ArticleId& id) const
{
    Statement row = TRY(m_database.prepare(
        "SELECT text_id, title, source, site, reporters, authors, published, url, text FROM articles JOIN texts ON texts.id = text_id "
        "WHERE articles.id = ? AND deleted = 0"));
    if (!TRY(row.bind(id).step()))
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such article"));
    document::Article article;
    article.id = id;
    article.textId = row.id<document::TextId>(0);
    article.metadata.title = row.text(1);
    article.metadata.source = row.text(2);
    article.metadata.site = row.text(3);
    article.metadata.reporters = listFromJson(row.text(4));
    article.metadata.authors = listFromJson(row.text(5));
    article.metadata.published = row.text(6);
    article.metadata.url = row.text(7);
    article.text = row.text(8);
    return article;
}

Result<QHash<document::EntityId, QString>> SearchSource::entityNames() const
{
    return namesIn(m_database);
}

Result<QString> SearchSource::status(const ArticleId& id) const
{
    Statement row = TRY(m_database.prepare("SELECT " + ArticleReaders::statusOf("articles.id") + " FROM articles WHERE id = ?"));
    return TRY(row.bind(id).step()) ? row.text(0) : QString();
}

Result<QString> SearchSource::text(const document::TextId& id) const
{
    Statement row = TRY(m_database.prepare("SELECT text FROM texts WHERE id = ?"));
    if (!TRY(row.bind(id).step()))
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such text"));
    return row.text(0);
}

}  // namespace vermilion::store
