// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Authors.h"

#include "model/store/Aliases.h"

namespace vermilion::store {
namespace {

document::Author read(const Statement& row) { return {row.id<document::AuthorId>(0), row.text(1)}; }

}  // namespace

Result<std::vector<document::Author>> Authors::all() const
{
    std::vector<document::Author> authors;
    Statement row = TRY(m_database.prepare("SELECT id, name FROM authors WHERE deleted = 0 AND same_as IS NULL ORDER BY name, id"));
    while (TRY(row.step()))
        authors.push_back(read(row));
    return authors;
}

Result<document::Author> Authors::author(const document::AuthorId& id) const
{
    Statement row = TRY(m_database.prepare("SELECT id, name FROM authors WHERE id = ?"));
    if (!TRY(row.bind(id).step()))
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such author"));
    return read(row);
}

Result<std::optional<document::Author>> Authors::named(const QString& name) const
{
    Statement row = TRY(m_database.prepare("SELECT id, name FROM authors WHERE name = ? AND deleted = 0 AND same_as IS NULL ORDER BY id"));
    if (!TRY(row.bind(name).step()))
        return std::nullopt;
    return read(row);
}

Result<document::Author> Authors::add(document::Author author)
{
    author.name = author.name.trimmed();
    if (author.name.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("author"), QStringLiteral("an author needs a name"));
    if (author.id.isNull())
        author.id = document::AuthorId::create();
    TRY(m_database.run("INSERT INTO authors (id, name, author_id, revision) VALUES (?, ?, ?, ?)", author.id, author.name,
                       m_stamp.author.isNull() ? author.id : m_stamp.author, m_stamp.revision));
    return author;
}

Result<void> Authors::identify(const document::AuthorId& author, const document::AuthorId& other)
{
    TRY(this->author(author));
    TRY(this->author(other));
    const Aliases aliases = TRY(Aliases::read(m_database));
    if (aliases.meant(other) == aliases.meant(author))
        return failure(ErrorCode::InvalidInput, author.toString(), QStringLiteral("these are one person already"));
    return m_database.run("UPDATE authors SET same_as = ?, author_id = ?, revision = ? WHERE id = ?", aliases.meant(other), m_stamp.author,
                          m_stamp.revision, aliases.meant(author));
}

}  // namespace vermilion::store
