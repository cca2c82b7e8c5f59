// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/receipt/VerdictText.h"

#include <QCoreApplication>

namespace vermilion::receipt {
namespace {

using document::DecidedBy;
using document::DropReason;

struct VerdictTexts {
    Q_DECLARE_TR_FUNCTIONS(VerdictText)

public:
    static QString kept(DecidedBy by)
    {
        switch (by) {
        case DecidedBy::OtherPages:  // they only ever drop
        case DecidedBy::Cleaner: return tr("Kept");
        case DecidedBy::Hand: return tr("Kept by hand");
        case DecidedBy::SiteRule: return tr("Kept by a site rule");
        }
        Q_UNREACHABLE_RETURN({});
    }
    static QString dropped(DropReason reason)
    {
        switch (reason) {
        case DropReason::None: break;
        case DropReason::Navigation: return tr("Menu");
        case DropReason::LinkList: return tr("Links");
        case DropReason::Related: return tr("Related stories");
        case DropReason::Teaser: return tr("Teaser of another story");
        case DropReason::Comment: return tr("Comment");
        case DropReason::Advertisement: return tr("Advertisement");
        case DropReason::Share: return tr("Sharing");
        case DropReason::Copyright: return tr("Copyright and imprint");
        case DropReason::Metadata: return tr("Title, source, credits");
        case DropReason::Hidden: return tr("Not shown by a browser");
        case DropReason::Boilerplate: return tr("The same on many pages");
        case DropReason::OutsideArticle: return tr("Outside the article");
        case DropReason::Duplicate: return tr("Said already");
        case DropReason::ByHand: return tr("Dropped by hand");
        case DropReason::SiteRule: return tr("Dropped by a site rule");
        }
        return tr("Kept");
    }
};

}  // namespace

QString verdictText(const document::ReceiptEntry& entry)
{
    return entry.isKept() ? VerdictTexts::kept(entry.decidedBy) : VerdictTexts::dropped(entry.reason);
}

}  // namespace vermilion::receipt
