// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace vermilion::store {
namespace {

template <typename Json>
QString compact(const Json& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QMap<QString, QString>& map)
{
    QJsonObject object;
    for (const auto& [key, value] : map.asKeyValueRange())
        object.insert(key, value);
    return object;
}

QMap<QString, QString> mapOf(const QJsonObject& object)
{
    QMap<QString, QString> map;
    for (auto at = object.begin(); at != object.end(); ++at)
        map.insert(at.key(), at.value().toString());
    return map;
}

}  // namespace

QString toJson(const QStringList& list) { return compact(QJsonArray::fromStringList(list)); }
QString toJson(const QMap<QString, QString>& map) { return compact(objectOf(map)); }
QString toJson(const document::Localized& localized) { return toJson(localized.texts); }

QString toJson(const std::vector<document::Localized>& list)
{
    QJsonArray array;
    for (const document::Localized& each : list)
        array.append(objectOf(each.texts));
    return compact(array);
}

QStringList listFromJson(const QString& json)
{
    QStringList list;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array())
        list.append(value.toString());
    return list;
}

QMap<QString, QString> mapFromJson(const QString& json)
{
    return mapOf(QJsonDocument::fromJson(json.toUtf8()).object());
}

document::Localized localizedFromJson(const QString& json) { return {mapFromJson(json)}; }

std::vector<document::Localized> localizedListFromJson(const QString& json)
{
    std::vector<document::Localized> list;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array())
        list.push_back({mapOf(value.toObject())});
    return list;
}

}  // namespace vermilion::store
