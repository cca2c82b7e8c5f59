// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Capture.h"

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace vermilion::web {

/// What the browser is given of a page, all of it from memory.
struct ServedPage {
    QByteArray html;                            ///< UTF-8
    QUrl url;                                   ///< where the page came from: the base of its relative links; may be empty
    std::vector<document::Resource> resources;  ///< what may be shown with it; nothing else is; relative addresses start from the page
};

}  // namespace vermilion::web
