// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Settings.h"

namespace vermilion::store {

Result<QString> Settings::value(const QString& key) const
{
    Statement row = TRY(m_database.prepare("SELECT value FROM settings WHERE key = ?"));
    return TRY(row.bind(key).step()) ? row.text(0) : QString();
}

Result<void> Settings::set(const QString& key, const QString& value)
{
    return m_database.run("INSERT INTO settings (key, value) VALUES (?, ?) "
                          "ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value);
}

}  // namespace vermilion::store
