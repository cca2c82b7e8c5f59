// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Merge.h"
#include "model/project/Reanchoring.h"
#include "model/store/Tables.h"

#include <QSet>

#include <functional>
#include <map>
#include <vector>

namespace vermilion::project {

/// The pages that this project and others have with different texts, and what comes of re-anchoring those for which that is wanted.
class OtherTexts {
public:
    using Stored = store::Annotations::Stored;

    OtherTexts() = default;
    /// Articles of `others`, among those selected, that are not here and are of a page that is. Of `reanchored` (ids) what is no
    /// such article is passed over. Errors: what the store says.
    static Result<OtherTexts> find(store::Tables& ours, const std::vector<store::Database*>& others,
                                   const std::function<bool(const QByteArray&)>& isSelected, const QSet<QByteArray>& reanchored);

    bool isReanchored(const QByteArray& article) const;
    bool anyReanchored() const;

    /// A row of theirs of a shared table with these columns: what is of a re-anchored article becomes what is of the one here.
    /// False: it stays in its file.
    bool bring(const QByteArray& table, const std::vector<QByteArray>& columns, store::Row& row);
    /// Takes what is on re-anchored articles out of the files (`files[0]` ours, then one for each of `others`) and gives it as it
    /// is here. What is known already, because it came before or was made here, is left out: it stands where it stands.
    Result<std::vector<Stored>> reanchor(std::vector<std::vector<Stored>>& files, const std::vector<store::Database*>& others);
    /// After `bring` and `reanchor`; by title, then id.
    std::vector<MergeReport::OtherText> reports() const;
    /// Writes those of their texts that are in use and not here.
    Result<void> keepTexts(store::Tables& ours, const QSet<document::TextId>& inUse) const;

private:
    struct Page {
        Reanchoring reanchoring;
        MergeReport::OtherText report;
        QSet<QByteArray> verdicts;  // ids, of those on their text
    };
    struct Carried {
        Reanchoring::Carried annotation;
        Page* page = nullptr;
    };
    using CarriedStates = std::map<std::pair<document::AnnotationId, QByteArray>, Carried>;  // by id and revision

    Page* pageOf(const QByteArray& article);
    Result<CarriedStates> carryAll(const std::vector<std::vector<Stored>>& files, const std::vector<store::Database*>& others);

    std::map<QByteArray, Page> m_pages;  // by the article's id there
};

}  // namespace vermilion::project
