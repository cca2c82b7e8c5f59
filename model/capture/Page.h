// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/capture/ByteMap.h"
#include "model/document/Capture.h"

namespace vermilion::capture {

enum class PageKind { Html, PlainText };

/// A capture opened: its main document as UTF-8, the way back to the capture's bytes, and what the page needs to look
/// like itself.
struct Page {
    PageKind kind = PageKind::Html;
    QString url;                 ///< base for relative links; may be empty
    QByteArray utf8;             ///< valid UTF-8 without byte order mark; undecodable bytes are U+FFFD
    ByteMap toCapture;           ///< byte of `utf8` → byte of the capture's file (through charset and transfer encoding)
    std::vector<ByteRange> parts = {};  ///< of `utf8`: the pages it was joined from; empty for one page
    QByteArray charset;
    QString charsetReason;
    qsizetype replaced = 0;      ///< how many undecodable sequences became U+FFFD
    std::vector<document::Resource> resources;  ///< those in the capture's bytes and those that came with it
};

/// Opens a capture. Errors: UnsupportedFormat, FileTruncated, TooLarge, FileEmpty.
Result<Page> openPage(const document::Capture& capture);

}  // namespace vermilion::capture
