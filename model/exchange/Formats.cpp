// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/Formats.h"

#include "model/exchange/CsvFormat.h"

namespace vermilion::exchange {

Formats::Formats()
{
    m_formats.push_back(std::make_unique<CsvFormat>());
}

const Format* Formats::find(QStringView id) const
{
    for (const auto& format : m_formats) {
        if (format->description().id == id)
            return format.get();
    }
    return nullptr;
}

QStringList Formats::writable() const
{
    QStringList ids;
    for (const auto& format : m_formats) {
        if (format->description().canWrite)
            ids.append(format->description().id);
    }
    return ids;
}

QStringList Formats::readable() const
{
    QStringList ids;
    for (const auto& format : m_formats) {
        if (format->description().canRead)
            ids.append(format->description().id);
    }
    return ids;
}

}  // namespace vermilion::exchange
