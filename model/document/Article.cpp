// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/Article.h"

#include "model/document/Names.h"

#include <algorithm>

namespace vermilion::document {
namespace {

constexpr Names<BlockKind, 6> blockKinds{{
    {BlockKind::Heading, u"heading"},
    {BlockKind::Paragraph, u"paragraph"},
    {BlockKind::ListItem, u"list_item"},
    {BlockKind::Quote, u"quote"},
    {BlockKind::Caption, u"caption"},
    {BlockKind::TableRow, u"table_row"},
}};

bool isWrittenWithoutSpaces(const QString& name)
{
    return std::ranges::all_of(name, [](QChar unit) {
        return unit.isSurrogate() || unit.script() == QChar::Script_Han || unit.script() == QChar::Script_Hiragana
               || unit.script() == QChar::Script_Katakana || unit.script() == QChar::Script_Hangul || unit == u'·';
    });
}

}  // namespace

QStringList Metadata::writers() const
{
    QStringList names = reporters + authors;
    names.removeDuplicates();
    return names;
}

QString Metadata::byline() const
{
    const QStringList names = writers();
    return names.join(std::ranges::all_of(names, isWrittenWithoutSpaces) ? QStringLiteral(" ") : QStringLiteral(", "));
}

QString nameOf(BlockKind kind)
{
    return blockKinds.nameOf(kind);
}

std::optional<BlockKind> blockKindFromName(QStringView name)
{
    return blockKinds.valueOf(name);
}

}  // namespace vermilion::document
