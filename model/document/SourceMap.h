// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/TextRange.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace vermilion::document {

/// A stretch of article text in which every code point comes from equally many bytes of the capture and equally many
/// UTF-16 units of the page's text: "攀枝花" in GBK is one run of three (2 bytes, 1 unit each), "&amp;" one run of one
/// (5 bytes, 1 unit), a line break with indentation that became one space one run of one.
struct SourceRun {
    qsizetype text = 0;       ///< first code point in the article text
    qsizetype length = 0;     ///< code points
    qsizetype source = 0;     ///< first byte in the capture
    qsizetype sourceWidth = 0;///< bytes a code point
    qsizetype dom = 0;        ///< first UTF-16 unit in the page's text (see DomRange)
    qsizetype domWidth = 0;   ///< UTF-16 units a code point

    bool operator==(const SourceRun&) const = default;
};

/// UTF-16 units of the page's text: the data of all text nodes of the parsed document, in document order, joined.
/// The same in our parser and in the browser, however the browser cuts its text nodes.
using DomRange = text::Range<struct DomUnit>;

/// Where each code point of an article text came from, and back. Runs ascend in `text`; code points that the cleaner
/// added itself (line ends between blocks) are in no run.
class SourceMap {
public:
    SourceMap() = default;
    explicit SourceMap(std::vector<SourceRun> runs);

    const std::vector<SourceRun>& runs() const { return m_runs; }
    bool isEmpty() const { return m_runs.empty(); }

    /// The bytes from the first to the last code point of the range that came from the capture; nullopt if none did.
    std::optional<ByteRange> sourceOf(TextRange range) const;
    /// The same in the page's text, as one range a contiguous stretch, so that what lies between two kept passages
    /// is not covered.
    std::vector<DomRange> domOf(TextRange range) const;
    /// The code point that came from this byte / this unit of the page's text; nullopt where that was dropped.
    std::optional<qsizetype> textAtSource(qsizetype byte) const;
    std::optional<qsizetype> textAtDom(qsizetype unit) const;
    /// The smallest text range that covers everything kept of a stretch of the page; nullopt if nothing was.
    std::optional<TextRange> textOfDom(DomRange range) const;
    std::optional<TextRange> textOfSource(ByteRange range) const;

    /// Compact form for the project file: varints of differences. fromBytes gives nullopt for damaged bytes.
    QByteArray toBytes() const;
    static std::optional<SourceMap> fromBytes(QByteArrayView bytes);

    bool operator==(const SourceMap& other) const { return m_runs == other.m_runs; }

private:
    std::vector<SourceRun> m_runs;
    std::vector<size_t> m_bySource;  // indices of m_runs, ascending in `source`
    std::vector<size_t> m_byDom;
};

}  // namespace vermilion::document
