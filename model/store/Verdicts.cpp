// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Verdicts.h"

#include "model/store/Aliases.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace vermilion::store {
namespace {

using document::AnnotationId;
using document::Verdict;
using Side = Verdict::Side;

constexpr qsizetype digestLength = 32;

QString toJson(const std::vector<Side>& sides)
{
    QJsonArray array;
    for (const Side& side : sides) {
        array.append(QJsonObject{{QStringLiteral("annotation"), side.annotation.toString()},
                                 {QStringLiteral("content"), QString::fromLatin1(side.content.toHex())},
                                 {QStringLiteral("taken"), side.isTaken}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<AnnotationId> annotationsOf(const std::vector<Side>& sides)
{
    std::vector<AnnotationId> ids;
    for (const Side& side : sides)
        ids.push_back(side.annotation);
    return ids;
}

}  // namespace

std::optional<std::vector<Side>> Verdicts::sidesFromJson(const QByteArray& json)
{
    std::vector<Side> sides;
    const QJsonDocument read = QJsonDocument::fromJson(json);
    for (const QJsonValue& value : read.array()) {
        const Side side{AnnotationId::fromString(value[u"annotation"].toString()), QByteArray::fromHex(value[u"content"].toString().toLatin1()),
                        value[u"taken"].toBool()};
        if (side.annotation.isNull() || side.content.size() != digestLength)
            return std::nullopt;
        sides.push_back(side);
    }
    return sides.empty() ? std::nullopt : std::optional(std::move(sides));
}

Result<std::vector<Verdict>> Verdicts::ofArticle(const document::ArticleId& article) const
{
    std::vector<Verdict> verdicts;
    Statement row = TRY(m_database.prepare(
        "SELECT id, article_id, sides, decision, reason, comment, rule, author_id, decided_at FROM verdicts "
        "WHERE article_id = ? AND deleted = 0 ORDER BY id"));
    row.bind(article);
    while (TRY(row.step())) {
        Verdict verdict;
        verdict.id = row.id<document::VerdictId>(0);
        verdict.articleId = row.id<document::ArticleId>(1);
        verdict.sides = sidesFromJson(row.bytes(2)).value_or(std::vector<Side>());
        verdict.decision = document::decisionFromName(row.text(3)).value_or(document::Decision::Neither);
        verdict.reason = row.text(4);
        verdict.comment = row.text(5);
        verdict.rule = row.text(6);
        verdict.authorId = row.id<document::AuthorId>(7);
        verdict.decidedAt = row.time(8);
        verdicts.push_back(std::move(verdict));
    }
    return verdicts;
}

Result<void> Verdicts::set(Verdict verdict)
{
    std::ranges::sort(verdict.sides, [](const Side& left, const Side& right) { return left.annotation < right.annotation; });
    if (verdict.sides.empty() || verdict.id != document::verdictIdFor(annotationsOf(verdict.sides)))
        return failure(ErrorCode::InvalidInput, verdict.id.toString(), QStringLiteral("a verdict is about annotations and named after them"));
    return m_database.run(
        "INSERT INTO verdicts (id, article_id, sides, decision, reason, comment, rule, decided_at, author_id, revision) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET sides = excluded.sides, decision = excluded.decision, "
        "reason = excluded.reason, comment = excluded.comment, rule = excluded.rule, decided_at = excluded.decided_at, "
        "author_id = excluded.author_id, revision = excluded.revision, deleted = 0",
        verdict.id, verdict.articleId, toJson(verdict.sides), nameOf(verdict.decision), verdict.reason, verdict.comment, verdict.rule,
        m_stamp.at, m_stamp.author, m_stamp.revision);
}

Result<void> Verdicts::remove(const document::VerdictId& id)
{
    TRY(m_database.run("UPDATE verdicts SET deleted = 1, author_id = ?, revision = ? WHERE id = ? AND deleted = 0", m_stamp.author,
                       m_stamp.revision, id));
    if (TRY(m_database.number("SELECT changes()")) != 1)
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such verdict"));
    return {};
}

Result<std::vector<document::VerdictAnswer>> Verdicts::answers(const document::ArticleId& article) const
{
    const Aliases aliases = TRY(Aliases::read(m_database));
    std::vector<document::VerdictAnswer> answers;
    Statement row = TRY(m_database.prepare(
        "SELECT verdict_id, verdict_answers.author_id, text, answered_at FROM verdict_answers JOIN verdicts ON verdicts.id = verdict_id "
        "WHERE article_id = ? AND verdict_answers.deleted = 0 AND verdicts.deleted = 0 ORDER BY verdict_id, answered_at, verdict_answers.id"));
    row.bind(article);
    while (TRY(row.step()))
        answers.push_back({row.id<document::VerdictId>(0), aliases.meant(row.id<document::AuthorId>(1)), row.text(2), row.time(3)});
    return answers;
}

Result<void> Verdicts::answer(const document::VerdictId& verdict, const QString& text)
{
    const QString id = QUuid::createUuidV5(verdict.uuid(), m_stamp.author.toString().toLatin1()).toString(QUuid::WithoutBraces);
    if (text.isEmpty())
        return m_database.run("UPDATE verdict_answers SET deleted = 1, author_id = ?, revision = ? WHERE id = ?", m_stamp.author, m_stamp.revision, id);
    Statement row = TRY(m_database.prepare("SELECT 1 FROM verdicts WHERE id = ? AND deleted = 0"));
    if (!TRY(row.bind(verdict).step()))
        return failure(ErrorCode::NotFound, verdict.toString(), QStringLiteral("no such verdict"));
    return m_database.run("INSERT INTO verdict_answers (id, verdict_id, text, answered_at, author_id, revision) VALUES (?, ?, ?, ?, ?, ?) "
                          "ON CONFLICT (id) DO UPDATE SET text = excluded.text, answered_at = excluded.answered_at, author_id = excluded.author_id, "
                          "revision = excluded.revision, deleted = 0",
                          id, verdict, text, m_stamp.at, m_stamp.author, m_stamp.revision);
}

Result<document::VerdictId> Verdicts::verdictOf(const QUuid& answer) const
{
    Statement row = TRY(m_database.prepare("SELECT verdict_id FROM verdict_answers WHERE id = ?"));
    return TRY(row.bind(answer.toString(QUuid::WithoutBraces)).step()) ? row.id<document::VerdictId>(0) : document::VerdictId();
}

Result<document::ArticleId> Verdicts::articleOf(const document::VerdictId& id) const
{
    Statement row = TRY(m_database.prepare("SELECT article_id FROM verdicts WHERE id = ?"));
    return TRY(row.bind(id).step()) ? row.id<document::ArticleId>(0) : document::ArticleId();
}

}  // namespace vermilion::store
