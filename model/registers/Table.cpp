// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registers/Table.h"

#include <algorithm>

namespace vermilion::registers {

std::optional<size_t> Table::column(QStringView name) const
{
    const auto found = std::ranges::find(columns(), name, &Column::name);
    return found == columns().end() ? std::nullopt : std::optional(size_t(found - columns().begin()));
}

}  // namespace vermilion::registers
