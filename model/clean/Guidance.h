// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/SharedBlocks.h"
#include "model/document/Correction.h"

#include <memory>
#include <vector>

namespace vermilion::clean {

/// What is known besides the page that is cleaned. Its corrections win over rules, and rules over what other pages of its
/// site have in common with it; rules of other sites are passed over.
struct Guidance {
    std::vector<document::SiteRule> rules;
    std::vector<document::Correction> corrections;
    std::shared_ptr<const SharedBlocks> shared = {};  ///< of the page's own site; may be null
    std::vector<document::DomRange> annotated = {};   ///< places that stay in spite of that
};

}  // namespace vermilion::clean
