// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/Page.h"
#include "widgets/web/Admission.h"
#include "widgets/web/ServedPage.h"

#include <QString>

#include <optional>

namespace vermilion::original {

/// What the browser needs to show a page, and what we know of it beforehand.
struct PreparedPage {
    web::ServedPage served;
    QString text;                         ///< the page's text that DomRange counts in
    std::optional<web::Refusal> refusal;  ///< then the rest is empty
};

/// Pure; takes a while for large pages: call it from a worker thread.
PreparedPage prepared(const capture::Page& page);

}  // namespace vermilion::original
