// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/Format.h"

#include <memory>

namespace vermilion::exchange {

/// Every format there is: a new one is a line here.
class Formats {
public:
    Formats();

    const std::vector<std::unique_ptr<const Format>>& all() const { return m_formats; }
    /// nullptr if no format has this id.
    const Format* find(QStringView id) const;
    /// The ids of those that can be written (or read), in order.
    QStringList writable() const;
    QStringList readable() const;

private:
    std::vector<std::unique_ptr<const Format>> m_formats;
};

}  // namespace vermilion::exchange
