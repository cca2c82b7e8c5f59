// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Receipt.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace vermilion::document {

/// What tells a block of a page from the blocks of other pages of its site, and what cleaning made of it, whatever
/// people and those other pages made of it later.
struct BlockMark {
    quint64 key = 0;          ///< the same for the same letters and digits, whatever their case and what stands between them
    quint16 letters = 0;      ///< how many: UTF-16 units, at most 65,535
    bool isKept = false;      ///< by the cleaner alone; what a person or a rule decided counts as kept
    bool isSentence = false;  ///< it ends as one
    bool isRow = false;       ///< of a table
    bool isRepeated = false;  ///< dropped because other pages of the site have it
    bool isDecided = false;   ///< by a person or a rule

    bool operator==(const BlockMark&) const = default;
};

/// A page of a site, as far as it is compared with the others.
struct MarkedPage {
    QString title;
    QString address;        ///< canonical where there is one
    bool isJoined = false;  ///< of several pages, each cleaned on its own
    std::vector<BlockMark> marks;
};

/// Of a block's text; nothing where it has no two letters.
std::optional<BlockMark> markOf(QStringView text);
/// Those of a page's blocks that a reader sees, in page order.
std::vector<BlockMark> marksOf(const Receipt& receipt);

/// As they are stored: eleven bytes each, the lowest first.
QByteArray toBytes(const std::vector<BlockMark>& marks);
/// Nothing where the bytes are no marks.
std::optional<std::vector<BlockMark>> marksFromBytes(QByteArrayView bytes);

}  // namespace vermilion::document
