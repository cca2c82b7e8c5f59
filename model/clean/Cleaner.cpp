// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Cleaner.h"

#include "model/clean/Credits.h"
#include "model/clean/Extractor.h"
#include "model/clean/JoinedPage.h"
#include "model/clean/Metadata.h"
#include "model/clean/PlainTextPage.h"
#include "model/clean/SiteRules.h"
#include "model/clean/TextBuilder.h"

#include <algorithm>

namespace vermilion::clean {
namespace {

using document::BlockKind;
using document::DomRange;

// The pieces before and from the n-th UTF-16 unit of a block's folded text.
std::pair<std::vector<DomRange>, std::vector<DomRange>> cutAt(const QString& pageText, const std::vector<DomRange>& pieces, qsizetype unit)
{
    qsizetype seen = 0;
    qsizetype border = pieces.back().end;
    for (const FoldedCharacter& character : folded(pageText, pieces)) {
        if (seen >= unit) {
            border = character.dom;
            break;
        }
        seen += QChar::requiresSurrogates(character.codePoint) ? 2 : 1;
    }
    std::pair<std::vector<DomRange>, std::vector<DomRange>> cut;
    for (const DomRange& piece : pieces) {
        if (piece.start < border)
            cut.first.push_back({piece.start, std::min(piece.end, border)});
        if (piece.end > border)
            cut.second.push_back({std::max(piece.start, border), piece.end});
    }
    return cut;
}

// A photo's caption and the article's first paragraph that run on in one line are two blocks.
std::vector<DecidedBlock> withCaptionsApart(const QString& pageText, std::vector<DecidedBlock> blocks)
{
    std::vector<DecidedBlock> apart;
    apart.reserve(blocks.size() + 1);
    for (DecidedBlock& decided : blocks) {
        // Cut the same way whether other pages have it or not.
        const bool mayBeCut = (decided.isKept() && decided.decidedBy == document::DecidedBy::Cleaner) || decided.decidedBy == document::DecidedBy::OtherPages;
        const auto end = mayBeCut ? captionEnd(decided.block.text) : std::nullopt;
        if (!end) {
            apart.push_back(std::move(decided));
            continue;
        }
        auto [before, after] = cutAt(pageText, decided.block.pieces, *end);
        if (before.empty() || after.empty()) {
            apart.push_back(std::move(decided));
            continue;
        }
        DecidedBlock caption = decided;
        caption.block.kind = BlockKind::Caption;
        caption.block.level = 0;
        caption.block.pieces = std::move(before);
        caption.block.text = foldedText(pageText, caption.block.pieces);
        decided.block.pieces = std::move(after);
        decided.block.text = foldedText(pageText, decided.block.pieces);
        apart.push_back(std::move(caption));
        apart.push_back(std::move(decided));
    }
    return apart;
}

/// An HTML page with every block decided.
struct DecidedPage {
    Dom dom;
    document::Metadata metadata;
    std::vector<DecidedBlock> blocks;
};

// Corrections are applied before and after captions are cut off: they may mean the whole or a part.
std::vector<DecidedBlock> corrected(const QString& pageText, std::vector<DecidedBlock> blocks, const Guidance& guidance)
{
    applyCorrections(guidance.corrections, blocks);
    blocks = withCaptionsApart(pageText, std::move(blocks));
    applyCorrections(guidance.corrections, blocks);
    return blocks;
}

Result<DecidedPage> decidedPage(const capture::Page& page, const Guidance& guidance)
{
    Dom dom = TRY(Dom::parse(page.utf8));
    std::vector<PageBlock> blocks = blocksOf(dom);
    document::Metadata metadata = metadataOf(dom, blocks, page.url);
    std::vector<DecidedBlock> decided = decide(dom, std::move(blocks), metadata);
    applyShared(guidance, decided);
    applyRules(dom, guidance.rules, document::siteOf(metadata), decided);
    decided = corrected(dom.text(), std::move(decided), guidance);
    return DecidedPage{std::move(dom), std::move(metadata), std::move(decided)};
}

Result<document::Article> finished(const PageText& text, const capture::Page& page, const std::vector<DecidedBlock>& blocks,
                                   document::Metadata metadata)
{
    if (std::ranges::none_of(blocks, &DecidedBlock::isKept))
        return failure(ErrorCode::NoArticle, page.url);
    document::Article article = buildText(text, page.toCapture, blocks);
    article.metadata = std::move(metadata);
    return article;
}

}  // namespace

Result<document::Article> clean(const capture::Page& page, const Guidance& guidance)
{
    if (page.kind == capture::PageKind::PlainText) {
        const PageText text = plainPageText(page.utf8);
        PlainTextArticle found = readPlainText(text);
        if (found.metadata.url.isEmpty())
            found.metadata.url = page.url;
        applyShared(guidance, found.blocks);
        return finished(text, page, corrected(text.text, std::move(found.blocks), guidance), std::move(found.metadata));
    }
    if (!page.parts.empty()) {
        JoinedPage joined = TRY(decideJoined(page, guidance));
        const std::vector<DecidedBlock> blocks = corrected(joined.dom.text(), std::move(joined.blocks), guidance);
        return finished(joined.dom.pageText(), page, blocks, std::move(joined.metadata));
    }
    DecidedPage decided = TRY(decidedPage(page, guidance));
    return finished(decided.dom.pageText(), page, decided.blocks, std::move(decided.metadata));
}

Result<PlacedArticle> cleanWithPlace(const capture::Page& page, const Guidance& guidance, const QString& fileName)
{
    if (page.kind == capture::PageKind::PlainText || !page.parts.empty())
        return PlacedArticle{TRY(clean(page, guidance)), {}};
    DecidedPage decided = TRY(decidedPage(page, guidance));
    auto place = placeOf(page, decided.dom, decided.metadata, fileName);
    return PlacedArticle{TRY(finished(decided.dom.pageText(), page, decided.blocks, std::move(decided.metadata))), std::move(place)};
}

Result<LearnedRule> learnSiteRule(const capture::Page& page, const Guidance& guidance, DomRange block, document::Wanted wanted)
{
    if (page.kind == capture::PageKind::PlainText)
        return failure(ErrorCode::NoStructure, {}, QStringLiteral("plain text"));
    // A rule is learned from one page as the site sent it; it is applied to each page of joined ones.
    if (!page.parts.empty())
        return failure(ErrorCode::NoStructure, {}, QStringLiteral("several pages in one"));
    const DecidedPage decided = TRY(decidedPage(page, guidance));
    const auto rangeOf = [](const DecidedBlock& each) {
        return DomRange{each.block.pieces.front().start, each.block.pieces.back().end};
    };
    const auto found = std::ranges::find(decided.blocks, block, rangeOf);
    if (found == decided.blocks.end())
        return failure(ErrorCode::NotFound, {}, QStringLiteral("no block at %1–%2").arg(block.start).arg(block.end));
    const QString site = document::siteOf(decided.metadata);
    if (site.isEmpty())
        return failure(ErrorCode::NoStructure, {}, QStringLiteral("neither an address nor a site's name"));
    const auto rule = learnRule(decided.dom, decided.blocks, size_t(found - decided.blocks.begin()), wanted, site);
    if (!rule)
        return failure(ErrorCode::NoStructure, {}, QStringLiteral("no named element around the block"));
    LearnedRule learned{*rule, {}};
    const document::ElementPath path = TRY(document::readPath(rule->path));
    for (const DecidedBlock& each : decided.blocks) {
        if (document::isMeant(path, placeOf(decided.dom, each.block, path.size())))
            learned.meant.push_back(rangeOf(each));
    }
    return learned;
}

QByteArray browserHtml(const capture::Page& page)
{
    if (page.kind == capture::PageKind::Html)
        return page.utf8.startsWith("\xEF\xBB\xBF") ? "\xEF\xBB\xBF" + page.utf8 : page.utf8;  // a browser drops the first one
    // No white space between the elements: it would be text of the page.
    QByteArray html("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head>"
                    "<body><div style=\"white-space:pre-wrap;overflow-wrap:anywhere\">");
    for (const char c : plainPageText(page.utf8).text.toUtf8()) {
        switch (c) {
        case '&': html.append("&amp;"); break;
        case '<': html.append("&lt;"); break;
        default: html.append(c);
        }
    }
    return html.append("</div></body></html>");
}

QString domText(const capture::Page& page)
{
    if (page.kind == capture::PageKind::PlainText)
        return plainPageText(page.utf8).text;
    const auto dom = Dom::parse(page.utf8);
    return dom ? dom->text() : QString();
}

}  // namespace vermilion::clean
