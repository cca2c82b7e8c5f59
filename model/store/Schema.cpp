// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Schema.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

// In the global namespace: the macro declares a function there.
static void initialiseSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace vermilion::store {

Result<void> Schema::recognise(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileNotFound, path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    return recognise(file.read(headerSize), path);
}

Result<void> Schema::recognise(const QByteArray& header, const QString& path)
{
    if (header.size() < headerSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return failure(ErrorCode::NotAProject, path, QStringLiteral("not an SQLite database"));
    const auto numberAt = [&header](qsizetype at) { return qFromBigEndian<quint32>(header.constData() + at); };
    const quint32 application = numberAt(68);
    if (application != applicationId)
        return failure(ErrorCode::NotAProject, path, QStringLiteral("application id %1").arg(application));
    const quint32 written = numberAt(60);
    if (written > quint32(version))
        return failure(ErrorCode::NewerProject, path, QStringLiteral("version %1, this program knows %2").arg(written).arg(version));
    if (written < 1)
        return failure(ErrorCode::DamagedProject, path, QStringLiteral("version %1").arg(written));
    return {};
}

Result<void> Schema::create(Database& database)
{
    initialiseSchemaResource();
    QFile sql(QStringLiteral(":/schema/001_project.sql"));
    if (!sql.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, sql.fileName(), QStringLiteral("the schema is not in the program"));
    TRY(database.execute(sql.readAll()));
    return database.execute("PRAGMA application_id = " + QByteArray::number(applicationId)
                            + "; PRAGMA user_version = " + QByteArray::number(version));
}

}  // namespace vermilion::store
