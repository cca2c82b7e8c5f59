// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/Page.h"
#include "model/clean/Dom.h"
#include "model/document/Article.h"

#include <QList>
#include <QString>

#include <optional>

namespace vermilion::clean {

/// Where a page of an article that is cut into several stands among them.
struct PagePlace {
    QString article;       ///< the same for all its pages: the address without the page's number, lower-case host
    int number = 1;
    QList<int> pages;      ///< all that its pager names, itself included, ascending
    QString title;         ///< letters and digits of the title, without a page number

    bool operator==(const PagePlace&) const = default;
};

/// The address without its page number, and that number: 1 where it has none. A number is one that stands behind the
/// name ("a_2.html", "a-2.html", "a/2/", "a/page/2") or in the query ("page=2"). Trailing slashes do not count.
struct NumberedAddress {
    QString article;
    int number = 1;
    bool hasNumber = false;
};
NumberedAddress numberedAddress(const QString& address);

/// "Title (2)", "Title 第2页" and "Title - Page 2" without the number.
QString withoutPageNumber(QString title);

/// Read from the links of a pager: numbers, "next page", rel=next, that lead to the page's own address with another number.
/// `fileName` stands in for an address that is not known. Nothing for a page without a pager.
std::optional<PagePlace> placeOf(const capture::Page& page, const QString& fileName);
/// The same of a page that was parsed already, and the title found.
std::optional<PagePlace> placeOf(const capture::Page& page, const Dom& dom, const document::Metadata& metadata, const QString& fileName);

/// "上一页 1 2 3 下一页", "Page 2 of 3".
bool isPagerLine(QStringView text);

}  // namespace vermilion::clean
