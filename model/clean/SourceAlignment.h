// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Dom.h"

namespace vermilion::clean {

/// How many UTF-16 units valid UTF-8 becomes.
qint32 unitsOf(QByteArrayView utf8);
/// The bytes of the character that UTF-8 begins with; `utf8` must not be empty.
qsizetype characterLength(QByteArrayView utf8);

/// Whether "&amp;" is a reference there: not in the text of scripts, styles and frames.
enum class References { Decoded, None };

/// Lines up the data of a text node with the stretch of UTF-8 source it was parsed from: literal runs, character
/// references (https://html.spec.whatwg.org/#character-reference-state), line ends, and characters the parser dropped.
/// Appends the spans; `unit` is the UTF-16 unit at which `data` starts. Gives the unit behind the data.
qint32 alignText(QByteArrayView utf8, ByteRange source, QByteArrayView data, qint32 unit, std::vector<SourceSpan>& spans,
                 References references = References::Decoded);

}  // namespace vermilion::clean
