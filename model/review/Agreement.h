// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Progress.h"
#include "model/base/Result.h"
#include "model/review/Gamma.h"
#include "model/review/Resampling.h"

#include <QString>

namespace vermilion::review {

/// The coefficients, in the order in which they are told.
enum class Measure {
    SpanPrecisionStrict,
    SpanRecallStrict,
    SpanF1Strict,
    SpanPrecisionLenient,
    SpanRecallLenient,
    SpanF1Lenient,
    CohenKappa,
    FleissKappa,
    KrippendorffAlpha,
    AlphaU,   ///< UnitizingAlpha
    UAlpha,   ///< SegmentAlpha
    Gamma,
};

struct Coefficients {
    struct Row {
        Measure measure;
        Estimate estimate;
    };
    std::vector<Row> rows;

    const Estimate* of(Measure measure) const;
};

/// One tag against everything else: tagged with it or not.
struct TagAgreement {
    int tag = 0;  ///< index into Study::tags
    Coefficients coefficients;
};

/// Agreement of some authors, on everything and taken apart.
struct GroupAgreement {
    std::vector<size_t> authors;  ///< indices into Study::authors
    int articles = 0;             ///< that at least two of them have read
    Coefficients overall;
    Coefficients boundary;        ///< where something is tagged, whatever the tag
    /// Which tag, where two have tagged: CohenKappa over the annotations that align() pairs, UAlpha as cuα over characters
    /// that both have tagged, Gamma as γ_cat.
    Coefficients label;
    std::vector<TagAgreement> tags;  ///< those that occur
};

/// One article; too little for intervals.
struct ArticleAgreement {
    document::ArticleId article;
    Coefficients overall;
};

struct AgreementOptions {
    BootstrapOptions bootstrap;
    GammaOptions gamma;
    bool withGamma = true;  ///< it takes long; without it its estimates are Undefined::NotAsked
    bool withArticles = false;
};

struct Agreement {
    GroupAgreement all;
    std::vector<GroupAgreement> pairs;  ///< of two authors the same as `all`
    std::vector<ArticleAgreement> articles;
    Resampling::Unit resampled = Resampling::Unit::Article;  ///< of `all`
    int parts = 0;
    bool isGammaProved = true;  ///< each alignment was proved to be the best
};

/// All coefficients on a study's layers. κ and α count characters, and a character's category is the set of tags on it;
/// what takes everybody's reading (Fleiss' κ, α_U, uα, γ) leaves articles out that somebody has not read. Errors: Cancelled.
Result<Agreement> agreement(const Study& study, const AgreementOptions& options, const Progress& progress = {});

/// Stable names: "span_f1_strict", "cohen_kappa", "alpha_u", "u_alpha", "gamma" …
QString nameOf(Measure measure);
/// "few_authors", "no_articles", "no_annotations", "no_variation", "nothing_aligned", "not_asked".
QString nameOf(Undefined reason);

}  // namespace vermilion::review
