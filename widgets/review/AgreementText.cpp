// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coefficients and why they are undefined, in words.

#include "widgets/review/AgreementModel.h"

#include <QCoreApplication>

namespace vermilion::review {
namespace {

struct AgreementTexts {
    Q_DECLARE_TR_FUNCTIONS(AgreementText)

public:
    static QString name(Measure measure)
    {
        switch (measure) {
        case Measure::SpanPrecisionStrict: return tr("P strict");
        case Measure::SpanRecallStrict: return tr("R strict");
        case Measure::SpanF1Strict: return tr("F1 strict");
        case Measure::SpanPrecisionLenient: return tr("P lenient");
        case Measure::SpanRecallLenient: return tr("R lenient");
        case Measure::SpanF1Lenient: return tr("F1 lenient");
        case Measure::CohenKappa: return QStringLiteral("κ");
        case Measure::FleissKappa: return tr("Fleiss κ");
        case Measure::KrippendorffAlpha: return QStringLiteral("α");
        case Measure::AlphaU: return QStringLiteral("α_U");
        case Measure::UAlpha: return QStringLiteral("uα");
        case Measure::Gamma: return QStringLiteral("γ");
        }
        Q_UNREACHABLE_RETURN({});
    }

    static QString explanation(Measure measure)
    {
        switch (measure) {
        case Measure::SpanPrecisionStrict:
        case Measure::SpanRecallStrict:
        case Measure::SpanF1Strict: return tr("Tags that are the same on exactly the same passages");
        case Measure::SpanPrecisionLenient:
        case Measure::SpanRecallLenient:
        case Measure::SpanF1Lenient: return tr("Tags that are the same on passages that share characters");
        case Measure::CohenKappa: return tr("Cohen's κ: agreement of two on each character, beyond chance");
        case Measure::FleissKappa: return tr("Fleiss' κ: agreement of all on each character, beyond chance");
        case Measure::KrippendorffAlpha: return tr("Krippendorff's α over characters");
        case Measure::AlphaU: return tr("Krippendorff's α for passages: where they begin and end, and their tags");
        case Measure::UAlpha: return tr("Krippendorff's uα over stretches of text");
        case Measure::Gamma: return tr("Mathet's γ: the best alignment of passages, beyond chance");
        }
        Q_UNREACHABLE_RETURN({});
    }

    static QString reason(Undefined reason)
    {
        switch (reason) {
        case Undefined::FewAuthors: return tr("it takes two authors");
        case Undefined::NoArticles: return tr("there is no article that all of them have read");
        case Undefined::NoAnnotations: return tr("nobody has tagged anything with it");
        case Undefined::NoVariation: return tr("everything is of one kind, so that chance would agree as well");
        case Undefined::NothingAligned: return tr("no passage was tagged by two of them, so that there are no tags to compare");
        case Undefined::NotAsked: return tr("it is not computed yet");
        }
        Q_UNREACHABLE_RETURN({});
    }
};

}  // namespace

QString measureText(Measure measure) { return AgreementTexts::name(measure); }
QString measureExplanation(Measure measure) { return AgreementTexts::explanation(measure); }
QString undefinedText(Undefined reason) { return AgreementTexts::reason(reason); }

}  // namespace vermilion::review
