// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/Receipt.h"

#include "model/document/Names.h"

#include <algorithm>

namespace vermilion::document {
namespace {

constexpr Names<DropReason, 16> dropReasons{{
    {DropReason::None, u"kept"},
    {DropReason::Navigation, u"navigation"},
    {DropReason::LinkList, u"link_list"},
    {DropReason::Related, u"related"},
    {DropReason::Teaser, u"teaser"},
    {DropReason::Comment, u"comment"},
    {DropReason::Advertisement, u"advertisement"},
    {DropReason::Share, u"share"},
    {DropReason::Copyright, u"copyright"},
    {DropReason::Metadata, u"metadata"},
    {DropReason::Hidden, u"hidden"},
    {DropReason::Boilerplate, u"boilerplate"},
    {DropReason::OutsideArticle, u"outside_article"},
    {DropReason::Duplicate, u"duplicate"},
    {DropReason::ByHand, u"by_hand"},
    {DropReason::SiteRule, u"site_rule"},
}};

constexpr Names<DecidedBy, 4> deciders{{
    {DecidedBy::Cleaner, u"cleaner"},
    {DecidedBy::Hand, u"hand"},
    {DecidedBy::SiteRule, u"site_rule"},
    {DecidedBy::OtherPages, u"other_pages"},
}};

}  // namespace

qsizetype Receipt::keptCount() const
{
    return std::ranges::count_if(entries, &ReceiptEntry::isKept);
}

double Receipt::coverage() const
{
    qsizetype kept = 0;
    qsizetype all = 0;
    for (const ReceiptEntry& entry : entries) {
        if (entry.reason == DropReason::Hidden)
            continue;
        all += entry.text.size();
        if (entry.isKept())
            kept += entry.text.size();
    }
    return all == 0 ? 0 : double(kept) / double(all);
}

QString nameOf(DropReason reason)
{
    return dropReasons.nameOf(reason);
}

std::optional<DropReason> dropReasonFromName(QStringView name)
{
    return dropReasons.valueOf(name);
}

QString nameOf(DecidedBy by)
{
    return deciders.nameOf(by);
}

std::optional<DecidedBy> decidedByFromName(QStringView name)
{
    return deciders.valueOf(name);
}

}  // namespace vermilion::document
