// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/document/Correction.h"

#include <QByteArray>

#include <vector>

namespace vermilion::exchange {

/// Rules for sites as JSON, format vermilion-site-rules/1:
/// {"format", "rules": [{"id", "site": "news.example", "path": "div.article > p.editor", "wanted": "kept|dropped"}]}.
/// An id is only needed where a rule is to stay the same one. A site that is given as an address is taken by its host.
/// Errors: InvalidInput, with the line where it is no JSON, with the place ("rules[3].path") in `subject` where it makes
/// no sense.
Result<std::vector<document::SiteRule>> readSiteRulesJson(const QByteArray& json);

/// Indented and in a fixed order, so that it can be kept under version control. Reads back as the same rules.
QByteArray writeSiteRulesJson(const std::vector<document::SiteRule>& rules);

}  // namespace vermilion::exchange
