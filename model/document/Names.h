// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace vermilion::document {

/// The names an enum has in files: one table, both directions.
template <typename Enum, size_t count>
struct Names {
    struct Row {
        Enum value;
        QStringView name;
    };
    Row rows[count];

    QString nameOf(Enum value) const
    {
        for (const Row& row : rows) {
            if (row.value == value)
                return row.name.toString();
        }
        Q_UNREACHABLE_RETURN({});
    }
    std::optional<Enum> valueOf(QStringView name) const
    {
        for (const Row& row : rows) {
            if (row.name == name)
                return row.value;
        }
        return std::nullopt;
    }
};

}  // namespace vermilion::document
