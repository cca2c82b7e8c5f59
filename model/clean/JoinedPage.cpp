// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/JoinedPage.h"

#include "model/clean/Extractor.h"
#include "model/clean/Metadata.h"
#include "model/clean/Pager.h"
#include "model/clean/SiteRules.h"

#include <QSet>

#include <algorithm>

namespace vermilion::clean {
namespace {

using document::DecidedBy;
using document::DomRange;
using document::DropReason;

/// The way from bytes of the UTF-8 page to characters of its text.
class UnitFinder {
public:
    explicit UnitFinder(const PageText& page) : m_page(page), m_cursor(page), m_spans(page.spans)
    {
        std::ranges::stable_sort(m_spans, {}, &SourceSpan::source);
    }

    /// The UTF-16 unit of the character that starts at a byte, and of what else its bytes stand for; empty if dropped.
    DomRange at(qsizetype byte)
    {
        const auto after = std::ranges::upper_bound(m_spans, byte, {}, &SourceSpan::source);
        if (after == m_spans.begin() || std::prev(after)->sourceEnd <= byte)
            return {};
        const SourceSpan& span = *std::prev(after);
        if (!span.isLiteral)
            return {span.dom, span.domEnd};
        qsizetype unit = span.dom;
        qsizetype reached = span.source;
        if (m_span == span.source && m_byte <= byte) {
            unit = m_unit;
            reached = m_byte;
        }
        while (reached < byte) {
            const qsizetype width = m_cursor.at(unit).length();
            reached += width;
            unit += width == 4 ? 2 : 1;
        }
        m_span = span.source;
        m_byte = reached;
        m_unit = unit;
        return {unit, unit + (m_page.text[unit].isHighSurrogate() ? 2 : 1)};
    }

private:
    const PageText& m_page;
    SourceCursor m_cursor;
    std::vector<SourceSpan> m_spans;
    qsizetype m_span = -1;  // of the last look-up, and the place it reached in it
    qsizetype m_byte = 0;
    qsizetype m_unit = 0;
};

// The same characters in the text of all pages; the parser may treat white space there in another way.
std::vector<DomRange> moved(const std::vector<DomRange>& pieces, SourceCursor& own, qsizetype offset, UnitFinder& all)
{
    std::vector<DomRange> found;
    for (const DomRange& piece : pieces) {
        if (piece.isEmpty()) {
            // The border between two cells.
            if (!found.empty())
                found.push_back({found.back().end, found.back().end});
            continue;
        }
        bool isFirst = true;
        for (qsizetype unit = piece.start; unit < piece.end; ++unit) {
            const ByteRange bytes = own.at(unit);
            const DomRange there = bytes.isEmpty() ? DomRange{} : all.at(bytes.start + offset);
            if (there.isEmpty() || (!found.empty() && there.start < found.back().end))
                continue;
            if (!isFirst && found.back().end == there.start)
                found.back().end = there.end;
            else
                found.push_back(there);
            isFirst = false;
        }
    }
    return found;
}

void addMissing(QStringList& list, const QStringList& names)
{
    for (const QString& name : names) {
        if (!list.contains(name))
            list.append(name);
    }
}

void addPeople(document::Metadata& metadata, const document::Metadata& later)
{
    addMissing(metadata.reporters, later.reporters);
    addMissing(metadata.photographers, later.photographers);
    addMissing(metadata.editors, later.editors);
    addMissing(metadata.authors, later.authors);
    if (metadata.source.isEmpty() && !later.source.isEmpty()) {
        metadata.source = later.source;
        metadata.evidence[QStringLiteral("source")] = later.evidence.value(QStringLiteral("source"));
    }
}

}  // namespace

Result<JoinedPage> decideJoined(const capture::Page& page, const Guidance& guidance)
{
    JoinedPage joined{TRY(Dom::parse(page.utf8)), {}, {}};
    UnitFinder all(joined.dom.pageText());
    QSet<QString> said;
    for (size_t i = 0; i < page.parts.size(); ++i) {
        const ByteRange part = page.parts[i];
        const Dom dom = TRY(Dom::parse(page.utf8.sliced(part.start, part.length())));
        std::vector<PageBlock> blocks = blocksOf(dom);
        document::Metadata metadata = metadataOf(dom, blocks, page.url);
        std::vector<DecidedBlock> decided = decide(dom, std::move(blocks), metadata);
        applyShared(guidance, decided);
        applyRules(dom, guidance.rules, document::siteOf(metadata), decided);
        QSet<QString> saidHere;
        SourceCursor own(dom.pageText());
        for (DecidedBlock& each : decided) {
            each.block.pieces = moved(each.block.pieces, own, part.start, all);
            each.block.text = foldedText(joined.dom.text(), each.block.pieces);
            if (each.block.text.isEmpty())
                continue;
            // What the pages say twice comes first, so that what other articles have does not change it.
            const bool isText = each.isKept() || each.decidedBy == DecidedBy::OtherPages;
            const bool isPager = isText && isPagerLine(each.block.text);
            if (isPager || (isText && said.contains(each.block.text))) {
                each.reason = isPager ? DropReason::Navigation : DropReason::Duplicate;
                each.decidedBy = each.decidedBy == DecidedBy::OtherPages ? DecidedBy::Cleaner : each.decidedBy;
            } else if (isText) {
                saidHere.insert(each.block.text);
            }
            joined.blocks.push_back(std::move(each));
        }
        said += saidHere;
        if (i == 0)
            joined.metadata = std::move(metadata);
        else
            addPeople(joined.metadata, metadata);
    }
    return joined;
}

}  // namespace vermilion::clean
