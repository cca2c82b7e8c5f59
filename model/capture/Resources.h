// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Capture.h"

#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

namespace vermilion::capture {

/// The limits of what is kept with one page.
constexpr qsizetype mostResources = 2'000;
constexpr qsizetype resourceLimit = qsizetype(16) << 20;       // bytes of one
constexpr qsizetype pageResourcesLimit = qsizetype(64) << 20;  // bytes of all

/// What something that a page refers to is kept as: a picture, a style sheet or a font (lower case, as browsers call it
/// today); nothing for everything else. Where `declared` says nothing of use, the bytes do
/// (https://mimesniff.spec.whatwg.org) or, for style sheets, the name.
std::optional<QByteArray> resourceType(QByteArrayView declared, QByteArrayView bytes, const QString& name);

/// Something that was found under an address.
struct FoundResource {
    QByteArray mediaType;
    QByteArray bytes;
    QUrl url;  ///< where it really is: what a style sheet's own references start from
};
using ResourceLookup = std::function<std::optional<FoundResource>(const QUrl& url)>;

/// Everything that a page (UTF-8) refers to, and what its style sheets refer to in turn, as far as `lookUp` has it and
/// the limits allow. References start from `page` in the result and from `place` when they are looked up; the two differ
/// for a page that was saved with its files. An empty `page` gives addresses relative to it.
std::vector<document::Resource> resourcesOfPage(QByteArrayView html, const QUrl& page, const QUrl& place, const ResourceLookup& lookUp);

}  // namespace vermilion::capture
