// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/suggest/Dictionary.h"

#include <QHash>

#include <algorithm>

namespace vermilion::suggest {
namespace {

struct Meaning {
    document::TagId tag;
    int count = 0;
    int all = 0;  // under any tag
};

using Meanings = QHash<QString, Meaning>;

Meanings meaningsOf(const std::vector<KnownName>& names)
{
    QHash<QString, QMap<document::TagId, int>> counts;
    for (const KnownName& each : names)
        counts[each.name][each.tag] += each.count;
    Meanings meanings;
    for (const auto& [name, tags] : counts.asKeyValueRange()) {
        Meaning& meaning = meanings[name];
        for (const auto& [tag, count] : tags.asKeyValueRange()) {
            meaning.all += count;
            if (count > meaning.count) {
                meaning.tag = tag;
                meaning.count = count;
            }
        }
    }
    return meanings;
}

bool isSpacedLetter(QChar c) { return c.isLetterOrNumber() && !isHan(c); }

bool isInsideWord(const Material& material, Utf16Range range)
{
    const auto joins = [&](qsizetype boundary) { return isSpacedLetter(material.at(boundary - 1)) && isSpacedLetter(material.at(boundary)); };
    if (joins(range.start) || joins(range.end))
        return true;
    if (!isHan(material.at(range.end - 1)))
        return false;
    // 攀枝花 is a name of its own, 攀枝花市 another.
    static const QString units = QStringLiteral("市县省州");
    if (range.length() > 1 && !units.contains(material.at(range.end - 1)) && units.contains(material.at(range.end)) && material.at(range.end + 1) != u'场')
        return true;
    if (range.length() > 2)
        return false;
    const auto cuts = [&](qsizetype boundary) {
        const Utf16Range word = material.segmenter.wordAt(boundary);
        return word.start < boundary && boundary < word.end;
    };
    return cuts(range.start) || cuts(range.end);
}

}  // namespace

std::vector<KnownMention> mentionsOf(const std::vector<KnownName>& names, const Material& material)
{
    const Meanings meanings = meaningsOf(names);
    // Lengths of the names that begin with two characters, longest first: most places begin none.
    QHash<QStringView, std::vector<qsizetype>> lengths;
    for (const auto& [name, meaning] : meanings.asKeyValueRange()) {
        if (name.size() >= 2)
            lengths[QStringView(name).first(2)].push_back(name.size());
    }
    for (std::vector<qsizetype>& each : lengths) {
        std::ranges::sort(each, std::greater());
        each.erase(std::ranges::unique(each).begin(), each.end());
    }
    std::vector<KnownMention> mentions;
    for (qsizetype at = 0; at + 1 < material.text.size(); ++at) {
        for (const qsizetype length : lengths.value(material.in({at, at + 2}))) {
            if (at + length > material.text.size())
                continue;
            const Utf16Range range{at, at + length};
            const auto meaning = meanings.constFind(material.in(range).toString());
            if (meaning == meanings.constEnd() || isInsideWord(material, range))
                continue;
            const double confidence = 0.95 * meaning->count / meaning->all;
            mentions.push_back({meaning->tag, {range, meaning.key(), confidence, {}, {}}});
            at = range.end - 1;
            break;
        }
    }
    return mentions;
}

}  // namespace vermilion::suggest
