// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/ByteMap.h"

#include <QByteArray>
#include <QString>

namespace vermilion::capture {

/// Which encoding a text is in, and how that was found (in English, for the capture's record).
struct CharsetChoice {
    QByteArray charset;  ///< WHATWG name in lower case: "gb18030", "utf-8"
    QString reason;
};

/// Bytes turned into UTF-8 under one encoding.
struct DecodedText {
    QByteArray utf8;         ///< valid, without byte order mark
    ByteMap toSource;        ///< byte of `utf8` → byte of the input
    qsizetype replaced = 0;  ///< undecodable sequences that became U+FFFD
};

/// The WHATWG name of an encoding label ("GB2312" → "gbk"); empty where the standard knows no such label.
QByteArray charsetForLabel(QByteArrayView label);

/// The encoding of a page: byte order mark, then what the transport said, then a declaration in the page, then the
/// bytes themselves (https://html.spec.whatwg.org/#determining-the-character-encoding). A label whose decoding fails
/// badly is overruled where another encoding fits. `isHtml` looks for declarations of HTML and XML.
CharsetChoice chooseCharset(QByteArrayView bytes, QByteArrayView transportLabel, bool isHtml);

/// Decodes as the WHATWG standard says; linear. An unknown name is read as UTF-8.
DecodedText decode(QByteArrayView bytes, QByteArrayView charset);

}  // namespace vermilion::capture
