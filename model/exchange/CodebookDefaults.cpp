// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/CodebookDefaults.h"

#include "model/annotate/CodebookRules.h"

#include <array>

namespace vermilion::exchange {
namespace {

using document::Tag;

struct Pair {
    const char* light;
    const char* dark;
};

// Inks with a contrast of 3 and more on the papers of both themes, far from each other in hue.
constexpr std::array<Pair, 10> inks{{
    {"#B4560F", "#E39A55"},
    {"#1F7A5C", "#57B893"},
    {"#2F63A8", "#7FA8E0"},
    {"#7A4FA3", "#B594DA"},
    {"#8A6D00", "#CDAE45"},
    {"#B02A37", "#E57C86"},
    {"#0B7285", "#4FB3C8"},
    {"#9C36B5", "#D38AE0"},
    {"#5C7A1F", "#A3C05A"},
    {"#5F5A52", "#B3AB9E"},
}};

// Where only the light colour is given: the same, half way to white.
QString lightened(const QString& colour)
{
    QString lighter = QStringLiteral("#");
    for (const qsizetype at : {1, 3, 5}) {
        const int channel = QStringView(colour).sliced(at, 2).toInt(nullptr, 16);
        lighter += QStringLiteral("%1").arg((channel + 255) / 2, 2, 16, QLatin1Char('0')).toUpper();
    }
    return lighter;
}

void fill(Tag& tag, size_t index)
{
    if (tag.id.isNull())
        tag.id = document::TagId::create();
    if (tag.label.texts.isEmpty())
        tag.label.texts.insert(QStringLiteral("en"), tag.name);
    if (tag.colour.isEmpty()) {
        tag.colour = QString::fromLatin1(inks[index % inks.size()].light);
        if (tag.colourDark.isEmpty())
            tag.colourDark = QString::fromLatin1(inks[index % inks.size()].dark);
    } else if (tag.colourDark.isEmpty() && tag.colour.size() == 7) {
        tag.colourDark = lightened(tag.colour);
    }
    for (document::AttributeDefinition& attribute : tag.attributes) {
        if (attribute.id.isNull())
            attribute.id = document::AttributeId::create();
        if (attribute.label.texts.isEmpty())
            attribute.label.texts.insert(QStringLiteral("en"), attribute.name);
    }
}

}  // namespace

Result<document::Codebook> completed(document::Codebook codebook,
                                     const std::function<CodebookPlace(size_t, const QString&)>& placeOf)
{
    for (size_t i = 0; i < codebook.tags.size(); ++i)
        fill(codebook.tags[i], i);
    if (const auto problems = annotate::problemsOf(codebook); !problems.empty()) {
        const CodebookPlace place = placeOf(problems.front().tag, problems.front().field);
        return failure(ErrorCode::InvalidInput, place.path, problems.front().detail, place.line);
    }
    return annotate::inTreeOrder(codebook);
}

}  // namespace vermilion::exchange
