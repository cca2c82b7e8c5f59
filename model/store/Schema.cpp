// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Schema.h"

#include <QFile>
#include <QFileInfo>

// In the global namespace: the macro declares a function there.
static void initialiseSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace vermilion::store {

Result<void> Schema::recognise(const QString& path)
{
    auto database = Database::open(path, Database::Access::Untouched);
    if (!database)
        return std::unexpected(std::move(database).error());
    const auto application = (*database)->number("PRAGMA application_id");
    if (!application)
        return std::unexpected(application.error());
    if (quint32(*application) != applicationId)
        return failure(ErrorCode::NotAProject, path, QStringLiteral("application id %1").arg(*application));
    const qint64 written = TRY((*database)->number("PRAGMA user_version"));
    if (written > version)
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
