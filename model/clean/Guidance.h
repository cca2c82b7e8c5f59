// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Correction.h"

#include <vector>

namespace vermilion::clean {

/// What people know better than the cleaner. Corrections are of the page that is cleaned and win over rules; rules of
/// other sites are passed over.
struct Guidance {
    std::vector<document::SiteRule> rules;
    std::vector<document::Correction> corrections;

    bool isEmpty() const { return rules.empty() && corrections.empty(); }
};

}  // namespace vermilion::clean
