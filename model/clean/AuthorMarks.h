// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Dom.h"
#include "model/document/Receipt.h"

#include <QString>

namespace vermilion::clean {

/// Whether a class name or id says that its element holds the name of who wrote: "byline", "post-author", "zuozhe".
bool namesAuthor(QByteArrayView classes);
/// Whether one of the words of a list such as a class attribute is `token`.
bool hasToken(QByteArrayView list, QByteArrayView token);
/// Whether an address is the page of one who writes: …/author/jane-doe, …/autoren/…, ?author=12.
bool leadsToAuthor(QByteArrayView address);
/// Whether an element belongs to something else than the page's article: a comment, a teaser, a work that is cited.
bool isOfSomethingElse(const Dom& dom, qint32 node);

/// The text of an element, as far as it is within `range`, with its elements parted: by " | " what stands on lines of
/// its own, by ", " the items of a list, by a space all others, which a style sheet may set apart.
QString partedText(const Dom& dom, qint32 node, document::DomRange range);
QString partedText(const Dom& dom, qint32 node);

}  // namespace vermilion::clean
