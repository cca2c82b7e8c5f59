// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Entity.h"

#include <QSet>

#include <span>

namespace vermilion::annotate {

/// Why an entity may be the one that some words mean, the surest first.
enum class EntityReason {
    Name,          ///< it is called just that
    Alias,         ///< so is it also called
    FoldedName,    ///< but for capitals, width, blanks, or traditional characters
    NameInside,    ///< office and name: 市委书记范锐平
    FamilyName,    ///< family name and title, where only one in the article fits: 范书记, Mayor Fan
    PartOfName,    ///< the words are a part of the name: 锦川 of 锦川市
};

struct EntityProposal {
    document::EntityId entity;
    EntityReason reason = EntityReason::Name;
    QString matched;         ///< the name or alias that fits
    bool isSameKind = true;  ///< as what the mention's tag names

    bool operator==(const EntityProposal&) const = default;
};

/// What is to be known of a mention to say whom it means.
struct MentionWords {
    QString quote;
    document::TagId kind;                  ///< what its tag names, see Codebook::entityKind
    QSet<document::EntityId> inArticle;    ///< whom other annotations of its article mention
};

/// The entities that a mention may mean, best first: by reason, those of its kind before others, those of the article
/// before others, then by name and id. Of another kind only those that are called just so. Each entity once, at most `most`.
std::vector<EntityProposal> proposeEntities(std::span<const document::Entity> entities, const MentionWords& mention, size_t most = 5);

/// A name as names are compared: without blanks at the ends and doubled ones, capitals, full-width forms and, as far
/// as ICU's table goes, traditional characters.
QString foldedName(const QString& name);

}  // namespace vermilion::annotate
