// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/review/Disagreements.h"

#include <span>
#include <vector>

namespace vermilion::review {

/// What one author has in a text that they have read.
struct Reading {
    document::AuthorId author;
    std::vector<document::Annotation> annotations;  ///< of one text revision
};

/// One reading of a disputed place: the same tag on the same passages with the same attributes, by one or more authors.
struct Version {
    std::vector<size_t> sides;  ///< indices into Dispute::sides, at least one

    bool operator==(const Version&) const = default;
};

/// Annotations of several authors that answer each other, and in what they differ: one thing to decide about. Of two authors
/// it is one line of compare() (a duplicate is part of what it doubles).
struct Dispute {
    Difference difference = Difference::Same;
    std::vector<document::Annotation> sides;     ///< in the order of the readings, then of the text
    std::vector<Version> versions;               ///< in the order of the first author that has each
    std::vector<document::AuthorId> silent;      ///< they have read the text and have nothing here
    std::vector<document::AttributeId> attributes;  ///< those that differ

    /// What stands for a version.
    const document::Annotation& annotation(const Version& version) const { return sides[version.sides.front()]; }
    /// Authors of a version, each once.
    std::vector<document::AuthorId> authors(const Version& version) const;
    /// From the first to the last character that anybody has.
    TextRange extent() const;
    bool concerns(const document::TagId& tag) const;
};

/// All annotations of the readings, each in exactly one dispute; in text order. Who answers whom is decided for each two
/// authors by align(); what answers the same annotation belongs together. Where several things are in dispute at once,
/// the difference is the first of: label, boundary, only first, only second, attribute, duplicate, same.
std::vector<Dispute> disputes(std::span<const Reading> readings);

/// SHA-256 over what can be disputed of an annotation (tag, words, attributes), wherever in the text it stands: what was
/// decided holds for as long as this is the same.
QByteArray contentDigest(const document::Annotation& annotation);

/// The version that a rule chooses: nullopt where it leaves the place to a person.
enum class Rule {
    Unanimous,  ///< all who have read the text have it
    Majority,   ///< more than half of them
    Threshold,  ///< at least so many
};
struct Strategy {
    Rule rule = Rule::Unanimous;
    int threshold = 2;  ///< authors, of Threshold

    bool operator==(const Strategy&) const = default;
};
std::optional<size_t> chosenBy(const Strategy& strategy, const Dispute& dispute);
/// "unanimous", "majority", "threshold".
QString nameOf(Rule rule);

}  // namespace vermilion::review
