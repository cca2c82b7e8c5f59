// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"
#include "model/text/TextRange.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace vermilion::document {

/// A passage with the words around it, so that it can be found again when the text changes.
struct Fragment {
    TextRange range;  ///< code points of the article text
    QString quote;    ///< exactly the text of `range`
    QString prefix;   ///< up to 32 code points before
    QString suffix;   ///< up to 32 code points after

    bool operator==(const Fragment&) const = default;
};

/// Where an annotation came from.
enum class Origin { Human, Rule, Model, Import };
/// What is held of it: suggestions wait for a decision, rejected ones are remembered so that they do not come back.
enum class AnnotationStatus { Active, Suggested, Rejected };
/// Whose opinion it is: its author's, or what review decided.
enum class Layer { Author, Agreed };

/// One tag on one or more passages of one article by one author.
struct Annotation {
    AnnotationId id;
    ArticleId articleId;
    TextId textId;                          ///< the text revision its offsets count in
    TagId tagId;
    AuthorId authorId;
    Layer layer = Layer::Author;
    Origin origin = Origin::Human;
    AnnotationStatus status = AnnotationStatus::Active;
    std::vector<Fragment> fragments;        ///< in text order, not overlapping, at least one
    QMap<AttributeId, QString> attributes;  ///< values as text; numbers with '.', dates ISO 8601, yes/no as "yes" "no", an entity as its id or as a plain name
    QString note;
    GroupId groupId;                        ///< null unless it is in a list
    int item = 0;                           ///< its number in the list, from 1; 0 outside
    EntityId entityId;                      ///< who or what it is a mention of; null while nobody has said so
    std::optional<double> confidence;       ///< 0 to 1, of a rule or model
    QDateTime createdAt;                    ///< UTC
    QDateTime updatedAt;                    ///< UTC

    /// From the start of the first to the end of the last fragment.
    TextRange extent() const;
    bool operator==(const Annotation&) const = default;
};

enum class GroupType { CommitmentList };

/// An ordered list of annotations: the four points of a memo.
struct Group {
    GroupId id;
    GroupType type = GroupType::CommitmentList;
    ArticleId articleId;
    AuthorId authorId;
    QString title;

    bool operator==(const Group&) const = default;
};

/// A person who annotates.
struct Author {
    AuthorId id;
    QString name;

    bool operator==(const Author&) const = default;
};

QString nameOf(Origin origin);
QString nameOf(AnnotationStatus status);
QString nameOf(Layer layer);
QString nameOf(GroupType type);
std::optional<Origin> originFromName(QStringView name);
std::optional<AnnotationStatus> annotationStatusFromName(QStringView name);
std::optional<Layer> layerFromName(QStringView name);
std::optional<GroupType> groupTypeFromName(QStringView name);

}  // namespace vermilion::document
