// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vermilion::document {

/// What two addresses of the same page have in common. Not told apart: http and https, a host with "www.", "m.", "wap." or
/// "mobile." before it, the scheme's own port, a fragment, a slash at the end, the order of what is asked, and what only
/// says how somebody came (utm_…, spm, fbclid, gclid, from, share_…). Everything else counts. Addresses that are none are
/// left as they are.
QString addressKey(const QString& address);

}  // namespace vermilion::document
