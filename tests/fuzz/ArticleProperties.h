// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/Charset.h"
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"
#include "model/text/CodePoints.h"
#include "tests/fuzz/Property.h"
#include "tests/support/SourceWalk.h"

#include <QStringDecoder>

namespace vermilion::fuzz {

/// Errors that a reader of captures may give for bytes; anything else is a bug.
inline bool isRefusal(const Error& error)
{
    switch (error.code) {
    case ErrorCode::FileEmpty:
    case ErrorCode::FileTruncated:
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::NoArticle:
    case ErrorCode::TooLarge:
    case ErrorCode::InvalidInput: return true;
    default: return false;
    }
}

inline bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return !decoder.hasError() && text.toUtf8() == bytes;
}

/// Calls `take` with the bytes of each character of UTF-8.
template <typename Take>
void eachCharacter(const QByteArray& utf8, const Take& take)
{
    for (qsizetype at = 0; at < utf8.size();) {
        const auto lead = uchar(utf8[at]);
        const qsizetype width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        take(ByteRange{at, at + width});
        at += width;
    }
}

/// Every character of an opened page comes from bytes of its capture.
inline void checkPage(const document::Capture& capture, const capture::Page& page)
{
    holds(isUtf8(page.utf8), "an opened page is UTF-8");
    holds(!page.utf8.startsWith("\xEF\xBB\xBF") || page.replaced >= 0, "an opened page has counted what it replaced");
    holds(capture::charsetForLabel(page.charset) == page.charset, "a page's charset is a name of the standard", QString::fromLatin1(page.charset));
    size_t hint = 0;
    eachCharacter(page.utf8, [&](ByteRange character) {
        const ByteRange source = page.toCapture.toSource(character, hint);
        holds(source.start >= 0 && source.end <= capture.bytes.size(), "a character of a page lies inside its capture");
        holds(source == page.toCapture.toSource(character), "looking up in order gives what looking up gives");
    });
}

inline void checkText(const document::Article& article)
{
    const QString& text = article.text;
    holds(!text.trimmed().isEmpty(), "an article has text");
    holds(text == text.normalized(QString::NormalizationForm_C), "an article's text is NFC", text);
    holds(text::atTheDoor(text).replaced == 0, "an article's text has no NUL, surrogates or noncharacters", text);
    qsizetype next = 0;
    const text::CodePoints points(text);
    for (const document::Block& block : article.blocks) {
        holds(block.range.start == next && !block.range.isEmpty(), "blocks follow each other and have text", text);
        holds(!points.slice(text, block.range).contains(u'\n'), "there is no line end within a block", text);
        next = block.range.end + 1;
    }
    holds(next == points.count() + 1, "blocks cover the text", text);
}

inline void checkSourceMap(const document::Capture& capture, const document::Article& article, const QString& dom)
{
    const document::SourceMap& map = article.sourceMap;
    const auto points = article.text.toUcs4();
    std::vector<bool> isMapped(size_t(points.size()), false);
    qsizetype next = 0;
    for (const document::SourceRun& run : map.runs()) {
        holds(run.text >= next && run.length > 0 && run.text + run.length <= points.size(), "runs ascend inside the text");
        holds(run.sourceWidth > 0 && run.source >= 0 && run.source + run.length * run.sourceWidth <= capture.bytes.size(), "runs lie inside the capture");
        holds(run.domWidth > 0 && run.dom >= 0 && run.dom + run.length * run.domWidth <= dom.size(), "runs lie inside the page's text");
        next = run.text + run.length;
        for (qsizetype i = 0; i < run.length; ++i) {
            const qsizetype at = run.text + i;
            const qsizetype unit = run.dom + i * run.domWidth;
            isMapped[size_t(at)] = true;
            holds(support::standsFor(dom.mid(unit, run.domWidth), points[at]), "a character is what the page's text has at its place",
                  QStringLiteral("U+%1 against \"%2\"").arg(uint(points[at]), 4, 16, QLatin1Char('0')).arg(dom.mid(unit, run.domWidth)));
            const auto back = map.textAtDom(unit);
            holds(back && (*back == at || map.domOf({*back, *back + 1}).front().start == unit), "a place in the page's text leads back");
            holds(map.textAtSource(run.source + i * run.sourceWidth).has_value(), "a byte of a character leads back");
        }
    }
    for (qsizetype i = 0; i < points.size(); ++i) {
        holds(isMapped[size_t(i)] || points[i] == U'\n' || points[i] == U'\t', "every character has a source",
              QStringLiteral("U+%1 at %2 of: ").arg(uint(points[i]), 4, 16, QLatin1Char('0')).arg(i) + article.text);
    }
    const auto stored = document::SourceMap::fromBytes(map.toBytes());
    holds(stored && *stored == map, "a stored source map reads back");
}

inline void checkReceipt(const document::Capture& capture, const document::Article& article, const QString& dom)
{
    qsizetype kept = 0;
    for (const document::ReceiptEntry& entry : article.receipt.entries) {
        holds(entry.source.start >= 0 && !entry.source.isEmpty() && entry.source.end <= capture.bytes.size(), "a block of the receipt has bytes", entry.text);
        holds(entry.dom.start >= 0 && !entry.dom.isEmpty() && entry.dom.end <= dom.size(), "a block of the receipt has a place in the page", entry.text);
        holds(entry.isKept() ? entry.block >= 0 && entry.block < int(article.blocks.size()) : entry.block == -1, "a kept block is one of the article", entry.text);
        kept += entry.isKept();
    }
    holds(kept >= 1 && article.receipt.coverage() > 0 && article.receipt.coverage() <= 1, "something was kept");
}

/// What holds for the article of any page.
inline void checkArticle(const document::Capture& capture, const capture::Page& page, const document::Article& article)
{
    const QString dom = clean::domText(page);
    checkText(article);
    checkSourceMap(capture, article, dom);
    checkReceipt(capture, article, dom);
}

/// A person keeps or drops a block: that is what becomes of it, and all the rest holds as before.
inline void checkCorrection(const document::Capture& capture, const capture::Page& page, const document::Article& article, size_t choice)
{
    const document::ReceiptEntry& entry = article.receipt.entries[choice % article.receipt.entries.size()];
    document::Correction correction;
    correction.dom = entry.dom;
    correction.sha256 = document::digestOfBlock(entry.text);
    correction.wanted = entry.isKept() ? document::Wanted::Dropped : document::Wanted::Kept;
    clean::Guidance guidance;
    guidance.corrections = {correction};
    const auto corrected = clean::clean(page, guidance);
    if (!corrected) {
        holds(isRefusal(corrected.error()), "a corrected page is refused for a reason", corrected.error().detail);
        return;
    }
    checkArticle(capture, page, *corrected);
    const auto same = std::ranges::find(corrected->receipt.entries, entry.dom, &document::ReceiptEntry::dom);
    holds(same != corrected->receipt.entries.end(), "a corrected page has the same blocks", entry.text);
    holds(same->isKept() == (correction.wanted == document::Wanted::Kept), "a correction decides", entry.text);
}

/// Opens and cleans a capture; both may refuse, for a reason.
inline void checkCapture(const document::Capture& capture, size_t choice)
{
    const auto page = capture::openPage(capture);
    if (!page) {
        holds(isRefusal(page.error()), "a page is refused for a reason", page.error().detail);
        return;
    }
    checkPage(capture, *page);
    const auto article = clean::clean(*page);
    if (!article) {
        holds(isRefusal(article.error()), "cleaning refuses for a reason", article.error().detail);
        return;
    }
    checkArticle(capture, *page, *article);
    checkCorrection(capture, *page, *article, choice);
}

/// A file that somebody brings, whatever is in it.
inline void checkFile(const QByteArray& bytes, const QString& name)
{
    std::vector<Error> problems;
    const auto captures = capture::readBytes(bytes, name, &problems);
    for (const Error& problem : problems)
        holds(isRefusal(problem), "a part of a file is left out for a reason", problem.detail);
    if (!captures) {
        holds(isRefusal(captures.error()), "a file is refused for a reason", captures.error().detail);
        return;
    }
    holds(!captures->empty(), "a file that is read has a page");
    for (const document::Capture& capture : *captures)
        checkCapture(capture, size_t(bytes.size()));
}

}  // namespace vermilion::fuzz
