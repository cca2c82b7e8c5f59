// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suggest/SuggestionText.h"

#include <QCoreApplication>

#include <algorithm>

namespace vermilion::suggest {
namespace {

struct SuggestionTexts {
    Q_DECLARE_TR_FUNCTIONS(SuggestionText)

public:
    static QString source(Source source)
    {
        switch (source) {
        case Source::Enumeration: return tr("Points of lists");
        case Source::Obligation: return tr("Obligations");
        case Source::Date: return tr("Dates");
        case Source::Office: return tr("Names behind offices");
        case Source::Dictionary: return tr("Known names");
        }
        Q_UNREACHABLE_RETURN({});
    }

    static QString reason(const Suggestion& suggestion)
    {
        switch (suggestion.source) {
        case Source::Enumeration:
            return tr("point %1 of %2").arg(std::ranges::find(suggestion.list, suggestion.range) - suggestion.list.begin() + 1).arg(suggestion.list.size());
        case Source::Obligation: return tr("“%1” and a verb").arg(suggestion.cue);
        case Source::Date: return suggestion.answers.isEmpty() ? tr("a date") : tr("a date: %1").arg(suggestion.answers.first());
        case Source::Office: return tr("behind “%1”").arg(suggestion.cue);
        case Source::Dictionary: return tr("tagged before");
        }
        Q_UNREACHABLE_RETURN({});
    }
};

}  // namespace

QString sourceText(Source source) { return SuggestionTexts::source(source); }
QString reasonText(const Suggestion& suggestion) { return SuggestionTexts::reason(suggestion); }

}  // namespace vermilion::suggest
