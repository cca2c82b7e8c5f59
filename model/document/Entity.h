// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace vermilion::document {

/// What an entity was and when: secretary of a city from 2019 to 2024.
struct Role {
    RoleId id;
    QString office;       ///< in words, with what it is an office of
    QString since;        ///< see isPartialDate; empty if nobody knows
    QString until;
    AnnotationId source;  ///< where an article says so; null if nobody said where. It may not be in the project (any more)

    bool operator==(const Role&) const = default;
};

/// The one person, place or organisation behind many mentions.
struct Entity {
    EntityId id;
    TagId kind;           ///< the tag of its mentions, see Codebook::entityKind
    QString name;
    QStringList aliases;  ///< other names, sorted
    QString note;
    std::vector<Role> roles;  ///< by `since`, then id

    /// By name or alias, letter for letter.
    bool isCalled(const QString& wanted) const { return name == wanted || aliases.contains(wanted); }
    bool operator==(const Entity&) const = default;
};

/// A day, a month or a year in ISO 8601: "2024-03-18", "2024-03", "2024".
bool isPartialDate(const QString& text);

/// The entity that an attribute's value refers to; null where the value is a plain name.
EntityId entityIn(const QString& value);

}  // namespace vermilion::document
