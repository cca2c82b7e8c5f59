// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/annotate/Anchoring.h"
#include "model/store/Tables.h"

#include <functional>
#include <map>
#include <memory>

namespace vermilion::project {

/// Carries what somebody has on another text of a page over to the text that is here, as if it had been made here: author,
/// times and stamps are kept, so that it merges with itself (see store/Union.h), and its id follows from the one it has there.
///
/// The id there, the id here, and the id at a third copy of the page are one id with the last 62 bits of the article's id
/// (random ones in every version that articles have; RFC 9562, 5.5 and 5.7) taken off or put on by exclusive or. So it does
/// not matter over which copies an annotation came, and what comes back to where it was made is itself again.
class Reanchoring {
public:
    /// `here` with its current text.
    Reanchoring(document::Article here, const document::ArticleId& there);

    struct Carried {
        store::Annotations::Stored state;
        annotate::Resolution resolution = annotate::Resolution::Lost;  ///< the worst of its passages
        double score = 0;                                              ///< likewise
    };
    /// An annotation of `there` in the project `theirs`. Found beyond doubt (as the same words of the page, where both texts are
    /// of one capture; else in a paragraph that both have once, or by what it says and what is around it), it stands on the
    /// current text here; else on its own, which is then among `texts`: in the tray.
    Result<Carried> carry(const store::Annotations::Stored& state, store::Database& theirs);
    /// The texts of `there` that something stands on, as texts of `here`; by their id there.
    const std::map<document::TextId, document::Article>& texts() const { return m_texts; }

    const document::ArticleId& here() const { return m_here.id; }
    const document::ArticleId& there() const { return m_there; }

    QByteArray idHere(const QByteArray& id) const;
    template <typename AnId>
    AnId idHere(const AnId& id) const { return id.isNull() ? id : AnId(moved(id.uuid())); }

private:
    QUuid moved(const QUuid& id) const;
    Result<std::reference_wrapper<const document::Article>> textOf(const document::TextId& id, store::Database& theirs);
    annotate::Resolved resolve(const document::Article& text, const document::Fragment& fragment) const;

    document::Article m_here;
    document::ArticleId m_there;
    std::unique_ptr<annotate::Anchoring> m_anchoring;
    std::map<document::TextId, document::Article> m_texts;
};

}  // namespace vermilion::project
