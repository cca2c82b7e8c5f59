// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Uuid.h"

#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>

namespace vermilion {

/// A UUID that knows what it names: an ArticleId cannot be passed where a TagId is wanted.
/// Its text form (in files, CSV and JSON) is lower case without braces.
template <typename Named>
class Id {
public:
    Id() = default;
    explicit Id(const QUuid& uuid) : m_uuid(uuid) {}

    /// A new id (UUID version 7), ordered by time of making.
    static Id create() { return Id(createUuidV7()); }
    /// The null id where the text is no UUID.
    static Id fromString(QStringView text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    const QUuid& uuid() const { return m_uuid; }

    bool operator==(const Id&) const = default;
    friend bool operator<(const Id& left, const Id& right) { return left.m_uuid < right.m_uuid; }
    friend size_t qHash(const Id& id, size_t seed = 0) noexcept { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

}  // namespace vermilion

template <typename Named>
struct std::hash<vermilion::Id<Named>> {
    size_t operator()(const vermilion::Id<Named>& id) const noexcept { return qHash(id); }
};
