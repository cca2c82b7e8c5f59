// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/LeadPicture.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace vermilion::clean {
namespace {

// Pages that load pictures late keep the address in a data attribute and a spacer in src.
QString pictureAddress(const Dom& dom, qint32 node, const QString& pageUrl)
{
    constexpr int least = 120;  // pixels: smaller ones are decoration
    for (const char* size : {"width", "height"}) {
        bool isNumber = false;
        const int pixels = dom.attribute(node, size).toByteArray().toInt(&isNumber);
        if (isNumber && pixels < least)
            return {};
    }
    static const QRegularExpression decoration(QStringLiteral(R"(logo|icon|avatar|qr_?code|share|spacer|blank|loading|pixel|\.svg(?:$|\?))"),
                                               QRegularExpression::CaseInsensitiveOption);
    for (const char* name : {"data-src", "data-original", "data-lazy-src", "src"}) {
        const QString address = QString::fromUtf8(dom.attribute(node, name)).trimmed();
        if (address.isEmpty() || address.startsWith(QStringLiteral("data:")) || decoration.match(address).hasMatch())
            continue;
        const QUrl url = QUrl(pageUrl).resolved(QUrl(address));
        return url.isValid() ? url.toString() : QString();
    }
    return {};
}

}  // namespace

QString firstPicture(const Dom& dom, const std::vector<PageBlock>& blocks, qsizetype titleAt, const QString& pageUrl)
{
    constexpr size_t reach = 12;  // blocks below the title
    for (size_t i = size_t(titleAt + 1); titleAt >= 0 && i < std::min(blocks.size(), size_t(titleAt) + reach); ++i) {
        const PageBlock& block = blocks[i];
        const bool isForeign = block.hints & (HintRelated | HintComment | HintNavigation | HintAdvertisement | HintShare | HintCopyright);
        if (!block.afterPicture || block.isHidden || isForeign || block.text.size() < 12)
            continue;
        const qint32 from = blocks[size_t(titleAt)].node;
        for (qint32 node = block.node; node > from; --node) {
            if (dom.node(node).tag != Tag::Img)
                continue;
            if (const QString address = pictureAddress(dom, node, pageUrl); !address.isEmpty())
                return address;
        }
    }
    return {};
}

}  // namespace vermilion::clean
