// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/Article.h"

#include "model/document/Names.h"

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

}  // namespace

QString nameOf(BlockKind kind)
{
    return blockKinds.nameOf(kind);
}

std::optional<BlockKind> blockKindFromName(QStringView name)
{
    return blockKinds.valueOf(name);
}

}  // namespace vermilion::document
