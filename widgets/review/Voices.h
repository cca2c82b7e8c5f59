// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/review/AuthorLook.h"
#include "widgets/review/ReviewSession.h"

namespace vermilion::review {

/// Who says what in a disagreement, as a reviewer is to see it: authors by their names, or, in an anonymous review,
/// readings by their numbers. A value; to be made anew when authors or anonymity change.
class Voices {
public:
    Voices(const ReviewSession& session, const common::Theme& theme);

    /// How a side of a dispute is drawn.
    AuthorLook look(const ReviewSession::Entry& entry, size_t side) const;
    /// Level of underlines of a side, from 0.
    int lane(const ReviewSession::Entry& entry, size_t side) const;
    /// The looks of all who have the version at this place, or that of the reading.
    std::vector<AuthorLook> looksAt(const ReviewSession::Entry& entry, size_t place) const;
    /// "甲, 乙" or "reading 1".
    QString nameAt(const ReviewSession::Entry& entry, size_t place) const;
    /// Who has read the text and has nothing here; empty in an anonymous review of two.
    QString silent(const ReviewSession::Entry& entry) const;
    QString nameOf(const document::AuthorId& author) const;

    /// A kind of difference as chips and rows say it.
    QString differenceText(Difference difference) const;
    /// What is in dispute: "Boundary: Place".
    QString detailText(const ReviewSession::Entry& entry, const document::Codebook& codebook) const;
    /// What was decided: "takes 甲", "both", "nothing here"; empty while it is open.
    QString outcomeText(const ReviewSession::Entry& entry) const;

private:
    size_t placeOf(const ReviewSession::Entry& entry, size_t side) const;
    size_t indexOf(const document::AuthorId& author) const;

    const ReviewSession& m_session;
    common::Theme m_theme;
    QStringList m_names;
    QStringList m_flags;
};

/// A reason as people read it; what is no stable name is said as it is.
QString reasonText(const QString& reason);

}  // namespace vermilion::review
