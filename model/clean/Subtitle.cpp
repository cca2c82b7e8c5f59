// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Subtitle.h"

#include "model/clean/Lines.h"

#include <QRegularExpression>

#include <algorithm>

namespace vermilion::clean {
namespace {

using document::BlockKind;

bool isCalledSubtitle(const Dom& dom, const PageBlock& block)
{
    static const QRegularExpression called(
        QStringLiteral(R"((?:^|[\s_-])(?:sub-?_?(?:title|head|headline|heading)s?|dek|deck|standfirst|futi|fubiaoti|unterzeile|sous-titre|podtytul)(?:$|[\s_-]))"),
        QRegularExpression::CaseInsensitiveOption);
    const QByteArrayView names = dom.attribute(block.node, "class");
    return (!names.isEmpty() && called.match(QString::fromUtf8(names)).hasMatch())
           || called.match(QString::fromUtf8(dom.attribute(block.node, "id"))).hasMatch();
}

}  // namespace

// A line right under the title that is set as one with it: begun with a dash as papers print them, called a
// subtitle by its element, or a heading of the next level above the line of source and time.
Found<QString> subtitleOf(const Dom& dom, const std::vector<PageBlock>& blocks, qsizetype titleAt)
{
    const auto count = qsizetype(blocks.size());
    for (qsizetype i = titleAt + 1; titleAt >= 0 && i < std::min(count, titleAt + 3); ++i) {
        const PageBlock& block = blocks[size_t(i)];
        if (block.isHidden || block.isControl || block.linkLength > 0 || block.text.size() < 4 || block.text.size() > 160)
            continue;
        static const QRegularExpression dash(QStringLiteral(R"(^\s*[—―─–-]{2,}\s*)"));
        const auto dashed = dash.match(block.text);
        if (dashed.hasMatch() && block.text.size() - dashed.capturedLength(0) >= 4)
            return {block.text.sliced(dashed.capturedEnd(0)), "line under the title"};
        if (isCalledSubtitle(dom, block))
            return {block.text, "subtitle element"};
        const PageBlock& title = blocks[size_t(titleAt)];
        const bool isNextHeading = block.kind == BlockKind::Heading && title.kind == BlockKind::Heading && block.level == title.level + 1;
        if (isNextHeading && i == titleAt + 1 && i + 1 < count && shapeOf(blocks[size_t(i) + 1].text).isMetadata)
            return {block.text, "heading under the title"};
    }
    return {};
}

}  // namespace vermilion::clean
