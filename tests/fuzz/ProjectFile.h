// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"
#include "model/store/Database.h"
#include "tests/fuzz/Property.h"
#include "tests/support/TestProject.h"

#include <QFile>

#include <memory>

namespace vermilion::fuzz {

using support::must;

inline QByteArray contents(const QString& path)
{
    QFile file(path);
    holds(file.open(QIODevice::ReadOnly), "a project file can be read");
    return file.readAll();
}

/// A project in a file of its own, from the bytes of another.
class ProjectCopy {
public:
    explicit ProjectCopy(const QByteArray& bytes) : ProjectCopy(folderInMemory(), bytes) {}

    QString path() const { return m_folder->filePath(QStringLiteral("project.vermilion")); }
    void open() { m_project = must(project::Project::open(path(), std::make_shared<support::TickingClock>())); }
    void close() { m_project.reset(); }
    project::Project& operator*() { return *m_project; }
    project::Project* operator->() { return m_project.get(); }

private:
    static std::unique_ptr<QTemporaryDir> folderInMemory()
    {
        const bool isThere = QFileInfo(QStringLiteral("/dev/shm")).isWritable();
        return std::make_unique<QTemporaryDir>(isThere ? QStringLiteral("/dev/shm/vermilion-XXXXXX") : QDir::tempPath() + QStringLiteral("/vermilion-XXXXXX"));
    }
    ProjectCopy(std::unique_ptr<QTemporaryDir> folder, const QByteArray& bytes) : m_folder(std::move(folder))
    {
        QFile file(path());
        holds(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "a copy can be written");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<project::Project> m_project;
};

/// Every row that a merge exchanges and undoing takes back, as text; those that are as if they were not there left out.
inline QStringList sharedRows(const QString& path)
{
    const auto database = must(store::Database::open(path, store::Database::Access::Read));
    QStringList rows;
    const auto take = [&](const QByteArray& select) {
        auto row = must(database->prepare(select));
        while (must(row.step())) {
            QStringList values{QString::fromUtf8(select)};
            for (int column = 0; column < row.columnCount(); ++column)
                values << (row.isNull(column) ? QStringLiteral("NULL") : QString::fromUtf8(row.bytes(column)));
            rows << values.join(u'|');
        }
    };
    std::vector<QByteArray> tables;
    {
        auto table = must(database->prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%revision TEXT%'"));
        while (must(table.step()))
            tables.push_back(table.bytes(0));
    }
    for (const QByteArray& table : tables)
        take("SELECT * FROM " + table + " WHERE revision <> ''");
    for (const char* part : {"fragments", "attribute_values"})
        take(QByteArray("SELECT part.* FROM ") + part + " AS part JOIN annotations ON annotations.id = annotation_id WHERE revision <> ''");
    rows.sort();
    return rows;
}

}  // namespace vermilion::fuzz
