// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/PagePreparation.h"

#include "model/clean/Cleaner.h"

namespace vermilion::original {

PreparedPage prepared(const capture::Page& page)
{
    PreparedPage prepared;
    const QByteArray html = clean::browserHtml(page);
    prepared.refusal = web::refusalOf(html);
    if (!prepared.refusal) {
        prepared.text = clean::domText(page);
        prepared.served = {html, QUrl(page.url), page.resources};
    }
    return prepared;
}

}  // namespace vermilion::original
