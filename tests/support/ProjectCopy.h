// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"
#include "model/store/Tables.h"
#include "tests/support/Must.h"

#include <QFile>
#include <QStringList>

#include <memory>

namespace vermilion::support {

/// A person's copy of a project.
class ProjectCopy {
public:
    ProjectCopy(const QString& from, const QString& to, const QString& author = {}) : m_path(to)
    {
        if (!QFile::copy(from, to))
            qFatal("cannot copy %ls", qUtf16Printable(from));
        m_project = must(project::Project::open(to));
        if (!author.isEmpty())
            must(m_project->beAuthor(author));
    }
    project::Project& operator*() { return *m_project; }
    project::Project* operator->() { return m_project.get(); }
    const QString& path() const { return m_path; }
    document::Article article() { return must(m_project->article(must(m_project->articles()).front().id)); }
    std::vector<document::Annotation> annotations() { return must(m_project->annotations(article().id)); }

private:
    QString m_path;
    std::unique_ptr<project::Project> m_project;
};

// Every row that a merge exchanges, as text; stamps and ancestry included, rows that are as if they were not there left out.
inline QStringList rowsOf(const QString& path)
{
    auto database = must(store::Database::open(path, store::Database::Access::Read));
    QStringList rows;
    const char* selects[] = {
        "SELECT * FROM authors WHERE revision <> ''", "SELECT * FROM articles WHERE revision <> ''", "SELECT * FROM tags WHERE revision <> ''",
        "SELECT * FROM attribute_definitions WHERE revision <> ''", "SELECT * FROM groups WHERE revision <> ''",
        "SELECT * FROM entities WHERE revision <> ''", "SELECT * FROM entity_aliases WHERE revision <> ''",
        "SELECT * FROM entity_roles WHERE revision <> ''", "SELECT * FROM verdicts WHERE revision <> ''",
        "SELECT * FROM verdict_answers WHERE revision <> ''", "SELECT * FROM article_readers WHERE revision <> ''",
        "SELECT * FROM annotations WHERE revision <> ''",
        "SELECT fragments.* FROM fragments JOIN annotations ON annotations.id = annotation_id WHERE revision <> ''",
        "SELECT attribute_values.* FROM attribute_values JOIN annotations ON annotations.id = annotation_id WHERE revision <> ''",
        "SELECT id, sha256 FROM texts", "SELECT id, sha256 FROM captures"};
    for (const char* select : selects) {
        auto row = must(database->prepare(select));
        while (must(row.step())) {
            QStringList values{QString::fromLatin1(select).section(u' ', 3, 3)};
            for (int column = 0; column < row.columnCount(); ++column)
                values << (row.isNull(column) ? QStringLiteral("NULL") : QString::fromUtf8(row.bytes(column)));
            rows << values.join(u'|');
        }
    }
    rows.sort();
    return rows;
}

inline std::vector<store::Annotations::Stored> storedIn(const QString& path)
{
    auto database = must(store::Database::open(path, store::Database::Access::Read));
    return must(store::Tables(*database).annotations().allStored());
}

inline document::Tag newTag(const QString& name)
{
    document::Tag tag;
    tag.name = name;
    tag.position = 9;
    return tag;
}

}  // namespace vermilion::support
