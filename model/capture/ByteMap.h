// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/TextRange.h"

#include <vector>

namespace vermilion::capture {

/// Where each stretch of one byte sequence came from in another: strictly ascending pairs, linear in between within
/// a stretch of equal widths. Built once while decoding; positions are bytes.
class ByteMap {
public:
    /// `length` units of `width` bytes each that came from `length` units of `sourceWidth` bytes each.
    void append(qsizetype length, qsizetype width, qsizetype sourceWidth);
    /// Bytes of the source that have no counterpart (a byte order mark, a soft line break of quoted-printable).
    void skipSource(qsizetype bytes) { m_sourceEnd += bytes; }

    /// All of another map behind this one; `sourceLength` bytes is how long its source is.
    void appendMap(const ByteMap& next, qsizetype sourceLength);

    /// The source bytes that a range of decoded bytes came from.
    ByteRange toSource(ByteRange range) const;
    /// The same for look-ups one after the other, mostly forward: `hint` is where the last one ended, 0 at first.
    ByteRange toSource(ByteRange range, size_t& hint) const;
    /// The rest of the stretch that a range begins in, from the range on, as the last look-up with `hint` found it: what
    /// follows the range there, in pieces of its length, follows its source too, in pieces of the same length. Empty if
    /// the range is not whole units of the stretch.
    ByteRange linearAround(ByteRange range, size_t hint) const;
    /// First goes through this map, then through `outer`.
    ByteMap then(const ByteMap& outer) const;

private:
    struct Stretch {
        qsizetype start;
        qsizetype source;
        qsizetype length;
        qsizetype width;
        qsizetype sourceWidth;
    };
    // The source byte at which the unit that holds a byte starts, or the one behind its end.
    static qsizetype unitAt(const Stretch& stretch, qsizetype byte, bool wantsEnd);

    std::vector<Stretch> m_stretches;
    qsizetype m_end = 0;
    qsizetype m_sourceEnd = 0;
};

}  // namespace vermilion::capture
