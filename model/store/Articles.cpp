// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Articles.h"

#include "model/base/Digest.h"
#include "model/document/Address.h"
#include "model/document/Correction.h"
#include "model/store/ArticleReaders.h"
#include "model/store/Json.h"
#include "model/store/Transaction.h"
#include "model/text/CodePoints.h"

namespace vermilion::store {
namespace {

std::optional<document::ArticleId> idOrNone(bool hasRow, const Statement& row)
{
    return hasRow ? std::optional(row.id<document::ArticleId>(0)) : std::nullopt;
}

// The name space of articles' ids (UUID version 5; RFC 9562, 5.5).
const QUuid articleNames(QStringLiteral("6f0d2c58-9c0e-5b53-a7a4-2a4b1f0e8d11"));

QByteArray digestOf(const QString& text)
{
    return sha256(text::atTheDoor(text).text.toUtf8());
}

Result<void> exactlyOne(Database& database, const document::ArticleId& id)
{
    if (TRY(database.number("SELECT changes()")) != 1)
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such article"));
    return {};
}

QString siteIn(const Statement& row)
{
    document::Metadata metadata;
    metadata.url = row.text(1);
    metadata.canonicalUrl = row.text(2);
    metadata.site = row.text(3);
    return document::siteOf(metadata);
}

}  // namespace

Result<std::vector<ArticleRow>> Articles::list() const
{
    std::vector<ArticleRow> list;
    Statement row = TRY(m_database.prepare(
        "SELECT id, title, source, published, " + ArticleReaders::statusOf("articles.id") + ", "
        "(SELECT count(*) FROM annotations WHERE article_id = articles.id AND deleted = 0 AND status = 'active'), "
        "(SELECT count(*) FROM annotations WHERE article_id = articles.id AND deleted = 0 AND status <> 'rejected' "
        "AND annotations.text_id <> articles.text_id) "
        "FROM articles WHERE deleted = 0 ORDER BY published = '', published, title, created_at, id"));
    while (TRY(row.step())) {
        list.push_back({row.id<document::ArticleId>(0), row.text(1), row.text(2), row.text(3), row.text(4),
                        int(row.integer(5)), int(row.integer(6))});
    }
    return list;
}

Result<std::vector<CurrentText>> Articles::currentTexts() const
{
    std::vector<CurrentText> texts;
    Statement row = TRY(m_database.prepare(
        "SELECT articles.id, texts.id, length, " + ArticleReaders::statusOf("articles.id") + " FROM articles JOIN texts ON texts.id = text_id "
        "WHERE deleted = 0 ORDER BY published = '', published, title, articles.created_at, articles.id"));
    while (TRY(row.step()))
        texts.push_back({row.id<document::ArticleId>(0), row.id<document::TextId>(1), row.integer(2), row.text(3)});
    return texts;
}

Result<document::Article> Articles::article(const document::ArticleId& id) const
{
    return article(id, {});
}

Result<document::Article> Articles::article(const document::ArticleId& id, const document::TextId& wanted) const
{
    Transaction oneState = TRY(Transaction::begin(m_database, Transaction::Kind::Read));
    document::Article article;
    {
        Statement row = TRY(m_database.prepare(
            "SELECT id, capture_id, text_id, title, subtitle, source, site, section, reporters, photographers, editors, authors, "
            "dateline, published, updated, language, url, canonical_url, lead_image, lead_image_caption, evidence "
            "FROM articles WHERE id = ? AND deleted = 0"));
        if (!TRY(row.bind(id).step()))
            return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such article"));
        article.id = row.id<document::ArticleId>(0);
        article.captureId = row.id<document::CaptureId>(1);
        article.textId = row.id<document::TextId>(2);
        int column = 3;
        document::Metadata& metadata = article.metadata;
        for (QString* field : {&metadata.title, &metadata.subtitle, &metadata.source, &metadata.site, &metadata.section})
            *field = row.text(column++);
        for (QStringList* field : {&metadata.reporters, &metadata.photographers, &metadata.editors, &metadata.authors})
            *field = listFromJson(row.text(column++));
        for (QString* field : {&metadata.dateline, &metadata.published, &metadata.updated, &metadata.language, &metadata.url,
                               &metadata.canonicalUrl, &metadata.leadImage, &metadata.leadImageCaption})
            *field = row.text(column++);
        metadata.evidence = mapFromJson(row.text(column));
    }
    if (!wanted.isNull()) {
        Statement owner = TRY(m_database.prepare("SELECT 1 FROM texts WHERE id = ? AND article_id = ?"));
        if (!TRY(owner.bind(wanted, id).step()))
            return failure(ErrorCode::NotFound, wanted.toString(), QStringLiteral("no such text of the article"));
        article.textId = wanted;
    }
    TRY(readText(article));
    TRY(oneState.commit());
    return article;
}

Result<std::vector<document::ArticleId>> Articles::ofSite(const QString& site) const
{
    std::vector<document::ArticleId> articles;
    Statement row = TRY(m_database.prepare("SELECT id, url, canonical_url, site FROM articles WHERE deleted = 0 ORDER BY published = '', published, title, created_at, id"));
    while (TRY(row.step())) {
        if (siteIn(row) == site)
            articles.push_back(row.id<document::ArticleId>(0));
    }
    return articles;
}

Result<std::vector<std::pair<document::ArticleId, QString>>> Articles::sites() const
{
    std::vector<std::pair<document::ArticleId, QString>> sites;
    Statement row = TRY(m_database.prepare("SELECT id, url, canonical_url, site FROM articles WHERE deleted = 0"));
    while (TRY(row.step()))
        sites.emplace_back(row.id<document::ArticleId>(0), siteIn(row));
    return sites;
}

Result<document::MarkedPage> Articles::markedPage(const document::ArticleId& id) const
{
    Statement row = TRY(m_database.prepare(
        "SELECT title, iif(canonical_url = '', articles.url, canonical_url), media_type = 'application/vnd.vermilion.pages', marks FROM articles "
        "JOIN block_marks ON block_marks.text_id = articles.text_id JOIN captures ON captures.id = capture_id WHERE articles.id = ? AND deleted = 0"));
    if (!TRY(row.bind(id).step()))
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such article"));
    auto marks = document::marksFromBytes(row.bytes(3));
    if (!marks)
        return failure(ErrorCode::DamagedProject, m_database.path(), QStringLiteral("marks of the article %1").arg(id.toString()));
    return document::MarkedPage{row.text(0), row.text(1), row.boolean(2), *std::move(marks)};
}

Result<void> Articles::readText(document::Article& article) const
{
    Statement text = TRY(m_database.prepare("SELECT text, sha256, source_map FROM texts WHERE id = ?"));
    if (!TRY(text.bind(article.textId).step()))
        return failure(ErrorCode::DamagedProject, m_database.path(), QStringLiteral("no text %1").arg(article.textId.toString()));
    article.text = text.text(0);
    article.textSha256 = text.bytes(1);
    auto sourceMap = document::SourceMap::fromBytes(text.bytes(2));
    if (!sourceMap)
        return failure(ErrorCode::DamagedProject, m_database.path(), QStringLiteral("source map of text %1").arg(article.textId.toString()));
    article.sourceMap = *std::move(sourceMap);

    Statement block = TRY(m_database.prepare("SELECT kind, level, start, \"end\" FROM blocks WHERE text_id = ? ORDER BY number"));
    block.bind(article.textId);
    while (TRY(block.step())) {
        const auto kind = document::blockKindFromName(block.text(0)).value_or(document::BlockKind::Paragraph);
        article.blocks.push_back({kind, int(block.integer(1)), {block.integer(2), block.integer(3)}});
    }
    Statement entry = TRY(m_database.prepare("SELECT reason, text, source_start, source_end, dom_start, dom_end, block, decided_by FROM receipts "
                                             "WHERE text_id = ? ORDER BY number"));
    entry.bind(article.textId);
    while (TRY(entry.step())) {
        const auto reason = document::dropReasonFromName(entry.text(0)).value_or(document::DropReason::OutsideArticle);
        article.receipt.entries.push_back({reason, entry.text(1), {entry.integer(2), entry.integer(3)},
                                           {entry.integer(4), entry.integer(5)}, int(entry.integer(6)),
                                           document::decidedByFromName(entry.text(7)).value_or(document::DecidedBy::Cleaner)});
    }
    return {};
}

// Who imports the same article elsewhere gives it the same id, so that a merge finds it; whatever would have an id that
// is taken (the same text from another address, or one that was taken back) gets another.
Result<document::ArticleId> Articles::idFor(const document::Article& article) const
{
    const QByteArray text = digestOf(article.text);
    const QByteArray address = document::addressKey(article.metadata.canonicalUrl.isEmpty() ? article.metadata.url : article.metadata.canonicalUrl).toUtf8();
    for (const QByteArray& name : {text, text + address}) {
        const document::ArticleId id(QUuid::createUuidV5(articleNames, name));
        if (TRY(m_database.number("SELECT count(*) FROM articles WHERE id = ?", id)) == 0)
            return id;
    }
    return document::ArticleId::create();
}

document::TextId Articles::idOfText(const document::ArticleId& article, const QString& text)
{
    return document::TextId(QUuid::createUuidV5(article.uuid(), digestOf(text)));
}

Result<document::TextId> Articles::idForText(const document::Article& article) const
{
    const document::TextId id = idOfText(article.id, article.text);
    return TRY(m_database.number("SELECT count(*) FROM texts WHERE id = ?", id)) == 0 ? id : document::TextId::create();
}

Result<document::ArticleId> Articles::add(document::Article article)
{
    if (article.id.isNull())
        article.id = TRY(idFor(article));
    if (article.textId.isNull())
        article.textId = TRY(idForText(article));
    // The row first: the foreign key to its text is looked at when the transaction ends.
    TRY(m_database.run(
        "INSERT INTO articles (id, capture_id, text_id, title, subtitle, source, site, section, reporters, photographers, "
        "editors, authors, dateline, published, updated, language, url, canonical_url, lead_image, lead_image_caption, evidence, "
        "created_at, author_id, revision) "
        "VALUES (?, ?, ?, '', '', '', '', '', '[]', '[]', '[]', '[]', '', '', '', '', '', '', '', '', '{}', ?, ?, ?)",
        article.id, article.captureId, article.textId, m_stamp.at, m_stamp.author, m_stamp.revision));
    TRY(setMetadata(article.id, article.metadata));
    TRY(writeText(article));
    return article.id;
}

Result<document::TextId> Articles::addText(const document::Article& article)
{
    document::Article revision = article;
    if (revision.textId.isNull())
        revision.textId = TRY(idForText(revision));
    TRY(writeText(revision));
    TRY(m_database.run("UPDATE articles SET text_id = ?, author_id = ?, revision = ? WHERE id = ?", revision.textId,
                       m_stamp.author, m_stamp.revision, article.id));
    TRY(exactlyOne(m_database, article.id));
    return revision.textId;
}

Result<void> Articles::keepText(const document::Article& article)
{
    const bool isThere = TRY(m_database.number("SELECT count(*) FROM texts WHERE id = ?", article.textId)) > 0;
    return isThere ? Result<void>() : writeText(article);
}

Result<void> Articles::writeText(const document::Article& article)
{
    const QString text = text::atTheDoor(article.text).text;
    TRY(m_database.run("INSERT INTO texts (id, article_id, sha256, length, created_at, text, source_map) VALUES (?, ?, ?, ?, ?, ?, ?)",
                       article.textId, article.id, sha256(text.toUtf8()),
                       qint64(text::CodePoints(text).count()), m_stamp.at, text, article.sourceMap.toBytes()));
    Statement block = TRY(m_database.prepare("INSERT INTO blocks (text_id, number, kind, level, start, \"end\") VALUES (?, ?, ?, ?, ?, ?)"));
    int number = 0;
    for (const document::Block& each : article.blocks) {
        TRY(block.bind(article.textId, number++, nameOf(each.kind), each.level, qint64(each.range.start), qint64(each.range.end)).run());
    }
    Statement entry = TRY(m_database.prepare("INSERT INTO receipts (text_id, number, reason, block, source_start, source_end, "
                                             "dom_start, dom_end, text, decided_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    number = 0;
    for (const document::ReceiptEntry& each : article.receipt.entries) {
        TRY(entry.bind(article.textId, number++, nameOf(each.reason), each.block, qint64(each.source.start), qint64(each.source.end),
                       qint64(each.dom.start), qint64(each.dom.end), each.text, nameOf(each.decidedBy)).run());
    }
    return m_database.run("INSERT INTO block_marks (text_id, marks) VALUES (?, ?)", article.textId, toBytes(document::marksOf(article.receipt)));
}

Result<void> Articles::setMetadata(const document::ArticleId& id, const document::Metadata& metadata)
{
    TRY(m_database.run(
        "UPDATE articles SET title = ?, subtitle = ?, source = ?, site = ?, section = ?, reporters = ?, photographers = ?, "
        "editors = ?, authors = ?, dateline = ?, published = ?, updated = ?, language = ?, url = ?, canonical_url = ?, "
        "lead_image = ?, lead_image_caption = ?, evidence = ?, author_id = ?, revision = ? WHERE id = ? AND deleted = 0",
        metadata.title, metadata.subtitle, metadata.source, metadata.site, metadata.section, toJson(metadata.reporters),
        toJson(metadata.photographers), toJson(metadata.editors), toJson(metadata.authors), metadata.dateline,
        metadata.published, metadata.updated, metadata.language, metadata.url, metadata.canonicalUrl, metadata.leadImage,
        metadata.leadImageCaption, toJson(metadata.evidence), m_stamp.author, m_stamp.revision, id));
    return exactlyOne(m_database, id);
}

Result<void> Articles::remove(const document::ArticleId& id)
{
    TRY(m_database.run("UPDATE articles SET deleted = 1, author_id = ?, revision = ? WHERE id = ? AND deleted = 0",
                       m_stamp.author, m_stamp.revision, id));
    return exactlyOne(m_database, id);
}

Result<std::optional<document::ArticleId>> Articles::withCapture(const QByteArray& captureSha256) const
{
    Statement row = TRY(m_database.prepare(
        "SELECT articles.id FROM captures JOIN articles ON articles.capture_id = captures.id "
        "WHERE captures.sha256 = ? AND articles.deleted = 0 ORDER BY articles.id LIMIT 1"));
    const bool hasRow = TRY(row.bind(captureSha256).step());
    return idOrNone(hasRow, row);
}

Result<std::optional<document::ArticleId>> Articles::withText(const QString& address, const QByteArray& textSha256) const
{
    Statement row = TRY(m_database.prepare(
        "SELECT articles.id, iif(canonical_url = '', url, canonical_url) FROM texts JOIN articles ON articles.id = texts.article_id "
        "WHERE texts.sha256 = ? AND articles.deleted = 0 ORDER BY articles.id"));
    row.bind(textSha256);
    const QString key = document::addressKey(address);
    while (TRY(row.step())) {
        if (document::addressKey(row.text(1)) == key)
            return std::optional(row.id<document::ArticleId>(0));
    }
    return std::nullopt;
}

Result<QSet<QByteArray>> Articles::captureDigests() const
{
    QSet<QByteArray> digests;
    Statement row = TRY(m_database.prepare("SELECT sha256 FROM captures JOIN articles ON articles.capture_id = captures.id WHERE articles.deleted = 0"));
    while (TRY(row.step()))
        digests.insert(row.bytes(0));
    return digests;
}

}  // namespace vermilion::store
