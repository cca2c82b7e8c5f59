// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"

#include <QChar>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace vermilion::document {

/// A word or sentence in several languages: BCP 47 language → text.
struct Localized {
    QMap<QString, QString> texts;

    /// The text in this language, else in English, else any; empty if there is none.
    QString in(const QString& language) const;
    bool operator==(const Localized&) const = default;
};

enum class AttributeType { Text, Choice, Number, Date, YesNo, Entity };

/// A typed question that a tag asks of its annotations: office, promisor, deadline.
struct AttributeDefinition {
    AttributeId id;
    QString name;                     ///< stable, in Latin letters: what files say
    Localized label;
    AttributeType type = AttributeType::Text;
    std::vector<Localized> choices;   ///< of a Choice; the English text is the stored value

    bool operator==(const AttributeDefinition&) const = default;
};

/// One tag of a codebook. Tags are retired or merged into another, never deleted.
struct Tag {
    TagId id;
    TagId parent;            ///< null at the top
    QString name;            ///< stable, in Latin letters: what files say
    Localized label;
    Localized definition;
    Localized include;       ///< when to use it
    Localized exclude;       ///< when not to
    QString colour;          ///< "#rrggbb" on light paper
    QString colourDark;      ///< "#rrggbb" on dark paper
    QChar key;               ///< '0'–'9', null if it has none
    bool isList = false;     ///< its annotations can be made into an ordered list (commitments)
    bool namesEntities = false;  ///< its annotations, and those of tags below it, are mentions of entities (person, place)
    bool isRetired = false;
    TagId mergedInto;        ///< null unless merged
    int position = 0;        ///< among its siblings
    std::vector<AttributeDefinition> attributes;

    bool operator==(const Tag&) const = default;
};

/// The tags of a project in tree order (each parent before its children, siblings by position).
struct Codebook {
    QString name;
    std::vector<Tag> tags;

    const Tag* tag(const TagId& id) const;
    const Tag* tagNamed(QStringView name) const;
    const Tag* tagWithKey(QChar key) const;
    const AttributeDefinition* attribute(const AttributeId& id) const;
    /// The tag that says what kind of entity annotations with this tag mention: it or the next one above that names
    /// entities; nullptr if none does.
    const Tag* entityKind(const TagId& id) const;
    /// The tag's ancestors from the top down to itself.
    std::vector<const Tag*> path(const TagId& id) const;

    bool operator==(const Codebook&) const = default;
};

QString nameOf(AttributeType type);
std::optional<AttributeType> attributeTypeFromName(QStringView name);

}  // namespace vermilion::document
