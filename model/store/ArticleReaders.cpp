// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/ArticleReaders.h"

#include "model/store/Aliases.h"

#include <map>

namespace vermilion::store {
namespace {

QString textOf(const QUuid& id) { return id.toString(QUuid::WithoutBraces); }

}  // namespace

QUuid ArticleReaders::idFor(const document::ArticleId& article, const document::AuthorId& reader)
{
    return QUuid::createUuidV5(article.uuid(), reader.toString().toLatin1());
}

QByteArray ArticleReaders::statusOf(const QByteArray& article)
{
    return "coalesce((SELECT article_readers.status FROM article_readers WHERE article_readers.article_id = " + article
        + " AND article_readers.deleted = 0 AND article_readers.reader_id IN (SELECT authors.id FROM authors JOIN settings "
          "ON settings.key = 'author' AND settings.value IN (authors.id, authors.same_as)) ORDER BY article_readers.revision DESC LIMIT 1), 'to_do')";
}

Result<std::vector<ArticleReader>> ArticleReaders::all() const
{
    const Aliases aliases = TRY(Aliases::read(m_database));
    Statement row = TRY(m_database.prepare("SELECT article_id, reader_id, status, is_assigned FROM article_readers WHERE deleted = 0 ORDER BY article_id, revision"));
    std::map<std::pair<document::ArticleId, document::AuthorId>, ArticleReader> readers;
    while (TRY(row.step())) {
        ArticleReader reader{row.id<document::ArticleId>(0), aliases.meant(row.id<document::AuthorId>(1)), row.text(2), row.integer(3) == 1};
        readers.insert_or_assign({reader.article, reader.reader}, std::move(reader));
    }
    std::vector<ArticleReader> all;
    for (auto& [key, reader] : readers)
        all.push_back(std::move(reader));
    return all;
}

Result<void> ArticleReaders::checkArticle(const document::ArticleId& article) const
{
    Statement row = TRY(m_database.prepare("SELECT 1 FROM articles WHERE id = ? AND deleted = 0"));
    if (!TRY(row.bind(article).step()))
        return failure(ErrorCode::NotFound, article.toString(), QStringLiteral("no such article"));
    return {};
}

Result<void> ArticleReaders::setStatus(const document::ArticleId& article, const QString& status)
{
    TRY(checkArticle(article));
    return m_database.run("INSERT INTO article_readers (id, article_id, reader_id, status, is_assigned, author_id, revision) VALUES (?, ?, ?, ?, 0, ?, ?) "
                          "ON CONFLICT (id) DO UPDATE SET status = excluded.status, is_assigned = is_assigned AND NOT deleted, author_id = excluded.author_id, revision = excluded.revision, deleted = 0",
                          textOf(idFor(article, m_stamp.author)), article, m_stamp.author, status, m_stamp.author, m_stamp.revision);
}

Result<void> ArticleReaders::assign(const document::ArticleId& article, const document::AuthorId& reader, bool isAssigned)
{
    TRY(checkArticle(article));
    return m_database.run("INSERT INTO article_readers (id, article_id, reader_id, status, is_assigned, author_id, revision) VALUES (?, ?, ?, 'to_do', ?, ?, ?) "
                          "ON CONFLICT (id) DO UPDATE SET is_assigned = excluded.is_assigned, status = CASE deleted WHEN 1 THEN excluded.status ELSE status END, author_id = excluded.author_id, revision = excluded.revision, deleted = 0",
                          textOf(idFor(article, reader)), article, reader, isAssigned ? 1 : 0, m_stamp.author, m_stamp.revision);
}

Result<document::ArticleId> ArticleReaders::articleOf(const QUuid& id) const
{
    Statement row = TRY(m_database.prepare("SELECT article_id FROM article_readers WHERE id = ?"));
    return TRY(row.bind(textOf(id)).step()) ? row.id<document::ArticleId>(0) : document::ArticleId();
}

}  // namespace vermilion::store
