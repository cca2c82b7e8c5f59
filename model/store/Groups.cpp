// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Groups.h"

namespace vermilion::store {
namespace {

using document::Group;

Group read(const Statement& row)
{
    return {row.id<document::GroupId>(0), document::groupTypeFromName(row.text(1)).value_or(document::GroupType::CommitmentList),
            row.id<document::ArticleId>(2), row.id<document::AuthorId>(3), row.text(4)};
}

}  // namespace

Result<Group> Groups::group(const document::GroupId& id) const
{
    Statement row = TRY(m_database.prepare("SELECT id, type, article_id, author_id, title FROM groups WHERE id = ? AND deleted = 0"));
    if (!TRY(row.bind(id).step()))
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such group"));
    return read(row);
}

Result<std::vector<Group>> Groups::ofArticle(const document::ArticleId& article) const
{
    std::vector<Group> groups;
    Statement row = TRY(m_database.prepare(
        "SELECT id, type, article_id, author_id, title FROM groups WHERE article_id = ? AND deleted = 0 ORDER BY created_at, id"));
    row.bind(article);
    while (TRY(row.step()))
        groups.push_back(read(row));
    return groups;
}

Result<std::vector<Group>> Groups::all() const
{
    std::vector<Group> groups;
    Statement row = TRY(m_database.prepare("SELECT id, type, article_id, author_id, title FROM groups WHERE deleted = 0 ORDER BY created_at, id"));
    while (TRY(row.step()))
        groups.push_back(read(row));
    return groups;
}

Result<document::GroupId> Groups::add(Group group)
{
    if (group.id.isNull())
        group.id = document::GroupId::create();
    if (group.authorId.isNull())
        group.authorId = m_stamp.author;
    TRY(m_database.run("INSERT INTO groups (id, type, article_id, title, created_at, author_id, revision) VALUES (?, ?, ?, ?, ?, ?, ?)",
                       group.id, nameOf(group.type), group.articleId, group.title, m_stamp.at, group.authorId, m_stamp.revision));
    return group.id;
}

Result<void> Groups::put(const Group& group)
{
    if (TRY(articleOf(group.id)).isNull()) {
        TRY(add(group));
        return {};
    }
    return m_database.run("UPDATE groups SET deleted = 0, title = ?, revision = ? WHERE id = ? AND (deleted = 1 OR title <> ?)", group.title,
                          m_stamp.revision, group.id, group.title);
}

Result<void> Groups::setTitle(const document::GroupId& id, const QString& title)
{
    TRY(group(id));
    return m_database.run("UPDATE groups SET title = ?, revision = ? WHERE id = ?", title, m_stamp.revision, id);
}

Result<void> Groups::remove(const document::GroupId& id)
{
    TRY(group(id));
    return m_database.run("UPDATE groups SET deleted = 1, revision = ? WHERE id = ?", m_stamp.revision, id);
}

Result<document::ArticleId> Groups::articleOf(const document::GroupId& id) const
{
    Statement row = TRY(m_database.prepare("SELECT article_id FROM groups WHERE id = ?"));
    return TRY(row.bind(id).step()) ? row.id<document::ArticleId>(0) : document::ArticleId();
}

}  // namespace vermilion::store
