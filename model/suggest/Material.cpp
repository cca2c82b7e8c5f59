// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/suggest/Material.h"

namespace vermilion::suggest {

Material::Material(const document::Article& article)
    : text(article.text), points(article.text), segmenter(article.text, article.metadata.language),
      published(QDate::fromString(article.metadata.published.left(10), Qt::ISODate))
{
    for (const document::Block& block : article.blocks)
        blocks.push_back(points.toUtf16(block.range));
    dates = datesIn(*this);
}

bool isHan(QChar c)
{
    return (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF) || (c.unicode() >= 0x3400 && c.unicode() <= 0x4DBF);
}

Utf16Range withoutStops(const Material& material, Utf16Range range)
{
    static const QString stops = QStringLiteral("。，；、：！？.,;:!?…");
    while (!range.isEmpty() && (material.at(range.end - 1).isSpace() || stops.contains(material.at(range.end - 1))))
        --range.end;
    while (!range.isEmpty() && material.at(range.start).isSpace())
        ++range.start;
    return range;
}

std::vector<Utf16Range> sentencesOf(const Material& material, Utf16Range block)
{
    std::vector<Utf16Range> sentences;
    qsizetype start = block.start;
    const auto finish = [&](qsizetype end) {
        if (const Utf16Range sentence = withoutStops(material, {start, end}); !sentence.isEmpty())
            sentences.push_back(sentence);
        start = end;
    };
    for (qsizetype i = block.start; i < block.end; ++i) {
        const QChar c = material.at(i);
        const bool isDot = c == u'.' && (i + 1 == block.end || (material.at(i + 1).isSpace() && !material.at(i - 2).isSpace() && material.at(i - 1).isLower()));
        if (isDot || QStringView(u"。！？；!?;").contains(c))
            finish(i + 1);
    }
    finish(block.end);
    return sentences;
}

}  // namespace vermilion::suggest
