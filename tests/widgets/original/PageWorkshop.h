// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/Page.h"
#include "model/clean/Cleaner.h"
#include "model/document/Article.h"
#include "model/text/CodePoints.h"

#include <QStringList>

#include <algorithm>

namespace vermilion::tests {

/// A page of UTF-8 HTML whose bytes are the capture's bytes.
inline capture::Page pageOf(const QByteArray& html, const QString& url = QStringLiteral("http://news.example/2017/07/a.html"))
{
    capture::Page page;
    page.url = url;
    page.utf8 = html;
    page.toCapture.append(html.size(), 1, 1);
    return page;
}

/// An article made by hand: these lines, each of which stands once, literally, in the page's source and text, are its
/// paragraphs; these others were dropped.
inline document::Article articleOf(const capture::Page& page, const QStringList& kept, const QStringList& dropped)
{
    const QString dom = clean::domText(page);
    document::Article article;
    article.text = kept.join(u'\n');
    std::vector<document::SourceRun> runs;
    qsizetype codePoint = 0;
    for (const QString& line : kept) {
        qsizetype byte = page.utf8.indexOf(line.toUtf8());
        qsizetype unit = dom.indexOf(line);
        Q_ASSERT(byte >= 0 && unit >= 0);
        article.receipt.entries.push_back({document::DropReason::None, line, {byte, byte + line.toUtf8().size()},
                                           {unit, unit + line.size()}, int(article.blocks.size())});
        const qsizetype first = codePoint;
        for (const char32_t c : line.toStdU32String()) {
            const qsizetype bytes = QString::fromUcs4(&c, 1).toUtf8().size();
            const qsizetype units = QChar::requiresSurrogates(c) ? 2 : 1;
            runs.push_back({codePoint, 1, byte, bytes, unit, units});
            ++codePoint;
            byte += bytes;
            unit += units;
        }
        article.blocks.push_back({document::BlockKind::Paragraph, 0, {first, codePoint}});
        ++codePoint;
    }
    for (const QString& line : dropped) {
        const qsizetype byte = page.utf8.indexOf(line.toUtf8());
        const qsizetype unit = dom.indexOf(line);
        Q_ASSERT(byte >= 0 && unit >= 0);
        article.receipt.entries.push_back({document::DropReason::Navigation, line, {byte, byte + line.toUtf8().size()},
                                           {unit, unit + line.size()}, -1});
    }
    std::ranges::sort(article.receipt.entries, {}, [](const auto& entry) { return entry.dom.start; });
    article.sourceMap = document::SourceMap(std::move(runs));
    return article;
}

/// Where these words stand in the article, in code points.
inline TextRange passage(const document::Article& article, const QString& words)
{
    const qsizetype at = article.text.indexOf(words);
    Q_ASSERT(at >= 0);
    return text::CodePoints(article.text).fromUtf16(Utf16Range{at, at + words.size()});
}

}  // namespace vermilion::tests
