// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/suggest/Suggestion.h"

#include "model/document/Names.h"

namespace vermilion::suggest {
namespace {

constexpr document::Names<Source, 5> sources{{
    {Source::Enumeration, u"enumeration"},
    {Source::Obligation, u"obligation"},
    {Source::Date, u"date"},
    {Source::Office, u"office"},
    {Source::Dictionary, u"dictionary"},
}};

}  // namespace

QString nameOf(Source source) { return sources.nameOf(source); }
std::optional<Source> sourceFromName(QStringView name) { return sources.valueOf(name); }

}  // namespace vermilion::suggest
